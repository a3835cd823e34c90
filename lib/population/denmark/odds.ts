// How the conditions hang together, and each still is as common as its figure says. In a sex and age band the odds of a condition are
// base × (what the others a person has multiply them with); the base is found so that the share over all combinations is the figure.
// The combinations of the core conditions and frailty are held as one table of probabilities, so nothing is tried by drawing.
import { CONDITIONS, CORES, FIRST_CORE, FRAILTY, LEANS, NUMBER, SHARES, type Core } from './conditions'

export interface Odds {
  /** Base odds by condition number. */
  base: Float64Array
}
export interface Link {
  /** Bit of the core condition. */
  bit: number
  times: number
}
/** By condition number. */
export const LINKS: readonly (readonly Link[])[] = CONDITIONS.map((id) =>
  Object.entries(LEANS[id].odds ?? {}).map(([core, times]) => ({ bit: NUMBER[core as Core] - FIRST_CORE, times })),
)
const STATES = 5 << CORES

const known: (Odds | undefined)[] = []
/** Of a stratum; worked out when first asked for. */
export const oddsOf = (stratum: number): Odds => (known[stratum] ??= workedOut(stratum))

function workedOut(stratum: number): Odds {
  const base = new Float64Array(CONDITIONS.length)
  // weight[frailty · 2^CORES + bits]: how many of the stratum are so, as a share
  const weight = new Float64Array(STATES)
  for (let level = 0; level < 5; level++) weight[level << CORES] = 0.2
  CONDITIONS.forEach((id, no) => {
    const { frailty, not } = LEANS[id]
    const share = SHARES[no]![stratum]! / (not ? 1 - SHARES[NUMBER[not]]![stratum]! : 1)
    base[no] = share > 0 ? solved(grouped(weight, no, no - FIRST_CORE), share, no, frailty) : 0
    const bit = no - FIRST_CORE
    if (bit >= 0 && bit < CORES) divide(weight, no, bit, base[no]!, not ? 1 - SHARES[NUMBER[not]]![stratum]! : 1)
  })
  return { base }
}

/** Weights by (frailty, which of the condition's own links hold). */
function grouped(weight: Float64Array, no: number, upTo: number): Float64Array {
  const links = LINKS[no]!
  const groups = new Float64Array(5 << links.length)
  const decided = Math.max(0, Math.min(CORES, upTo))
  for (let level = 0; level < 5; level++)
    for (let bits = 0; bits < 1 << decided; bits++) {
      let group = level << links.length
      for (let i = 0; i < links.length; i++) group |= ((bits >> links[i]!.bit) & 1) << i
      groups[group]! += weight[(level << CORES) | bits]!
    }
  return groups
}

function solved(groups: Float64Array, share: number, no: number, frailty: 0 | 1 | 2): number {
  const links = LINKS[no]!
  const times = Float64Array.from(groups, (_, group) => {
    let product: number = FRAILTY[frailty][group >> links.length]!
    for (let i = 0; i < links.length; i++) if ((group >> i) & 1) product *= links[i]!.times
    return product
  })
  // Newton from below: the share is a concave rising function of the base, so no step passes the root.
  let odds = share / 1000
  for (let step = 0; step < 60; step++) {
    let [sum, slope] = [-share, 0]
    for (let group = 0; group < groups.length; group++) {
      const below = 1 + odds * times[group]!
      sum += (groups[group]! * odds * times[group]!) / below
      slope += (groups[group]! * times[group]!) / (below * below)
    }
    const next = odds - sum / slope
    if (Math.abs(next - odds) <= odds * 1e-13) break
    odds = next > 0 ? next : odds / 2
  }
  return odds
}

/** Each combination splits into those with the core condition and those without. `open`: the share who can have it at all. */
function divide(weight: Float64Array, no: number, bit: number, base: number, open: number): void {
  const { frailty } = LEANS[CONDITIONS[no]!]
  for (let level = 0; level < 5; level++)
    for (let bits = 0; bits < 1 << bit; bits++) {
      const state = (level << CORES) | bits
      let times = base * FRAILTY[frailty][level]!
      for (const link of LINKS[no]!) if ((bits >> link.bit) & 1) times *= link.times
      const share = (open * times) / (1 + times)
      weight[state | (1 << bit)] = weight[state]! * share
      weight[state] = weight[state]! * (1 - share)
    }
}
