import { describe, expect, test } from 'vitest'
import { profileSchema, type Profile, type TestCase } from '../document/schema'
import {
  addCase,
  addCaseRow,
  contentOfCase,
  copyCase,
  dropShown,
  expectShown,
  expecting,
  keepCase,
  MOST_CASES,
  MOST_ROWS,
  MOST_SHOWN,
  newCase,
  removeCase,
  removeCaseRow,
  setCase,
  setCaseDate,
  setCaseRow,
  usualDate,
} from './cases'
import { example } from './example'
import { idsOf } from './ids'

const profile = example()
const first = addCase(profile, newCase(profile, 'Den første'))
const row: TestCase['rows'][number] = {
  table: 'result',
  codes: [{ system: 'http://npu-terminology.org', code: 'DNK35131' }],
  day: '2026-03-31',
  columns: { value: '34' },
}
const idsIn = (one: Profile) => one.cases.map(({ id }) => id)

describe('a new patient', () => {
  test('fits the document, and expects the first outcome that lets in', () => {
    expect(profileSchema.safeParse(first.profile).success).toBe(true)
    expect(first.profile.cases).toMatchObject([{ id: 'patient', asOf: '2026-06-30', birth: '1966-06-30', expect: { step: 'med', tier: 'groen' } }])
    expect(newCase({ ...profile, flow: profile.flow.filter(({ type }) => type !== 'in') }, '').expect).toEqual({ step: 'ung', tier: null })
  })
  test('has an id of his own in the whole document, and the reference date that most others have', () => {
    const later = { ...newCase(profile, ''), asOf: '2025-02-28' }
    const many = addCase(addCase(first.profile, later).profile, later).profile
    expect(idsIn(many)).toEqual(['patient', 'patient2', 'patient3'])
    expect(idsOf(many).size).toBe(idsOf(profile).size + 3)
    expect([usualDate(profile), usualDate(first.profile), usualDate(many)]).toEqual(['2026-06-30', '2026-06-30', '2025-02-28'])
    expect(newCase(many, '').birth).toBe('1965-02-28')
    expect(usualDate({ cases: [...many.cases, { ...later, asOf: '2024-01-01' }] })).toBe('2025-02-28')
  })
  test('who is in is expected in the last tier', () => {
    expect(expecting(profile, 'med')).toEqual({ step: 'med', tier: 'groen' })
    expect(expecting({ ...profile, tiers: [] }, 'med')).toEqual({ step: 'med', tier: null })
  })
  test('finds no room in a full document', () => {
    const full = { ...profile, cases: Array.from({ length: MOST_CASES }, (_, i) => ({ ...newCase(profile, ''), id: `c${i}` })) }
    expect(addCase(full, newCase(full, ''))).toEqual({ profile: full, id: '' })
  })
})

test('a copy stands after the one copied, under another id', () => {
  const two = addCase(first.profile, newCase(profile, 'Den anden'))
  const copied = copyCase(two.profile, 'patient', 'Kopi')
  expect(copied.profile.cases.map(({ id, title }) => `${id} ${title}`)).toEqual(['patient Den første', 'patient3 Kopi', 'patient2 Den anden'])
  expect(contentOfCase(copied.profile.cases[1]!)).toBe(contentOfCase(copied.profile.cases[0]!))
  expect(copyCase(profile, 'nobody', 'x')).toEqual({ profile, id: '' })
})

test('a patient is changed and taken away; the others stay as they are', () => {
  const two = addCase(first.profile, newCase(profile, 'Den anden')).profile
  const changed = setCase(two, 'patient2', (was) => ({ ...was, sex: 'M' }))
  expect(changed.cases.map(({ sex }) => sex)).toEqual(['K', 'M'])
  expect(changed.cases[0]).toBe(two.cases[0])
  expect(idsIn(removeCase(two, 'patient'))).toEqual(['patient2'])
})

test('one who is kept gets an id of his own; the same content is kept once, whatever it is called', () => {
  const made: TestCase = { ...newCase(profile, 'Kant'), id: 'graense-17', rows: [row], note: undefined }
  const kept = keepCase(profile, made)
  expect(kept.id).toBe('graense')
  const { note: _, ...written } = made
  expect(keepCase(kept.profile, { ...written, id: 'graense-4', title: 'Andet navn' })).toEqual(kept)
  expect(keepCase(kept.profile, { ...made, sex: 'M' }).id).toBe('graense2')
})

test('rows are added, changed and taken away by their number', () => {
  const one = addCaseRow(addCaseRow(first.profile, 'patient', row), 'patient', { ...row, day: '2025-01-01' })
  expect(setCaseRow(one, 'patient', 1, (was) => ({ ...was, columns: { value: '40' } })).cases[0]!.rows.map(({ columns }) => columns?.value)).toEqual([
    '34',
    '40',
  ])
  expect(removeCaseRow(one, 'patient', 0).cases[0]!.rows.map(({ day }) => day)).toEqual(['2025-01-01'])
  const full = setCase(first.profile, 'patient', (was) => ({ ...was, rows: Array.from({ length: MOST_ROWS }, () => row) }))
  expect(addCaseRow(full, 'patient', row)).toEqual(full)
})

test('another reference date: the other dates stand, or all go along', () => {
  const one = setCaseRow(addCaseRow(first.profile, 'patient', row), 'patient', 0, (was) => ({ ...was, end: '2026-04-30' }))
  const dates = ({ cases: [of] }: Profile) => [of!.asOf, of!.birth, of!.listed, of!.rows[0]!.day, of!.rows[0]!.end]
  expect(dates(setCaseDate(one, 'patient', '2026-07-01', false))).toEqual(['2026-07-01', '1966-06-30', '2016-06-30', '2026-03-31', '2026-04-30'])
  expect(dates(setCaseDate(one, 'patient', '2026-07-01', true))).toEqual(['2026-07-01', '1966-07-01', '2016-07-01', '2026-04-01', '2026-05-01'])
})

test('what a field must show is set, changed and dropped; without any the document is as before the first', () => {
  const missing = expectShown(first.profile, 'patient', { field: 'felt', is: [] })
  expect(missing.cases[0]!.expect).toEqual({ step: 'med', tier: 'groen', shown: [{ field: 'felt', is: [] }] })
  const two = expectShown(expectShown(missing, 'patient', { field: 'to', is: [{ day: '2026-06-30' }] }), 'patient', { field: 'felt', is: [{ value: '34' }] })
  expect(two.cases[0]!.expect.shown).toEqual([
    { field: 'felt', is: [{ value: '34' }] },
    { field: 'to', is: [{ day: '2026-06-30' }] },
  ])
  expect(dropShown(dropShown(two, 'patient', 'felt'), 'patient', 'to')).toEqual(first.profile)
  const full = Array.from({ length: MOST_SHOWN }, (_, n) => n).reduce((now, n) => expectShown(now, 'patient', { field: `f${n}`, is: [] }), first.profile)
  expect(expectShown(full, 'patient', { field: 'een-mere', is: [] })).toEqual(full)
  const moved = setCaseDate(two, 'patient', '2026-07-01', true).cases[0]!.expect.shown
  expect(moved?.map(({ is }) => is[0])).toEqual([{ value: '34' }, { day: '2026-07-01' }])
  expect(setCaseDate(two, 'patient', '2026-07-01', false).cases[0]!.expect).toEqual(two.cases[0]!.expect)
})
