// Acts on tiers, their rules, display fields and the texts of the head.
import type { DisplayField, FieldValue, Node, Profile, Rule, Tier } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import { freshId, stemOf } from './ids'
import { initials, moved } from './node'
import type { Named } from './lists'

const SYMBOL = { red: 'triangle', yellow: 'diamond', green: 'circle' } as const
type Colour = Tier['colour']

const inTier = (profile: Profile, id: string, to: (tier: Tier) => Tier): Profile => ({
  ...profile,
  tiers: profile.tiers.map((tier) => (tier.id === id ? to(tier) : tier)),
})

/** A tier before the last one, which takes everyone left; the first tier of all is that last one. */
export function addTier(profile: Profile, name: string, colour: Colour): Named {
  const id = freshId(profile, stemOf(name))
  if (profile.tiers.length >= 6) return { profile, id: '' }
  const tier: Tier = { id, name, colour, symbol: SYMBOL[colour], rules: [] }
  if (!profile.tiers.length) return { profile: { ...profile, tiers: [{ ...tier, otherwise: { action: '', role: 'klinikpersonale', within: null } }] }, id }
  const at = profile.tiers.at(-1)!.rules.length === 0 ? profile.tiers.length - 1 : profile.tiers.length
  return { profile: { ...profile, tiers: [...profile.tiers.slice(0, at), tier, ...profile.tiers.slice(at)] }, id }
}
/** Work that was for it alone is for everyone then: the author sees it and decides. */
export const removeTier = (profile: Profile, id: string): Profile => ({
  ...profile,
  tiers: profile.tiers.filter((tier) => tier.id !== id),
  ...(profile.work ? { work: profile.work.map((act) => ({ ...act, tiers: act.tiers.filter((one) => one !== id) })) } : {}),
})
export const setTier = (profile: Profile, id: string, to: { name?: string; colour?: Colour; otherwise?: Tier['otherwise'] }): Profile =>
  inTier(profile, id, (tier) => ({ ...tier, ...to, ...(to.colour ? { symbol: SYMBOL[to.colour] } : {}) }))
export const moveTier = (profile: Profile, id: string, by: -1 | 1): Profile => ({
  ...profile,
  tiers: moved(
    profile.tiers,
    profile.tiers.findIndex((tier) => tier.id === id),
    by,
  ),
})

export function addRule(profile: Profile, tier: string, when: Node, reason: string): Named {
  const id = freshId(profile, 'regel')
  const rule: Rule = { id, when, reason, action: '', role: 'laege', within: { n: 14, unit: 'days' } }
  return { profile: inTier(profile, tier, (one) => (one.rules.length < 50 ? { ...one, rules: [...one.rules, rule] } : one)), id }
}
export const setRule = (profile: Profile, id: string, to: Partial<Pick<Rule, 'reason' | 'action' | 'role' | 'within'>>): Profile => ({
  ...profile,
  tiers: profile.tiers.map((tier) => ({ ...tier, rules: tier.rules.map((rule) => (rule.id === id ? { ...rule, ...to } : rule)) })),
})
export const removeRule = (profile: Profile, id: string): Profile => ({
  ...profile,
  tiers: profile.tiers.map((tier) => ({ ...tier, rules: tier.rules.filter((rule) => rule.id !== id) })),
})

/** One place up or down; from the end of a tier into the next one. */
export function moveRule(profile: Profile, id: string, by: -1 | 1): Profile {
  const from = profile.tiers.findIndex((tier) => tier.rules.some((rule) => rule.id === id))
  const tier = profile.tiers[from]
  if (!tier) return profile
  const at = tier.rules.findIndex((rule) => rule.id === id)
  const rule = tier.rules[at]!
  if (at + by >= 0 && at + by < tier.rules.length) return inTier(profile, tier.id, (one) => ({ ...one, rules: moved(one.rules, at, by) }))
  const next = profile.tiers[from + by]
  if (!next || next.otherwise || next.rules.length >= 50) return profile
  return inTier(
    inTier(profile, tier.id, (one) => ({ ...one, rules: one.rules.filter((other) => other !== rule) })),
    next.id,
    (one) => ({ ...one, rules: by < 0 ? [...one.rules, rule] : [rule, ...one.rules] }),
  )
}

export function addDisplay(profile: Profile, kind: string, label: string, given: Record<string, FieldValue> = {}): Named {
  const id = freshId(profile, 'felt')
  const field: DisplayField = { id, label, kind, params: { ...initials(displayOf(kind)?.fields ?? {}), ...given } }
  return profile.display.length < 60 ? { profile: { ...profile, display: [...profile.display, field] }, id } : { profile, id: '' }
}
export const setDisplay = (profile: Profile, id: string, to: { label?: string; param?: { name: string; value: FieldValue } }): Profile => ({
  ...profile,
  display: profile.display.map((field) =>
    field.id === id
      ? {
          ...field,
          ...(to.label === undefined ? {} : { label: to.label }),
          ...(to.param ? { params: { ...field.params, [to.param.name]: to.param.value } } : {}),
        }
      : field,
  ),
})
/** What the list was sorted by goes with the field. */
export const removeDisplay = (profile: Profile, id: string): Profile => ({
  ...profile,
  display: profile.display.filter((field) => field.id !== id),
  order: profile.order.filter(({ field }) => field !== id),
})
export const moveDisplay = (profile: Profile, id: string, by: -1 | 1): Profile => ({
  ...profile,
  display: moved(
    profile.display,
    profile.display.findIndex((field) => field.id === id),
    by,
  ),
})

export type Texts = Partial<Pick<Profile, 'title' | 'purpose' | 'background' | 'intendedUse' | 'owner' | 'references'>>
/** Texts of the head. A title is never empty: an empty one is left as it was. */
export const setTexts = (profile: Profile, to: Texts): Profile => ({ ...profile, ...to, title: to.title?.trim() ? to.title : profile.title })
