// H1: how many different medicines (ATC codes at the last level) were dispensed, each on so many days (law 8).
import { before, REF } from '../../core/days'
import { defineDisplay } from '../define'
import { choice, codes, only, optionalPeriod, whole } from '../fields'

export const differentMedicines = defineDisplay({
  label: { da: 'Antal forskellige lægemidler', en: 'Number of different medicines' },
  covers: ['H1', 'C10'],
  fields: {
    of: choice({ da: 'Hvilke lægemidler', en: 'Which medicines' }, { any: { da: 'alle', en: 'all' }, list: { da: 'nogle', en: 'some' } }, 'any'),
    list: only(codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'), 'of', 'list'),
    days: whole({ da: 'Hvert udleveret på mindst så mange dage', en: 'Each dispensed on at least this many days' }, 1, 100, 2),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, { n: 12, unit: 'months' }),
  },
  sentence: {
    da: ({ of, list, days, within }, say) =>
      `antal forskellige lægemidler${of === 'list' ? ` blandt ${say.list(list)}` : ''} udleveret${days > 1 ? ` på mindst ${say.number(days)} dage` : ''} ${say.within(within)}`,
    en: ({ of, list, days, within }, say) =>
      `number of different medicines${of === 'list' ? ` among ${say.list(list)}` : ''} dispensed${days > 1 ? ` on at least ${say.number(days)} days` : ''} ${say.within(within)}`,
  },
  lower: ({ of, list, days, within }, scope) => {
    const codes = of === 'any' ? 'every' : scope.codes(list)
    if (!codes) return null
    const recent = { op: 'during', of: { op: 'select', table: 'dispensing', codes }, after: before(within), to: REF } as const
    return { show: 'number', of: { op: 'codes', of: recent, level: 5, m: days } }
  },
})
