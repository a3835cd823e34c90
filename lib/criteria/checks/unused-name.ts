// A code list, analysis, group, parameter or used profile that nothing uses: it is signed and published for nothing.
import { isParameter, type FieldValue, type Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { defineCheck, type Found, type Place } from './check'
import { formsOf } from './forms'
import { nodesOf } from './walk'

type Part = 'codeLists' | 'results' | 'groups' | 'parameters' | 'uses'
const PARTS: Record<Part, { place: keyof Place; what: Words }> = {
  codeLists: { place: 'list', what: { da: 'Kodelisten', en: 'The code list' } },
  results: { place: 'result', what: { da: 'Analysen', en: 'The analysis' } },
  groups: { place: 'group', what: { da: 'Gruppen', en: 'The group' } },
  parameters: { place: 'parameter', what: { da: 'Indstillingen', en: 'The setting' } },
  uses: { place: 'use', what: { da: 'Den brugte profil', en: 'The used profile' } },
}
const FIELDS: Partial<Record<string, Part>> = { codes: 'codeLists', result: 'results', group: 'groups', groups: 'groups', use: 'uses' }

export const unusedName = defineCheck<{ what: Words; label: string }>({
  code: 'unusedName',
  severity: 'advice',
  says: {
    da: ({ what, label }) => `${what.da} »${label}« bruges ikke. Fjern den, eller brug den.`,
    en: ({ what, label }) => `${what.en} “${label}” is not used. Remove it, or use it.`,
  },
  find: (profile) => {
    const used = usedIn(profile)
    return (Object.keys(PARTS) as Part[]).flatMap((part) =>
      (profile[part] as { id: string; label?: string; title?: string }[])
        .filter((one) => !used[part].has(one.id))
        .map((one): Found<{ what: Words; label: string }> => ({
          at: { [PARTS[part].place]: one.id },
          params: { what: PARTS[part].what, label: one.label ?? one.title ?? one.id },
          remedy: {
            label: { da: 'Fjern den', en: 'Remove it' },
            edit: (now) => ({ ...now, [part]: (now[part] as { id: string }[]).filter((other) => other.id !== one.id) }) as Profile,
          },
        })),
    )
  },
})

function usedIn(profile: Profile): Record<Part, Set<unknown>> {
  const used: Record<Part, Set<unknown>> = { codeLists: new Set(), results: new Set(), groups: new Set(), parameters: new Set(), uses: new Set() }
  const bound = (value: FieldValue | undefined) => {
    if (isParameter(value)) used.parameters.add(value.parameter)
  }
  for (const { node } of nodesOf(profile)) if (node.type === 'use') used[node.from === undefined ? 'groups' : 'uses'].add(node.from ?? node.group)
  for (const { fields, params } of formsOf(profile)) {
    Object.values(params).forEach(bound)
    for (const [name, field] of Object.entries(fields)) {
      const part = FIELDS[field.type]
      if (part) for (const one of [params[name]].flat()) used[part].add(one)
    }
  }
  for (const { module } of profile.groups) if (module !== undefined) used.parameters.add(module)
  for (const { values } of profile.uses) Object.values(values).forEach(bound)
  for (const one of profile.parameters) if (one.type === 'quantity') used.results.add(one.concept)
  return used
}
