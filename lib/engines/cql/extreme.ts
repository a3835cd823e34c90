// The greatest or least bounds of rows in CQL, each side by itself: a side that is open in one row leaves that side of the greatest (least) open.
import type { Column } from '#criteria/core/algebra'

/** A CQL Integer of the rows of `of`, a name or an expression in parentheses; null where that side is not known. */
export function extremeOf(of: string, how: 'highest' | 'lowest', column: Column, side: 'Lo' | 'Hi'): string {
  const bound = `R.${column}${side}`
  const best = `${how === 'highest' ? 'Max' : 'Min'}(${of} R return all ${bound})`
  const opens = how === 'highest' ? 'Hi' : 'Lo'
  return side === opens ? `if exists (${of} R where ${bound} is null return all R) then null else ${best}` : best
}
