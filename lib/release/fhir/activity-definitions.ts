// ActivityDefinitions: what is to be done, by whom and by when, for each rule and for those left over in a tier.
import type { Profile, RoleCode } from '#criteria'
import { durationOf, filled, head, type Draft } from './describe'
import { participantOf, roleConcept } from './roles'
import type { ActivityDefinition } from './r4'

type Tier = Profile['tiers'][number]
interface Deed {
  action: string
  role: RoleCode
  within: Tier['rules'][number]['within']
}

/** The key under which plan-definition.ts finds the activity of a rule, or of a tier's `otherwise`. */
export const activityKey = (tier: string, rule: string | null): string => (rule === null ? `otherwise-${tier}` : `rule-${rule}`)
export const priorityOf = (tier: Tier): 'routine' | 'urgent' => (tier.colour === 'red' ? 'urgent' : 'routine')

export function activityDefinitions(draft: Draft): Map<string, ActivityDefinition> {
  const made = new Map<string, ActivityDefinition>()
  for (const tier of draft.profile.tiers) {
    for (const rule of tier.rules) made.set(activityKey(tier.id, rule.id), activity(draft, ['rule', rule.id], rule, tier, rule.reason))
    if (tier.otherwise) made.set(activityKey(tier.id, null), activity(draft, ['otherwise', tier.id], tier.otherwise, tier, ''))
  }
  return made
}

function activity(draft: Draft, part: string[], deed: Deed, tier: Tier, reason: string): ActivityDefinition {
  const title = filled(deed.action) ?? filled(tier.name) ?? tier.id
  const because = filled(reason) ? ` Begrundelse: ${reason}.` : ''
  return {
    resourceType: 'ActivityDefinition',
    ...head(draft, 'ActivityDefinition', part, title, `${title}.${because} Udføres af: ${roleConcept(deed.role).text}.`),
    kind: 'Task',
    intent: 'proposal',
    priority: priorityOf(tier),
    ...durationOf(deed.within),
    participant: [participantOf(deed.role)],
  }
}
