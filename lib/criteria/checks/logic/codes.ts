// When every row that one set of codes takes is taken by another.
import type { CodeMatch, CodeSet } from '../../core/algebra'

const covers = (wide: CodeMatch, narrow: CodeMatch): boolean =>
  wide.system === narrow.system && (wide.match === 'prefix' ? narrow.code.startsWith(wide.code) : narrow.match === 'exact' && narrow.code === wide.code)

export function codesInside(a: CodeSet, b: CodeSet): boolean {
  if (b === 'every') return true
  if (a === 'every' || a === 'clinic' || b === 'clinic') return a === b
  return a.any.every((one) => b.any.some((other) => covers(other, one))) && b.not.every((one) => a.not.some((other) => covers(other, one)))
}

/** No row can be taken: there is no code, or each is taken out again. */
export const noCodes = (codes: CodeSet): boolean => typeof codes === 'object' && codes.any.every((one) => codes.not.some((other) => covers(other, one)))
