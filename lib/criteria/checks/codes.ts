// Codes of lists and analyses with their place.
import { canonicalUri } from '../core/systems'
import type { Profile } from '../document/schema'
import type { Place } from './check'

export interface Code {
  system: string
  code: string
}
/** Those that a list leaves out or that nobody has decided on are there too: a code that is not known is wrong in any role. */
export const listedCodes = ({ codeLists, results }: Profile): { one: Code; at: Place; label: string }[] => [
  ...codeLists.flatMap(({ id, label, codes }) => codes.map((one) => ({ one: { ...one, system: canonicalUri(one.system) }, at: { list: id }, label }))),
  ...results.flatMap(({ id, label, codes }) => codes.map((one) => ({ one: { ...one, system: canonicalUri(one.system) }, at: { result: id }, label }))),
]

export function withoutCode(profile: Profile, at: Place, gone: Code): Profile {
  const less = <T extends Code>(codes: readonly T[]): T[] => codes.filter(({ system, code }) => canonicalUri(system) !== gone.system || code !== gone.code)
  return {
    ...profile,
    codeLists: profile.codeLists.map((list) => (list.id === at.list ? { ...list, codes: less(list.codes) } : list)),
    results: profile.results.map((concept) => (concept.id === at.result ? { ...concept, codes: less(concept.codes) } : concept)),
  }
}
