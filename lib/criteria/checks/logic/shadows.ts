// Rules that never place anyone, since all their patients meet a rule of an earlier tier.
import type { Profile } from '../../document/schema'
import { certain, everybody, inside, nobody } from './implies'
import { fullPlan } from './reached'

export interface Shadow {
  /** Places of the tier and of its rule. */
  tier: number
  rule: number
  by: { tier: number; rule: number }
  /** Tiers of which every rule is shadowed. */
  whole: ReadonlySet<number>
}

export function shadowsIn(profile: Profile): Shadow[] {
  const { tiers } = fullPlan(profile)
  const whole = new Set<number>()
  const found = tiers.flatMap(({ rules }, tier) => {
    const own = rules.flatMap(({ set }, rule): Omit<Shadow, 'whole'>[] => {
      if (!set || nobody(certain(set))) return []
      for (let earlier = 0; earlier < tier; earlier++) {
        const by = tiers[earlier]!.rules.findIndex((other) => other.set && inside(certain(set), certain(other.set)))
        if (by >= 0) return [{ tier, rule, by: { tier: earlier, rule: by } }]
      }
      return []
    })
    if (rules.length && own.length === rules.length) whole.add(tier)
    return own
  })
  return found.map((one) => ({ ...one, whole }))
}

/** The first rule that everyone meets, so that no later tier is reached; null: none. */
export function takesAll(profile: Profile): { tier: number; rule: number } | null {
  for (const [tier, { rules }] of fullPlan(profile).tiers.entries()) {
    const rule = rules.findIndex(({ set }) => set && everybody(certain(set)))
    if (rule >= 0) return { tier, rule }
  }
  return null
}
