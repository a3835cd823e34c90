// A group without members, or "mindst k af n" where k is not between 1 and n.
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { editNode, nodesOf } from './walk'

export const emptyGroup = defineCheck<{ where: Words; n: number; k: number | undefined }>({
  code: 'emptyGroup',
  severity: 'fault',
  says: {
    da: ({ where, n, k }) =>
      n === 0
        ? `${where.da} har en tom gruppe. Tilføj en betingelse, eller fjern gruppen.`
        : `${where.da} kræver mindst ${k ?? '?'} af ${n} betingelser. Vælg et tal fra 1 til ${n}.`,
    en: ({ where, n, k }) =>
      n === 0
        ? `${where.en} has an empty group. Add a condition, or remove the group.`
        : `${where.en} asks for at least ${k ?? '?'} of ${n} conditions. Choose a number from 1 to ${n}.`,
  },
  find: (profile) =>
    nodesOf(profile).flatMap(({ node, at, where }) => {
      if (node.type !== 'group') return []
      const n = node.of.length
      if (n && (node.how !== 'atLeast' || (node.k !== undefined && node.k <= n))) return []
      return [
        {
          at,
          params: { where, n, k: node.k },
          ...(n
            ? {
                remedy: {
                  label: { da: `Mindst ${n} af ${n}`, en: `At least ${n} of ${n}` },
                  edit: (now) => editNode(now, at, (one) => (one.type === 'group' ? { ...one, k: one.of.length } : one)),
                },
              }
            : {}),
        },
      ]
    }),
})
