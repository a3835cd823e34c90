// H1: the first appointment after the reference date. Types are the clinic's own words, so most ask for any.
import { REF } from '../../core/days'
import { defineDisplay } from '../define'
import { choice, codes, only } from '../fields'

export const nextAppointment = defineDisplay({
  label: { da: 'Næste aftale', en: 'Next appointment' },
  covers: ['H1', 'E8'],
  fields: {
    of: choice({ da: 'Hvilke aftaler', en: 'Which appointments' }, { any: { da: 'alle', en: 'any' }, list: { da: 'nogle typer', en: 'some types' } }, 'any'),
    list: only(codes({ da: 'Typer', en: 'Types' }, 'appointment'), 'of', 'list'),
  },
  sentence: {
    da: ({ of, list }, say) => `næste aftale${of === 'list' ? ` af typen ${say.list(list)}` : ''}`,
    en: ({ of, list }, say) => `the next appointment${of === 'list' ? ` of type ${say.list(list)}` : ''}`,
  },
  lower: ({ of, list }, scope) => {
    const codes = of === 'any' ? 'every' : scope.codes(list)
    if (!codes) return null
    const coming = { op: 'during', of: { op: 'select', table: 'appointment', codes, future: true }, after: REF, to: null } as const
    return { show: 'rows', of: { op: 'first', of: coming, n: 1 }, n: 1 }
  },
})
