// D1: the latest result against a threshold. An unreadable latest result is missing; an older one does not step in (law 3).
import { defineKind } from './define'
import { choice, missing, optionalPeriod, quantity, result } from './fields'
import { before, REF } from '../core/days'

export const latestResult = defineKind({
  label: { da: 'Seneste prøvesvar', en: 'Latest result' },
  category: 'result',
  search: { da: ['måling', 'blodprøve', 'værdi', 'laboratorium', 'analyse'], en: ['measurement', 'blood test', 'value', 'laboratory'] },
  covers: ['D1', 'D6', 'D7'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    is: choice(
      { da: 'Er', en: 'Is' },
      { '<': { da: 'under', en: 'below' }, '<=': { da: 'højst', en: 'at most' }, '>=': { da: 'mindst', en: 'at least' }, '>': { da: 'over', en: 'above' } },
      '>=',
    ),
    value: quantity({ da: 'Værdi', en: 'Value' }, 'concept'),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 24, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, is, value, within }, say) =>
      `har seneste ${say.result(concept)} ${{ '<': 'under', '<=': 'på højst', '>=': 'på mindst', '>': 'over' }[is]} ${say.quantity(value, concept)}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, is, value, within }, say) =>
      `has a latest ${say.result(concept)} ${{ '<': 'below', '<=': 'of at most', '>=': 'of at least', '>': 'above' }[is]} ${say.quantity(value, concept)}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, is, value, within }, scope) => {
    const codes = scope.result(concept)
    return (
      codes && {
        op: 'compare',
        of: { op: 'value', of: { op: 'during', of: { op: 'select', table: 'result', codes }, after: before(within), to: REF }, column: 'value' },
        is,
        n: value,
      }
    )
  },
  examples: [
    {
      says: { da: '34,9 er under 35', en: '34.9 is below 35' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '34.9' } }] },
      params: { concept: 'egfr', is: '<', value: 35000, within: { n: 24, unit: 'months' }, missing: 'no' },
      holds: 'yes',
    },
    {
      says: { da: '35 er ikke under 35', en: '35 is not below 35' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '35' } }] },
      params: { concept: 'egfr', is: '<', value: 35000, within: { n: 24, unit: 'months' }, missing: 'no' },
      holds: 'no',
    },
    {
      says: { da: 'Det seneste svar tæller, ikke det laveste', en: 'The latest counts, not the lowest' },
      patient: {
        rows: [
          { table: 'result', codes: [['npu', 'DNK35302']], day: '2026-01-01', columns: { value: '20' } },
          { table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '60' } },
        ],
      },
      params: { concept: 'egfr', is: '<', value: 35000, within: { n: 24, unit: 'months' }, missing: 'no' },
      holds: 'no',
    },
    {
      says: { da: '»<30« er under 45', en: '“<30” is below 45' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '<30' } }] },
      params: { concept: 'egfr', is: '<', value: 45000, within: null, missing: 'ask' },
      holds: 'yes',
    },
    {
      says: { da: '»<30« afgør ikke »under 20«', en: '“<30” does not decide “below 20”' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '<30' } }] },
      params: { concept: 'egfr', is: '<', value: 20000, within: null, missing: 'ask' },
      holds: 'missing',
    },
    {
      says: { da: 'Svar på dagen for 24 måneder siden er ikke inden for 24 måneder', en: 'A result exactly 24 months ago is not within 24 months' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2024-06-30', columns: { value: '20' } }] },
      params: { concept: 'egfr', is: '<', value: 35000, within: { n: 24, unit: 'months' }, missing: 'ask' },
      holds: 'missing',
    },
  ],
})
