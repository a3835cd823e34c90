// H1: whole days from the latest event to the reference date.
import { defineDisplay, selectRows } from '../define'
import { EVENT, eventFields } from './tables'

export const daysSince = defineDisplay({
  label: { da: 'Dage siden', en: 'Days since' },
  covers: ['H1'],
  fields: eventFields('dispensing'),
  sentence: {
    da: ({ table, list }, say) => `antal dage siden seneste ${EVENT.da[table].one} ${say.list(list)}`,
    en: ({ table, list }, say) => `days since the latest ${EVENT.en[table].one} ${say.list(list)}`,
  },
  lower: ({ table, list }, scope) => {
    const of = selectRows(scope, table, list)
    return of && { show: 'daysSince', of }
  },
})
