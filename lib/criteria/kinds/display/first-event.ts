// H1: the first event with a code, such as the start of a treatment.
import { defineDisplay, selectRows } from '../define'
import { EVENT, eventFields } from './tables'

export const firstEvent = defineDisplay({
  label: { da: 'Første hændelse', en: 'First event' },
  covers: ['H1'],
  fields: eventFields('dispensing'),
  sentence: {
    da: ({ table, list }, say) => `første ${EVENT.da[table].one} ${say.list(list)}`,
    en: ({ table, list }, say) => `the first ${EVENT.en[table].one} ${say.list(list)}`,
  },
  lower: ({ table, list }, scope) => {
    const of = selectRows(scope, table, list)
    return of && { show: 'rows', of: { op: 'first', of, n: 1 }, n: 1 }
  },
})
