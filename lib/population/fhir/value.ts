// Bounds in thousandths (law 3) to and from FHIR's value[x]: a Quantity with or without a comparator, a Range, or text that cannot be read.
import { OPEN_HI, OPEN_LO } from '#criteria'
import { parseQuantity, type Comparator, type Quantity as Amount, type ValueBounds } from '../value'

export interface Quantity {
  value?: number
  comparator?: string
  unit?: string
  system?: string
  code?: string
}
export interface Value {
  valueQuantity?: Quantity
  valueRange?: { low?: Quantity; high?: Quantity }
  valueString?: string
}

export const UNREADABLE_TEXT = 'ikke aflæselig'
const UCUM = 'http://unitsofmeasure.org'

/** A number of thousandths as a quantity. */
export const quantityOf = (thousandths: number, unit?: string, comparator?: Comparator): Quantity => ({
  value: thousandths / 1000,
  ...(comparator && comparator !== '=' ? { comparator } : {}),
  ...(unit ? { unit, system: UCUM, code: unit } : {}),
})

/** Bounds as a value in `unit`. "<30" is open…29.999, so an end on 9 thousandths is written with `<`, every other with `<=`. */
export function writeValue({ lo, hi }: ValueBounds, unit?: string): Value {
  if (lo === OPEN_LO && hi === OPEN_HI) return { valueString: UNREADABLE_TEXT }
  if (lo === hi) return { valueQuantity: quantityOf(lo, unit) }
  if (lo === OPEN_LO) return { valueQuantity: endsIn9(hi) ? quantityOf(hi + 1, unit, '<') : quantityOf(hi, unit, '<=') }
  if (hi === OPEN_HI) return { valueQuantity: endsIn9(-lo) ? quantityOf(lo - 1, unit, '>') : quantityOf(lo, unit, '>=') }
  return { valueRange: { low: quantityOf(lo, unit), high: quantityOf(hi, unit) } }
}
const endsIn9 = (n: number) => (n + 1) % 10 === 0

const COMPARATORS = new Set(['<', '<=', '>=', '>'])

/** A quantity's number and comparator; null when there is no number to read. */
export function readQuantity(quantity: Quantity | undefined): Amount | null {
  if (!quantity || typeof quantity.value !== 'number') return null
  if (quantity.comparator !== undefined && !COMPARATORS.has(quantity.comparator)) return null
  const read = parseQuantity(String(quantity.value))
  return read && { ...read, comparator: (quantity.comparator as Comparator | undefined) ?? '=' }
}
