// H1: the latest value of a result, with its day and how fresh it must be to be trusted.
import { defineDisplay } from '../define'
import { optionalPeriod, result } from '../fields'

export const latestValue = defineDisplay({
  label: { da: 'Seneste værdi', en: 'Latest value' },
  covers: ['H1'],
  fields: { concept: result({ da: 'Analyse', en: 'Analysis' }), fresh: optionalPeriod({ da: 'Frisk i', en: 'Fresh for' }, { n: 15, unit: 'months' }) },
  sentence: {
    da: ({ concept, fresh }, say) => `seneste svar på ${say.result(concept)}${fresh ? `, markeret som gammel efter ${say.period(fresh)}` : ''}`,
    en: ({ concept, fresh }, say) => `the latest result for ${say.result(concept)}${fresh ? `, marked as old after ${say.period(fresh)}` : ''}`,
  },
  lower: ({ concept }, scope) => {
    const codes = scope.result(concept)
    return codes && { show: 'rows', of: { op: 'select', table: 'result', codes }, n: 1, column: 'value' }
  },
})
