// What the parts of a display field are called: the groups it asks about, or what gives points and how many.
import type { DisplayField, Node, Profile } from '../document/schema'
import { nodeSentence } from './node'
import { sayIn, type Locale } from './say'

export interface PartLabel {
  label: string
  /** What it gives to the sum; null where nothing is added up. */
  weight: number | null
}

/** In the order of the field's projection; empty for a field without parts. */
export function partLabels(field: DisplayField, profile: Profile, locale: Locale): PartLabel[] {
  const say = sayIn(locale, profile)
  if (field.kind === 'whichGroups' && Array.isArray(field.params.groups)) return field.params.groups.map((id) => ({ label: say.group(id), weight: null }))
  if (field.kind !== 'points') return []
  const scored = scoredBy(field.params.group, profile, new Set())
  return scored?.type === 'group' ? scored.of.map((one, index) => ({ label: labelOf(one, profile, locale), weight: scored.weights?.[index] ?? 0 })) : []
}

/** The group that adds up, also where a named group only names another. */
function scoredBy(id: unknown, profile: Profile, seen: Set<unknown>): Node | undefined {
  const when = profile.groups.find((group) => group.id === id)?.when
  if (when?.type !== 'use' || when.from !== undefined || seen.has(id)) return when?.type === 'group' && when.how === 'points' ? when : undefined
  return scoredBy(when.group, profile, seen.add(id))
}

const labelOf = (node: Node, profile: Profile, locale: Locale): string => {
  const say = sayIn(locale, profile)
  return node.type === 'use' && node.from === undefined ? say.group(node.group) : nodeSentence(node, say)
}
