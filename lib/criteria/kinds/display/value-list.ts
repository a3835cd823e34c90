// H1: the latest values of a result, each with its day.
import { defineDisplay } from '../define'
import { optionalPeriod, result, whole } from '../fields'
import { recentResults, resultRows } from '../results'
import { fresh, marked } from './tables'

export const valueList = defineDisplay({
  label: { da: 'Liste af værdier', en: 'List of values' },
  covers: ['H1'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    n: whole({ da: 'Vis højst', en: 'Show at most' }, 2, 20, 3),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }),
    fresh: fresh(),
  },
  sentence: {
    da: ({ concept, n, within, fresh }, say) =>
      `de seneste ${say.number(n)} svar på ${say.result(concept)}${within ? ` ${say.within(within)}` : ''}${marked(fresh, say)}`,
    en: ({ concept, n, within, fresh }, say) =>
      `the latest ${say.number(n)} results for ${say.result(concept)}${within ? ` ${say.within(within)}` : ''}${marked(fresh, say)}`,
  },
  lower: ({ concept, n, within }, scope) => {
    const of = within ? recentResults(scope, concept, within) : resultRows(scope, concept)
    return of && { show: 'rows', of, n, column: 'value' }
  },
})
