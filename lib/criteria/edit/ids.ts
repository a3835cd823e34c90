// Fresh names inside a document: readable, never used before in it.
import type { Profile } from '../document/schema'

/** Every id of a document, over all its parts: one name space, so that a name never changes meaning. */
export function idsOf(profile: Profile): Set<string> {
  const ids = new Set<string>()
  const { codeLists, results, parameters, uses, groups, flow, tiers, display, work = [], cases } = profile
  for (const part of [codeLists, results, parameters, uses, groups, flow, tiers, display, work, cases]) for (const one of part) ids.add(one.id)
  for (const tier of profile.tiers) for (const rule of tier.rules) ids.add(rule.id)
  return ids
}

const ASCII: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'oe', ä: 'ae' }

/** "Type 2-diabetes" → "type2Diabetes"; 'x' when nothing is left. At most 40 characters. */
export function stemOf(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[æøåéüöä]/g, (letter) => ASCII[letter]!)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const name = words
    .map((word, index) => (index ? word[0]!.toUpperCase() + word.slice(1) : word))
    .join('')
    .slice(0, 40)
  return /^[a-z]/.test(name) ? name : `x${name}`
}

/** `stem`, or stem2, stem3 … : the first that the document does not hold. */
export function freshId(profile: Profile, stem: string): string {
  const ids = idsOf(profile)
  if (!ids.has(stem)) return stem
  for (let n = 2; ; n++) if (!ids.has(`${stem}${n}`)) return `${stem}${n}`
}
