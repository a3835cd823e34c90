// A sum of points that nobody can reach, or that everyone reaches.
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { editNode, nodesOf } from './walk'

export const pointsThreshold = defineCheck<{ where: Words; k: number; lowest: number; highest: number }>({
  code: 'pointsThreshold',
  severity: 'fault',
  says: {
    da: ({ where, k, lowest, highest }) =>
      k > highest
        ? `${where.da} kræver mindst ${k} point, men der kan højst gives ${highest}. Sæt grænsen ned, eller giv flere point.`
        : `${where.da} kræver mindst ${k} point, og det har alle: der gives aldrig under ${lowest}. Sæt grænsen op.`,
    en: ({ where, k, lowest, highest }) =>
      k > highest
        ? `${where.en} asks for at least ${k} points, but at most ${highest} can be given. Lower the threshold or give more points.`
        : `${where.en} asks for at least ${k} points, and everyone has that: never fewer than ${lowest} are given. Raise the threshold.`,
  },
  find: (profile) =>
    nodesOf(profile).flatMap(({ node, at, where }) => {
      if (node.type !== 'group' || node.how !== 'points' || node.k === undefined || !node.weights || node.weights.length !== node.of.length) return []
      const [lowest, highest] = [-1, 1].map((sign) => node.weights!.reduce((sum, weight) => sum + (weight * sign > 0 ? weight : 0), 0)) as [number, number]
      if (node.k > lowest && node.k <= highest) return []
      const to = node.k > highest ? highest : lowest + 1
      return [
        {
          at,
          params: { where, k: node.k, lowest, highest },
          ...(lowest < highest
            ? {
                remedy: {
                  label: { da: `Mindst ${to} point`, en: `At least ${to} points` },
                  edit: (now: typeof profile) => editNode(now, at, (one) => (one.type === 'group' ? { ...one, k: to } : one)),
                },
              }
            : {}),
        },
      ]
    }),
})
