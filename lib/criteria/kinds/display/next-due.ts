// H1: when the next is due: the latest event's day plus a period.
import { defineDisplay, selectRows } from '../define'
import { period } from '../fields'
import { EVENT, eventFields } from './tables'

export const nextDue = defineDisplay({
  label: { da: 'Næste gang', en: 'Next due' },
  covers: ['H1'],
  fields: { ...eventFields('dispensing'), plus: period({ da: 'Efter den seneste', en: 'After the latest' }, { n: 6, unit: 'months' }) },
  sentence: {
    da: ({ table, list, plus }, say) => `datoen ${say.period(plus)} efter seneste ${EVENT.da[table].one} ${say.list(list)}`,
    en: ({ table, list, plus }, say) => `the date ${say.period(plus)} after the latest ${EVENT.en[table].one} ${say.list(list)}`,
  },
  lower: ({ table, list, plus }, scope) => {
    const of = selectRows(scope, table, list)
    return of && { show: 'due', of, plus }
  },
})
