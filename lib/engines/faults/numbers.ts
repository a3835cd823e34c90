// One number of every operator over the tiny world, shown of each patient: a count tells more than that something exists.
import type { DayAt, Events, Num, Plan, Sets, Spans, Table } from '#criteria'
import { LIST_CODES, ROW_CODES } from '../generated/domain'
import { planOfSets } from '../generated/sets'

const every = (table: Table): Events => ({ op: 'select', table, codes: 'every' })
const [dispensed, ordered, results, diagnoses] = [every('dispensing'), every('order'), every('result'), every('diagnosis')]
/** Certain or only possible, by bounds. */
const high: Events = { op: 'where', of: results, test: { column: 'value', is: '>=', n: 20_000 } }
const supply: Spans = { op: 'supply', of: dispensed, unknown: 30, grace: 0 }
const owned: Spans = { op: 'own', of: ordered }
const highAround: Spans = { op: 'around', of: high, a: -14, b: 30 }
const starts = (of: Spans): Events => ({ op: 'starts', of })
const last = (of: Events): Events => ({ op: 'last', of, n: 1 })
const days = (of: Events): Num => ({ op: 'days', of })
const ago = (n: number): DayAt => ({ plus: -n, unit: 'months' })
const REF: DayAt = { plus: 0, unit: 'days' }
const pair = (op: 'with' | 'without', of: Events, other: Events, lo: number | null, hi: number | null, more: { same?: 3 | 5 | 7; unless?: Events } = {}): Num =>
  days({ op, of, other, lo, hi, ...more })
const oneOf = (how: 'last' | 'highest' | 'lowest'): Num => ({ op: 'sum', of: { op: 'onePerDay', of: dispensed, how, column: 'ddd' }, column: 'ddd' })
const alendronate: Events = {
  op: 'select',
  table: 'dispensing',
  codes: { any: LIST_CODES.medicines.filter(({ code }) => code === 'M05BA04').map((one) => ({ ...one, match: 'prefix' })), not: [] },
}
const highestOfDay: Events = { op: 'onePerDay', of: results, how: 'highest', column: 'value' }
/** Whether the last row of two tables is of the first. */
const isLast = (one: Table, other: Table, before = every(one)): Num =>
  days({
    op: 'where',
    of: last({ op: 'union', of: [before, every(other)] }),
    test: { codes: { any: ROW_CODES[one].flat().map((code) => ({ ...code, match: 'exact' })), not: [] } },
  })
const exists = (of: Events): Sets => ({ op: 'exists', of })

const NUMBERS: readonly Num[] = [
  days({
    op: 'select',
    table: 'dispensing',
    codes: { any: [{ ...LIST_CODES.medicines[1]!, match: 'prefix' }], not: [{ ...LIST_CODES.medicines[0]!, match: 'prefix' }] },
  }),
  days({ op: 'during', of: diagnoses, after: ago(12), to: { plus: -2, unit: 'weeks' } }),
  days({ op: 'during', of: starts(owned), after: ago(1), to: REF }),
  days({ op: 'where', of: dispensed, test: { word: 'form', in: ['', 'a'] } }),
  days({ op: 'where', of: results, test: { column: 'value', is: '>', times: 2, other: 'refHigh' } }),
  days({ op: 'where', of: results, test: { column: 'value', is: '<=', times: 1, other: 'refLow' } }),
  days({ op: 'first', of: high, n: 2 }),
  days({ op: 'lastDay', of: high }),
  days({ op: 'onePerDay', of: high, how: 'last', column: 'value' }),
  { op: 'sum', of: { op: 'lastDay', of: dispensed }, column: 'ddd' },
  { op: 'sum', of: dispensed, column: 'packages' },
  { op: 'sum', of: high, column: 'refHigh' },
  // A sum asks for its greatest among the possible rows also where what it sums is sure; a count and an existence do not.
  { op: 'sum', of: last(high), column: 'refHigh' },
  { op: 'sum', of: { op: 'first', of: high, n: 1 }, column: 'refHigh' },
  { op: 'sum', of: { op: 'lastDay', of: high }, column: 'refHigh' },
  { op: 'sum', of: { op: 'onePerDay', of: high, how: 'last', column: 'value' }, column: 'refHigh' },
  { op: 'sum', of: { op: 'inside', of: dispensed, spans: { op: 'episodes', of: highAround, gap: 0 } }, column: 'ddd' },
  oneOf('last'),
  oneOf('highest'),
  oneOf('lowest'),
  { op: 'value', of: high, column: 'value' },
  { op: 'value', of: highestOfDay, column: 'value' },
  // A row held twice, once with its day's highest: whichever stands last in the union counts.
  { op: 'value', of: { op: 'union', of: [highestOfDay, results] }, column: 'value' },
  { op: 'value', of: { op: 'union', of: [results, highestOfDay] }, column: 'value' },
  { op: 'highest', of: high, column: 'value' },
  { op: 'lowest', of: results, column: 'refLow' },
  { op: 'codes', of: dispensed, level: 4, m: 1 },
  { op: 'codes', of: dispensed, level: 7, m: 2 },
  { op: 'codes', of: starts({ op: 'around', of: dispensed, a: 0, b: 14 }), level: 5, m: 1 },
  pair('with', dispensed, results, 0, 14),
  pair('with', diagnoses, ordered, null, -1),
  pair('without', results, dispensed, 1, null),
  pair('without', dispensed, high, -30, 0),
  pair('with', dispensed, high, null, null),
  pair('with', ordered, dispensed, null, 0, { same: 5 }),
  pair('without', dispensed, ordered, null, null, { same: 7 }),
  pair('with', dispensed, diagnoses, 0, null, { unless: high }),
  pair('without', diagnoses, dispensed, null, 0, { unless: results }),
  pair('with', last(starts(supply)), alendronate, null, null, { same: 7 }),
  { op: 'sum', of: { op: 'inside', of: dispensed, spans: { op: 'around', of: results, a: -14, b: 0 } }, column: 'ddd' },
  days({ op: 'outside', of: dispensed, spans: highAround }),
  days({ op: 'inside', of: dispensed, spans: highAround }),
  days({ op: 'inside', of: results, spans: supply }),
  days(starts(supply)),
  days(starts({ op: 'episodes', of: supply, gap: 29 })),
  days(starts({ op: 'episodes', of: highAround, gap: 0 })),
  days(starts({ op: 'lasting', of: supply, n: 30 })),
  days(starts({ op: 'lasting', of: { op: 'episodes', of: supply, gap: 30 }, n: 60 })),
  days(starts({ op: 'begun', of: { op: 'own', of: diagnoses }, after: ago(12), to: REF })),
  days(starts({ op: 'begun', of: owned, after: null, to: ago(1) })),
  days(starts({ op: 'covering', of: { op: 'supply', of: dispensed, unknown: 1, grace: 30 }, at: REF })),
  days(starts({ op: 'covering', of: owned, at: ago(1) })),
  days(starts({ op: 'overlapping', of: supply, other: owned, n: 30 })),
  days(starts({ op: 'overlapping', of: owned, other: highAround, n: 1 })),
  days({ op: 'onNamedDay', of: results }),
  days({ op: 'during', of: { op: 'onNamedDay', of: results }, after: { plus: -2, unit: 'weeks' }, to: null }),
  isLast('dispensing', 'result'),
  isLast('diagnosis', 'dispensing'),
  isLast('result', 'service'),
  isLast('dispensing', 'dispensing', starts({ op: 'around', of: dispensed, a: 0, b: 0 })),
  {
    op: 'points',
    of: [
      { weight: -1, of: exists(high) },
      { weight: 2, of: exists(ordered) },
    ],
  },
  { op: 'points', of: [{ weight: 3, of: { op: 'none', of: [exists(high)] } }] },
  {
    op: 'total',
    of: [
      { weight: 2, of: { op: 'value', of: high, column: 'value' } },
      { weight: -1, of: { op: 'value', of: results, column: 'refHigh' } },
    ],
  },
]

/** Everyone is in, and is shown the number. */
export function planOfNumber(of: Num): Plan {
  return { language: 1, steps: [{ id: 'in', type: 'in' }], tiers: [], display: [{ id: 'n', projection: { show: 'number', of } }] }
}

/** Who is listed at the clinic of the run. */
const listed: Plan = planOfSets([exists({ op: 'select', table: 'listing', codes: 'clinic' })])
/** A plan each: everyone is in, and is shown the number. */
export const NUMBER_PLANS: readonly Plan[] = [listed, ...NUMBERS.map(planOfNumber)]
