// PlanDefinition: the tiers in order, the rules that place a patient there, and what each rule asks for.
// The first action whose condition holds is the patient's tier; every rule that holds is shown, whatever the tier.
import { activityKey, priorityOf } from './activity-definitions'
import { tierConcept } from './code-systems'
import { approvalDates, durationOf, filled, head, type Draft } from './describe'
import { participantOf } from './roles'
import type { Action, ActivityDefinition, CodeSystem, Expression, PlanDefinition } from './r4'

const cql = (expression: string): { kind: 'applicability'; expression: Expression }[] => [
  { kind: 'applicability', expression: { language: 'text/cql', expression } },
]

export function planDefinition(draft: Draft, library: string, tiers: CodeSystem, activities: ReadonlyMap<string, ActivityDefinition>): PlanDefinition {
  const { profile } = draft
  let number = 0 // rules are numbered over all tiers, as SQL and CQL name them
  const action = profile.tiers.map((tier, index): Action => {
    const first = number
    const rules = tier.rules.map((rule): Action => ({
      id: `rule-${rule.id}`,
      title: filled(rule.action) ?? rule.id,
      ...(filled(rule.reason) ? { description: rule.reason, reason: [{ text: rule.reason }] } : {}),
      condition: cql(`"Rule ${number++}"`),
      ...durationOf(rule.within),
      participant: [participantOf(rule.role)],
      definitionCanonical: activities.get(activityKey(tier.id, rule.id))!.url,
    }))
    const rest: Action[] = tier.otherwise
      ? [
          {
            id: `otherwise-${tier.id}`,
            title: filled(tier.otherwise.action) ?? tier.id,
            condition: cql(`"Tier" = ${index}`),
            ...durationOf(tier.otherwise.within),
            participant: [participantOf(tier.otherwise.role)],
            definitionCanonical: activities.get(activityKey(tier.id, null))!.url,
          },
        ]
      : []
    const any = tier.rules.map((_, at) => `"Rule ${first + at}"`).join(' or ')
    return {
      id: `tier-${tier.id}`,
      title: filled(tier.name) ?? tier.id,
      priority: priorityOf(tier),
      code: [tierConcept(tiers, tier.id)],
      condition: cql(any || `"Tier" = ${index}`),
      ...(rules.length + rest.length ? { groupingBehavior: 'logical-group', selectionBehavior: 'any', action: [...rules, ...rest] } : {}),
    }
  })
  return {
    resourceType: 'PlanDefinition',
    ...head(draft, 'PlanDefinition', [], profile.title, `${profile.title}: hvem der er med, i hvilket niveau, og hvad der skal ske.`),
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'eca-rule', display: 'ECA Rule' }] },
    ...(filled(profile.purpose) ? { purpose: profile.purpose } : {}),
    ...(filled(profile.intendedUse) ? { usage: profile.intendedUse } : {}),
    ...approvalDates(draft),
    library: [library],
    action,
  }
}
