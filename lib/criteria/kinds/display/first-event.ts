// H1: the first event with a code, such as the start of a treatment.
import { defineDisplay, selectRows } from '../define'
import { eventFields, ONE } from './tables'

export const firstEvent = defineDisplay({
  label: { da: 'Første hændelse', en: 'First event' },
  covers: ['H1'],
  fields: eventFields('dispensing'),
  sentence: {
    da: ({ table, list }, say) => `første ${ONE.da[table]} blandt ${say.list(list)}, med dato`,
    en: ({ table, list }, say) => `the first ${ONE.en[table]} among ${say.list(list)}, with its date`,
  },
  lower: ({ table, list }, scope) => {
    const of = selectRows(scope, table, list)
    return of && { show: 'rows', of: { op: 'first', of, n: 1 }, n: 1 }
  },
})
