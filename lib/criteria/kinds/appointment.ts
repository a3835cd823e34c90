// E8: an appointment after the reference date, within the coming period. Types are the clinic's own words, so most ask for any.
import { REF, type Period } from '../core/days'
import type { Say } from '../sentence/say'
import { defineKind } from './define'
import { choice, codes, only, optionalPeriod } from './fields'

const months3 = { n: 3, unit: 'months' } as const
const booked = (day: string, code = 'AFTALE') => ({ table: 'appointment' as const, codes: [['local', code]] as [string, string][], day })
const given = { is: 'some', of: 'any', list: '', within: months3 } as const

/** "inden for de kommende 3 måneder" */
function coming(within: Period | null, say: Say): string {
  if (!within) return say.locale === 'da' ? 'efter skæringsdatoen' : 'after the reference date'
  const one = within.n === 1
  if (say.locale === 'en') return `within the next ${one ? say.period(within).replace(/^\S+ /, '') : say.period(within)}`
  return one
    ? `inden for ${within.unit === 'years' ? 'det' : 'den'} kommende ${say.period(within).replace(/^\S+ /, '')}`
    : `inden for de kommende ${say.period(within)}`
}

export const appointment = defineKind({
  label: { da: 'Kommende aftale', en: 'Coming appointment' },
  category: 'activity',
  search: { da: ['tid', 'booket', 'kalender', 'aftale', 'fremtidig', 'indkaldt'], en: ['booked', 'calendar', 'future', 'booking'] },
  covers: ['E8'],
  fields: {
    is: choice({ da: 'Hvor mange', en: 'How many' }, { some: { da: 'mindst én', en: 'at least one' }, none: { da: 'ingen', en: 'none' } }, 'none'),
    of: choice({ da: 'Hvilke aftaler', en: 'Which appointments' }, { any: { da: 'alle', en: 'any' }, list: { da: 'nogle typer', en: 'some types' } }, 'any'),
    list: only(codes({ da: 'Typer', en: 'Types' }, 'appointment'), 'of', 'list'),
    within: optionalPeriod({ da: 'Inden for de kommende', en: 'Within the next' }, months3),
  },
  sentence: {
    da: ({ is, of, list, within }, say) =>
      `${is === 'none' ? 'ikke har' : 'har'} en aftale${of === 'list' ? ` af typen ${say.list(list)}` : ''} ${coming(within, say)}`,
    en: ({ is, of, list, within }, say) =>
      `${is === 'none' ? 'has no' : 'has an'} appointment${of === 'list' ? ` of type ${say.list(list)}` : ''} ${coming(within, say)}`,
  },
  lower: ({ is, of, list, within }, scope) => {
    const codes = of === 'any' ? 'every' : scope.codes(list)
    if (!codes) return null
    const some = {
      op: 'exists',
      of: { op: 'during', of: { op: 'select', table: 'appointment', codes, future: true }, after: REF, to: within && { plus: within.n, unit: within.unit } },
    } as const
    return is === 'some' ? some : { op: 'none', of: [some] }
  },
  examples: [
    { says: { da: 'En aftale dagen efter', en: 'An appointment the day after' }, patient: { rows: [booked('2026-07-01')] }, params: given, holds: 'yes' },
    {
      says: { da: 'En aftale på skæringsdatoen er ikke kommende', en: 'An appointment on the reference date is not coming' },
      patient: { rows: [booked('2026-06-30')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'På dagen om 3 måneder er inden for', en: 'On the day 3 months ahead is within' },
      patient: { rows: [booked('2026-09-30')] },
      params: given,
      holds: 'yes',
    },
    { says: { da: 'Dagen efter er ikke', en: 'The day after is not' }, patient: { rows: [booked('2026-10-01')] }, params: given, holds: 'no' },
    {
      says: { da: 'Uden grænse tæller alle kommende', en: 'Without a bound all to come count' },
      patient: { rows: [booked('2027-10-01')] },
      params: { ...given, within: null },
      holds: 'yes',
    },
    {
      says: { da: 'Kun aftaler af typen tæller', en: 'Only appointments of the type count' },
      patient: { rows: [booked('2026-07-01')] },
      params: { ...given, of: 'list', list: 'consultation' },
      holds: 'no',
    },
    {
      says: { da: 'En aftale af typen', en: 'An appointment of the type' },
      patient: { rows: [booked('2026-07-01', 'KONTAKT-KONSULTATION')] },
      params: { ...given, of: 'list', list: 'consultation' },
      holds: 'yes',
    },
    { says: { da: 'Ingen aftale', en: 'No appointment' }, patient: { rows: [booked('2026-05-01')] }, params: { ...given, is: 'none' }, holds: 'yes' },
  ],
})
