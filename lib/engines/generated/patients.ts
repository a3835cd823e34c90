// Random patients over the tiny world: several rows a day, ended and open spans, unknown birth, values with comparators.
import fc from 'fast-check'
import type { Column, Table, Word } from '#criteria'
import { assemble, parseBounds, type RawPatient, type RawRow } from '#population'
import type { Population } from '#population/columns'
import { BIRTHS, columnsOf, DAY_VALUES, DAYS, MUNICIPALITIES, ROW_CODES, ROW_TABLES, RUN, SUPPLIES, SUPPLY_DAYS, VALUES, wordsOf, wordValues } from './domain'

const value = (column: Column): fc.Arbitrary<string> =>
  column === 'supplyDays'
    ? fc.constantFrom(...SUPPLIES.map(String), '0', '29,5', 'uklar', '<30')
    : column === 'ddd' || column === 'packages' || column === 'times' || column === 'dose'
      ? fc.constantFrom('1', '2', 'uklar', '10', '20')
      : column === 'value'
        ? fc.constantFrom(...VALUES, ...DAY_VALUES)
        : fc.constantFrom(...VALUES)

const row = (table: Table): fc.Arbitrary<Omit<RawRow, 'id'>> =>
  fc.record({
    table: fc.constant(table),
    day: table === 'dispensing' ? fc.oneof(fc.constantFrom(...DAYS), fc.constantFrom(...SUPPLY_DAYS)) : fc.constantFrom(...DAYS),
    stop: fc.option(fc.constantFrom(...DAYS), { nil: undefined, freq: 2 }),
    time: fc.option(fc.constantFrom(480, 720), { nil: undefined }),
    codes: fc.constantFrom(...ROW_CODES[table]),
    columns: fc.record(Object.fromEntries(columnsOf(table).map((column) => [column, value(column).map(parseBounds)])), { requiredKeys: [] }),
    words: fc.record(Object.fromEntries(wordsOf(table).map((word): [Word, fc.Arbitrary<string>] => [word, fc.constantFrom(...wordValues(word))])), {
      requiredKeys: [],
    }),
  })

/** Two dispensings of one day, of the same drug or not. */
const together = fc.tuple(row('dispensing'), row('dispensing')).map(([one, two]) => [one, { ...two, day: one.day }])
const one = (table: Table) => row(table).map((only) => [only])

const rows = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: together },
      { weight: 3, arbitrary: fc.oneof(one('dispensing'), one('order')) },
      { weight: 4, arbitrary: one('result') },
      { weight: 3, arbitrary: one('diagnosis') },
      { weight: 2, arbitrary: one('service') },
      { weight: 1, arbitrary: one('state') },
      { weight: 8, arbitrary: fc.constantFrom(...ROW_TABLES).chain(one) },
      { weight: 1, arbitrary: one('listing') },
    ),
    { minLength: 8, maxLength: 36 },
  )
  .map((all) => all.flat())

export const patient: fc.Arbitrary<Omit<RawPatient, 'key'>> = fc.record({
  birth: fc.option(fc.constantFrom(...BIRTHS), { nil: null, freq: 8 }),
  sex: fc.constantFrom('K', 'M', 'K', 'M', ''),
  municipality: fc.constantFrom(...MUNICIPALITIES, ''),
  cprStatus: fc.constantFrom('01', '01', '01', '03', '90', ''),
  rows: fc
    .tuple(rows, fc.integer({ min: 0, max: 9 }), row('listing'), row('death'))
    .map(([all, luck, listing, death]) =>
      [...(luck > 1 ? [{ ...listing, codes: ROW_CODES.listing[0]!, stop: undefined }] : []), ...(luck === 9 ? [death] : []), ...all].map(
        (one, index): RawRow => ({ ...one, id: String(index).padStart(2, '0') }),
      ),
    ),
})

export const populationSized = (least: number, most = least): fc.Arbitrary<Population> =>
  fc.array(patient, { minLength: least, maxLength: most }).map((patients) =>
    assemble(
      { name: 'tilfældig', ...RUN },
      patients.map((one, index) => ({ ...one, key: `T-${String(index).padStart(6, '0')}` })),
    ),
  )
export const population = populationSized(60, 64)
