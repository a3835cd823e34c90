// H1: when the next is due: the latest event's day plus a period. A day before the reference date is overdue.
import { defineDisplay } from '../define'
import { eventName, eventRows } from '../events'
import { period } from '../fields'
import { eventFields } from './tables'

export const nextDue = defineDisplay({
  label: { da: 'Næste gang', en: 'Next due' },
  covers: ['H1'],
  fields: { ...eventFields('dispensing'), plus: period({ da: 'Efter den seneste', en: 'After the latest' }, { n: 6, unit: 'months' }) },
  sentence: {
    da: ({ plus, ...event }, say) => `datoen ${say.period(plus)} efter seneste ${eventName(event, say)}`,
    en: ({ plus, ...event }, say) => `the date ${say.period(plus)} after the latest ${eventName(event, say)}`,
  },
  lower: ({ plus, ...event }, scope) => {
    const of = eventRows(event, scope)
    return of && { show: 'due', of, plus }
  },
})
