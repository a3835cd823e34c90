// Values with comparators, units and decimals, and which of a day is the last.
import { SYSTEMS } from '#criteria/core/systems'
import { type Entry, rows, coding, within, vitaminD, below, equals, observation, quantity, dispensed, alendronate, other, value } from './made'

export const VALUES: readonly Entry[] = [
  { says: '"< 50" is below 50', resources: [observation(quantity(50, '<'))], ask: below(50), holds: 'yes' },
  { says: '"<= 50" may be below 50', resources: [observation(quantity(50, '<='))], ask: below(50), holds: 'missing' },
  { says: '">= 50" is not below 50', resources: [observation(quantity(50, '>='))], ask: below(50), holds: 'no' },
  { says: '"> 49" may be below 50', resources: [observation(quantity(49, '>'))], ask: below(50), holds: 'missing' },
  { says: '"> 50" is above 50', resources: [observation(quantity(50, '>'))], ask: { op: 'compare', of: value(vitaminD), is: '<=', n: 50_000 }, holds: 'no' },
  {
    says: 'a range across the limit is open',
    resources: [observation({ valueRange: { low: { value: 49, code: 'nmol/L' }, high: { value: 51, code: 'nmol/L' } } })],
    ask: below(50),
    holds: 'missing',
  },
  {
    says: 'a range below the limit is below',
    resources: [observation({ valueRange: { low: { value: 48, code: 'nmol/L' }, high: { value: 49, code: 'nmol/L' } } })],
    ask: below(50),
    holds: 'yes',
  },
  {
    says: 'words are unreadable, and an older answer does not step in',
    resources: [observation({ valueString: 'se bilag' }), observation(quantity(40), { effectiveDateTime: '2026-04-01' })],
    ask: below(50),
    holds: 'missing',
  },
  { says: 'a value in another unit is unreadable', resources: [observation(quantity(20, undefined, 'ng/mL'))], ask: below(50), holds: 'missing', read: 'no' },
  {
    says: 'a value without a unit is unreadable: it may be the unit of the code and not of the concept',
    resources: [observation({ valueQuantity: { value: 40 } })],
    ask: below(50),
    holds: 'missing',
    read: 'yes',
  },
  { says: 'the unit as people read it', resources: [observation({ valueQuantity: { value: 40, unit: 'nmol/L' } })], ask: below(50), holds: 'yes' },
  { says: 'rounded to the concept’s decimals, the half upwards', resources: [observation(quantity(49.5))], ask: below(50), holds: 'no' },
  { says: 'less than the half downwards', resources: [observation(quantity(49.499))], ask: equals(49), holds: 'yes' },
  { says: 'away from zero', resources: [observation(quantity(-2.5))], ask: equals(-3), holds: 'yes' },
  { says: 'rounded before the comparator', resources: [observation(quantity(49.6, '<'))], ask: below(50), holds: 'yes' },
  {
    says: 'a half no binary number holds',
    resources: [other('NPU04144', 1.005, 'mmol/L')],
    ask: { op: 'compare', of: value(rows('result', ['npu', 'NPU04144'])), is: '=', n: 1010 },
    holds: 'yes',
  },
  {
    says: 'a fraction no binary number holds',
    resources: [observation({ valueQuantity: { value: 1.005 } }, { code: coding([SYSTEMS.npu.uri, 'NPU1']) })],
    ask: { op: 'compare', of: { op: 'value', of: rows('result', ['npu', 'NPU1']), column: 'value' }, is: '=', n: 1005 },
    holds: 'yes',
  },
  {
    says: 'the later of two the same day',
    resources: [
      observation(quantity(40), { effectiveDateTime: '2026-05-01T14:00:00+02:00' }),
      observation(quantity(60), { effectiveDateTime: '2026-05-01T08:00:00+02:00' }),
    ],
    ask: below(50),
    holds: 'yes',
  },
  {
    says: 'with a time comes after without',
    resources: [observation(quantity(40), { effectiveDateTime: '2026-05-01T00:01:00+02:00' }), observation(quantity(60))],
    ask: below(50),
    holds: 'yes',
  },
  {
    says: 'same time: the later answered',
    resources: [observation(quantity(40), { issued: '2026-05-02T08:00:00+02:00' }), observation(quantity(60), { issued: '2026-05-01T23:00:00+02:00' })],
    ask: below(50),
    holds: 'yes',
  },
  { says: 'same answer time: the greater value', resources: [observation(quantity(60)), observation(quantity(40))], ask: below(50), holds: 'no' },
  {
    says: 'same time: the code last in order',
    ask: below(50, rows('result', ['npu', 'NPU10267'], ['npu', 'NPU1'])),
    holds: 'yes',
    resources: [observation(quantity(60), { code: coding([SYSTEMS.npu.uri, 'NPU1']) }), observation(quantity(40))],
  },
  {
    says: 'the day as it is written in Denmark',
    resources: [dispensed({ whenHandedOver: '2026-06-30T00:30:00+02:00' })],
    ask: within(alendronate, 1),
    holds: 'yes',
  },
  {
    says: 'a time written in UTC counts by that day: bundles are written in Danish time',
    resources: [dispensed({ whenHandedOver: '2026-06-29T22:30:00Z' })],
    ask: within(alendronate, 1),
    holds: 'no',
    read: 'yes',
  },
]
