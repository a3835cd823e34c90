// Which of two days, said relative to a reference date nobody knows yet, is never the later one.
import type { DayAt } from '../../core/days'

/** after < day ≤ to; null is open. */
export interface Window {
  after: DayAt | null
  to: DayAt | null
}

/** The first is on or before the second for every reference date. False also means "cannot be told". */
export function atMost(first: DayAt, second: DayAt): boolean {
  if ('day' in first || 'day' in second) return 'day' in first && 'day' in second && first.day <= second.day
  if ('last' in first && 'last' in second && first.last.month === second.last.month && first.last.day === second.last.day) {
    const years = (second.years ?? 0) - (first.years ?? 0)
    return first.shift - second.shift <= (years < 0 ? 366 : 365) * years
  }
  const [a, b] = [monthsOf(first), monthsOf(second)]
  if (a !== null && b !== null) return a <= b // clamping keeps the order
  return reachOf(first).most <= reachOf(second).least
}

type Relative = Exclude<DayAt, { day: number }>
const monthsOf = (at: Relative): number | null =>
  'last' in at ? null : at.plus === 0 ? 0 : at.unit === 'months' ? at.plus : at.unit === 'years' ? 12 * at.plus : null

/** Fewest and most days after the reference date, months and years being of unequal length. */
function reachOf(at: Relative): { least: number; most: number } {
  if ('last' in at) {
    const years = at.years ?? 0
    return { least: at.shift - 366 + (years < 0 ? 366 : 365) * years, most: at.shift + (years < 0 ? 365 : 366) * years }
  }
  if (at.unit === 'days') return { least: at.plus, most: at.plus }
  if (at.unit === 'weeks') return { least: 7 * at.plus, most: 7 * at.plus }
  const months = Math.abs(monthsOf(at)!)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const [least, most] = [365 * years + 28 * rest - (months ? 1 : 0), 366 * years + 31 * rest + (months ? 1 : 0)]
  return at.plus < 0 ? { least: -most, most: -least } : { least, most }
}

/** Nothing lies in it, whatever the reference date. */
export const emptyWindow = ({ after, to }: Window): boolean => after !== null && to !== null && atMost(to, after)

export const windowInside = (inner: Window, outer: Window): boolean =>
  (outer.after === null || (inner.after !== null && atMost(outer.after, inner.after))) &&
  (outer.to === null || (inner.to !== null && atMost(inner.to, outer.to)))

export const windowsApart = (a: Window, b: Window): boolean =>
  (a.to !== null && b.after !== null && atMost(a.to, b.after)) || (b.to !== null && a.after !== null && atMost(b.to, a.after))

/** Everything outside `window` lies in `other`. */
export const outsideInside = ({ after, to }: Window, other: Window): boolean =>
  (after === null || windowInside({ after: null, to: after }, other)) && (to === null || windowInside({ after: to, to: null }, other))

/** Most days that a window can hold; null when it is open or cannot be told. */
export function mostDays({ after, to }: Window): number | null {
  if (after === null || to === null) return null
  if ('day' in after || 'day' in to) return 'day' in after && 'day' in to ? Math.max(0, to.day - after.day) : null
  return Math.max(0, reachOf(to).most - reachOf(after).least)
}
