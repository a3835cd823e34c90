// Acts on the profiles that a document uses (G4): each pinned to the content of one release, with values for its parameters.
import type { FieldValue, Node, Profile, UsedProfile } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import type { Field } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import { freshId, stemOf } from './ids'
import type { Named } from './lists'

/** A release as it is offered. */
export interface Pinned {
  slug: string
  version: string
  title: string
  contentHash: string
}
const MOST = 20
const said = ({ slug, version, title, contentHash }: Pinned) => ({ profile: slug, version, title, digest: contentHash })

/** The profile's own when it uses that release already. */
export function addUse(profile: Profile, release: Pinned): Named {
  const found = profile.uses.find((one) => one.digest === release.contentHash)
  if (found) return { profile, id: found.id }
  if (profile.uses.length >= MOST) return { profile, id: '' }
  const id = freshId(profile, stemOf(release.title))
  return { profile: { ...profile, uses: [...profile.uses, { id, ...said(release), values: {} }] }, id }
}

const inUse = (profile: Profile, id: string, to: (one: UsedProfile) => UsedProfile): Profile => ({
  ...profile,
  uses: profile.uses.map((one) => (one.id === id ? to(one) : one)),
})

/** Another release at the same name; values are kept, and those that it does not have are told by a check. */
export const setUse = (profile: Profile, id: string, release: Pinned): Profile => inUse(profile, id, (one) => ({ ...one, ...said(release) }))

/** A value for one of its parameters; null: its own default. */
export const setUseValue = (profile: Profile, id: string, name: string, value: FieldValue | null): Profile =>
  inUse(profile, id, (one) => {
    const { [name]: _, ...others } = one.values
    return { ...one, values: value === null ? others : { ...one.values, [name]: value } }
  })

/** One that is asked about stays: taking it away would leave criteria that point at nothing. */
export const removeUse = (profile: Profile, id: string): Profile =>
  usersOf(profile, id).length ? profile : { ...profile, uses: profile.uses.filter((one) => one.id !== id) }

/** Where a used profile is asked about: ids of steps, rules, groups and display fields. */
export function usersOf(profile: Profile, id: string): string[] {
  const names = (fields: Record<string, Field> | undefined, params: Record<string, FieldValue>) =>
    Object.entries(fields ?? {}).some(([name, field]) => field.type === 'use' && params[name] === id)
  const within = (node: Node): boolean =>
    node.type === 'group' ? node.of.some(within) : node.type === 'use' ? node.from === id : names(kindOf(node.kind)?.fields, node.params)
  return [
    ...profile.flow.flatMap((step) => (step.type === 'question' && within(step.ask) ? [step.id] : [])),
    ...profile.tiers.flatMap((tier) => tier.rules.flatMap((rule) => (within(rule.when) ? [rule.id] : []))),
    ...profile.groups.flatMap((group) => (within(group.when) ? [group.id] : [])),
    ...profile.display.flatMap((field) => (names(displayOf(field.kind)?.fields, field.params) ? [field.id] : [])),
  ]
}
