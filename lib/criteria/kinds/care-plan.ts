// E7: a care plan that covers the reference date, or that was made or revised within a period. A newer version of a row replaces it (law 5).
import type { Sets } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind, selectRows } from './define'
import { choice, codes, only, period } from './fields'

const list = 'copdPlan'
const months12 = { n: 12, unit: 'months' } as const
const plan = (day: string, end?: string) => ({ table: 'plan' as const, codes: [['local', 'PLAN-KOL']] as [string, string][], day, ...(end ? { end } : {}) })
const given = { list, is: 'current', within: months12 } as const

export const carePlan = defineKind({
  label: { da: 'Forløbsplan', en: 'Care plan' },
  category: 'activity',
  search: { da: ['plan', 'behandlingsplan', 'revideret', 'kronikerplan'], en: ['plan', 'treatment plan', 'revised', 'chronic care'] },
  covers: ['E7'],
  fields: {
    list: codes({ da: 'Forløbsplaner', en: 'Care plans' }, 'plan'),
    is: choice(
      { da: 'Patienten', en: 'The patient' },
      {
        current: { da: 'har en gældende plan', en: 'has a plan in force' },
        none: { da: 'har ingen gældende plan', en: 'has no plan in force' },
        recent: { da: 'har en plan oprettet eller revideret inden for', en: 'has a plan made or revised within' },
        old: { da: 'har en gældende plan, men ikke oprettet eller revideret inden for', en: 'has a plan in force, but not made or revised within' },
      },
      'current',
    ),
    within: only(period({ da: 'Inden for', en: 'Within' }, months12), 'is', 'recent', 'old'),
  },
  sentence: {
    da: ({ list, is, within }, say) => {
      const name = `forløbsplan for ${say.list(list)}`
      return {
        current: `har en gældende ${name}`,
        none: `ikke har en gældende ${name}`,
        recent: `har fået oprettet eller revideret en ${name} ${say.within(within)}`,
        old: `har en gældende ${name}, som ikke er oprettet eller revideret ${say.within(within)}`,
      }[is]
    },
    en: ({ list, is, within }, say) => {
      const name = `care plan for ${say.list(list)}`
      return {
        current: `has a ${name} in force`,
        none: `has no ${name} in force`,
        recent: `had a ${name} made or revised ${say.within(within)}`,
        old: `has a ${name} in force that was not made or revised ${say.within(within)}`,
      }[is]
    },
  },
  lower: ({ list, is, within }, scope) => {
    const of = selectRows(scope, 'plan', list)
    if (!of) return null
    const current: Sets = { op: 'exists', of: { op: 'covering', of: { op: 'own', of }, at: REF } }
    const recent: Sets = { op: 'exists', of: { op: 'during', of, after: before(within), to: REF } }
    if (is === 'none') return { op: 'none', of: [current] }
    return is === 'old' ? { op: 'all', of: [current, { op: 'none', of: [recent] }] } : is === 'current' ? current : recent
  },
  examples: [
    {
      says: { da: 'En plan uden slutdato gælder', en: 'A plan without an end is in force' },
      patient: { rows: [plan('2023-01-10')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Sluttet på skæringsdatoen: gælder ikke længere', en: 'Ended on the reference date: no longer in force' },
      patient: { rows: [plan('2023-01-10', '2026-06-30')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Slutter dagen efter: gælder stadig', en: 'Ends the day after: still in force' },
      patient: { rows: [plan('2023-01-10', '2026-07-01')] },
      params: given,
      holds: 'yes',
    },
    { says: { da: 'Ingen plan', en: 'No plan' }, patient: { rows: [] }, params: { ...given, is: 'none' }, holds: 'yes' },
    {
      says: { da: 'Revideret dagen efter for 12 måneder siden', en: 'Revised the day after 12 months ago' },
      patient: { rows: [plan('2025-07-01')] },
      params: { ...given, is: 'recent' },
      holds: 'yes',
    },
    {
      says: { da: 'Revideret præcis for 12 måneder siden er ikke inden for', en: 'Revised exactly 12 months ago is not within' },
      patient: { rows: [plan('2025-06-30')] },
      params: { ...given, is: 'recent' },
      holds: 'no',
    },
    {
      says: { da: 'Gælder, men ikke revideret inden for 12 måneder', en: 'In force, but not revised within 12 months' },
      patient: { rows: [plan('2025-06-30')] },
      params: { ...given, is: 'old' },
      holds: 'yes',
    },
    {
      says: { da: 'Uden plan er der ingen gammel plan', en: 'Without a plan there is no old plan' },
      patient: { rows: [] },
      params: { ...given, is: 'old' },
      holds: 'no',
    },
  ],
})
