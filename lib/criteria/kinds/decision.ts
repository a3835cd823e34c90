// H6: the clinic's own decision on this profile, or on one it uses. Only the last one counts; "udsat" is a span that ends (law 9).
import { defineKind } from './define'
import { choice, optionalPeriod, use as usedProfile } from './fields'
import { before, REF } from '../core/days'
import { SYSTEMS } from '../core/systems'
import type { CodeSet, Events } from '../core/algebra'

/** Decisions and their codes: a row's code is '<profile>/<decision>'. */
export const DECISIONS = ['fravalgt', 'ikke-relevant', 'udsat', 'afklaret', 'bekraeftet'] as const
export type DecisionCode = (typeof DECISIONS)[number]

const system = SYSTEMS.decision.uri
const said = (decision: string, day: string, end?: string) => ({
  table: 'state' as const,
  codes: [['decision', `eksempel/${decision}`]] as [string, string][],
  day,
  ...(end ? { end } : {}),
})
const given = { of: '', within: null } as const

export const decision = defineKind({
  label: { da: 'Klinikkens afgørelse', en: 'The clinic’s decision' },
  category: 'decision',
  search: {
    da: ['fravalgt', 'ikke relevant', 'udsat', 'afklaret', 'bekræftet', 'accepteret', 'afvist', 'håndteret', 'status', 'skjul'],
    en: ['opted out', 'not relevant', 'postponed', 'settled', 'confirmed', 'accepted', 'status', 'hide'],
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
        bekraeftet: { da: 'bekræftet: hører til', en: 'confirmed: belongs' },
      },
      'fravalgt',
    ),
    of: usedProfile({ da: 'I profilen', en: 'In the profile' }),
    within: {
      ...optionalPeriod({ da: 'Truffet inden for', en: 'Made within' }),
      help: {
        da: 'En ældre afgørelse gælder ikke: så længe kan den skjule patienten.',
        en: 'An older decision is not in force: so long can it hide the patient.',
      },
    },
  },
  sentence: {
    da: ({ is, of, within }, say) => {
      const profile = of === '' ? 'profilen' : `profilen »${say.profile(of)}«`
      return `${{ fravalgt: `har fravalgt ${profile}`, 'ikke-relevant': `er vurderet ikke relevant for ${profile}`, udsat: `er udsat på skæringsdatoen${of === '' ? '' : ` i ${profile}`}`, afklaret: `er afklaret i ${profile}`, bekraeftet: `er bekræftet i ${profile}` }[is]}${within ? ` ${say.within(within)}` : ''}`
    },
    en: ({ is, of, within }, say) => {
      const profile = of === '' ? 'the profile' : `the profile “${say.profile(of)}”`
      return `${{ fravalgt: `has declined ${profile}`, 'ikke-relevant': `is judged not relevant for ${profile}`, udsat: `is postponed at the reference date${of === '' ? '' : ` in ${profile}`}`, afklaret: `is settled in ${profile}`, bekraeftet: `is confirmed in ${profile}` }[is]}${within ? ` ${say.within(within)}` : ''}`
    },
  },
  lower: ({ is, of, within }, scope) => {
    const profile = scope.profileOf(of)
    if (profile === null) return null
    const codes = (code: string, match: 'exact' | 'prefix'): CodeSet => ({ any: [{ system, code: `${profile}/${code}`, match }], not: [] })
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
      params: { ...given, is: 'ikke-relevant', within: { n: 12, unit: 'months' } },
      holds: 'no',
    },
    {
      says: { da: 'Afgjort dagen efter er inden for 12 måneder', en: 'Decided the day after is within 12 months' },
      patient: { rows: [said('ikke-relevant', '2025-07-01')] },
      params: { ...given, is: 'ikke-relevant', within: { n: 12, unit: 'months' } },
      holds: 'yes',
    },
    {
      says: { da: 'Bekræftet i den profil, der bruges', en: 'Confirmed in the profile that is used' },
      patient: { rows: [{ table: 'state', codes: [['decision', 'eksempel2/bekraeftet']], day: '2025-01-10' }, said('fravalgt', '2026-01-10')] },
      params: { is: 'bekraeftet', of: 'other', within: null },
      holds: 'yes',
    },
    {
      says: { da: 'Bekræftet her, ikke i den profil, der bruges', en: 'Confirmed here, not in the profile that is used' },
      patient: { rows: [said('bekraeftet', '2025-01-10')] },
      params: { is: 'bekraeftet', of: 'other', within: null },
      holds: 'no',
    },
  ],
})
