// A value that is shown however old it is: the clinic may take it for a new one.
import type { FieldValue, Profile } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import type { Field, Words } from '../kinds/fields'
import { defineCheck } from './check'
import { formsOf } from './forms'

export const freshnessMissing = defineCheck<{ where: Words }>({
  code: 'freshnessMissing',
  severity: 'advice',
  says: {
    da: ({ where }) => `${where.da} viser svaret, uanset hvor gammelt det er. Vælg, hvor længe det er friskt.`,
    en: ({ where }) => `${where.en} shows the result however old it is. Choose how long it is fresh.`,
  },
  find: (profile) =>
    formsOf(profile).flatMap(({ at, where, kind, params }) => {
      const fields = (at.display === undefined ? {} : (displayOf(kind)?.fields ?? {})) as Record<string, Field>
      const fresh = Object.entries(fields).some(([name, { type }]) => type === 'result' && Boolean(params[name])) ? fields.fresh : undefined // an old diagnosis is no less true
      if (!fresh || (params.fresh !== null && (params.fresh !== undefined || fresh.absent !== null))) return []
      const initial = fresh.initial as FieldValue
      return initial === null
        ? [{ at: { ...at, field: 'fresh' }, params: { where } }]
        : [
            {
              at: { ...at, field: 'fresh' },
              params: { where },
              remedy: { label: { da: 'Frisk i 15 måneder', en: 'Fresh for 15 months' }, edit: (now: Profile) => freshIn(now, at.display!) },
            },
          ]
    }),
})

const freshIn = (profile: Profile, id: string): Profile => ({
  ...profile,
  display: profile.display.map((one) => (one.id === id ? { ...one, params: { ...one.params, fresh: { n: 15, unit: 'months' } } } : one)),
})
