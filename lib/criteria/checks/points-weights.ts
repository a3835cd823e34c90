// A sum of points without a weight for each condition, or without a threshold: it cannot be worked out.
import type { Group } from '../document/schema'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { editNode, nodesOf } from './walk'

export const pointsWeights = defineCheck<{ where: Words; n: number; weights: number; threshold: boolean }>({
  code: 'pointsWeights',
  severity: 'fault',
  says: {
    da: ({ where, n, weights, threshold }) =>
      threshold
        ? `${where.da} lægger point sammen for ${n} betingelser, men har ${weights} pointtal. Giv hver betingelse sit.`
        : `${where.da} lægger point sammen uden at sige, hvor mange der skal til. Skriv et tal.`,
    en: ({ where, n, weights, threshold }) =>
      threshold
        ? `${where.en} adds points for ${n} conditions but has ${weights} weights. Give each condition one.`
        : `${where.en} adds points without saying how many are needed. Write a number.`,
  },
  find: (profile) =>
    nodesOf(profile).flatMap(({ node, at, where }) => {
      if (node.type !== 'group' || node.how !== 'points' || !node.of.length) return []
      const weights = node.weights?.length ?? 0
      if (weights === node.of.length && node.k !== undefined) return []
      return [
        {
          at,
          params: { where, n: node.of.length, weights, threshold: weights !== node.of.length },
          remedy: {
            label: { da: '1 point for hver, der mangler', en: '1 point for each that has none' },
            edit: (now) => editNode(now, at, (one) => (one.type === 'group' ? weighed(one) : one)),
          },
        },
      ]
    }),
})

const weighed = (group: Group): Group => ({ ...group, k: group.k ?? 1, weights: group.of.map((_, index) => group.weights?.[index] ?? 1) })
