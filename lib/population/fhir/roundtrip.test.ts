import { Fhir } from 'fhir'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLUMNS, dateOf, dayOf, OPEN_HI, OPEN_LO, SYSTEMS, TABLES, WORDS, type Day, type Table } from '#criteria'
import { assemble, type RawPatient, type RawRow } from '../assemble'
import { encode } from '../file'
import { readBundle } from './read'
import { writeMoment, civil, readTime } from './time'
import { bundleOf } from './write'

const FIRST = dayOf(1981, 1, 1)
const LAST = dayOf(2037, 12, 31)
/** The hour that does not exist when summer time begins. */
const skipped = (day: Day, minutes: number) => {
  const on = day + Math.floor(minutes / 1440)
  const { year, month, day: dd } = dateOf(on)
  return month === 3 && dd >= 25 && new Date(Date.UTC(year, 2, dd)).getUTCDay() === 0 && Math.floor((minutes % 1440) / 60) === 2
}

const number = fc.integer({ min: -5_000_000, max: 5_000_000 })
const bounds = fc.oneof(
  number.map((n) => ({ lo: n, hi: n })),
  number.map((n) => ({ lo: OPEN_LO, hi: n })),
  number.map((n) => ({ lo: n, hi: OPEN_HI })),
  fc.tuple(number, number).map(([a, b]) => ({ lo: Math.min(a, b), hi: Math.max(a, b) })),
  fc.constant({ lo: OPEN_LO, hi: OPEN_HI }),
)
/** Values as entry leaves them: whole nmol/L of vitamin D (no decimals), a bound from `<`, `≤`, `≥` or `>`. */
const vitaminD = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 5 })).map(
  ([n, form]) =>
    [
      { lo: n * 1000, hi: n * 1000 },
      { lo: OPEN_LO, hi: n * 1000 - 1 },
      { lo: OPEN_LO, hi: n * 1000 },
      { lo: n * 1000, hi: OPEN_HI },
      { lo: n * 1000 + 1, hi: OPEN_HI },
      { lo: OPEN_LO, hi: OPEN_HI },
    ][form]!,
)
const word = fc.constantFrom('kontakt', 'forloeb', 'egen', 'epikrise', 'æøå', 'ja')
const code = fc.constantFrom(
  { system: SYSTEMS.icpc.uri, code: 'L95' },
  { system: SYSTEMS.sks.uri, code: 'DM800A' },
  { system: SYSTEMS.atc.uri, code: 'M05BA04' },
  { system: SYSTEMS.drug.uri, code: '28100' },
  { system: SYSTEMS.local.uri, code: 'Ø-1 a' },
)
const day = fc.integer({ min: FIRST, max: LAST })

const row = (table: Table) =>
  fc
    .record({
      day,
      length: fc.option(fc.integer({ min: 0, max: 2000 })),
      time: fc.option(fc.integer({ min: 0, max: 1439 })),
      answered: fc.option(fc.integer({ min: 0, max: 20_000 })),
      codes: fc.uniqueArray(code, { minLength: 1, maxLength: 3, selector: (one) => one.code }),
      vitaminD,
      isVitaminD: fc.boolean(),
      columns: fc.dictionary(fc.constantFrom(...COLUMNS), bounds, { maxKeys: 3, noNullPrototype: true }),
      words: fc.dictionary(fc.constantFrom(...WORDS), word, { maxKeys: 3, noNullPrototype: true }),
    })
    .map((one): Omit<RawRow, 'id'> => ({
      table,
      day: one.day,
      ...(one.length === null || table === 'death' ? {} : { stop: one.day + one.length }),
      ...(one.time === null || skipped(one.day, one.time) ? {} : { time: one.time }),
      ...(one.answered === null || table === 'death' || skipped(one.day, one.answered) ? {} : { answered: one.answered }),
      codes:
        table === 'death'
          ? []
          : table === 'listing'
            ? [{ system: SYSTEMS.clinic.uri, code: '091034' }]
            : table === 'result' && one.isVitaminD
              ? [{ system: SYSTEMS.npu.uri, code: 'NPU10267' }]
              : one.codes,
      ...(table === 'death'
        ? {}
        : table === 'result' && one.isVitaminD
          ? { columns: { value: one.vitaminD } }
          : Object.keys(one.columns).length
            ? { columns: one.columns }
            : {}),
      ...(table === 'death' || !Object.keys(one.words).length ? {} : { words: one.words }),
    }))

const patient = fc
  .record({
    birth: fc.option(fc.integer({ min: dayOf(1860, 1, 1), max: LAST })),
    sex: fc.constantFrom('K', 'M', '' as const),
    municipality: fc.constantFrom('', '101', '851'),
    cprStatus: fc.constantFrom('', '01', '90'),
    rows: fc.array(fc.constantFrom(...TABLES.filter((table) => table !== 'death')).chain(row), { maxLength: 12 }),
    death: fc.option(row('death')),
    odd: fc.boolean(),
  })
  .map(({ rows, death, odd, ...person }): RawPatient => ({
    ...person,
    key: 'T-000001',
    rows: [...(death ? [death] : []), ...rows].map((one, index) => ({ ...one, id: odd ? `række ${index}/${one.table}` : `${one.table}-${index}` })),
  }))

test('a patient written as FHIR and read again is the same patient, row by row, and the same bytes when assembled', () => {
  fc.assert(
    fc.property(patient, (before) => {
      const text = JSON.stringify(bundleOf(before))
      const { patient: after, notes } = readBundle(text)
      expect(after).toEqual(before)
      expect(notes.filter((note) => note.code !== 'unknownSex')).toEqual([])
      const bytes = (one: RawPatient) => encode(assemble({ name: 'a', clinic: '091034', ref: dayOf(2026, 6, 30) }, [one]))
      expect(Buffer.from(bytes(after)).equals(Buffer.from(bytes(before)))).toBe(true)
    }),
    { seed: 20_260_630, numRuns: 400 },
  )
})

test('every minute of the days when the clocks change is read back, and offsets of other places give the Danish day', () => {
  for (const on of [dayOf(2026, 3, 29), dayOf(2026, 10, 25), dayOf(2026, 6, 30), dayOf(2026, 12, 31)])
    for (let minute = 0; minute < 1440; minute++)
      if (!skipped(on, minute)) expect(readTime(writeMoment(on, minute))).toEqual({ day: on, minute, precision: 'time' })
  expect(readTime('2026-03-01T23:30:00Z')).toMatchObject({ day: dayOf(2026, 3, 2), minute: 30 })
  expect(readTime('2026-07-01T22:00:00.000Z')).toMatchObject({ day: dayOf(2026, 7, 2), minute: 0 })
  expect(readTime('2026-01-01T01:00:00+05:00')).toMatchObject({ day: dayOf(2025, 12, 31), minute: 21 * 60 })
  expect(civil(Date.UTC(2026, 5, 30, 22))).toEqual({ day: dayOf(2026, 7, 1), minute: 0 })
})

test('every resource written is R4, by a validator that is not ours', () => {
  const fhir = new Fhir()
  const told = (resource: object) =>
    (fhir.validate(resource).messages ?? []).filter((message) => message.severity === 'error').map(({ location, message }) => `${location}: ${message}`)
  const column = { lo: 1000, hi: 1000 }
  const rows = TABLES.map((table, no): RawRow =>
    table === 'death'
      ? { id: 'r', table, day: LAST, codes: [] }
      : {
          id: `r-${no}`,
          table,
          day: FIRST,
          stop: FIRST + 9,
          time: 600,
          answered: 900,
          codes: [{ system: SYSTEMS[table === 'listing' ? 'clinic' : 'local'].uri, code: '091034' }],
          columns: { value: column, times: column, supplyDays: column, refLow: column, dose: { lo: OPEN_LO, hi: 999 } },
          words: { kind: 'kontakt', source: 'egen' },
        },
  )
  for (const { resource } of bundleOf({ key: 'T-000001', birth: FIRST, sex: 'K', municipality: '101', cprStatus: '01', rows }).entry)
    expect([resource.resourceType, told(resource)]).toEqual([resource.resourceType, []])
  expect(told({ resourceType: 'Observation', code: {} })).not.toEqual([])
})
