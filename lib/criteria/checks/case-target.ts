// A test patient who is expected in a step, tier or rule that is not there: the case can never pass.
import type { Profile } from '../document/schema'
import { defineCheck } from './check'
import type { Words } from '../kinds/fields'

export const caseTarget = defineCheck<{ title: string; what: Words; id: string }>({
  code: 'caseTarget',
  severity: 'fault',
  says: {
    da: ({ title, what, id }) => `Testpatienten »${title}« forventes i ${what.da} »${id}«, som ikke findes. Ret, hvad der forventes.`,
    en: ({ title, what, id }) => `The test patient “${title}” is expected in ${what.en} “${id}”, which is not there. Correct what is expected.`,
  },
  find: (profile) =>
    profile.cases.flatMap((one) =>
      unknownIn(profile, one.expect).map(({ what, id }) => ({
        at: { case: one.id },
        params: { title: one.title || one.id, what, id },
        remedy: {
          label: { da: 'Fjern testpatienten', en: 'Remove the test patient' },
          edit: (now: Profile) => ({ ...now, cases: now.cases.filter((other) => other.id !== one.id) }),
        },
      })),
    ),
})

function unknownIn({ flow, tiers }: Profile, { step, tier, rules = [] }: Profile['cases'][number]['expect']): { what: Words; id: string }[] {
  const known = tiers.flatMap((one) => one.rules.map(({ id }) => id))
  return [
    ...(flow.some((one) => one.id === step && one.type !== 'question') ? [] : [{ what: { da: 'udfaldet', en: 'the outcome' }, id: step }]),
    ...(tier === null || tiers.some(({ id }) => id === tier) ? [] : [{ what: { da: 'prioriteten', en: 'the tier' }, id: tier }]),
    ...rules.filter((id) => !known.includes(id)).map((id) => ({ what: { da: 'reglen', en: 'the rule' }, id })),
  ]
}
