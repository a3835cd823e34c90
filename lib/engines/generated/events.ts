// Random events and spans of the core algebra, for what no kind uses yet.
import fc from 'fast-check'
import { ATC_LEVELS, SYSTEMS, type CodeMatch, type CodeSet, type Compare, type DayAt, type Events, type Spans, type Table, type Test } from '#criteria'
import { areaOf, columnsOf, DAYS, GRACES, LIST_CODES, PERIODS, QUANTITIES, ROW_TABLES, SUPPLIES, WORD_VALUES, wordsOf } from './domain'

const COMPARES = ['<', '<=', '=', '>=', '>', 'between', 'outside'] as const satisfies Compare[]
export const at: fc.Arbitrary<DayAt> = fc.oneof(
  fc.constantFrom(...PERIODS).map(({ n, unit }): DayAt => ({ plus: -n, unit })),
  fc.constantFrom(...DAYS).map((day): DayAt => ({ day })),
  fc.constant<DayAt>({ plus: 0, unit: 'days' }),
)
const bound = fc.option(at, { nil: null, freq: 3 })
const match = (table: Table): fc.Arbitrary<CodeMatch> =>
  fc.tuple(fc.constantFrom(...LIST_CODES[areaOf(table)]), fc.constantFrom('exact', 'prefix')).map(([one, how]) => ({ ...one, match: how }))
const codeSet = (table: Table): fc.Arbitrary<CodeSet> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ any: fc.array(match(table), { minLength: 1, maxLength: 3 }), not: fc.array(match(table), { maxLength: 1 }) }) },
    { weight: 2, arbitrary: fc.constant<CodeSet>('every') },
    { weight: 1, arbitrary: fc.constant<CodeSet>('clinic') },
  )

/** n, and m for those that take two. */
export const compare = (numbers: readonly number[]): fc.Arbitrary<{ is: Compare; n: number; m?: number }> =>
  fc
    .tuple(fc.constantFrom(...COMPARES), fc.constantFrom(...numbers), fc.constantFrom(...numbers))
    .map(([is, n, m]) => (is === 'between' || is === 'outside' ? { is, n: Math.min(n, m), m: Math.max(n, m) } : { is, n }))
export const values = compare([...QUANTITIES, 20_001])

function test(table: Table): fc.Arbitrary<Test> {
  const of = [{ weight: 1, arbitrary: codeSet(table).map((codes): Test => ({ codes })) }]
  if (wordsOf(table).length)
    of.push({
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...wordsOf(table)), fc.subarray([...WORD_VALUES], { minLength: 1 }))
        .map(([word, words]): Test => ({ word, in: words })),
    })
  if (columnsOf(table).length > 1)
    of.push({
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...columnsOf(table)), fc.constantFrom(...columnsOf(table)), fc.constantFrom('<', '<=', '=', '>=', '>'), fc.constantFrom(1, 2, 3))
        .map(([column, other, is, times]): Test => ({ column, is, times, other })),
    })
  if (columnsOf(table).length)
    of.push({ weight: 4, arbitrary: fc.tuple(fc.constantFrom(...columnsOf(table)), values).map(([column, one]): Test => ({ column, ...one })) })
  return fc.oneof(...of)
}

/** Chosen by drug, known by ATC: two drugs of one ATC code are one supply. */
const byDrug: Events = {
  op: 'select',
  table: 'dispensing',
  codes: { any: LIST_CODES.medicines.filter(({ system }) => system === SYSTEMS.drug.uri).map((one) => ({ ...one, match: 'exact' })), not: [] },
}
/** Rows of one table. */
export function events(table: Table, depth = 0): fc.Arbitrary<Events> {
  const select = fc.tuple(codeSet(table), fc.boolean()).map(([codes, future]): Events => ({ op: 'select', table, codes, ...(future ? { future } : {}) }))
  if (depth > 2) return select
  const of = events(table, depth + 1)
  return fc.oneof(
    { weight: 3, arbitrary: select },
    { weight: 3, arbitrary: fc.tuple(of, test(table)).map(([inner, one]): Events => ({ op: 'where', of: inner, test: one })) },
    { weight: 2, arbitrary: fc.tuple(of, bound, bound).map(([inner, after, to]): Events => ({ op: 'during', of: inner, after, to })) },
    { weight: 1, arbitrary: fc.array(of, { minLength: 1, maxLength: 2 }).map((inner): Events => ({ op: 'union', of: inner })) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('last', 'first'), of, fc.integer({ min: 1, max: 2 })).map(([op, inner, n]): Events => ({ op, of: inner, n })),
    },
    { weight: 1, arbitrary: of.map((inner): Events => ({ op: 'lastDay', of: inner })) },
    ...(columnsOf(table).length
      ? [
          {
            weight: 1,
            arbitrary: fc
              .tuple(of, fc.constantFrom('last', 'highest', 'lowest'), fc.constantFrom(...columnsOf(table)))
              .map(([inner, how, column]): Events => ({ op: 'onePerDay', of: inner, how, column })),
          },
        ]
      : []),
    { weight: 3, arbitrary: related(table, of, depth) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('inside', 'outside'), of, spans(depth + 1)).map(([op, inner, within]): Events => ({ op, of: inner, spans: within })),
    },
  )
}

const reach = fc.option(fc.constantFrom(-14, -1, 0, 1, 14, 30), { nil: null, freq: 4 })
/** Partners of the same table or of another; by ATC code where both may have one. */
function related(table: Table, of: fc.Arbitrary<Events>, depth: number): fc.Arbitrary<Events> {
  const medicine = areaOf(table) === 'medicines'
  return fc
    .tuple(
      fc.constantFrom('with', 'without'),
      of,
      medicine ? fc.constantFrom<Table>('dispensing', 'order', 'result') : fc.constantFrom<Table>(table, 'dispensing', 'result'),
      reach,
      reach,
      fc.option(fc.constantFrom(...ATC_LEVELS), { nil: undefined, freq: 3 }),
      fc.boolean(),
    )
    .chain(([op, inner, partner, lo, hi, same, between]) =>
      fc.tuple(rows(partner, depth + 1), between ? rows(table, depth + 1) : fc.constant(undefined)).map(([other, unless]): Events => ({
        op,
        of: inner,
        other,
        ...(lo !== null && hi !== null ? { lo: Math.min(lo, hi), hi: Math.max(lo, hi) } : { lo, hi }),
        ...(same && medicine ? { same } : {}),
        ...(unless ? { unless } : {}),
      })),
    )
}

/** Rows that are asked for no column: of a table, or derived. */
function rows(table: Table, depth: number): fc.Arbitrary<Events> {
  return depth > 2
    ? events(table, depth)
    : fc.oneof(
        { weight: 5, arbitrary: events(table, depth) },
        { weight: 1, arbitrary: events('result', depth + 1).map((of): Events => ({ op: 'onNamedDay', of })) },
        { weight: 1, arbitrary: spans(depth + 1).map((of): Events => ({ op: 'starts', of })) },
      )
}

export const anyTable = fc.constantFrom<Table>(
  'dispensing',
  'dispensing',
  'result',
  'result',
  'result',
  'result',
  'result',
  'diagnosis',
  'listing',
  'death',
  ...ROW_TABLES,
)
/** Rows of one table, or of two under operators that ask for no column. */
export const mixed: fc.Arbitrary<Events> = fc.oneof(
  { weight: 3, arbitrary: anyTable.chain((table) => events(table)) },
  { weight: 2, arbitrary: anyTable.chain((table) => rows(table, 0)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyTable, anyTable)
      .chain(([one, two]) => fc.tuple(events(one, 2), events(two, 2), codeSet(one), fc.constantFrom('last', 'first', 'where', 'union')))
      .map(([a, b, codes, op]): Events => {
        const union: Events = { op: 'union', of: [a, b] }
        return op === 'union' ? union : op === 'where' ? { op, of: union, test: { codes } } : { op, of: union, n: 1 }
      }),
  },
)

/** Spans of every sort; those of supply may be joined, chosen and laid over others. */
export function spans(depth = 0): fc.Arbitrary<Spans> {
  const simple = fc.oneof(
    {
      weight: 3,
      arbitrary: (depth ? fc.constantFrom<Table>('order', 'diagnosis').chain((table) => events(table, Math.max(depth, 2))) : mixed).map((of): Spans => ({
        op: 'own',
        of,
      })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.oneof(events('dispensing', depth), fc.constant(byDrug)), fc.constantFrom(...SUPPLIES), fc.constantFrom(...GRACES))
        .map(([of, unknown, grace]): Spans => ({ op: 'supply', of, unknown, grace })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(depth ? events('result', Math.max(depth, 2)) : mixed, fc.constantFrom(-30, -14, 0), fc.constantFrom(-14, 0, 1, 30))
        .map(([of, a, b]): Spans => ({ op: 'around', of, a, b })),
    },
  )
  if (depth > 2) return simple
  const of = fc.oneof({ depthSize: 'small', maxDepth: 2 }, simple, spans(depth + 1))
  return fc.oneof(
    { weight: 3, arbitrary: simple },
    { weight: 3, arbitrary: fc.tuple(of, at).map(([inner, day]): Spans => ({ op: 'covering', of: inner, at: day })) },
    { weight: 2, arbitrary: fc.tuple(of, fc.constantFrom(0, 1, 14, 30)).map(([inner, gap]): Spans => ({ op: 'episodes', of: inner, gap })) },
    { weight: 1, arbitrary: fc.tuple(of, bound, bound).map(([inner, after, to]): Spans => ({ op: 'begun', of: inner, after, to })) },
    { weight: 1, arbitrary: fc.tuple(of, fc.constantFrom(1, 2, 30, 60, 84)).map(([inner, n]): Spans => ({ op: 'lasting', of: inner, n })) },
    { weight: 2, arbitrary: fc.tuple(of, simple, fc.constantFrom(1, 2, 30)).map(([inner, other, n]): Spans => ({ op: 'overlapping', of: inner, other, n })) },
  )
}
