// FHIR bundles as test patients, one a file: what looks like a real person is refused whole, all else that does not come along is told.
import { canonicalUri, profileSchema, type Day, type Given, type Profile, type TestCase } from '#criteria'
import { MOST_ROWS } from '#criteria/edit/index'
import { parseBounds, writeBounds, type RawPatient, type RawRow } from '#population'
import { cprIn } from '#population/cpr'
import { FhirReadError, readBundle } from '#population/fhir/read'
import type { LeftOutCode } from '#population/source'
import { CASE_CLINIC, caseOfPatient, LAST_DAY, runOfCase } from './patient'
import { runCases } from './verdict'

export interface BundleFile {
  name: string
  text: string
}
/** Why nothing of a file was used. `looksReal` has the line of the file, 0 for its name. */
export type BundleRefusal =
  { code: 'looksReal'; line: number } | { code: 'tooLarge' } | { code: 'doesNotFit' } | { code: FhirReadError['code']; detail: string }
/** Beside what the reader notes: not listed anywhere, listed at a clinic that was made ours, the rows that had no room, a row that is too long. */
export type BundleNoteCode = LeftOutCode | 'notListed' | 'otherClinic' | 'noRoom' | 'tooLong'
export interface BundleNote {
  code: BundleNoteCode
  /** The resource; '' for the patient as a whole. */
  at: string
  what: string
}
export interface BundleRead {
  file: string
  refused: BundleRefusal | null
  /** Expects what comes of him now. */
  case: TestCase | null
  notes: BundleNote[]
}

/** Characters of a file: a whole life in one patient's record is some hundred thousand. */
export const MOST_OF_A_BUNDLE = 20_000_000
const MOST_CODES = 20
const LONGEST = 60
const TITLE = 300

/** `asOf` is the reference date that they get. */
export const casesOfBundles = (profile: Profile, given: Given, asOf: string, files: readonly BundleFile[]): BundleRead[] =>
  files.map((file) => caseOfBundle(profile, given, asOf, file))

function caseOfBundle(profile: Profile, given: Given, asOf: string, { name, text }: BundleFile): BundleRead {
  const refuse = (refused: BundleRefusal): BundleRead => ({ file: name, refused, case: null, notes: [] })
  if (cprIn(name)) return refuse({ code: 'looksReal', line: 0 })
  if (text.length > MOST_OF_A_BUNDLE) return refuse({ code: 'tooLarge' })
  const real = cprIn(text)
  if (real) return refuse({ code: 'looksReal', line: real.line })
  try {
    const { patient, notes } = readBundle(text, { systems: systemsIn(profile) })
    const { rows, notes: cut } = fitting(patient.rows)
    const fits: RawPatient = { ...patient, rows }
    const listing = listingOf(rows, runOfCase({ asOf }).ref)
    const made = { ...caseOfPatient(fits, runOfCase({ asOf }), listing), title: name.replace(/\.json$/i, '').slice(0, TITLE) }
    const one = { ...made, expect: happening(profile, given, made) }
    if (!profileSchema.shape.cases.safeParse([one]).success) return refuse({ code: 'doesNotFit' })
    const clinics = rows[listing]?.codes.map(({ code }) => code)
    const listed: BundleNote[] = !clinics
      ? [{ code: 'notListed', at: '', what: '' }]
      : clinics.includes(CASE_CLINIC)
        ? []
        : [{ code: 'otherClinic', at: '', what: clinics.join(', ') }]
    return { file: name, refused: null, case: one, notes: [...listed, ...cut, ...notes.map(({ code, where, what }) => ({ code, at: where, what }))] }
  } catch (error) {
    if (error instanceof FhirReadError) return refuse({ code: error.code, detail: error.detail })
    throw error
  }
}

/** What comes of a test patient now, as what is expected of him; a patient who cannot be made expects the first outcome. */
export function happening(profile: Profile, given: Given, one: TestCase): TestCase['expect'] {
  const got = runCases(profile, given, [one])[0]!.got
  return got ? { step: got.step, tier: got.tier, rules: got.rules } : { step: profile.flow.find(({ type }) => type !== 'question')?.id ?? '', tier: null }
}

/** Systems of codes that the profile uses beside those built in. */
const systemsIn = ({ codeLists, results }: Profile): ReadonlySet<string> =>
  new Set([...codeLists, ...results].flatMap(({ codes }) => codes.map(({ system }) => canonicalUri(system))))

/** The listing that covers the reference date, else the last one without an end: it becomes the listing at the clinic that test patients are run for. */
function listingOf(rows: readonly RawRow[], ref: Day): number {
  const at = (holds: (row: RawRow) => boolean) => rows.findLastIndex((row) => row.table === 'listing' && row.stop === undefined && holds(row))
  const covering = at(({ day }) => day <= ref)
  return covering >= 0 ? covering : at(() => true)
}

/** Rows that a test patient can hold: not too long, the latest when they are too many. */
function fitting(rows: readonly RawRow[]): { rows: RawRow[]; notes: BundleNote[] } {
  const notes: BundleNote[] = []
  const short = rows.filter((row) => {
    const fits =
      row.day <= LAST_DAY &&
      row.codes.length <= MOST_CODES &&
      row.codes.every(({ code }) => code.length <= LONGEST) &&
      Object.values(row.words ?? {}).every((word) => word.length <= LONGEST)
    if (!fits) notes.push({ code: 'tooLong', at: row.id, what: row.codes.map(({ code }) => code).join(', ') })
    return fits
  })
  for (const row of short)
    for (const bounds of Object.values(row.columns ?? {})) {
      const text = writeBounds(bounds)
      const read = text === null ? bounds : parseBounds(text)
      if (read.lo !== bounds.lo || read.hi !== bounds.hi) notes.push({ code: 'unreadableValue', at: row.id, what: text ?? '' })
    }
  if (short.length <= MOST_ROWS) return { rows: short, notes }
  const kept = new Set([...short].sort((a, b) => b.day - a.day).slice(0, MOST_ROWS))
  return { rows: short.filter((row) => kept.has(row)), notes: [{ code: 'noRoom', at: '', what: String(short.length - MOST_ROWS) }, ...notes] }
}
