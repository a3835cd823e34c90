// A quantity as people and laboratories write it: a comparator and an exact decimal, made into two bounds in thousandths (law 3 of the language).
// Exact decimal arithmetic on whole numbers; nothing here passes through a binary fraction.
import { OPEN_HI, OPEN_LO } from '#criteria'

/** Thousandths; OPEN_LO and OPEN_HI where a side is not known. */
export interface ValueBounds {
  lo: number
  hi: number
}
export type Comparator = '=' | '<' | '<=' | '>=' | '>'
/** A decimal number exactly: units / 10^scale. */
export interface Decimal {
  units: bigint
  scale: number
}
export interface Quantity {
  comparator: Comparator
  amount: Decimal
}

/** Both sides open: a result that is there and cannot be read. */
export const UNREADABLE: Readonly<ValueBounds> = { lo: OPEN_LO, hi: OPEN_HI }

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  '': '=',
  '=': '=',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '=<': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
  '=>': '>=',
}
const SHAPE = /^(<=|>=|=<|=>|[<>=≤≥])?\s*([+\-−–]?)(\d{1,15})(?:[.,](\d{1,15}))?$/

/** "48", "<30", ">= 90", "≥90", "12,5", "−2.5"; null when it is not a number with at most one comparator. */
export function parseQuantity(text: string): Quantity | null {
  const found = SHAPE.exec(text.trim())
  if (!found) return null
  const fraction = found[4] ?? ''
  const units = BigInt(found[3]! + fraction)
  return { comparator: COMPARATORS[found[1] ?? '']!, amount: { units: found[2] && found[2] !== '+' ? -units : units, scale: fraction.length } }
}

/** Bounds of a comparator and a number of thousandths; beyond 31 bits it counts as unreadable. */
export function boundsOf(comparator: Comparator, thousandths: bigint): ValueBounds {
  const n = Number(thousandths)
  if (Math.abs(n) > 2_147_483_000) return { ...UNREADABLE }
  switch (comparator) {
    case '=':
      return { lo: n, hi: n }
    case '<':
      return { lo: OPEN_LO, hi: n - 1 }
    case '<=':
      return { lo: OPEN_LO, hi: n }
    case '>=':
      return { lo: n, hi: OPEN_HI }
    case '>':
      return { lo: n + 1, hi: OPEN_HI }
  }
}

/** num / den to the nearest whole number, half away from zero; den > 0. */
export function roundedRatio(num: bigint, den: bigint): bigint {
  const size = num < 0n ? -num : num
  const rounded = (2n * size + den) / (2n * den)
  return num < 0n ? -rounded : rounded
}
