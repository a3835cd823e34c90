// Relations, derived rows, spans and counted codes at their edges.
import type { Events, Num, Sets, Spans } from '#criteria/core/algebra'
import { parseDay } from '#criteria/core/days'
import { SYSTEMS } from '#criteria/core/systems'
import { type Entry, alendronate, below, coding, condition, dispensed, equalsOf, exists, l95, matches, observation, quantity, rows, vitaminD } from './made'

const on = (day: string) => ({ whenHandedOver: day })
const found = (day: string) => condition({ recordedDate: day })
const measured = (value: number, day: string, comparator?: string) => observation(quantity(value, comparator), { effectiveDateTime: day })
const unreadable = (day: string) => observation({ valueString: '?' }, { effectiveDateTime: day })
const low: Events = { op: 'where', of: vitaminD, test: { column: 'value', is: '<', n: 50_000 } }
const bonePrefix = rows('dispensing', ['atc', 'M05BA'])
const compared = (of: Num, is: '=' | '<=' | '>=', n: number): Sets => ({ op: 'compare', of, is, n })
const supply = (of: Events): Spans => ({ op: 'supply', of, unknown: 1, grace: 0 })
const covers = (of: Spans): Sets => ({ op: 'exists', of: { op: 'covering', of, at: { plus: 0, unit: 'days' } } })
const supplied = (days: number, day: string, code?: string) => dispensed({ daysSupply: { value: days }, ...on(day) }, code)
const within30: Events = { op: 'with', of: alendronate, other: l95, lo: 0, hi: 30 }
const named: Events = { op: 'onNamedDay', of: vitaminD }
const chosenByDrug = (drug: string) =>
  dispensed({ daysSupply: { value: 20 }, medicationCodeableConcept: coding([SYSTEMS.atc.uri, 'M05BA04'], [SYSTEMS.drug.uri, drug]) })
const ownLimit: Events = { op: 'where', of: vitaminD, test: { column: 'value', is: '<', times: 1, other: 'refHigh' } }
const withLimit = (value: number, high: Record<string, unknown>) => observation(quantity(value), { referenceRange: [{ high: { code: 'nmol/L', ...high } }] })

export const OPERATORS: readonly Entry[] = [
  {
    says: 'rows of two tables, the last of both',
    resources: [dispensed(on('2026-05-01T12:00:00+02:00')), observation(quantity(40))],
    ask: exists({
      op: 'where',
      of: { op: 'last', of: { op: 'union', of: [alendronate, vitaminD] }, n: 1 },
      test: { codes: { any: matches(['npu', 'NPU10267']), not: [] } },
    }),
    holds: 'yes',
  },
  { says: 'below its own upper limit', resources: [withLimit(40, { value: 50 })], ask: exists(ownLimit), holds: 'yes' },
  { says: 'perhaps below its own upper limit', resources: [withLimit(40, { value: 50, comparator: '<=' })], ask: exists(ownLimit), holds: 'missing' },
  {
    says: 'below last only certain rows',
    resources: [measured(40, '2026-04-01'), unreadable('2026-05-01')],
    ask: equalsOf({ op: 'last', of: low, n: 1 }, 40),
    holds: 'yes',
  },
  {
    says: 'the last day of certain rows',
    resources: [measured(30, '2026-03-01'), measured(40, '2026-04-01'), unreadable('2026-05-01')],
    ask: equalsOf({ op: 'lastDay', of: low }, 40),
    holds: 'yes',
  },
  {
    says: 'the highest of a day may be higher',
    resources: [measured(40, '2026-05-01'), measured(45, '2026-05-01', '>=')],
    ask: compared({ op: 'value', of: { op: 'onePerDay', of: vitaminD, how: 'highest', column: 'value' }, column: 'value' }, '<=', 60_000),
    holds: 'missing',
  },
  {
    says: 'the lowest of all',
    resources: [measured(30, '2026-04-01'), measured(60, '2026-05-01')],
    ask: compared({ op: 'lowest', of: vitaminD, column: 'value' }, '=', 30_000),
    holds: 'yes',
  },
  {
    says: 'the highest may be higher',
    resources: [measured(40, '2026-04-01'), measured(45, '2026-05-01', '>=')],
    ask: compared({ op: 'highest', of: vitaminD, column: 'value' }, '<=', 60_000),
    holds: 'missing',
  },
  {
    says: 'a negative number adds nothing',
    resources: [measured(-20, '2026-04-01'), measured(30, '2026-05-01')],
    ask: compared({ op: 'sum', of: vitaminD, column: 'value' }, '=', 30_000),
    holds: 'yes',
  },
  {
    says: 'a sum with an unknown part is at least the rest',
    resources: [unreadable('2026-04-01'), measured(30, '2026-05-01')],
    ask: compared({ op: 'sum', of: vitaminD, column: 'value' }, '<=', 40_000),
    holds: 'missing',
  },
  {
    says: 'points with what is only possible',
    resources: [],
    ask: compared({ op: 'points', of: [{ weight: 1, of: below(50) }] }, '>=', 1),
    holds: 'missing',
  },
  {
    says: 'codes shorter than the level are left out',
    resources: [dispensed({}, 'M05BA')],
    ask: compared({ op: 'codes', of: bonePrefix, level: 7, m: 1 }, '=', 0),
    holds: 'yes',
  },
  {
    says: 'two codes of one group',
    resources: [dispensed({}), dispensed({}, 'M05BA07')],
    ask: compared({ op: 'codes', of: bonePrefix, level: 5, m: 1 }, '=', 1),
    holds: 'yes',
  },
  {
    says: 'a drug on two days',
    resources: [dispensed(on('2026-05-01')), dispensed(on('2026-06-01')), dispensed(on('2026-06-01'), 'M05BA07')],
    ask: compared({ op: 'codes', of: bonePrefix, level: 7, m: 2 }, '=', 1),
    holds: 'yes',
  },
  { says: 'a partner the same day', resources: [dispensed(on('2026-05-01')), found('2026-05-01')], ask: exists(within30), holds: 'yes' },
  { says: 'a partner 30 days after', resources: [dispensed(on('2026-05-01')), found('2026-05-31')], ask: exists(within30), holds: 'yes' },
  {
    says: 'a partner 30 days after, so not without',
    resources: [dispensed(on('2026-05-01')), found('2026-05-31')],
    ask: exists({ ...within30, op: 'without' }),
    holds: 'no',
  },
  {
    says: 'a partner of another group',
    resources: [dispensed({}), dispensed({}, 'H02AB06')],
    ask: exists({ op: 'with', of: alendronate, other: rows('dispensing', ['atc', 'H02']), lo: null, hi: null, same: 5 }),
    holds: 'no',
  },
  {
    says: 'without a partner that is only possible',
    resources: [dispensed({}), unreadable('2026-05-01')],
    ask: exists({ op: 'without', of: alendronate, other: low, lo: null, hi: null }),
    holds: 'missing',
  },
  {
    says: 'a partner behind what is only possible',
    resources: [dispensed(on('2026-04-01')), unreadable('2026-05-01'), found('2026-06-01')],
    ask: exists({ op: 'with', of: alendronate, other: l95, lo: 1, hi: null, unless: low }),
    holds: 'missing',
  },
  {
    says: 'what happens the same day is not between',
    resources: [dispensed(on('2026-04-01')), measured(40, '2026-04-01'), found('2026-06-01')],
    ask: exists({ op: 'with', of: alendronate, other: l95, lo: 1, hi: null, unless: vitaminD }),
    holds: 'yes',
  },
  {
    says: 'inside on the first day',
    resources: [dispensed(on('2026-05-01')), found('2026-05-01')],
    ask: exists({ op: 'inside', of: alendronate, spans: { op: 'own', of: l95 } }),
    holds: 'yes',
  },
  {
    says: 'outside a span that is only possible',
    resources: [dispensed({}), unreadable('2026-05-15')],
    ask: exists({ op: 'outside', of: alendronate, spans: { op: 'around', of: low, a: -30, b: 30 } }),
    holds: 'missing',
  },
  {
    says: 'a span that begins before the first day starts nothing',
    resources: [dispensed({})],
    ask: exists({ op: 'starts', of: { op: 'around', of: alendronate, a: -100_000, b: 0 } }),
    holds: 'no',
  },
  { says: 'not before a day names no day', resources: [measured(80, '2026-05-01', '>=')], ask: exists(named), holds: 'no' },
  {
    says: 'moved to the day it names',
    resources: [measured(80, '2026-05-01')],
    ask: exists({ op: 'during', of: named, after: { day: 79_999 }, to: { day: 80_000 } }),
    holds: 'yes',
  },
  { says: 'around: the last day is included', resources: [dispensed({})], ask: covers({ op: 'around', of: alendronate, a: 0, b: 29 }), holds: 'yes' },
  {
    says: 'joined over a gap of ten days',
    resources: [supplied(10, '2026-05-01'), supplied(10, '2026-05-21')],
    ask: { op: 'exists', of: { op: 'lasting', of: { op: 'episodes', of: supply(alendronate), gap: 10 }, n: 30 } },
    holds: 'yes',
  },
  {
    says: 'lasting exactly thirty days',
    resources: [supplied(30, '2026-05-01')],
    ask: { op: 'exists', of: { op: 'lasting', of: supply(alendronate), n: 30 } },
    holds: 'yes',
  },
  {
    says: 'an episode stops where its last span stops',
    resources: [supplied(20, '2026-06-01')],
    ask: covers({ op: 'episodes', of: supply(alendronate), gap: 30 }),
    holds: 'no',
  },
  {
    says: 'one supply ends before the other begins',
    resources: [supplied(10, '2026-04-01', 'M05BA07'), supplied(10, '2026-05-01')],
    ask: { op: 'exists', of: { op: 'overlapping', of: supply(alendronate), other: supply(rows('dispensing', ['atc', 'M05BA07'])), n: 1 } },
    holds: 'no',
  },
  {
    says: 'known by ATC, chosen by drug',
    resources: [chosenByDrug('1'), chosenByDrug('2')],
    ask: covers(supply(rows('dispensing', ['drug', '1'], ['drug', '2']))),
    holds: 'yes',
  },
  {
    says: 'the season begins today',
    resources: [dispensed({})],
    ask: exists({ op: 'during', of: alendronate, after: { last: { month: 6, day: 30 }, shift: -1 }, to: null }),
    holds: 'no',
  },
  {
    says: 'the last 29 February of a common year',
    resources: [dispensed(on('2026-03-01'))],
    ask: exists({ op: 'during', of: alendronate, after: { last: { month: 2, day: 29 }, shift: 0 }, to: { day: parseDay('2026-03-01')! } }),
    holds: 'yes',
  },
]
