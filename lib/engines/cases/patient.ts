// A test patient of a document as the row form that every population is assembled from: the same entry as other data (law 5).
import { canonicalUri, isoOf, OPEN_DAY, parseDay, type Column, type Day, type Profile, type Run, type TestCase } from '#criteria'
import { parseBounds, writeBounds, type RawPatient, type RawRow, type ValueBounds } from '#population'
import { writtenBounds } from '#population/written'

/** The clinic that test patients are listed at, and that they are run for. */
export const CASE_CLINIC = '091034'
const CLINIC_SYSTEM = 'urn:oid:1.2.208.176.1.4'
/** Rows lie between 1800 and the last day that a population can hold. */
export const LAST_DAY = 524_287

export type CaseRow = TestCase['rows'][number]

/** A date of a test patient that the calendar does not have. */
export class CaseDateError extends Error {
  constructor(readonly date: string) {
    super(`${date} is not a day`)
    this.name = 'CaseDateError'
  }
}

function dayIn(iso: string): Day {
  const day = parseDay(iso)
  if (day === null || day < 0 || day > LAST_DAY) throw new CaseDateError(iso)
  return day
}

export const runOfCase = ({ asOf }: Pick<TestCase, 'asOf'>): Run => ({ ref: dayIn(asOf), clinic: CASE_CLINIC })

/** The patient under the key given. Throws CaseDateError. */
export function patientOfCase(profile: Pick<Profile, 'results'>, one: TestCase, key: string): RawPatient {
  const rows = one.rows.map((row, index) => rawRow(profile, row, `r${String(index).padStart(3, '0')}`))
  const listing: RawRow[] =
    one.listed === null ? [] : [{ id: 'listed', table: 'listing', day: dayIn(one.listed), codes: [{ system: CLINIC_SYSTEM, code: CASE_CLINIC }] }]
  return {
    key,
    birth: one.birth === null ? null : dayIn(one.birth),
    sex: one.sex,
    municipality: '',
    cprStatus: one.cprStatus,
    rows: [...listing, ...rows],
  }
}

function rawRow(profile: Pick<Profile, 'results'>, { table, codes, day, end, columns = {}, words = {} }: CaseRow, id: string): RawRow {
  const concept = table === 'result' ? conceptOf(profile, codes) : undefined
  const read = Object.fromEntries(
    Object.entries(columns).map(([name, text]) => [name, IN_UNIT.has(name) && concept ? writtenBounds(concept, text) : parseBounds(text)]),
  ) as Partial<Record<Column, ValueBounds>>
  const stop = end === undefined ? undefined : dayIn(end)
  return { id, table, day: dayIn(day), ...(stop === undefined || stop >= OPEN_DAY ? {} : { stop }), codes, columns: withSupply(table, read), words }
}

/** The way back: a patient as a test patient who expects nothing yet. `own` is the listing that says since when he is listed. */
export function caseOfPatient(patient: RawPatient, { ref }: Run, own: number = ownListing(patient)): TestCase {
  return {
    id: 'patient',
    title: '',
    asOf: isoOf(ref),
    birth: patient.birth === null ? null : isoOf(patient.birth),
    sex: patient.sex,
    listed: own < 0 ? null : isoOf(patient.rows[own]!.day),
    cprStatus: patient.cprStatus,
    rows: patient.rows.flatMap((row, at) => (at === own ? [] : [caseRowOf(row)])),
    expect: { step: '', tier: null },
  }
}
const ownListing = ({ rows }: RawPatient): number =>
  rows.findIndex(({ table, codes, stop }) => table === 'listing' && stop === undefined && codes.some(({ code }) => code === CASE_CLINIC))

const caseRowOf = ({ table, codes, day, stop, columns, words }: RawRow): CaseRow => ({
  table,
  codes: [...codes],
  day: isoOf(day),
  ...(stop === undefined ? {} : { end: isoOf(stop) }),
  ...(columns && Object.keys(columns).length
    ? { columns: Object.fromEntries(Object.entries(columns).map(([name, bounds]) => [name, writeBounds(bounds) ?? UNREADABLE])) }
    : {}),
  ...(words && Object.keys(words).length ? { words } : {}),
})
/** What a value that is not known is written as, and read back from. */
const UNREADABLE = 'ikke aflæselig'

const IN_UNIT: ReadonlySet<string> = new Set(['value', 'refLow', 'refHigh'])

/** The concept of the document that the codes of a result belong to. */
export const conceptOf = (profile: Pick<Profile, 'results'>, codes: CaseRow['codes']): Profile['results'][number] | undefined =>
  profile.results.find((concept) =>
    concept.codes.some((one) => codes.some(({ system, code }) => code === one.code && canonicalUri(system) === canonicalUri(one.system))),
  )

/** A dispensing lasts its DDD, rounded up to whole days, unless it says how long itself. */
function withSupply(table: CaseRow['table'], columns: Partial<Record<Column, ValueBounds>>): Partial<Record<Column, ValueBounds>> {
  const { ddd, supplyDays } = columns
  if (table !== 'dispensing' || supplyDays || !ddd || ddd.lo !== ddd.hi) return columns
  const days = Math.max(0, Math.ceil(ddd.lo / 1000)) * 1000
  return { ...columns, supplyDays: { lo: days, hi: days } }
}
