// An analysis without a unit that is compared with a number: 48 of what?
import { defineCheck } from './check'
import { formsOf } from './forms'

export const unitMissing = defineCheck<{ label: string }>({
  code: 'unitMissing',
  severity: 'fault',
  says: {
    da: ({ label }) => `Analysen »${label}« har ingen enhed, men sammenlignes med et tal. Vælg enheden; er den et forhold uden enhed, så skriv 1.`,
    en: ({ label }) => `The analysis “${label}” has no unit but is compared with a number. Choose the unit; if it is a ratio without one, write 1.`,
  },
  find: (profile) => {
    const compared = new Set<unknown>(profile.parameters.map((one) => (one.type === 'quantity' ? one.concept : undefined)))
    for (const { fields, params } of formsOf(profile)) for (const field of Object.values(fields)) if (field.type === 'quantity') compared.add(params[field.of])
    return profile.results
      .filter((concept) => !concept.unit.trim() && compared.has(concept.id))
      .map((concept) => ({
        at: { result: concept.id },
        params: { label: concept.label },
        remedy: {
          label: { da: 'Uden enhed: skriv 1', en: 'Without a unit: write 1' },
          edit: (now) => ({ ...now, results: now.results.map((one) => (one.id === concept.id ? { ...one, unit: '1' } : one)) }),
        },
      }))
  },
})
