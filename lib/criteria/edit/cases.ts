// Acts on the test patients of a document, and on the rows of one. Each gives a new document; ids are never used twice.
import { isoOf, parseDay, plus, type Day } from '../core/days'
import { canonical } from '../document/canonical'
import type { ExpectedShown, Profile, TestCase } from '../document/schema'
import { freshId } from './ids'
import type { Named } from './lists'

export type CaseRow = TestCase['rows'][number]
/** As many as a document (schema.ts) has room for, and a test patient. */
export const MOST_CASES = 400
export const MOST_ROWS = 200
export const MOST_SHOWN = 60
const TITLE = 300
/** The reference date of the first test patient of a document. */
export const FIRST_CASE_DATE = '2026-06-30'

/** The reference date that most test patients have; the first of those that as many have. */
export function usualDate(profile: Pick<Profile, 'cases'>): string {
  const times = new Map<string, number>()
  for (const { asOf } of profile.cases) if (parseDay(asOf) !== null) times.set(asOf, (times.get(asOf) ?? 0) + 1)
  let usual = FIRST_CASE_DATE
  for (const [date, n] of times) if (n > (times.get(usual) ?? 0)) usual = date
  return usual
}

/** What an outcome is first expected with: for those in, the last tier, which takes everyone left. */
export function expecting(profile: Pick<Profile, 'flow' | 'tiers'>, step: string): TestCase['expect'] {
  const is = profile.flow.find(({ id }) => id === step)?.type
  return { step, tier: is === 'in' ? (profile.tiers.at(-1)?.id ?? null) : null }
}

/** A woman of 60, listed for ten years, of whom nothing else is known: expected in the first outcome that lets in. */
export function newCase(profile: Profile, title: string): TestCase {
  const asOf = usualDate(profile)
  const ref = parseDay(asOf)!
  const { flow } = profile
  const outcome = flow.find(({ type }) => type === 'in') ?? flow.find(({ type }) => type === 'out') ?? flow[0]!
  return {
    id: 'patient',
    title: title.slice(0, TITLE),
    asOf,
    birth: isoOf(plus(ref, -60, 'years')),
    sex: 'K',
    listed: isoOf(plus(ref, -10, 'years')),
    cprStatus: '01',
    rows: [],
    expect: expecting(profile, outcome.id),
  }
}

/** With an id of its own, after the test patient named or last; a full document is left as it is, and the id is ''. */
export function addCase(profile: Profile, made: TestCase, after: string | null = null): Named {
  if (profile.cases.length >= MOST_CASES) return { profile, id: '' }
  const id = freshId(profile, made.id.replace(/-?\d+$/, '') || 'patient')
  const at = profile.cases.findIndex((one) => one.id === after)
  const cases = [...profile.cases]
  cases.splice(at < 0 ? cases.length : at + 1, 0, { ...made, id })
  return { profile: { ...profile, cases }, id }
}

export function copyCase(profile: Profile, id: string, title: string): Named {
  const was = profile.cases.find((one) => one.id === id)
  return was ? addCase(profile, { ...was, title: title.slice(0, TITLE) }, id) : { profile, id: '' }
}

export const setCase = (profile: Profile, id: string, to: (was: TestCase) => TestCase): Profile => ({
  ...profile,
  cases: profile.cases.map((one) => (one.id === id ? to(one) : one)),
})
export const removeCase = (profile: Profile, id: string): Profile => ({ ...profile, cases: profile.cases.filter((one) => one.id !== id) })

/** What a test patient says, whatever he is called and in whatever order his members were written. */
export const contentOfCase = ({ id: _id, title: _title, ...rest }: TestCase): string => canonical(rest)

/** A test patient made elsewhere, unless the document has one who says the same: then that one. */
export function keepCase(profile: Profile, made: TestCase): Named {
  const content = contentOfCase(made)
  const there = profile.cases.find((one) => contentOfCase(one) === content)
  return there ? { profile, id: there.id } : addCase(profile, made)
}

const inRows = (profile: Profile, id: string, to: (rows: CaseRow[]) => CaseRow[]): Profile => setCase(profile, id, (was) => ({ ...was, rows: to(was.rows) }))
/** Rows stand in the order in which they came: their number names them while a patient is edited. */
export const addCaseRow = (profile: Profile, id: string, row: CaseRow): Profile =>
  inRows(profile, id, (rows) => (rows.length >= MOST_ROWS ? rows : [...rows, row]))
export const setCaseRow = (profile: Profile, id: string, at: number, to: (was: CaseRow) => CaseRow): Profile =>
  inRows(profile, id, (rows) => rows.map((row, index) => (index === at ? to(row) : row)))
export const removeCaseRow = (profile: Profile, id: string, at: number): Profile => inRows(profile, id, (rows) => rows.filter((_, index) => index !== at))

/** What a display field must show of a test patient, in place of what it had to show until now. With as many as there is room for, a new field is left out. */
export const expectShown = (profile: Profile, id: string, { field, is }: ExpectedShown): Profile =>
  inShown(profile, id, (shown) =>
    shown.some((one) => one.field === field)
      ? shown.map((one) => (one.field === field ? { field, is } : one))
      : shown.length >= MOST_SHOWN
        ? shown
        : [...shown, { field, is }],
  )
export const dropShown = (profile: Profile, id: string, field: string): Profile => inShown(profile, id, (shown) => shown.filter((one) => one.field !== field))
/** Without any the member is away: the document is then what it was before the first. */
const inShown = (profile: Profile, id: string, to: (shown: ExpectedShown[]) => ExpectedShown[]): Profile =>
  setCase(profile, id, ({ expect: { shown: was = [], ...expect }, ...one }) => {
    const shown = to(was)
    return { ...one, expect: shown.length ? { ...expect, shown } : expect }
  })

/** A new reference date. `along`: every other date is moved by as many days, so that all stays as old as it was. */
export function setCaseDate(profile: Profile, id: string, asOf: string, along: boolean): Profile {
  return setCase(profile, id, (was) => {
    const [from, to] = [parseDay(was.asOf), parseDay(asOf)]
    if (!along || from === null || to === null) return { ...was, asOf }
    const moved = (iso: string): string => {
      const day = parseDay(iso)
      return day === null ? iso : isoOf(Math.max(0, day + to - from) satisfies Day)
    }
    const { shown, ...expect } = was.expect
    return {
      ...was,
      asOf,
      expect: shown
        ? { ...expect, shown: shown.map(({ field, is }) => ({ field, is: is.map((row) => (row.day === undefined ? row : { ...row, day: moved(row.day) })) })) }
        : expect,
      birth: was.birth === null ? null : moved(was.birth),
      listed: was.listed === null ? null : moved(was.listed),
      rows: was.rows.map((row) => ({ ...row, day: moved(row.day), ...(row.end === undefined ? {} : { end: moved(row.end) }) })),
    }
  })
}
