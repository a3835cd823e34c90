// H1: whole days from the latest event to the reference date.
import { defineDisplay } from '../define'
import { eventName, eventRows } from '../events'
import { eventFields, fresh, marked } from './tables'

export const daysSince = defineDisplay({
  label: { da: 'Dage siden', en: 'Days since' },
  covers: ['H1'],
  fields: { ...eventFields('dispensing'), fresh: fresh() },
  sentence: {
    da: ({ fresh, ...event }, say) => `antal dage siden seneste ${eventName(event, say)}${marked(fresh, say)}`,
    en: ({ fresh, ...event }, say) => `days since the latest ${eventName(event, say)}${marked(fresh, say)}`,
  },
  lower: (event, scope) => {
    const of = eventRows(event, scope)
    return of && { show: 'daysSince', of }
  },
})
