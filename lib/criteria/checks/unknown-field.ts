// A value under a name that the kind has no field for: it would be signed and mean nothing.
import type { Profile } from '../document/schema'
import type { Words } from '../kinds/fields'
import { defineCheck, type Place } from './check'
import { formsOf } from './forms'
import { editNode } from './walk'

export const unknownField = defineCheck<{ where: Words; name: string }>({
  code: 'unknownField',
  severity: 'fault',
  says: {
    da: ({ where, name }) => `${where.da} har en oplysning »${name}«, som ikke bruges. Fjern den.`,
    en: ({ where, name }) => `${where.en} holds “${name}”, which is not used. Remove it.`,
  },
  find: (profile) =>
    formsOf(profile).flatMap(({ at, where, fields, params }) =>
      Object.keys(params)
        .filter((name) => !Object.hasOwn(fields, name))
        .map((name) => ({
          at,
          params: { where, name },
          remedy: { label: { da: 'Fjern den', en: 'Remove it' }, edit: (now) => without(now, at, name) },
        })),
    ),
})

function without(profile: Profile, at: Place, name: string): Profile {
  const less = <T extends { params: Record<string, unknown> }>(one: T): T => ({
    ...one,
    params: Object.fromEntries(Object.entries(one.params).filter(([key]) => key !== name)),
  })
  if (at.display !== undefined) return { ...profile, display: profile.display.map((field) => (field.id === at.display ? less(field) : field)) }
  return editNode(profile, at, (node) => (node.type === 'criterion' ? less(node) : node))
}
