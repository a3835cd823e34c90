// H1: the latest events with a code: what and when.
import { defineDisplay, selectRows } from '../define'
import { whole } from '../fields'
import { eventFields, ONE } from './tables'

export const latestEvent = defineDisplay({
  label: { da: 'Seneste hændelse', en: 'Latest event' },
  covers: ['H1'],
  fields: { ...eventFields('diagnosis'), n: whole({ da: 'Vis højst', en: 'Show at most' }, 1, 10) },
  sentence: {
    da: ({ table, list, n }, say) => `${n === 1 ? `seneste ${ONE.da[table]}` : `de seneste ${say.number(n)} ${{ diagnosis: 'diagnoser', dispensing: 'udleveringer', order: 'ordinationer', service: 'ydelser' }[table]}`} blandt ${say.list(list)}, med dato`,
    en: ({ table, list, n }, say) => `${n === 1 ? `the latest ${ONE.en[table]}` : `the latest ${say.number(n)} ${{ diagnosis: 'diagnoses', dispensing: 'dispensings', order: 'orders', service: 'services' }[table]}`} among ${say.list(list)}, with its date`,
  },
  lower: ({ table, list, n }, scope) => {
    const of = selectRows(scope, table, list)
    return of && { show: 'rows', of, n }
  },
})
