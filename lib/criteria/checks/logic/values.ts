// Comparisons as intervals of whole numbers, both ends included (law 3).
import type { Compare } from '../../core/algebra'

export interface Interval {
  lo: number
  hi: number
}
export interface Comparison {
  is: Compare
  n: number
  m?: number
}

/** The lower bound is above the upper one. A value that is not known exactly may still lie on both, so little can be told of it. */
export const crossed = ({ is, n, m = n }: Comparison): boolean => (is === 'between' || is === 'outside') && n > m

/** What a value may be; two intervals for `outside`. An interval that holds nothing is left out. */
export function intervalsOf({ is, n, m = n }: Comparison): Interval[] {
  const all: Record<Compare, Interval[]> = {
    '<': [{ lo: -Infinity, hi: n - 1 }],
    '<=': [{ lo: -Infinity, hi: n }],
    '=': [{ lo: n, hi: n }],
    '>=': [{ lo: n, hi: Infinity }],
    '>': [{ lo: n + 1, hi: Infinity }],
    between: [{ lo: n, hi: m }],
    outside: [
      { lo: -Infinity, hi: n - 1 },
      { lo: m + 1, hi: Infinity },
    ],
  }
  return all[is].filter(({ lo, hi }) => lo <= hi)
}

export const intervalsInside = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.every((one) => b.some((other) => other.lo <= one.lo && one.hi <= other.hi))
export const intervalsApart = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.every((one) => b.every((other) => one.hi < other.lo || other.hi < one.lo))

/** What is left of all whole numbers. */
export function complementOf(intervals: readonly Interval[]): Interval[] {
  let left: Interval[] = [{ lo: -Infinity, hi: Infinity }]
  for (const { lo, hi } of intervals)
    left = left.flatMap((one) =>
      hi < one.lo || one.hi < lo
        ? [one]
        : [
            { lo: one.lo, hi: lo - 1 },
            { lo: hi + 1, hi: one.hi },
          ].filter((part) => part.lo <= part.hi),
    )
  return left
}
