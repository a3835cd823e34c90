// A question that everyone who comes to it answers with yes, since an earlier step has asked it: it parts nobody.
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { certain, everybody, inside } from './logic/implies'
import { factsOf, fullPlan } from './logic/reached'
import { skipStep } from './skip'
import { inner, questionsOf, whereStep } from './walk'

export const decidedEarlier = defineCheck<{ where: Words; earlier: Words }>({
  code: 'decidedEarlier',
  severity: 'advice',
  says: {
    da: ({ where, earlier }) => `${where.da} svarer alle ja til, der når hertil: ${earlier.da} har allerede afgjort det. Ret det ene, eller fjern trinnet.`,
    en: ({ where, earlier }) =>
      `${where.en} is answered with yes by everyone who comes to it: ${earlier.en} has already decided it. Correct one of them, or remove the step.`,
  },
  find: (profile) => {
    const plan = fullPlan(profile)
    const facts = factsOf(plan.steps)
    return questionsOf(profile).flatMap((step) => {
      const at = profile.flow.indexOf(step)
      const planned = plan.steps[at]
      if (planned?.type !== 'question' || !planned.set || everybody(certain(planned.set))) return []
      const fact = facts[at]?.find(({ half }) => inside(half, certain(planned.set!)))
      if (!fact) return []
      return [
        {
          at: { step: step.id },
          params: {
            where: whereStep(profile, step),
            earlier: inner(
              whereStep(
                profile,
                profile.flow.find((one) => one.id === fact.step)!,
              ),
            ),
          },
          remedy: { label: { da: 'Fjern trinnet', en: 'Remove the step' }, edit: (now) => skipStep(now, step.id, 'yes') },
        },
      ]
    })
  },
})
