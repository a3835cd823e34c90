// A used profile that does not have the group asked for, or the parameter given a value: it is pinned, and will never have it.
import { INCLUDED, type FieldValue, type Node, type Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { defineCheck, type Found } from './check'
import { editNode, nodesOf } from './walk'

export const usedGroup = defineCheck<{ where: Words; what: Words; name: string; title: string }>({
  code: 'usedGroup',
  severity: 'fault',
  says: {
    da: ({ where, what, name, title }) => `${where.da} bruger ${what.da} »${name}« i profilen »${title}«, som den udgave ikke har. Vælg en anden.`,
    en: ({ where, what, name, title }) => `${where.en} uses ${what.en} “${name}” of the profile “${title}”, which that release does not have. Choose another.`,
  },
  find: (profile, { used }) => {
    const releases = new Map(profile.uses.map((use) => [use.id, { use, held: used?.(use.digest) }]))
    return [
      ...nodesOf(profile).flatMap(({ node, at, where }): Found<{ where: Words; what: Words; name: string; title: string }>[] => {
        const release = node.type === 'use' && node.from !== undefined ? releases.get(node.from) : undefined
        if (node.type !== 'use' || !release?.held || node.group === INCLUDED || release.held.groups.some(({ id }) => id === node.group)) return []
        const all: Node = { ...node, group: INCLUDED }
        return [
          {
            at,
            params: { where, what: { da: 'gruppen', en: 'the group' }, name: node.group, title: release.use.title },
            remedy: { label: { da: 'Brug alle, der er med', en: 'Use everyone who is included' }, edit: (now) => editNode(now, at, () => all) },
          },
        ]
      }),
      ...[...releases.values()].flatMap(({ use, held }) =>
        Object.keys(use.values)
          .filter((name) => held && !held.parameters.some(({ id }) => id === name))
          .map((name): Found<{ where: Words; what: Words; name: string; title: string }> => ({
            at: { use: use.id },
            params: {
              where: { da: `Den brugte profil »${use.title}«`, en: `The used profile “${use.title}”` },
              what: { da: 'indstillingen', en: 'the setting' },
              name,
              title: use.title,
            },
            remedy: { label: { da: 'Fjern værdien', en: 'Remove the value' }, edit: (now) => withoutValue(now, use.id, name) },
          })),
      ),
    ]
  },
})

const withoutValue = (profile: Profile, id: string, name: string): Profile => ({
  ...profile,
  uses: profile.uses.map((one) =>
    one.id === id ? { ...one, values: Object.fromEntries(Object.entries(one.values).filter(([key]) => key !== name)) as Record<string, FieldValue> } : one,
  ),
})
