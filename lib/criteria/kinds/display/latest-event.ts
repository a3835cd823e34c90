// H1: the latest events with a code: what and when.
import { defineDisplay } from '../define'
import { eventName, eventNames, eventRows } from '../events'
import { whole } from '../fields'
import { eventFields, fresh, marked } from './tables'

export const latestEvent = defineDisplay({
  label: { da: 'Seneste hændelser', en: 'Latest events' },
  covers: ['H1'],
  fields: { ...eventFields('diagnosis'), n: whole({ da: 'Vis højst', en: 'Show at most' }, 1, 10), fresh: fresh() },
  sentence: {
    da: ({ n, fresh, ...event }, say) =>
      `${n === 1 ? `seneste ${eventName(event, say)}` : `de seneste ${say.number(n)} ${eventNames(event, say)}`}${marked(fresh, say)}`,
    en: ({ n, fresh, ...event }, say) =>
      `${n === 1 ? `the latest ${eventName(event, say)}` : `the latest ${say.number(n)} ${eventNames(event, say)}`}${marked(fresh, say)}`,
  },
  lower: ({ n, ...event }, scope) => {
    const of = eventRows(event, scope)
    return of && { show: 'rows', of, n, ...(event.table === 'result' ? { column: 'value' as const } : {}) }
  },
})
