// H1: the first event with a code, such as the start of a treatment. It is old by its nature, so it has no freshness limit.
import { defineDisplay } from '../define'
import { eventName, eventRows } from '../events'
import { eventFields } from './tables'

export const firstEvent = defineDisplay({
  label: { da: 'Første hændelse', en: 'First event' },
  covers: ['H1'],
  fields: eventFields('dispensing'),
  sentence: {
    da: (event, say) => `første ${eventName(event, say)}`,
    en: (event, say) => `the first ${eventName(event, say)}`,
  },
  lower: (event, scope) => {
    const of = eventRows(event, scope)
    return of && { show: 'rows', of: { op: 'first', of, n: 1 }, n: 1, ...(event.table === 'result' ? { column: 'value' as const } : {}) }
  },
})
