// H1: whether there is an event with a code, as yes or no.
import { before, REF } from '../../core/days'
import { defineDisplay } from '../define'
import { anEvent, eventName, eventRows } from '../events'
import { optionalPeriod } from '../fields'
import { eventFields } from './tables'

export const presence = defineDisplay({
  label: { da: 'Ja eller nej', en: 'Yes or no' },
  covers: ['H1'],
  fields: { ...eventFields('diagnosis'), within: optionalPeriod({ da: 'Inden for', en: 'Within' }) },
  sentence: {
    da: ({ within, ...event }, say) => `ja eller nej til ${eventName(event, say)} ${say.within(within)}`,
    en: ({ within, ...event }, say) => `yes or no to ${anEvent(event, say)} ${say.within(within)}`,
  },
  lower: ({ within, ...event }, scope) => {
    const of = eventRows(event, scope)
    return of && { show: 'holds', of: { op: 'exists', of: { op: 'during', of, after: before(within), to: REF } } }
  },
})
