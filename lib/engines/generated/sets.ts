// Random numbers and sets of the core algebra itself, for what no kind uses yet.
import fc from 'fast-check'
import { ATC_LEVELS, type Events, type Num, type Plan, type Sets, type Spans } from '#criteria'
import { AGES, columnsOf, QUANTITIES } from './domain'
import { anyTable, compare, events, mixed, spans, values } from './events'

/** Every operator, so that a new one that is never generated fails. */
export const OPERATORS = {
  select: true,
  where: true,
  during: true,
  union: true,
  last: true,
  first: true,
  lastDay: true,
  onePerDay: true,
  with: true,
  without: true,
  inside: true,
  outside: true,
  onNamedDay: true,
  starts: true,
  own: true,
  supply: true,
  around: true,
  episodes: true,
  covering: true,
  begun: true,
  lasting: true,
  overlapping: true,
  days: true,
  codes: true,
  sum: true,
  highest: true,
  lowest: true,
  points: true,
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

const value = anyTable
  .filter((table) => columnsOf(table).length > 0)
  .chain((table) => fc.tuple(events(table), fc.constantFrom(...columnsOf(table))))
  .map(([of, column]): Num => ({ op: 'value', of, column }))
const days = mixed.map((of): Num => ({ op: 'days', of }))
const codes = fc
  .tuple(
    fc.oneof(
      events('dispensing'),
      events('order'),
      spans().map((of): Events => ({ op: 'starts', of })),
    ),
    fc.constantFrom(...ATC_LEVELS),
    fc.constantFrom(1, 1, 2),
  )
  .map(([of, level, m]): Num => ({ op: 'codes', of, level, m }))
const ofColumn = anyTable
  .filter((table) => columnsOf(table).length > 0)
  .chain((table) => fc.tuple(fc.constantFrom('sum', 'sum', 'highest', 'lowest'), events(table), fc.constantFrom(...columnsOf(table))))
  .map(([op, of, column]): Num => ({ op, of, column }))
const total = fc
  .array(fc.tuple(fc.constantFrom(1, -1, 100, -95, 0), fc.oneof(value, days, ofColumn)), { minLength: 1, maxLength: 2 })
  .map((of): Num => ({ op: 'total', of: of.map(([weight, one]) => ({ weight, of: one })) }))

const atom: fc.Arbitrary<Sets> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(mixed, spans(), spans()).map((of): Sets => ({ op: 'exists', of })) },
  { weight: 2, arbitrary: fc.tuple(codes, compare([0, 1, 2])).map(([of, one]): Sets => ({ op: 'compare', of, ...one })) },
  { weight: 3, arbitrary: fc.tuple(ofColumn, compare([...QUANTITIES, 1000, 2000])).map(([of, one]): Sets => ({ op: 'compare', of, ...one })) },
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
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(fc.tuple(fc.constantFrom(1, 2, -1), inner), { minLength: 1, maxLength: 3 }), compare([-1, 0, 1, 2, 3]))
        .map(([of, one]): Sets => ({ op: 'compare', of: { op: 'points', of: of.map(([weight, each]) => ({ weight, of: each })) }, ...one })),
    },
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
