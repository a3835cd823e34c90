// A rule whose patients all meet a rule of an earlier tier: it never places anyone. The trap of "not dispensed since": who has gone
// eight months without has also gone seven, so the milder rule in the higher tier takes him first.
import type { Profile } from '../document/schema'
import { defineCheck } from './check'
import { shadowsIn } from './logic/shadows'

export const shadowedRule = defineCheck<{ reason: string; by: string; tier: string }>({
  code: 'shadowedRule',
  severity: 'advice',
  says: {
    da: ({ reason, by, tier }) =>
      `Reglen »${reason}« afgør aldrig en prioritet: alle, den gælder for, er allerede i »${tier}« ved reglen »${by}«. Gør den ene regel strengere, eller byt om.`,
    en: ({ reason, by, tier }) =>
      `The rule “${reason}” never decides a tier: everyone it holds for is in “${tier}” already, by the rule “${by}”. Make one of them stricter, or swap them.`,
  },
  find: (profile) => {
    const shadows = shadowsIn(profile)
    return shadows
      .filter(({ tier, whole }) => !whole.has(tier))
      .map(({ tier, rule, by }) => {
        const [own, other] = [profile.tiers[tier]!.rules[rule]!, profile.tiers[by.tier]!.rules[by.rule]!]
        return {
          at: { rule: own.id, tier: profile.tiers[tier]!.id },
          params: { reason: own.reason, by: other.reason, tier: profile.tiers[by.tier]!.name },
          remedy: {
            label: { da: 'Fjern reglen', en: 'Remove the rule' },
            edit: (now: Profile) => ({ ...now, tiers: now.tiers.map((one) => ({ ...one, rules: one.rules.filter(({ id }) => id !== own.id) })) }),
          },
        }
      })
  },
})
