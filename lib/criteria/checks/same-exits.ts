// All exits of a question lead to the same step: it decides nothing.
import { removeStep } from '../edit/flow'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { exitsOf, questionsOf, whereStep } from './walk'

export const sameExits = defineCheck<{ where: Words }>({
  code: 'sameExits',
  severity: 'advice',
  says: {
    da: ({ where }) => `${where.da} afgør ikke noget: alle veje fører samme sted hen. Ret en vej, eller fjern trinnet.`,
    en: ({ where }) => `${where.en} decides nothing: all ways lead to the same place. Change a way, or remove the step.`,
  },
  find: (profile) =>
    questionsOf(profile)
      .filter((step) => step.yes !== null && exitsOf(step).every(({ target }) => target === step.yes))
      .map((step) => ({
        at: { step: step.id },
        params: { where: whereStep(profile, step) },
        remedy: { label: { da: 'Fjern trinnet', en: 'Remove the step' }, edit: (now) => removeStep(now, step.id) },
      })),
})
