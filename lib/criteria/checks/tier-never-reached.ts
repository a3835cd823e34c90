// A tier that nobody can be in: each of its rules, or everyone, is taken by an earlier tier.
import { moved } from '../edit/node'
import type { Profile } from '../document/schema'
import { defineCheck, type Remedy } from './check'
import { shadowsIn, takesAll, type Shadow } from './logic/shadows'

export const tierNeverReached = defineCheck<{ name: string; by: string }>({
  code: 'tierNeverReached',
  severity: 'fault',
  says: {
    da: ({ name, by }) =>
      `Ingen kan komme i prioriteten »${name}«: alle, dens regler gælder for, er allerede taget af »${by}«. Byt om på dem, eller ret reglerne.`,
    en: ({ name, by }) => `Nobody can be in the tier “${name}”: everyone its rules hold for is taken by “${by}” already. Swap them, or correct the rules.`,
  },
  find: (profile) => {
    const shadows = shadowsIn(profile)
    const all = takesAll(profile)
    return profile.tiers.flatMap((tier, index) => {
      const own = shadows.filter((one) => one.tier === index)
      const whole = own[0]?.whole.has(index) ?? false
      const last = index === profile.tiers.length - 1 && !tier.rules.length
      if (!whole && !(all && all.tier < index && (tier.rules.length || last))) return []
      const by = whole ? profile.tiers[own[0]!.by.tier]! : profile.tiers[all!.tier]!
      const remedy = whole && !last ? remedyOf(profile, index, own) : null
      return [{ at: { tier: tier.id }, params: { name: tier.name, by: by.name }, ...(remedy ? { remedy } : {}) }]
    })
  },
})

/** Before the first tier that takes its patients; where that only turns the fault round, the tier goes. */
function remedyOf(profile: Profile, index: number, shadows: readonly Shadow[]): Remedy {
  const id = profile.tiers[index]!.id
  const to = Math.min(...shadows.map(({ by }) => by.tier))
  const swapped = (now: Profile): Profile => {
    let tiers = now.tiers
    for (let at = tiers.findIndex((one) => one.id === id); at > to; at--) tiers = moved(tiers, at, -1)
    return { ...now, tiers }
  }
  const turned = shadowsIn(swapped(profile)).some(({ whole }) => whole.size > 0)
  const name = profile.tiers[to]!.name
  return turned
    ? { label: { da: 'Fjern prioriteten', en: 'Remove the tier' }, edit: (now) => ({ ...now, tiers: now.tiers.filter((one) => one.id !== id) }) }
    : { label: { da: `Flyt den op foran »${name}«`, en: `Move it up before “${name}”` }, edit: swapped }
}
