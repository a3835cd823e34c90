// H1: the latest events with a code: what and when.
import { defineDisplay, selectRows } from '../define'
import { whole } from '../fields'
import { EVENT, eventFields } from './tables'

export const latestEvent = defineDisplay({
  label: { da: 'Seneste hændelse', en: 'Latest event' },
  covers: ['H1'],
  fields: { ...eventFields('diagnosis'), n: whole({ da: 'Vis højst', en: 'Show at most' }, 1, 10) },
  sentence: {
    da: ({ table, list, n }, say) => `${n === 1 ? `seneste ${EVENT.da[table].one}` : `de seneste ${say.number(n)} ${EVENT.da[table].many}`} ${say.list(list)}`,
    en: ({ table, list, n }, say) =>
      `${n === 1 ? `the latest ${EVENT.en[table].one}` : `the latest ${say.number(n)} ${EVENT.en[table].many}`} ${say.list(list)}`,
  },
  lower: ({ table, list, n }, scope) => {
    const of = selectRows(scope, table, list)
    return of && { show: 'rows', of, n }
  },
})
