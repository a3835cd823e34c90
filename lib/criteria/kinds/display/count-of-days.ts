// H1: on how many different days (law 8: days are counted, never rows).
import { before, REF } from '../../core/days'
import { defineDisplay, selectRows } from '../define'
import { optionalPeriod } from '../fields'
import { EVENT, eventFields } from './tables'

export const countOfDays = defineDisplay({
  label: { da: 'Antal dage', en: 'Number of days' },
  covers: ['H1'],
  fields: { ...eventFields('dispensing'), within: optionalPeriod({ da: 'Inden for', en: 'Within' }, { n: 12, unit: 'months' }) },
  sentence: {
    da: ({ table, list, within }, say) => `antal dage med ${EVENT.da[table].one} ${say.list(list)} ${say.within(within)}`,
    en: ({ table, list, within }, say) => `number of days with a ${EVENT.en[table].one} ${say.list(list)} ${say.within(within)}`,
  },
  lower: ({ table, list, within }, scope) => {
    const of = selectRows(scope, table, list)
    return of && { show: 'number', of: { op: 'days', of: { op: 'during', of, after: before(within), to: REF } } }
  },
})
