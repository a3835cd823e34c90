// A named group that uses itself, directly or through others.
import type { Node } from '../document/schema'
import { defineCheck } from './check'

export const groupCircle = defineCheck<{ label: string }>({
  code: 'groupCircle',
  severity: 'fault',
  says: {
    da: ({ label }) => `Gruppen »${label}« bruger sig selv. Tag den ud af gruppen, eller af en gruppe, den bruger.`,
    en: ({ label }) => `The group “${label}” uses itself. Take it out of the group, or out of a group that it uses.`,
  },
  find: (profile) => {
    const uses = (node: Node): string[] => (node.type === 'use' ? [node.group] : node.type === 'group' ? node.of.flatMap(uses) : [])
    const direct = new Map(profile.groups.map((group) => [group.id, uses(group.when)]))
    return profile.groups
      .filter((group) => {
        const seen = new Set<string>()
        const next = [...direct.get(group.id)!]
        for (let id = next.pop(); id !== undefined; id = next.pop()) {
          if (id === group.id) return true
          if (!seen.has(id)) next.push(...(direct.get(id) ?? []))
          seen.add(id)
        }
        return false
      })
      .map((group) => ({ at: { group: group.id }, params: { label: group.label } }))
  },
})
