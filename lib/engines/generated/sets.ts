// Random expressions of the core algebra itself, for what no kind uses yet.
import fc from 'fast-check'
import {
  SYSTEMS,
  type CodeMatch,
  type CodeSet,
  type Compare,
  type DayAt,
  type Events,
  type Num,
  type Plan,
  type Sets,
  type Spans,
  type Table,
  type Test,
} from '#criteria'
import { AGES, areaOf, columnsOf, DAYS, GRACES, LIST_CODES, PERIODS, QUANTITIES, ROW_TABLES, SUPPLIES, WORD_VALUES, wordsOf } from './domain'

/** Every operator, so that a new one that is never generated fails. */
export const OPERATORS = {
  select: true,
  where: true,
  during: true,
  union: true,
  last: true,
  first: true,
  own: true,
  supply: true,
  covering: true,
  days: true,
  value: true,
  total: true,
  compare: true,
  born: true,
  person: true,
  exists: true,
  assume: true,
  all: true,
  any: true,
  none: true,
  atLeast: true,
} as const satisfies Record<(Events | Spans | Num | Sets)['op'], true>

const COMPARES = ['<', '<=', '=', '>=', '>', 'between', 'outside'] as const satisfies Compare[]
const at: fc.Arbitrary<DayAt> = fc.oneof(
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
const compare = (numbers: readonly number[]): fc.Arbitrary<{ is: Compare; n: number; m?: number }> =>
  fc
    .tuple(fc.constantFrom(...COMPARES), fc.constantFrom(...numbers), fc.constantFrom(...numbers))
    .map(([is, n, m]) => (is === 'between' || is === 'outside' ? { is, n: Math.min(n, m), m: Math.max(n, m) } : { is, n }))
const values = compare([...QUANTITIES, 20_001])

function test(table: Table): fc.Arbitrary<Test> {
  const of = [{ weight: 1, arbitrary: codeSet(table).map((codes): Test => ({ codes })) }]
  if (wordsOf(table).length)
    of.push({
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...wordsOf(table)), fc.subarray([...WORD_VALUES], { minLength: 1 }))
        .map(([word, words]): Test => ({ word, in: words })),
    })
  if (columnsOf(table).length)
    of.push({ weight: 4, arbitrary: fc.tuple(fc.constantFrom(...columnsOf(table)), values).map(([column, one]): Test => ({ column, ...one })) })
  return fc.oneof(...of)
}

/** Rows of one table. */
function events(table: Table, depth = 0): fc.Arbitrary<Events> {
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
  )
}

const anyTable = fc.constantFrom<Table>(
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
const mixed: fc.Arbitrary<Events> = fc.oneof(
  { weight: 3, arbitrary: anyTable.chain((table) => events(table)) },
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

/** Chosen by drug, known by ATC: two drugs of one ATC code are one supply. */
const byDrug: Events = {
  op: 'select',
  table: 'dispensing',
  codes: { any: LIST_CODES.medicines.filter(({ system }) => system === SYSTEMS.drug.uri).map((one) => ({ ...one, match: 'exact' })), not: [] },
}
const spans: fc.Arbitrary<Spans> = fc.oneof(
  mixed.map((of): Spans => ({ op: 'own', of })),
  fc
    .tuple(fc.oneof(events('dispensing'), fc.constant(byDrug)), fc.constantFrom(...SUPPLIES), fc.constantFrom(...GRACES))
    .map(([of, unknown, grace]): Spans => ({ op: 'supply', of, unknown, grace })),
)
const covering: fc.Arbitrary<Spans> = fc.tuple(spans, at).map(([of, day]): Spans => ({ op: 'covering', of, at: day }))

const value = anyTable
  .filter((table) => columnsOf(table).length > 0)
  .chain((table) => fc.tuple(events(table), fc.constantFrom(...columnsOf(table))))
  .map(([of, column]): Num => ({ op: 'value', of, column }))
const days = mixed.map((of): Num => ({ op: 'days', of }))
const total = fc
  .array(fc.tuple(fc.constantFrom(1, -1, 100, -95, 0), fc.oneof(value, days)), { minLength: 1, maxLength: 2 })
  .map((of): Num => ({ op: 'total', of: of.map(([weight, one]) => ({ weight, of: one })) }))

const atom: fc.Arbitrary<Sets> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(mixed, spans, covering, covering).map((of): Sets => ({ op: 'exists', of })) },
  { weight: 2, arbitrary: fc.tuple(days, compare([0, 1, 2])).map(([of, one]): Sets => ({ op: 'compare', of, ...one })) },
  { weight: 3, arbitrary: fc.tuple(value, values).map(([of, one]): Sets => ({ op: 'compare', of, ...one })) },
  { weight: 2, arbitrary: fc.tuple(total, compare([0, 1, 2, 20_000, -20_000])).map(([of, one]): Sets => ({ op: 'compare', of, ...one })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.option(fc.constantFrom(...AGES), { nil: null }), fc.option(fc.constantFrom(...AGES), { nil: null }), fc.constantFrom('years', 'months'))
      .map(([after, to, unit]): Sets => ({
        op: 'born',
        after: after === null ? null : { plus: -after - 1, unit },
        to: to === null ? null : { plus: -to, unit },
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('sex', 'municipality', 'cprStatus'), fc.subarray(['', 'K', 'M', '101', '147', '01', '03']))
      .map(([field, words]): Sets => ({ op: 'person', field, in: words })),
  },
)

export function set(depth = 0): fc.Arbitrary<Sets> {
  if (depth > 2) return atom
  const inner = set(depth + 1)
  return fc.oneof(
    { weight: 4, arbitrary: atom },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('all', 'any', 'none'), fc.array(inner, { maxLength: 3 })).map(([op, of]): Sets => ({ op, of })) },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(inner, { maxLength: 3 })).map(([k, of]): Sets => ({ op: 'atLeast', k, of })) },
    { weight: 1, arbitrary: fc.tuple(inner, fc.constantFrom('yes', 'no')).map(([of, as]): Sets => ({ op: 'assume', of, as })) },
  )
}

/** Questions that everyone reaches, one a set: every exit leads to the next. */
export const planOfSets = (sets: readonly Sets[]): Plan => ({
  language: 1,
  tiers: [],
  display: [],
  steps: [
    ...sets.map((one, index) => ({ id: `s${index}`, type: 'question' as const, set: one, yes: index + 1, no: index + 1, missing: index + 1, asks: true })),
    { id: 'in', type: 'in' },
  ],
})

/** Every operator in an expression. */
export function operatorsIn(one: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(one)) for (const inner of one) operatorsIn(inner, found)
  else if (one && typeof one === 'object') {
    if ('op' in one) found.add(String(one.op))
    for (const inner of Object.values(one)) operatorsIn(inner, found)
  }
  return found
}
