// A code list, analysis or named group that is used and does not exist in the document.
import type { Profile } from '../document/schema'
import type { Field, Words } from '../kinds/fields'
import { defineCheck } from './check'
import { formsOf } from './forms'
import { nodesOf } from './walk'

const NAMED: Partial<Record<Field['type'], { part: 'codeLists' | 'results' | 'groups'; what: Words }>> = {
  codes: { part: 'codeLists', what: { da: 'kodelisten', en: 'the code list' } },
  result: { part: 'results', what: { da: 'analysen', en: 'the analysis' } },
  group: { part: 'groups', what: { da: 'gruppen', en: 'the group' } },
}
const has = (profile: Profile, part: 'codeLists' | 'results' | 'groups', id: string) => profile[part].some((one) => one.id === id)

export const unknownName = defineCheck<{ where: Words; what: Words; name: string }>({
  code: 'unknownName',
  severity: 'fault',
  says: {
    da: ({ where, what, name }) => `${where.da} bruger ${what.da} »${name}«, som ikke findes i profilen. Vælg en anden.`,
    en: ({ where, what, name }) => `${where.en} uses ${what.en} “${name}”, which is not in the profile. Choose another.`,
  },
  find: (profile) => [
    ...nodesOf(profile).flatMap(({ node, at, where }) =>
      node.type === 'use' && !has(profile, 'groups', node.group) ? [{ at, params: { where, what: NAMED.group!.what, name: node.group } }] : [],
    ),
    ...formsOf(profile).flatMap(({ at, where, fields, params }) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const named = NAMED[field.type]
        const value = params[name]
        return named && typeof value === 'string' && value && !has(profile, named.part, value)
          ? [{ at: { ...at, field: name }, params: { where, what: named.what, name: value } }]
          : []
      }),
    ),
  ],
})
