// D1, D6, D7: the latest result against a threshold, or two. An unreadable latest result is missing; an older one does not step in (law 3).
import { defineKind } from './define'
import { missing, optionalPeriod, quantity, result } from './fields'
import { against, compared, range, recentResults, refuseRange, upTo } from './results'

const egfr = (value: string, day = '2026-03-01') => ({ table: 'result' as const, codes: [['npu', 'DNK35302']] as [string, string][], day, columns: { value } })
const between = { concept: 'egfr', is: 'between', value: 30000, upTo: 59000, within: null, missing: 'ask' } as const

export const latestResult = defineKind({
  label: { da: 'Seneste prøvesvar', en: 'Latest result' },
  category: 'result',
  search: {
    da: ['måling', 'blodprøve', 'værdi', 'laboratorium', 'analyse', 'mellem', 'interval', 'positiv', 'negativ'],
    en: ['measurement', 'blood test', 'value', 'laboratory', 'between', 'positive', 'negative'],
  },
  covers: ['D1', 'D6', 'D7'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    is: range(),
    value: quantity({ da: 'Værdi', en: 'Value' }, 'concept'),
    upTo: upTo('concept'),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 24, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, within, ...limits }, say) => `har seneste ${say.result(concept)} ${against(limits, concept, say)}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, within, ...limits }, say) =>
      `has a latest ${say.result(concept)} ${against(limits, concept, say)}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, within, ...limits }, scope) => {
    const of = recentResults(scope, concept, within)
    return of && compared({ op: 'value', of, column: 'value' }, limits)
  },
  refuses: (limits) => {
    const says = refuseRange(limits)
    return says && { field: 'upTo', says }
  },
  examples: [
    {
      says: { da: '34,9 er under 35', en: '34.9 is below 35' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '34.9' } }] },
      params: { concept: 'egfr', is: '<', value: 35000, upTo: 0, within: { n: 24, unit: 'months' }, missing: 'no' },
      holds: 'yes',
    },
    {
      says: { da: '35 er ikke under 35', en: '35 is not below 35' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '35' } }] },
      params: { concept: 'egfr', is: '<', value: 35000, upTo: 0, within: { n: 24, unit: 'months' }, missing: 'no' },
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
      params: { concept: 'egfr', is: '<', value: 35000, upTo: 0, within: { n: 24, unit: 'months' }, missing: 'no' },
      holds: 'no',
    },
    {
      says: { da: '»<30« er under 45', en: '“<30” is below 45' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '<30' } }] },
      params: { concept: 'egfr', is: '<', value: 45000, upTo: 0, within: null, missing: 'ask' },
      holds: 'yes',
    },
    {
      says: { da: '»<30« afgør ikke »under 20«', en: '“<30” does not decide “below 20”' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-03-01', columns: { value: '<30' } }] },
      params: { concept: 'egfr', is: '<', value: 20000, upTo: 0, within: null, missing: 'ask' },
      holds: 'missing',
    },
    {
      says: { da: 'Svar på dagen for 24 måneder siden er ikke inden for 24 måneder', en: 'A result exactly 24 months ago is not within 24 months' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2024-06-30', columns: { value: '20' } }] },
      params: { concept: 'egfr', is: '<', value: 35000, upTo: 0, within: { n: 24, unit: 'months' }, missing: 'ask' },
      holds: 'missing',
    },
    { says: { da: '30 er fra 30 til 59', en: '30 is from 30 to 59' }, patient: { rows: [egfr('30')] }, params: between, holds: 'yes' },
    { says: { da: '59 er fra 30 til 59', en: '59 is from 30 to 59' }, patient: { rows: [egfr('59')] }, params: between, holds: 'yes' },
    { says: { da: '60 er ikke fra 30 til 59', en: '60 is not from 30 to 59' }, patient: { rows: [egfr('60')] }, params: between, holds: 'no' },
    {
      says: { da: '60 er uden for 30–59', en: '60 is outside 30–59' },
      patient: { rows: [egfr('60')] },
      params: { ...between, is: 'outside' },
      holds: 'yes',
    },
    {
      says: { da: '59 er ikke uden for 30–59', en: '59 is not outside 30–59' },
      patient: { rows: [egfr('59')] },
      params: { ...between, is: 'outside' },
      holds: 'no',
    },
    {
      says: { da: '»<45« afgør ikke »fra 30 til 59«', en: '“<45” does not decide “from 30 to 59”' },
      patient: { rows: [egfr('<45')] },
      params: between,
      holds: 'missing',
    },
    { says: { da: '»<30« er ikke fra 30 til 59', en: '“<30” is not from 30 to 59' }, patient: { rows: [egfr('<30')] }, params: between, holds: 'no' },
    {
      says: { da: 'Et ulæseligt seneste svar mangler: et ældre træder ikke til', en: 'An unreadable latest result is missing: an older one does not step in' },
      patient: { rows: [egfr('45', '2026-01-01'), egfr('se bilag')] },
      params: between,
      holds: 'missing',
    },
    { says: { da: 'Aldrig målt: mangler', en: 'Never measured: missing' }, patient: { rows: [] }, params: between, holds: 'missing' },
    { says: { da: '30 er lig med 30', en: '30 is equal to 30' }, patient: { rows: [egfr('30')] }, params: { ...between, is: '=' }, holds: 'yes' },
    { says: { da: '31 er ikke lig med 30', en: '31 is not equal to 30' }, patient: { rows: [egfr('31')] }, params: { ...between, is: '=' }, holds: 'no' },
    {
      says: { da: '»≤30« afgør ikke »lig med 30«', en: '“≤30” does not decide “equal to 30”' },
      patient: { rows: [egfr('≤30')] },
      params: { ...between, is: '=' },
      holds: 'missing',
    },
  ],
})
