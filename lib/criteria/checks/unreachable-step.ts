// A step that no way leads to: it looks like part of the profile and is not.
import { removeStep } from '../edit/flow'
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { exitsOf, inner, whereStep } from './walk'

/** Ids of the steps that can be reached from the first, walking forwards. */
export function reachable(profile: Profile): Set<string> {
  const at = new Map(profile.flow.map((step, index) => [step.id, index]))
  const reached = new Set(profile.flow.slice(0, 1).map((step) => step.id))
  profile.flow.forEach((step, index) => {
    if (step.type === 'question' && reached.has(step.id))
      for (const { target } of exitsOf(step)) if (target !== null && (at.get(target) ?? -1) > index) reached.add(target)
  })
  return reached
}

export const unreachableStep = defineCheck<{ where: Words }>({
  code: 'unreachableStep',
  severity: 'fault',
  says: {
    da: ({ where }) => `Ingen når frem til ${where.da}. Led en vej dertil, eller fjern trinnet.`,
    en: ({ where }) => `Nobody reaches ${where.en}. Lead a way there, or remove the step.`,
  },
  find: (profile) => {
    const reached = reachable(profile)
    return profile.flow
      .filter((step) => !reached.has(step.id))
      .map((step) => ({
        at: { step: step.id },
        params: { where: inner(whereStep(profile, step)) },
        remedy: { label: { da: 'Fjern trinnet', en: 'Remove the step' }, edit: (now) => removeStep(now, step.id) },
      }))
  },
})
