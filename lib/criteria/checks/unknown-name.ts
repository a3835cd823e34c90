// A code list, analysis or named group that is used and does not exist in the document.
import { isParameter, type Profile } from '../document/schema'
import type { Field, Words } from '../kinds/fields'
import { defineCheck } from './check'
import { formsOf } from './forms'
import { nodesOf } from './walk'

type Part = 'codeLists' | 'results' | 'groups' | 'uses' | 'parameters'
const NAMED: Partial<Record<Field['type'], { part: Part; what: Words }>> = {
  codes: { part: 'codeLists', what: { da: 'kodelisten', en: 'the code list' } },
  result: { part: 'results', what: { da: 'analysen', en: 'the analysis' } },
  group: { part: 'groups', what: { da: 'gruppen', en: 'the group' } },
  groups: { part: 'groups', what: { da: 'gruppen', en: 'the group' } },
  use: { part: 'uses', what: { da: 'profilen', en: 'the profile' } },
}
const SETTING: Words = { da: 'indstillingen', en: 'the setting' }
const has = (profile: Profile, part: Part, id: string) => profile[part].some((one) => one.id === id)

export const unknownName = defineCheck<{ where: Words; what: Words; name: string }>({
  code: 'unknownName',
  severity: 'fault',
  says: {
    da: ({ where, what, name }) => `${where.da} bruger ${what.da} »${name}«, som ikke findes i profilen. Vælg en anden.`,
    en: ({ where, what, name }) => `${where.en} uses ${what.en} “${name}”, which is not in the profile. Choose another.`,
  },
  find: (profile) => [
    ...nodesOf(profile).flatMap(({ node, at, where }) =>
      node.type !== 'use'
        ? []
        : node.from !== undefined && !has(profile, 'uses', node.from)
          ? [{ at, params: { where, what: NAMED.use!.what, name: node.from } }]
          : node.from === undefined && !has(profile, 'groups', node.group)
            ? [{ at, params: { where, what: NAMED.group!.what, name: node.group } }]
            : [],
    ),
    ...formsOf(profile).flatMap(({ at, where, params }) =>
      Object.entries(params).flatMap(([name, value]) =>
        isParameter(value) && !has(profile, 'parameters', value.parameter)
          ? [{ at: { ...at, field: name }, params: { where, what: SETTING, name: value.parameter } }]
          : [],
      ),
    ),
    ...profile.parameters.flatMap((one) =>
      one.type === 'quantity' && !has(profile, 'results', one.concept)
        ? [
            {
              at: { parameter: one.id },
              params: { where: { da: `Indstillingen »${one.label}«`, en: `The setting “${one.label}”` }, what: NAMED.result!.what, name: one.concept },
            },
          ]
        : [],
    ),
    ...formsOf(profile).flatMap(({ at, where, fields, params }) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const named = NAMED[field.type]
        if (!named) return []
        return [params[name]]
          .flat()
          .filter((value) => typeof value === 'string' && value !== '' && !has(profile, named.part, value))
          .map((value) => ({ at: { ...at, field: name }, params: { where, what: named.what, name: String(value) } }))
      }),
    ),
  ],
})
