// A question that nobody who comes to it can answer with yes, or a rule that nobody who is in can meet: an earlier step has said the opposite.
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { defineCheck, type Found } from './check'
import { apart, certain, nobody } from './logic/implies'
import { factsIncluded, factsOf, fullPlan } from './logic/reached'
import { skipStep } from './skip'
import { inner, questionsOf, whereStep } from './walk'

export const contradictsEarlier = defineCheck<{ where: Words; earlier: Words; rule: boolean }>({
  code: 'contradictsEarlier',
  severity: 'fault',
  says: {
    da: ({ where, earlier, rule }) =>
      rule
        ? `${where.da} kan ingen opfylde, der er med: det modsiger ${earlier.da}. Ret den ene, eller fjern reglen.`
        : `${where.da} kan ingen svare ja til, der når hertil: det modsiger ${earlier.da}. Ret det ene, eller fjern trinnet.`,
    en: ({ where, earlier, rule }) =>
      rule
        ? `${where.en} can be met by nobody who is included: it contradicts ${earlier.en}. Correct one of them, or remove the rule.`
        : `${where.en} can be answered with yes by nobody who comes to it: it contradicts ${earlier.en}. Correct one of them, or remove the step.`,
  },
  find: (profile) => {
    const plan = fullPlan(profile)
    const facts = factsOf(plan.steps)
    const known = factsIncluded(plan.steps)
    const told = (id: string): Words => {
      const step = profile.flow.find((one) => one.id === id)!
      return inner(whereStep(profile, step))
    }
    const found: Found<{ where: Words; earlier: Words; rule: boolean }>[] = questionsOf(profile).flatMap((step) => {
      const at = profile.flow.indexOf(step)
      const planned = plan.steps[at]
      if (planned?.type !== 'question' || !planned.set || nobody(certain(planned.set))) return []
      const fact = facts[at]?.find(({ half }) => apart(half, certain(planned.set!)))
      if (!fact) return []
      return [
        {
          at: { step: step.id },
          params: { where: whereStep(profile, step), earlier: told(fact.step), rule: false },
          // with a way for "mangler" it may still part the others
          ...(step.missing === undefined
            ? { remedy: { label: { da: 'Fjern trinnet', en: 'Remove the step' }, edit: (now: Profile) => skipStep(now, step.id, 'no') } }
            : {}),
        },
      ]
    })
    plan.tiers.forEach((tier, index) =>
      tier.rules.forEach(({ id, set }, place) => {
        const fact = set && !nobody(certain(set)) ? known.find(({ half }) => apart(half, certain(set))) : undefined
        const rule = profile.tiers[index]!.rules[place]!
        if (fact)
          found.push({
            at: { rule: id, tier: tier.id },
            params: { where: { da: `Reglen »${rule.reason}«`, en: `The rule “${rule.reason}”` }, earlier: told(fact.step), rule: true },
            remedy: {
              label: { da: 'Fjern reglen', en: 'Remove the rule' },
              edit: (now) => ({ ...now, tiers: now.tiers.map((one) => ({ ...one, rules: one.rules.filter((other) => other.id !== id) })) }),
            },
          })
      }),
    )
    return found
  },
})
