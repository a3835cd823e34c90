// What each kind of display field shows of a patient, on both sides of each boundary. Reference date 2026-06-30.
import { expect, test } from 'vitest'
import { DISPLAYS, isoOf, planOf, type FieldValue, type Run } from '#criteria'
import type { ExampleRow } from '#criteria/kinds/define'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplePatient, exampleProfile } from '#criteria/kinds/example-scope'
import { populationOf } from '../generated/raw'
import { shownOf } from './display'

const run: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const months = (n: number) => ({ n, unit: 'months' as const })
const row = (table: ExampleRow['table'], system: string, code: string) => (day: string, columns?: Record<string, string>) => ({
  table,
  codes: [[system, code]] as [string, string][],
  day,
  ...(columns ? { columns } : {}),
})
const [egfr, denosumab, alendronate] = [row('result', 'npu', 'DNK35302'), row('dispensing', 'atc', 'M05BX04'), row('dispensing', 'atc', 'M05BA04')]
const [fracture, booked] = [row('diagnosis', 'icpc', 'L72'), row('appointment', 'local', 'AFTALE')]
const at = (value: string, day: string) => egfr(day, { value })
const L95 = row('diagnosis', 'icpc', 'L95')('2019-02-01')

/** Days as ISO dates and values in thousandths, so that they can be read. */
function shown(kind: string, params: Record<string, FieldValue>, rows: ExampleRow[]): unknown {
  const profile = { ...exampleProfile({ type: 'use', group: 'knownOsteoporosis' }, false), display: [{ id: 'felt', label: 'Felt', kind, params }] }
  const projection = planOf(profile).display[0]!.projection
  if (!projection) throw new Error(`${kind} is not finished`)
  const population = populationOf([examplePatient({ rows })], run)
  const of = shownOf(projection, population, run, 0)
  switch (of.type) {
    case 'rows':
      return of.rows.map(({ day, lo, hi }) => [isoOf(day), ...(lo === undefined ? [] : lo === hi ? [lo] : [lo, hi])])
    case 'date':
      return of.day === null ? null : isoOf(of.day)
    case 'days':
      return of.days
    case 'number':
      return [of.lo, of.hi]
    case 'holds':
      return of.holds
    case 'parts':
      return of.parts
    case 'note':
      return of.text
  }
}

const given: [kind: string, why: string, params: Record<string, FieldValue>, rows: ExampleRow[], shows: unknown][] = [
  ['latestValue', 'the last', { concept: 'egfr', fresh: null }, [at('60', '2025-01-01'), at('55', '2026-01-01')], [['2026-01-01', 55000]]],
  ['latestValue', 'none', { concept: 'egfr', fresh: null }, [], []],
  ['latestValue', 'not after the reference date', { concept: 'egfr', fresh: null }, [at('60', '2026-07-01')], []],
  [
    'valueList',
    'at most two, latest first, two of one day each by itself',
    { concept: 'egfr', n: 2, within: null },
    [at('60', '2025-01-01'), at('55', '2026-01-01'), at('50', '2026-01-01')],
    [
      ['2026-01-01', 55000],
      ['2026-01-01', 50000],
    ],
  ],
  [
    'valueList',
    'exactly 12 months ago is not within',
    { concept: 'egfr', n: 3, within: months(12) },
    [at('60', '2025-06-30'), at('55', '2025-07-01')],
    [['2025-07-01', 55000]],
  ],
  [
    'trend',
    'the last of each day',
    { concept: 'egfr', n: 2, within: months(24) },
    [at('70', '2025-01-01'), at('60', '2026-01-01'), at('55', '2026-05-01'), at('50', '2026-05-01')],
    [
      ['2026-05-01', 55000],
      ['2026-01-01', 60000],
    ],
  ],
  [
    'trend',
    'exactly 24 months ago is not within',
    { concept: 'egfr', n: 2, within: months(24) },
    [at('70', '2024-06-30'), at('60', '2024-07-01')],
    [['2024-07-01', 60000]],
  ],
  [
    'latestEvent',
    'at most two',
    { table: 'diagnosis', list: 'fracture', n: 2 },
    [fracture('2020-01-01'), fracture('2021-01-01'), fracture('2022-01-01')],
    [['2022-01-01'], ['2021-01-01']],
  ],
  ['latestEvent', 'results with their value', { table: 'result', list: '', concept: 'egfr', n: 1 }, [at('60', '2025-01-01')], [['2025-01-01', 60000]]],
  ['firstEvent', 'the first', { table: 'dispensing', list: 'denosumab' }, [denosumab('2025-01-01'), denosumab('2024-01-01')], [['2024-01-01']]],
  ['daysSince', 'the day before is 1', { table: 'dispensing', list: 'denosumab' }, [denosumab('2026-06-29')], 1],
  ['daysSince', 'the same day is 0', { table: 'dispensing', list: 'denosumab' }, [denosumab('2026-06-30')], 0],
  ['daysSince', 'never', { table: 'dispensing', list: 'denosumab' }, [], null],
  ['nextDue', 'a month clamps', { table: 'dispensing', list: 'denosumab', plus: months(6) }, [denosumab('2025-08-31')], '2026-02-28'],
  ['nextDue', 'never', { table: 'dispensing', list: 'denosumab', plus: months(6) }, [], null],
  [
    'nextAppointment',
    'the first after the reference date',
    { of: 'any', list: '' },
    [booked('2026-06-30'), booked('2026-09-01'), booked('2026-07-01')],
    [['2026-07-01']],
  ],
  ['nextAppointment', 'only of the type', { of: 'list', list: 'consultation' }, [booked('2026-07-01')], []],
  [
    'countOfDays',
    'two on one day are one, exactly 12 months ago is not within',
    { table: 'dispensing', list: 'denosumab', within: months(12) },
    [denosumab('2025-06-30'), denosumab('2025-07-01'), denosumab('2026-01-01'), denosumab('2026-01-01')],
    [2, 2],
  ],
  [
    'differentMedicines',
    'each on two different days',
    { of: 'any', list: '', days: 2, within: months(12) },
    [denosumab('2026-01-01'), denosumab('2026-01-01'), alendronate('2026-01-01'), alendronate('2026-02-01')],
    [1, 1],
  ],
  [
    'differentMedicines',
    'only of the list',
    { of: 'list', list: 'denosumab', days: 1, within: null },
    [denosumab('2026-01-01'), alendronate('2026-01-01')],
    [1, 1],
  ],
  ['presence', 'the day after 12 months ago', { table: 'dispensing', list: 'denosumab', within: months(12) }, [denosumab('2025-07-01')], true],
  ['presence', 'exactly 12 months ago', { table: 'dispensing', list: 'denosumab', within: months(12) }, [denosumab('2025-06-30')], false],
  ['holds', 'in it', { group: 'knownOsteoporosis' }, [L95], true],
  ['holds', 'undecided shows as no', { group: 'lowEgfr' }, [], false],
  ['whichGroups', 'in order', { groups: ['lowEgfr', 'knownOsteoporosis'] }, [L95, at('34', '2026-01-01')], ['yes', 'yes']],
  ['whichGroups', 'undecided is missing', { groups: ['lowEgfr', 'knownOsteoporosis'] }, [], ['missing', 'no']],
  ['points', 'each part by itself', { group: 'risk' }, [L95, at('35', '2026-01-01')], ['yes', 'no']],
  ['note', 'the same for everyone', { text: 'Spørg om fald' }, [], 'Spørg om fald'],
]
test.each(given)('%s: %s', (kind, _why, params, rows, shows) => expect(shown(kind, params, rows)).toEqual(shows))
test('every kind is shown above', () => expect(new Set(given.map(([kind]) => kind))).toEqual(new Set(Object.keys(DISPLAYS))))
