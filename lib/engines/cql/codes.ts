// Codes in CQL: a row holds each as one text, system, space, code; a prefix is the start of that text (law 6).
import type { CodeMatch, CodeSet } from '#criteria/core/algebra'
import { SYSTEMS } from '#criteria/core/systems'
import { quoted } from './text'

export const keyOf = (system: string, code: string): string => `${system} ${code}`

/** Conditions on a row's code keys; none when every row is meant. */
export function matching(codes: string, set: CodeSet): string[] {
  const one = matchOf(set)
  return one === null ? [] : [`exists (${codes} C where ${one} return all C)`]
}

/** The condition on one code key C; null when every code is meant. */
export function matchOf(set: CodeSet): string | null {
  if (set === 'every') return null
  if (set === 'clinic') return `C = ${quoted(keyOf(SYSTEMS.clinic.uri, ''))} + Clinic`
  const any = oneOf(set.any)
  return set.not.length ? `${any} and not ${oneOf(set.not)}` : any
}

/** C is one of the codes. */
export function oneOf(codes: readonly CodeMatch[]): string {
  const exact = codes.filter((one) => one.match === 'exact').map((one) => quoted(keyOf(one.system, one.code)))
  const prefix = codes.filter((one) => one.match === 'prefix').map((one) => `StartsWith(C, ${quoted(keyOf(one.system, one.code))})`)
  const tests = [...new Set(prefix), ...(exact.length ? [`C in { ${[...new Set(exact)].join(', ')} }`] : [])]
  return tests.length ? `(${tests.join(' or ')})` : 'false'
}
