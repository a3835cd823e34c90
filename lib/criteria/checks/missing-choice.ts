// A criterion that can be undecided must say how that counts (law 2): nothing is chosen for the author.
import type { Words } from '../kinds/fields'
import { defineCheck, type Remedy } from './check'
import { formsOf } from './forms'
import { setParam } from './walk'

const CHOICES = [
  ['no', { da: 'Tæl det som nej', en: 'Count it as no' }],
  ['yes', { da: 'Tæl det som ja', en: 'Count it as yes' }],
] as const

export const missingChoice = defineCheck<{ where: Words }>({
  code: 'missingChoice',
  severity: 'fault',
  says: {
    da: ({ where }) => `${where.da} siger ikke, hvordan en manglende oplysning tæller. Vælg ja, nej eller en egen vej.`,
    en: ({ where }) => `${where.en} does not say how missing data count. Choose yes, no or a way of its own.`,
  },
  find: (profile) =>
    formsOf(profile).flatMap(({ at, where, fields, params }) =>
      Object.entries(fields)
        .filter(([name, field]) => field.type === 'missing' && !field.schema.safeParse(params[name] === undefined ? field.absent : params[name]).success)
        .map(([name]) => {
          const [no, yes] = CHOICES.map(([value, label]): Remedy => ({ label, edit: (now) => setParam(now, at, name, value) }))
          return { at: { ...at, field: name }, params: { where }, remedy: no!, more: [yes!] }
        }),
    ),
})
