// No way leads to "Med i gruppen": the list would always be empty.
import { defineCheck } from './check'
import { reachable } from './unreachable-step'

export const noInclusion = defineCheck<Record<string, never>>({
  code: 'noInclusion',
  severity: 'fault',
  says: {
    da: () => 'Ingen kan komme med i gruppen. Lad mindst én vej føre til »Med i gruppen«.',
    en: () => 'Nobody can be included. Let at least one way lead to “Included”.',
  },
  find: (profile) => {
    const reached = reachable(profile)
    return profile.flow.some((step) => step.type === 'in' && reached.has(step.id)) ? [] : [{ at: {}, params: {} }]
  },
})
