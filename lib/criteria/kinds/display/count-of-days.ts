// H1: on how many different days (law 8: days are counted, never rows).
import { before, REF } from '../../core/days'
import { defineDisplay } from '../define'
import { anEvent, eventName, eventRows } from '../events'
import { optionalPeriod } from '../fields'
import { eventFields } from './tables'

export const countOfDays = defineDisplay({
  label: { da: 'Antal dage', en: 'Number of days' },
  covers: ['H1'],
  fields: { ...eventFields('dispensing'), within: optionalPeriod({ da: 'Inden for', en: 'Within' }, { n: 12, unit: 'months' }) },
  sentence: {
    da: ({ within, ...event }, say) => `antal dage med ${eventName(event, say)} ${say.within(within)}`,
    en: ({ within, ...event }, say) => `number of days with ${anEvent(event, say)} ${say.within(within)}`,
  },
  lower: ({ within, ...event }, scope) => {
    const of = eventRows(event, scope)
    return of && { show: 'number', of: { op: 'days', of: { op: 'during', of, after: before(within), to: REF } } }
  },
})
