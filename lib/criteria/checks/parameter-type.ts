// A parameter bound to a field that cannot hold its value: the criterion cannot be evaluated.
import { isParameter, type FieldValue, type Parameter, type Profile } from '../document/schema'
import { parameterFits } from '../edit/parameters'
import type { Field, Words } from '../kinds/fields'
import { defineCheck, type Place } from './check'
import { formsOf } from './forms'
import { setParam } from './walk'

export const parameterType = defineCheck<{ where: Words; label: Words; setting: string }>({
  code: 'parameterType',
  severity: 'fault',
  says: {
    da: ({ where, label, setting }) => `${where.da}: indstillingen »${setting}« passer ikke til »${label.da}«. Vælg en anden, eller skriv en fast værdi.`,
    en: ({ where, label, setting }) => `${where.en}: the setting “${setting}” does not fit “${label.en}”. Choose another, or write a fixed value.`,
  },
  find: (profile) =>
    formsOf(profile).flatMap(({ at, where, fields, params }) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const value = params[name]
        const held = isParameter(value) ? profile.parameters.find((one) => one.id === value.parameter) : undefined
        if (!held || parameterFits(held, field, params)) return []
        return [
          {
            at: { ...at, field: name },
            params: { where, label: field.label, setting: held.label },
            remedy: { label: { da: 'Skriv en fast værdi', en: 'Write a fixed value' }, edit: (now) => fixed(now, at, name, plain(held, field)) },
          },
        ]
      }),
    ),
})

const plain = (held: Parameter, field: Field): FieldValue => (field.schema.safeParse(held.default).success ? held.default : field.initial)

function fixed(profile: Profile, at: Place, name: string, value: FieldValue): Profile {
  if (at.display === undefined) return setParam(profile, at, name, value)
  return { ...profile, display: profile.display.map((one) => (one.id === at.display ? { ...one, params: { ...one.params, [name]: value } } : one)) }
}
