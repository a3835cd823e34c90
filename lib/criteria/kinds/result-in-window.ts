// D2: any, the highest, the lowest or the mean result of a period against a limit. The mean is a sum against days: no division (law 4).
import { defineKind } from './define'
import { choice, missing, optionalPeriod, quantity, result } from './fields'
import { against, compared, limit, recentResults, valueTest } from './results'

const months12 = { n: 12, unit: 'months' } as const
const at = (value: string, day: string) => ({ table: 'result' as const, codes: [['npu', 'DNK05472']] as [string, string][], day, columns: { value } })
const given = { concept: 'systolic', is: '>=', value: 140000, within: months12, missing: 'ask' } as const

export const resultInWindow = defineKind({
  label: { da: 'Prøvesvar i en periode', en: 'Results of a period' },
  category: 'result',
  search: {
    da: ['højeste', 'laveste', 'gennemsnit', 'middel', 'nogen', 'mindst ét svar', 'maksimum', 'minimum', 'måling'],
    en: ['highest', 'lowest', 'mean', 'average', 'any', 'maximum', 'minimum', 'measurement'],
  },
  covers: ['D2'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    how: choice(
      { da: 'Hvilket svar', en: 'Which result' },
      {
        any: { da: 'mindst ét svar', en: 'at least one result' },
        highest: { da: 'det højeste', en: 'the highest' },
        lowest: { da: 'det laveste', en: 'the lowest' },
        mean: { da: 'gennemsnittet af dagenes seneste', en: 'the mean of the last of each day' },
      },
      'any',
    ),
    is: limit(),
    value: quantity({ da: 'Værdi', en: 'Value' }, 'concept'),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, months12),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, how, is, value, within }, say) =>
      `${{ any: 'har mindst ét svar på', highest: 'har højeste', lowest: 'har laveste', mean: 'har gennemsnitlig' }[how]} ${say.result(concept)} ${against({ is, value, upTo: 0 }, concept, say)}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, how, is, value, within }, say) =>
      `${{ any: 'has at least one result for', highest: 'has a highest', lowest: 'has a lowest', mean: 'has a mean' }[how]} ${say.result(concept)} ${against({ is, value, upTo: 0 }, concept, say)}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, how, is, value, within }, scope) => {
    const of = recentResults(scope, concept, within)
    if (!of) return null
    const limits = { is, value, upTo: 0 }
    if (how === 'any') return { op: 'exists', of: { op: 'where', of, test: valueTest(limits) } }
    if (how !== 'mean') return compared({ op: how, of, column: 'value' }, limits)
    const daily = { op: 'onePerDay', of, how: 'last', column: 'value' } as const
    return {
      op: 'compare',
      of: {
        op: 'total',
        of: [
          { weight: 1, of: { op: 'sum', of: daily, column: 'value' } },
          { weight: -value, of: { op: 'days', of: daily } },
          { weight: 0, of: { op: 'value', of, column: 'value' } }, // absent, and so missing, where nothing was measured
        ],
      },
      is,
      n: 0,
    }
  },
  refuses: ({ how, value }) =>
    how === 'mean' && (value < 0 || value >= 1_000_000)
      ? {
          field: 'value',
          says: {
            da: 'Et gennemsnit kan kun sammenlignes med en værdi fra 0 til under 1000.',
            en: 'A mean can be compared only with a value from 0 to below 1000.',
          },
        }
      : null,
  examples: [
    {
      says: { da: 'Mindst ét svar på 140: også når det seneste er lavere', en: 'At least one of 140: also when the latest is lower' },
      patient: { rows: [at('140', '2026-01-01'), at('120', '2026-03-01')] },
      params: { ...given, how: 'any' },
      holds: 'yes',
    },
    {
      says: { da: 'Alle svar er under 140', en: 'All results are below 140' },
      patient: { rows: [at('139', '2026-01-01'), at('120', '2026-03-01')] },
      params: { ...given, how: 'any' },
      holds: 'no',
    },
    {
      says: { da: 'Svaret fra dagen for 12 måneder siden er uden for perioden', en: 'The result of exactly 12 months ago is outside the period' },
      patient: { rows: [at('160', '2025-06-30'), at('120', '2026-03-01')] },
      params: { ...given, how: 'any' },
      holds: 'no',
    },
    {
      says: { da: 'Et ulæseligt svar kan have været 140', en: 'An unreadable result may have been 140' },
      patient: { rows: [at('se bilag', '2026-01-01')] },
      params: { ...given, how: 'any' },
      holds: 'missing',
    },
    {
      says: { da: 'Ingen svar: der er ikke ét på 140', en: 'No results: there is none of 140' },
      patient: { rows: [] },
      params: { ...given, how: 'any' },
      holds: 'no',
    },
    {
      says: { da: 'Det laveste er 140, når alle er mindst 140', en: 'The lowest is 140 when all are at least 140' },
      patient: { rows: [at('140', '2026-01-01'), at('150', '2026-03-01')] },
      params: { ...given, how: 'lowest' },
      holds: 'yes',
    },
    {
      says: { da: 'Det laveste er 139', en: 'The lowest is 139' },
      patient: { rows: [at('139', '2026-01-01'), at('150', '2026-03-01')] },
      params: { ...given, how: 'lowest' },
      holds: 'no',
    },
    {
      says: { da: 'Det højeste er »≥140«', en: 'The highest is “≥140”' },
      patient: { rows: [at('120', '2026-01-01'), at('≥140', '2026-03-01')] },
      params: { ...given, how: 'highest' },
      holds: 'yes',
    },
    {
      says: { da: 'Ikke målt: det højeste mangler', en: 'Not measured: the highest is missing' },
      patient: { rows: [] },
      params: { ...given, how: 'highest' },
      holds: 'missing',
    },
    {
      says: { da: 'Gennemsnittet af 130 og 150 er 140', en: 'The mean of 130 and 150 is 140' },
      patient: { rows: [at('130', '2026-01-01'), at('150', '2026-03-01')] },
      params: { ...given, how: 'mean' },
      holds: 'yes',
    },
    {
      says: { da: 'Gennemsnittet af 130 og 149 er under 140', en: 'The mean of 130 and 149 is below 140' },
      patient: { rows: [at('130', '2026-01-01'), at('149', '2026-03-01')] },
      params: { ...given, how: 'mean' },
      holds: 'no',
    },
    {
      says: { da: 'Hver dag tæller én gang, med sit seneste svar', en: 'Each day counts once, by its last result' },
      patient: { rows: [at('130', '2026-01-01'), at('150', '2026-01-01'), at('130', '2026-03-01')] },
      params: { ...given, how: 'mean' },
      holds: 'yes',
    },
    {
      says: { da: 'Ikke målt: gennemsnittet mangler', en: 'Not measured: the mean is missing' },
      patient: { rows: [] },
      params: { ...given, how: 'mean' },
      holds: 'missing',
    },
  ],
})
