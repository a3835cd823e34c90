// H6: the clinic's own decision on this profile. Only the last one counts; "udsat" is a span that ends (law 9).
import { defineKind } from './define'
import { choice, optionalPeriod } from './fields'
import { before, REF } from '../core/days'
import { SYSTEMS } from '../core/systems'
import type { CodeSet, Events } from '../core/algebra'

/** Decisions and their codes: a row's code is '<profile>/<decision>'. */
export const DECISIONS = ['fravalgt', 'ikke-relevant', 'udsat', 'afklaret'] as const
export type DecisionCode = (typeof DECISIONS)[number]

const system = SYSTEMS.decision.uri
const said = (decision: string, day: string, end?: string) => ({
  table: 'state' as const,
  codes: [['decision', `eksempel/${decision}`]] as [string, string][],
  day,
  ...(end ? { end } : {}),
})
const given = { within: null } as const

export const decision = defineKind({
  label: { da: 'Klinikkens afgørelse', en: 'The clinic’s decision' },
  category: 'decision',
  search: {
    da: ['fravalgt', 'ikke relevant', 'udsat', 'afklaret', 'afvist', 'håndteret', 'status'],
    en: ['opted out', 'not relevant', 'postponed', 'settled', 'status'],
  },
  covers: ['H6'],
  fields: {
    is: choice(
      { da: 'Afgørelse', en: 'Decision' },
      {
        fravalgt: { da: 'fravalgt af patienten', en: 'declined by the patient' },
        'ikke-relevant': { da: 'ikke relevant', en: 'not relevant' },
        udsat: { da: 'udsat', en: 'postponed' },
        afklaret: { da: 'afklaret', en: 'settled' },
      },
      'fravalgt',
    ),
    within: optionalPeriod({ da: 'Truffet inden for', en: 'Made within' }),
  },
  sentence: {
    da: ({ is, within }, say) =>
      `${{ fravalgt: 'har fravalgt profilen', 'ikke-relevant': 'er vurderet ikke relevant for profilen', udsat: 'er udsat på skæringsdatoen', afklaret: 'er afklaret i profilen' }[is]}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ is, within }, say) =>
      `${{ fravalgt: 'has declined the profile', 'ikke-relevant': 'is judged not relevant for the profile', udsat: 'is postponed at the reference date', afklaret: 'is settled in the profile' }[is]}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ is, within }, scope) => {
    const codes = (code: string, match: 'exact' | 'prefix'): CodeSet => ({ any: [{ system, code: `${scope.profile}/${code}`, match }], not: [] })
    const last: Events = { op: 'last', of: { op: 'select', table: 'state', codes: codes('', 'prefix') }, n: 1 }
    const chosen: Events = { op: 'where', of: last, test: { codes: codes(is, 'exact') } }
    const recent: Events = within ? { op: 'during', of: chosen, after: before(within), to: REF } : chosen
    return { op: 'exists', of: is === 'udsat' ? { op: 'covering', of: { op: 'own', of: recent }, at: REF } : recent }
  },
  examples: [
    { says: { da: 'Fravalgt', en: 'Declined' }, patient: { rows: [said('fravalgt', '2025-01-10')] }, params: { ...given, is: 'fravalgt' }, holds: 'yes' },
    { says: { da: 'Ingen afgørelse', en: 'No decision' }, patient: { rows: [] }, params: { ...given, is: 'fravalgt' }, holds: 'no' },
    {
      says: { da: 'Den seneste afgørelse tæller', en: 'The last decision counts' },
      patient: { rows: [said('fravalgt', '2025-01-10'), said('afklaret', '2025-06-01')] },
      params: { ...given, is: 'fravalgt' },
      holds: 'no',
    },
    {
      says: { da: 'En anden profils afgørelse tæller ikke', en: 'A decision on another profile does not count' },
      patient: { rows: [{ table: 'state', codes: [['decision', 'eksempel2/fravalgt']], day: '2025-01-10' }] },
      params: { ...given, is: 'fravalgt' },
      holds: 'no',
    },
    {
      says: { da: 'Udsat til dagen efter: stadig udsat', en: 'Postponed to the day after: still postponed' },
      patient: { rows: [said('udsat', '2026-01-10', '2026-07-01')] },
      params: { ...given, is: 'udsat' },
      holds: 'yes',
    },
    {
      says: { da: 'Udsat til skæringsdatoen: ikke længere udsat', en: 'Postponed to the reference date: no longer' },
      patient: { rows: [said('udsat', '2026-01-10', '2026-06-30')] },
      params: { ...given, is: 'udsat' },
      holds: 'no',
    },
    {
      says: { da: 'Afgjort præcis for 12 måneder siden er ikke inden for 12 måneder', en: 'Decided exactly 12 months ago is not within 12 months' },
      patient: { rows: [said('ikke-relevant', '2025-06-30')] },
      params: { is: 'ikke-relevant', within: { n: 12, unit: 'months' } },
      holds: 'no',
    },
    {
      says: { da: 'Afgjort dagen efter er inden for 12 måneder', en: 'Decided the day after is within 12 months' },
      patient: { rows: [said('ikke-relevant', '2025-07-01')] },
      params: { is: 'ikke-relevant', within: { n: 12, unit: 'months' } },
      holds: 'yes',
    },
  ],
})
