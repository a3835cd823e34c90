// D3: no result within a period: missing or older. An unreadable result is a result.
import { defineKind } from './define'
import { period, result } from './fields'
import { before, REF } from '../core/days'

const months15 = { n: 15, unit: 'months' } as const
const at = (day: string, value = '60') => ({ table: 'result' as const, codes: [['npu', 'DNK35302']] as [string, string][], day, columns: { value } })

export const missingResult = defineKind({
  label: { da: 'Prøvesvar mangler eller er for gammelt', en: 'Result missing or too old' },
  category: 'result',
  search: { da: ['mangler', 'ældre end', 'ikke målt', 'ikke taget', 'forældet', 'blodprøve'], en: ['missing', 'older than', 'not measured', 'outdated'] },
  covers: ['D3'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    within: period({ da: 'Inden for', en: 'Within' }, months15),
  },
  sentence: {
    da: ({ concept, within }, say) => `mangler svar på ${say.result(concept)} ${say.within(within)}`,
    en: ({ concept, within }, say) => `has no result for ${say.result(concept)} ${say.within(within)}`,
  },
  lower: ({ concept, within }, scope) => {
    const codes = scope.result(concept)
    return codes && { op: 'none', of: [{ op: 'exists', of: { op: 'during', of: { op: 'select', table: 'result', codes }, after: before(within), to: REF } }] }
  },
  examples: [
    { says: { da: 'Aldrig målt: mangler', en: 'Never measured: missing' }, patient: { rows: [] }, params: { concept: 'egfr', within: months15 }, holds: 'yes' },
    {
      says: { da: 'Målt præcis for 15 måneder siden: for gammelt', en: 'Measured exactly 15 months ago: too old' },
      patient: { rows: [at('2025-03-30')] },
      params: { concept: 'egfr', within: months15 },
      holds: 'yes',
    },
    {
      says: { da: 'Målt dagen efter: mangler ikke', en: 'Measured the day after: not missing' },
      patient: { rows: [at('2025-03-31')] },
      params: { concept: 'egfr', within: months15 },
      holds: 'no',
    },
    {
      says: { da: 'Et ulæseligt svar er også et svar', en: 'An unreadable result is a result' },
      patient: { rows: [at('2026-05-01', 'se bilag')] },
      params: { concept: 'egfr', within: months15 },
      holds: 'no',
    },
    {
      says: { da: 'Målt efter skæringsdatoen: mangler', en: 'Measured after the reference date: missing' },
      patient: { rows: [at('2026-07-01')] },
      params: { concept: 'egfr', within: months15 },
      holds: 'yes',
    },
  ],
})
