// Law 3: a value is two bounds; what a comparison makes certain and what it leaves possible.
import { OPEN_HI, OPEN_LO, type Compare } from '#criteria/core/algebra'

/** Column bounds with open sides as infinities, so that sums and comparisons need no special case. */
export const lower = (lo: number): number => (lo === OPEN_LO ? -Infinity : lo)
export const upper = (hi: number): number => (hi === OPEN_HI ? Infinity : hi)

/** True when every value from lo to hi passes. */
export function certainly(lo: number, hi: number, is: Compare, n: number, m = n): boolean {
  switch (is) {
    case '<':
      return hi < n
    case '<=':
      return hi <= n
    case '>=':
      return lo >= n
    case '>':
      return lo > n
    case '=':
      return lo >= n && hi <= n
    case 'between':
      return lo >= n && hi <= m
    case 'outside':
      return !possibly(lo, hi, 'between', n, m)
  }
}

/** True when some value from lo to hi may pass. */
export function possibly(lo: number, hi: number, is: Compare, n: number, m = n): boolean {
  switch (is) {
    case '<':
      return lo < n
    case '<=':
      return lo <= n
    case '>=':
      return hi >= n
    case '>':
      return hi > n
    case '=':
      return lo <= n && hi >= n
    case 'between':
      return lo <= m && hi >= n
    case 'outside':
      return !certainly(lo, hi, 'between', n, m)
  }
}
