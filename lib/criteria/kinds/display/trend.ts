// H1: how a result has developed: its last value on each of the latest days measured (law 5: a sitting is a day), and whether it goes up or down.
import { defineDisplay } from '../define'
import { optionalPeriod, result, whole } from '../fields'
import { recentResults } from '../results'
import { fresh, marked } from './tables'

export const trend = defineDisplay({
  label: { da: 'Udvikling', en: 'Trend' },
  covers: ['H1'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    n: whole({ da: 'Dage med svar', en: 'Days with a result' }, 2, 12, 4),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 24, unit: 'months' }),
    fresh: fresh(),
  },
  sentence: {
    da: ({ concept, n, within, fresh }, say) =>
      `udviklingen i ${say.result(concept)} over de seneste ${say.number(n)} dage med svar${within ? ` ${say.within(within)}` : ''}${marked(fresh, say)}`,
    en: ({ concept, n, within, fresh }, say) =>
      `the trend of ${say.result(concept)} over the latest ${say.number(n)} days with a result${within ? ` ${say.within(within)}` : ''}${marked(fresh, say)}`,
  },
  lower: ({ concept, n, within }, scope) => {
    const of = recentResults(scope, concept, within)
    return of && { show: 'rows', of: { op: 'onePerDay', of, how: 'last', column: 'value' }, n, column: 'value' }
  },
})
