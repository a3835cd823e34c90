// A condition that nobody can meet, whatever the data.
import type { Words } from '../kinds/fields'
import { defineCheck, type Remedy } from './check'
import { certain, nobody } from './logic/implies'
import { hasEmptyInterval, innermost, loweredIn, withoutNode } from './lowered'

export const neverHolds = defineCheck<{ where: Words }>({
  code: 'neverHolds',
  severity: 'fault',
  says: {
    da: ({ where }) => `${where.da} har en betingelse, som ingen kan opfylde: delene udelukker hinanden. Ret den, eller fjern den.`,
    en: ({ where }) => `${where.en} has a condition that nobody can meet: its parts rule each other out. Correct it, or remove it.`,
  },
  find: (profile) =>
    innermost(loweredIn(profile), ({ set, node }) => nobody(certain(set)) && !hasEmptyInterval(set) && !isThreshold(node)).map(({ at, where, parent }) => {
      const one: Remedy = { label: { da: 'Fjern betingelsen', en: 'Remove the condition' }, edit: (now) => withoutNode(now, at) }
      // taking it out of "alle" would let in those that nobody was meant to let in
      return { at, params: { where }, ...(parent?.type === 'group' && parent.how !== 'all' && parent.of.length > 1 ? { remedy: one } : {}) }
    }),
})
/** Sums of points have a check of their own. */
const isThreshold = (node: { type: string; how?: string }) => node.how === 'points'
