// An exit that leads to the step itself or to an earlier one: a flow only goes forward, so nobody walks it.
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { EXIT_NAMES, exitsOf, inner, whereStep } from './walk'

export const wayBack = defineCheck<{ where: Words; exit: Words; to: Words }>({
  code: 'wayBack',
  severity: 'fault',
  says: {
    da: ({ where, exit, to }) => `${where.da} går tilbage: »${exit.da}« fører til ${to.da}, så patienten kom i ring. Vælg et senere trin.`,
    en: ({ where, exit, to }) => `${where.en} goes back: “${exit.en}” leads to ${to.en}, so the patient would go round in a loop. Choose a later step.`,
  },
  find: (profile) =>
    profile.flow.flatMap((step, index) =>
      step.type !== 'question'
        ? []
        : exitsOf(step).flatMap(({ exit, target }) => {
            const at = profile.flow.findLastIndex((one) => one.id === target)
            if (at < 0 || at > index) return []
            return [
              {
                at: { step: step.id },
                params: {
                  where: whereStep(profile, step),
                  exit: EXIT_NAMES[exit],
                  to: at === index ? { da: 'trinnet selv', en: 'the step itself' } : inner(whereStep(profile, profile.flow[at]!)),
                },
                remedy: {
                  label: { da: 'Fjern vejen', en: 'Remove the way' },
                  edit: (now) => ({ ...now, flow: now.flow.map((one) => (one.id === step.id ? { ...one, [exit]: null } : one)) }),
                },
              },
            ]
          }),
    ),
})
