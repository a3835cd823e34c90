// What the shared generator leaves out, since no kind asks for it: several codes of one system on a row, tests and columns of derived
// rows, a row twice in a union with different bounds, days said by the year. The reference and the naive reading must agree there too.
import fc from 'fast-check'
import { ATC_LEVELS, COLUMNS, WORDS, type DayAt, type Events, type Num, type Sets, type Spans, type Test } from '#criteria'
import type { RawPatient } from '#population'
import { LIST_CODES, QUANTITIES, ROW_CODES } from '../../generated/domain'
import { anyTable, compare, events, spans, values } from '../../generated/events'
import { patient } from '../../generated/patients'
import { set } from '../../generated/sets'

/** Patients whose rows may carry the codes of two, and may have been answered later. */
export const widerPatient: fc.Arbitrary<Omit<RawPatient, 'key'>> = fc.tuple(patient, fc.infiniteStream(fc.nat(999))).map(([one, luck]) => ({
  ...one,
  rows: one.rows.map((row) => {
    const [more, answered] = [luck.next().value, luck.next().value]
    const codes = ROW_CODES[row.table]
    return {
      ...row,
      codes: more % 3 ? row.codes : [...row.codes, ...codes[more % codes.length]!],
      ...(answered % 4 ? {} : { answered: answered * 10 }),
    }
  }),
}))

const yearly: fc.Arbitrary<DayAt> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 14, 15, 29, 30, 31), fc.constantFrom(-1, 0, 1), fc.constantFrom(undefined, undefined, -1, -18, 1))
  .map(([month, day, shift, years]) => ({ last: { month, day }, shift, ...(years ? { years } : {}) }))
const bound = fc.option(yearly, { nil: null, freq: 3 })
const codes = fc.constantFrom(...Object.values(LIST_CODES).flat()).map((one) => ({ any: [{ ...one, match: 'prefix' as const }], not: [] }))

const test: fc.Arbitrary<Test> = fc.oneof(
  fc.oneof(codes, fc.constant('every' as const), fc.constant('clinic' as const)).map((one): Test => ({ codes: one })),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', 'a', 'b')).map(([word, one]): Test => ({ word, in: [one, 'b'] })),
  fc.tuple(fc.constantFrom(...COLUMNS), values).map(([column, one]): Test => ({ column, ...one })),
  fc
    .tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS), fc.constantFrom('<', '<=', '=', '>=', '>'), fc.constantFrom(1, 2))
    .map(([column, other, is, times]): Test => ({ column, is, times, other })),
)

const plain: fc.Arbitrary<Events> = fc.oneof(
  anyTable.chain((table) => events(table, 2)),
  events('result', 2).map((of): Events => ({ op: 'onNamedDay', of })),
  spans(2).map((of): Events => ({ op: 'starts', of })),
)
/** Rows of several tables and derived ones, twice where luck will have it. */
const mixture: fc.Arbitrary<Events> = fc
  .tuple(fc.array(plain, { minLength: 1, maxLength: 3 }), fc.constantFrom('last', 'highest', 'lowest'), fc.nat(3))
  .map(([of, how, luck]) => ({
    op: 'union',
    of: luck ? of : [...of, { op: 'onePerDay', of: of[0]!, how, column: 'value' }, of[0]!],
  }))

const wider: fc.Arbitrary<Events> = mixture.chain((of) =>
  fc.oneof(
    fc.constant(of),
    test.map((one): Events => ({ op: 'where', of, test: one })),
    fc.tuple(bound, bound).map(([after, to]): Events => ({ op: 'during', of, after, to })),
    fc.tuple(fc.constantFrom('last', 'first'), fc.integer({ min: 1, max: 3 })).map(([op, n]): Events => ({ op, of, n })),
    fc.constant<Events>({ op: 'lastDay', of }),
    fc.tuple(fc.constantFrom('last', 'highest', 'lowest'), fc.constantFrom(...COLUMNS)).map(([how, column]): Events => ({ op: 'onePerDay', of, how, column })),
    fc
      .tuple(fc.constantFrom('with', 'without'), mixture, fc.constantFrom(...ATC_LEVELS), fc.option(mixture, { nil: undefined }))
      .map(([op, other, same, unless]): Events => ({ op, of, other, lo: -30, hi: null, same, ...(unless ? { unless } : {}) })),
    fc.constant<Events>({ op: 'onNamedDay', of }),
  ),
)
const within: fc.Arbitrary<Spans> = fc.oneof(
  wider.map((of): Spans => ({ op: 'own', of })),
  wider.map((of): Spans => ({ op: 'supply', of, unknown: 30, grace: 1 })),
  fc.tuple(wider, fc.constantFrom(-400, -14, 3), fc.constantFrom(-14, 0, 14)).map(([of, a, b]): Spans => ({ op: 'around', of, a, b })),
  fc.tuple(wider, yearly).map(([of, at]): Spans => ({ op: 'covering', of: { op: 'own', of }, at })),
  fc
    .tuple(wider, bound, bound)
    .map(([of, after, to]): Spans => ({ op: 'begun', of: { op: 'episodes', of: { op: 'supply', of, unknown: 1, grace: 0 }, gap: 14 }, after, to })),
  fc
    .tuple(wider, wider, fc.constantFrom(0, 1, 30))
    .map(([of, other, n]): Spans => ({ op: 'overlapping', of: { op: 'own', of }, other: { op: 'around', of: other, a: -14, b: 14 }, n })),
)
const number: fc.Arbitrary<Num> = fc.oneof(
  fc.tuple(fc.constantFrom('value', 'highest', 'lowest', 'sum'), wider, fc.constantFrom(...COLUMNS)).map(([op, of, column]): Num => ({ op, of, column })),
  fc.tuple(wider, fc.constantFrom(...ATC_LEVELS), fc.constantFrom(1, 2)).map(([of, level, m]): Num => ({ op: 'codes', of, level, m })),
  wider.map((of): Num => ({ op: 'days', of })),
)
const weighed: fc.Arbitrary<Num> = fc.oneof(
  number,
  fc
    .array(fc.tuple(fc.constantFrom(2, -1, 0), number), { maxLength: 2 })
    .map((of): Num => ({ op: 'total', of: of.map(([weight, one]) => ({ weight, of: one })) })),
  fc
    .array(fc.tuple(fc.constantFrom(2, -1, 0), set(2)), { maxLength: 3 })
    .map((of): Num => ({ op: 'points', of: of.map(([weight, one]) => ({ weight, of: one })) })),
)

export const widerSet: fc.Arbitrary<Sets> = fc.oneof(
  fc.oneof(wider, within).map((of): Sets => ({ op: 'exists', of })),
  within.chain((one) => wider.map((of): Sets => ({ op: 'exists', of: { op: 'outside', of, spans: one } }))),
  fc.tuple(weighed, compare([-1, 0, 1, 2, ...QUANTITIES])).map(([of, one]): Sets => ({ op: 'compare', of, ...one })),
)
