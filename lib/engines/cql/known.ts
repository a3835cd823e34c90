// The code a row is known by: its ATC code, else the first code that the selection asked for. Spans and derived rows carry it on.
import type { CodeSet } from '#criteria/core/algebra'
import { SYSTEMS } from '#criteria/core/systems'
import { matchOf } from './codes'
import type { Needs } from './needs'
import { ATC, type Elements } from './tuple'
import { quoted } from './text'

/** Rows chosen by ATC codes alone are known by their ATC code. */
export const byAtcAlone = (set: CodeSet): boolean => typeof set === 'object' && set.any.every((one) => one.system === SYSTEMS.atc.uri)

/** Of row R, as the selection finds it. */
export function knownBy(set: CodeSet): string {
  if (byAtcAlone(set)) return 'R.atc'
  const match = matchOf(set)
  return `Coalesce(R.atc, First(R.codes C${match === null ? '' : ` where ${match}`} return all C))`
}

/** Of row R; a plan whose lists are all of ATC codes carries no more than those. */
export const codeOf = ({ all }: Needs): string => (all.known ? 'R.known' : 'R.atc')

/** What a derived row keeps of the code. Its order in the day: an ATC code as it stands, another with its system before it. */
export function keptOf(code: string, { all }: Needs): Elements {
  if (!all.atc) return {}
  const isAtc = `StartsWith(${code}, ${quoted(ATC)})`
  const atc = `Substring(${code}, ${ATC.length})`
  return {
    atc: all.known ? `if ${isAtc} then ${code} else null` : code,
    known: code,
    codeKey: all.known ? `Coalesce(if ${isAtc} then ${atc} else ${code}, '')` : `Coalesce(${atc}, '')`,
  }
}

/** The ATC code of row R cut to a level's length, and whether it has one so long. */
export const cutTo = (level: number): { has: string; code: string } => ({
  // One engine falls on the length of null.
  has: `Length(Coalesce(R.atc, '')) >= ${ATC.length + level}`,
  code: `Substring(R.atc, 0, ${ATC.length + level})`,
})
