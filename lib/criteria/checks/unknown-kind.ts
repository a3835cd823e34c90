// A criterion or a display field of a kind the language does not have.
import { displayOf } from '../kinds/display/registry'
import { kindOf } from '../kinds/registry'
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { criteriaOf } from './walk'

export const unknownKind = defineCheck<{ where: Words; kind: string }>({
  code: 'unknownKind',
  severity: 'fault',
  says: {
    da: ({ where, kind }) => `${where.da} bruger »${kind}«, som sproget ikke kender. Vælg en anden slags.`,
    en: ({ where, kind }) => `${where.en} uses “${kind}”, which the language does not know. Choose another kind.`,
  },
  find: (profile) => [
    ...criteriaOf(profile)
      .filter(({ node }) => !kindOf(node.kind))
      .map(({ node, at, where }) => ({ at, params: { where, kind: node.kind } })),
    ...profile.display
      .filter((field) => !displayOf(field.kind))
      .map((field) => ({
        at: { display: field.id },
        params: { where: { da: `Visningsfeltet »${field.label}«`, en: `The display field “${field.label}”` }, kind: field.kind },
      })),
  ],
})
