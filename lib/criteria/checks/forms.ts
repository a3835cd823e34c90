// Filled-in forms of a document: each criterion and display field of a known kind, with its fields and values.
import type { FieldValue, Profile } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import type { Field, Words } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import type { Place } from './check'
import { criteriaOf } from './walk'

export interface Form {
  at: Place
  /** "Trin 3, »Alder«" */
  where: Words
  kind: string
  fields: Record<string, Field>
  params: Record<string, FieldValue>
}

export function formsOf(profile: Profile): Form[] {
  return [
    ...criteriaOf(profile).flatMap(({ node, at, where }): Form[] => {
      const kind = kindOf(node.kind)
      return kind
        ? [
            {
              at,
              kind: node.kind,
              fields: kind.fields,
              params: node.params,
              where: { da: `${where.da}, »${kind.label.da}«`, en: `${where.en}, “${kind.label.en}”` },
            },
          ]
        : []
    }),
    ...profile.display.flatMap((field): Form[] => {
      const kind = displayOf(field.kind)
      return kind
        ? [
            {
              at: { display: field.id },
              kind: field.kind,
              fields: kind.fields,
              params: field.params,
              where: { da: `Visningsfeltet »${field.label}«`, en: `The display field “${field.label}”` },
            },
          ]
        : []
    }),
  ]
}

/** Whether a field is asked for, given the others' values. */
export const asked = (field: Field, params: Record<string, FieldValue>): boolean => !field.when || field.when.in.includes(String(params[field.when.field]))
