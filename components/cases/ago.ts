// A day as so long before (or after) the reference date, in the largest unit that says it exactly.
import { plus, UNITS, type Day, type PeriodUnit } from '#criteria/core/days'

export interface Ago {
  n: number
  unit: PeriodUnit
  after: boolean
}
/** About how many days a unit is, to begin the search from. */
const LENGTH: Readonly<Record<PeriodUnit, number>> = { days: 1, weeks: 7, months: 30.4375, years: 365.25 }
/** More weeks than this are told in days: nobody counts them. */
const MOST_WEEKS = 8

export const dayAgo = ({ n, unit, after }: Ago, ref: Day): Day => plus(ref, after ? n : -n, unit)

/** `wanted`: the unit it was said in last, kept while it says the day. */
export function agoOf(day: Day, ref: Day, wanted?: PeriodUnit): Ago {
  const after = day > ref
  const size = Math.abs(day - ref)
  const said = (unit: PeriodUnit): Ago | undefined => {
    const about = Math.round(size / LENGTH[unit])
    return [about, about - 1, about + 1].map((n): Ago => ({ n, unit, after })).find((ago) => ago.n >= 0 && dayAgo(ago, ref) === day)
  }
  const exact = wanted && said(wanted)
  if (exact) return exact
  if (size === 0) return { n: 0, unit: 'days', after }
  return [...UNITS]
    .reverse()
    .map(said)
    .find((ago) => ago && (ago.unit !== 'weeks' || ago.n <= MOST_WEEKS))!
}

/** About how long that is, where days alone say little; null where they say enough. */
export function aboutAgo({ n, unit }: Ago): { n: number; unit: PeriodUnit } | null {
  if (unit !== 'days' || n < 92) return null
  return n < 2 * LENGTH.years ? { n: Math.round(n / LENGTH.months), unit: 'months' } : { n: Math.round(n / LENGTH.years), unit: 'years' }
}
