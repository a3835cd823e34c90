// A test patient who contradicts himself or the profile: placed though he is out, born after the reference date, or read under another rule.
import type { Profile, TestCase } from '../document/schema'
import { defineCheck } from './check'
import type { Words } from '../kinds/fields'

export const caseContradiction = defineCheck<{ title: string; why: Words }>({
  code: 'caseContradiction',
  severity: 'fault',
  says: {
    da: ({ title, why }) => `Testpatienten »${title}« modsiger sig selv: ${why.da}. Ret den.`,
    en: ({ title, why }) => `The test patient “${title}” contradicts itself: ${why.en}. Correct it.`,
  },
  find: (profile) =>
    profile.cases.flatMap((one) =>
      contradictionsOf(profile, one).map(({ why, edit }) => ({
        at: { case: one.id },
        params: { title: one.title || one.id, why },
        remedy: edit
          ? {
              label: { da: 'Ret, hvad der forventes', en: 'Correct what is expected' },
              edit: (now: Profile) => ({ ...now, cases: now.cases.map((other) => (other.id === one.id ? edit(other) : other)) }),
            }
          : {
              label: { da: 'Fjern testpatienten', en: 'Remove the test patient' },
              edit: (now: Profile) => ({ ...now, cases: now.cases.filter((other) => other.id !== one.id) }),
            },
      })),
    ),
})

function contradictionsOf({ flow, tiers }: Profile, one: TestCase): { why: Words; edit?: (was: TestCase) => TestCase }[] {
  const found: { why: Words; edit?: (was: TestCase) => TestCase }[] = []
  const outcome = flow.find(({ id }) => id === one.expect.step)?.type
  const tier = tiers.findIndex(({ id }) => id === one.expect.tier)
  if (outcome === 'out' && (one.expect.tier !== null || one.expect.rules?.length || one.expect.shown))
    found.push({
      why: {
        da: 'patienten er ikke med, men forventes i en prioritet, med en regel eller vist på listen',
        en: 'the patient is not included but expected in a tier, with a rule or shown on the list',
      },
      edit: ({ expect, ...was }) => ({ ...was, expect: { step: expect.step, tier: null } }),
    })
  // without a last tier that takes everyone left, one may be in and in no tier
  if (outcome === 'in' && one.expect.tier === null && tiers.at(-1)?.rules.length === 0)
    found.push({
      why: { da: 'patienten er med, men forventes ikke i nogen prioritet', en: 'the patient is included but not expected in any tier' },
      edit: ({ expect, ...was }) => ({ ...was, expect: { ...expect, tier: tiers.at(-1)!.id } }),
    })
  const rules = one.expect.rules?.map((id) => tiers.findIndex((each) => each.rules.some((rule) => rule.id === id))).filter((at) => at >= 0)
  if (outcome === 'in' && tier >= 0 && rules) {
    const first = rules.length ? Math.min(...rules) : tiers.findIndex(({ rules: own }) => !own.length)
    if (first >= 0 && first !== tier)
      found.push({
        why: {
          da: 'den første prioritet med en regel, der forventes, er en anden end den forventede',
          en: 'the first tier with an expected rule is not the expected tier',
        },
        edit: ({ expect, ...was }) => ({ ...was, expect: { ...expect, tier: tiers[first]!.id } }),
      })
  }
  if (one.birth !== null && one.birth > one.asOf) found.push({ why: { da: 'født efter skæringsdatoen', en: 'born after the reference date' } })
  if (one.listed !== null && one.birth !== null && one.listed < one.birth) found.push({ why: { da: 'tilmeldt før fødslen', en: 'listed before birth' } })
  if (one.rows.some(({ day, end }) => end !== undefined && end < day))
    found.push({ why: { da: 'en oplysning slutter, før den begynder', en: 'a record ends before it begins' } })
  return found
}
