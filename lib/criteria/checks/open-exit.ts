// A question with an exit that leads nowhere: patients would stop there.
import { setExit } from '../edit/flow'
import { sayIn } from '../sentence/say'
import { stepLabel } from '../sentence/profile'
import type { Words } from '../kinds/fields'
import { defineCheck, type Remedy } from './check'
import { EXIT_NAMES, exitsOf, questionsOf, whereStep } from './walk'

export const openExit = defineCheck<{ where: Words; exit: Words }>({
  code: 'openExit',
  severity: 'fault',
  says: {
    da: ({ where, exit }) => `${where.da} mangler en vej for »${exit.da}«. Vælg et trin, eller vælg »Ikke med i gruppen«.`,
    en: ({ where, exit }) => `${where.en} has no way for “${exit.en}”. Choose a step, or choose “Not included”.`,
  },
  find: (profile) =>
    questionsOf(profile).flatMap((step) =>
      exitsOf(step)
        .filter(({ target }) => target === null)
        .map(({ exit }) => {
          const label = stepLabel(step, sayIn('da', profile))
          const reason = { yes: label, no: `Ikke opfyldt: ${label}`, missing: `Oplysning mangler: ${label}` }[exit].slice(0, 300)
          const out: Remedy = { label: { da: 'Ikke med i gruppen', en: 'Not included' }, edit: (now) => setExit(now, step.id, exit, { out: reason }) }
          const into: Remedy = { label: { da: 'Med i gruppen', en: 'Included' }, edit: (now) => setExit(now, step.id, exit, 'in') }
          const [remedy, other] = exit === 'yes' ? [into, out] : [out, into]
          return { at: { step: step.id }, params: { where: whereStep(profile, step), exit: EXIT_NAMES[exit] }, remedy, more: [other] }
        }),
    ),
})
