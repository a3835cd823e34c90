// A tier's rule cannot ask: a rule holds or does not, it has no way for "mangler".
import type { Words } from '../kinds/fields'
import { defineCheck } from './check'
import { criteriaOf, setParam } from './walk'

export const askInRule = defineCheck<{ where: Words }>({
  code: 'askInRule',
  severity: 'fault',
  says: {
    da: ({ where }) => `${where.da} spørger efter manglende oplysninger, men en regel har ingen vej for »mangler«. Lad det mangle tælle som ja eller nej.`,
    en: ({ where }) => `${where.en} asks about missing data, but a rule has no way for “missing”. Let what is missing count as yes or no.`,
  },
  find: (profile) =>
    criteriaOf(profile)
      .filter(({ node, at }) => at.rule !== undefined && node.params.missing === 'ask')
      .map(({ at, where }) => ({
        at: { ...at, field: 'missing' },
        params: { where },
        remedy: { label: { da: 'Tæl det som nej', en: 'Count it as no' }, edit: (now) => setParam(now, at, 'missing', 'no') },
        more: [{ label: { da: 'Tæl det som ja', en: 'Count it as yes' }, edit: (now) => setParam(now, at, 'missing', 'yes') }],
      })),
})
