// Comparisons with bounds (law 3): a side that is not known is null, and decides nothing for certain and everything for possible.
import type { Compare } from '#criteria/core/algebra'
import { integer } from './refusal'

/** `certain` keeps what must hold, `possible` what may (law 2). */
export type Mode = 'certain' | 'possible'
export const flipped = (mode: Mode): Mode => (mode === 'certain' ? 'possible' : 'certain')

/** `lo` or `hi` compared with a whole number, as CQL; null where that side is not known. */
export type Side = (side: 'lo' | 'hi', op: '<' | '<=' | '>=' | '>', n: number) => string

/** A whole number as CQL; the sign stands apart, so that the parentheses keep it one operand. */
export const whole = (n: number): string => (integer(n) < 0 ? `(-${-n})` : String(n))

/** A Boolean in CQL that is never null. */
export function compared(side: Side, is: Compare, n: number, m: number | undefined, mode: Mode): string {
  const certain = mode === 'certain'
  const known = (test: string) => `Coalesce(${test}, ${certain ? 'false' : 'true'})`
  switch (is) {
    case '<':
    case '<=':
      return known(side(certain ? 'hi' : 'lo', is, n))
    case '>':
    case '>=':
      return known(side(certain ? 'lo' : 'hi', is, n))
    case '=':
      return compared(side, 'between', n, n, mode)
    case 'between': {
      const to = m ?? n
      return certain
        ? `(${known(side('lo', '>=', n))} and ${known(side('hi', '<=', to))})`
        : `(${known(side('lo', '<=', to))} and ${known(side('hi', '>=', n))})`
    }
    case 'outside':
      return `(not ${compared(side, 'between', n, m, flipped(mode))})`
  }
}
