// A code list, analysis or group that nothing uses: it is signed and published for nothing.
import type { Words } from '../kinds/fields'
import { defineCheck, type Found } from './check'
import { formsOf } from './forms'
import { nodesOf } from './walk'

export const unusedName = defineCheck<{ what: Words; label: string }>({
  code: 'unusedName',
  severity: 'advice',
  says: {
    da: ({ what, label }) => `${what.da} »${label}« bruges ikke. Fjern den, eller brug den.`,
    en: ({ what, label }) => `${what.en} “${label}” is not used. Remove it, or use it.`,
  },
  find: (profile) => {
    const used = { codes: new Set<unknown>(), result: new Set<unknown>(), group: new Set<unknown>() }
    for (const { node } of nodesOf(profile)) if (node.type === 'use') used.group.add(node.group)
    for (const { fields, params } of formsOf(profile))
      for (const [name, field] of Object.entries(fields))
        if (field.type === 'codes' || field.type === 'result' || field.type === 'group') used[field.type].add(params[name])
    const label = { da: 'Fjern den', en: 'Remove it' }
    const found: Found<{ what: Words; label: string }>[] = []
    for (const list of profile.codeLists)
      if (!used.codes.has(list.id))
        found.push({
          at: { list: list.id },
          params: { what: { da: 'Kodelisten', en: 'The code list' }, label: list.label },
          remedy: { label, edit: (now) => ({ ...now, codeLists: now.codeLists.filter((one) => one.id !== list.id) }) },
        })
    for (const concept of profile.results)
      if (!used.result.has(concept.id))
        found.push({
          at: { result: concept.id },
          params: { what: { da: 'Analysen', en: 'The analysis' }, label: concept.label },
          remedy: { label, edit: (now) => ({ ...now, results: now.results.filter((one) => one.id !== concept.id) }) },
        })
    for (const group of profile.groups)
      if (!used.group.has(group.id))
        found.push({
          at: { group: group.id },
          params: { what: { da: 'Gruppen', en: 'The group' }, label: group.label },
          remedy: { label, edit: (now) => ({ ...now, groups: now.groups.filter((one) => one.id !== group.id) }) },
        })
    return found
  },
})
