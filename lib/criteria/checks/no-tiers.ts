// A profile without tiers: the list would not say what to do for whom.
import { defineCheck } from './check'

export const noTiers = defineCheck<Record<string, never>>({
  code: 'noTiers',
  severity: 'advice',
  says: {
    da: () => 'Profilen har ingen prioriteter, så listen siger ikke, hvad der skal gøres for hvem. Tilføj dem under »Prioritet«.',
    en: () => 'The profile has no tiers, so the list does not say what to do for whom. Add them under “Priority”.',
  },
  find: (profile) => (profile.tiers.length ? [] : [{ at: {}, params: {} }]),
})
