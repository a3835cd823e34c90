// A condition that everyone meets, whatever the data: it decides nothing.
import type { Words } from '../kinds/fields'
import { defineCheck, type Remedy } from './check'
import { certain, everybody } from './logic/implies'
import { hasEmptyInterval, innermost, loweredIn, withoutNode } from './lowered'

export const alwaysHolds = defineCheck<{ where: Words }>({
  code: 'alwaysHolds',
  severity: 'advice',
  says: {
    da: ({ where }) => `${where.da} har en betingelse, som alle opfylder, så den afgør ikke noget. Ret den, eller fjern den.`,
    en: ({ where }) => `${where.en} has a condition that everyone meets, so it decides nothing. Correct it, or remove it.`,
  },
  find: (profile) =>
    innermost(
      loweredIn(profile),
      ({ set, node }) => everybody(certain(set)) && !hasEmptyInterval(set) && !(node.type === 'group' && node.how === 'points'),
    ).map(({ at, where, parent }) => {
      const one: Remedy = { label: { da: 'Fjern betingelsen', en: 'Remove the condition' }, edit: (now) => withoutNode(now, at) }
      return { at, params: { where }, ...(parent?.type === 'group' && parent.how === 'all' && parent.of.length > 1 ? { remedy: one } : {}) }
    }),
})
