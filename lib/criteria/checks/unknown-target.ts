// An exit that names a step the document does not have.
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { EXIT_NAMES, exitsOf, questionsOf, whereStep } from './walk'

export const unknownTarget = defineCheck<{ where: Words; exit: Words; target: string }>({
  code: 'unknownTarget',
  severity: 'fault',
  says: {
    da: ({ where, exit, target }) => `${where.da}: vejen for »${exit.da}« fører til »${target}«, som ikke findes. Vælg et trin.`,
    en: ({ where, exit, target }) => `${where.en}: the way for “${exit.en}” leads to “${target}”, which does not exist. Choose a step.`,
  },
  find: (profile) => {
    const known = new Set(profile.flow.map((step) => step.id))
    return questionsOf(profile).flatMap((step) =>
      exitsOf(step).flatMap(({ exit, target }) =>
        target === null || known.has(target)
          ? []
          : [
              {
                at: { step: step.id },
                params: { where: whereStep(profile, step), exit: EXIT_NAMES[exit], target },
                remedy: {
                  label: { da: 'Fjern vejen', en: 'Remove the way' },
                  edit: (now) => ({ ...now, flow: now.flow.map((one) => (one.id === step.id ? { ...one, [exit]: null } : one)) }),
                },
              },
            ],
      ),
    )
  },
})
