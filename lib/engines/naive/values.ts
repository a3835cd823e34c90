// Days, values and texts as docs/core-semantics.md says them, in its own words. For tests only.
import type { DayAt, PeriodUnit } from '#criteria'

export type Mode = 'certain' | 'possible'
export const other = (mode: Mode): Mode => (mode === 'certain' ? 'possible' : 'certain')
export type Bounds = [number, number]

const START = Date.UTC(1800, 0, 1)
export function moved(day: number, n: number, unit: PeriodUnit): number {
  if (unit === 'days' || unit === 'weeks') return day + (unit === 'weeks' ? 7 * n : n)
  const from = new Date(START + day * 86_400_000)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + (unit === 'years' ? 12 * n : n), 1))
  return dayIn(first.getUTCFullYear(), first.getUTCMonth(), from.getUTCDate())
}
/** Month from 0; a day the month does not have is its last. */
function dayIn(year: number, month: number, day: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return (Date.UTC(year, month, Math.min(day, last)) - START) / 86_400_000
}
export function dayAt(at: DayAt, ref: number): number {
  if ('day' in at) return at.day
  if ('plus' in at) return moved(ref, at.plus, at.unit)
  const year = new Date(START + ref * 86_400_000).getUTCFullYear()
  const [these, before] = [year, year - 1].map((one) => dayIn(one, at.last.month - 1, at.last.day))
  return moved(these! <= ref ? these! : before!, at.years ?? 0, 'years') + at.shift
}

export function passes([lo, hi]: Bounds, is: string, n: number, m: number, mode: Mode): boolean {
  const certain = mode === 'certain'
  if (is === '<') return (certain ? hi : lo) < n
  if (is === '<=') return (certain ? hi : lo) <= n
  if (is === '>=') return (certain ? lo : hi) >= n
  if (is === '>') return (certain ? lo : hi) > n
  if (is === '=') return passes([lo, hi], 'between', n, n, mode)
  if (is === 'outside') return !passes([lo, hi], 'between', n, m, other(mode))
  if (is === 'between') return certain ? lo >= n && hi <= m : lo <= m && hi >= n
  throw new RangeError(`No comparison ${is}`)
}

/** By code point. */
export function compare(a: string, b: string): number {
  const [x, y] = [[...a], [...b]]
  for (let i = 0; i < x.length && i < y.length; i++) if (x[i] !== y[i]) return x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!
  return x.length - y.length
}
