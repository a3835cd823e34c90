// Bounds in thousandths (law 3) to and from FHIR's value[x]: a Quantity with or without a comparator, a Range, or text that cannot be read.
import { OPEN_HI, OPEN_LO } from '#criteria'
import { conceptOfCode } from '#terminology/concepts'
import { toConceptUnit } from '#terminology/convert'
import { parseQuantity, UNREADABLE, type Comparator, type ValueBounds } from '#terminology/quantity'
import { ucumOf, unitOf } from '#terminology/units'
import { numberOfCode, numberOfWords } from '../answers'
import type { Code } from '../columns'
import { parseBounds } from '../value'

export interface Quantity {
  value?: number
  comparator?: string
  /** As people read it. */
  unit?: string
  system?: string
  /** UCUM. */
  code?: string
}
export interface Value {
  valueQuantity?: Quantity
  valueRange?: { low?: Quantity; high?: Quantity }
  valueString?: string
  valueCodeableConcept?: { coding?: { system?: string; code?: string }[]; text?: string }
}

export const UNREADABLE_TEXT = 'ikke aflæselig'
const UCUM = 'http://unitsofmeasure.org'

/** The unit of a result's codes: their concept's. Rows hold values in it already. */
export function unitOfCodes(codes: readonly Code[]): string | undefined {
  for (const { system, code } of codes) {
    const found = conceptOfCode(system, code)
    if (found) return found.concept.unit
  }
  return undefined
}

/** A number of thousandths as a quantity in a unit as shown. */
export const quantityOf = (thousandths: number, unit?: string, comparator: Comparator = '='): Quantity => ({
  value: thousandths / 1000,
  ...(comparator === '=' ? {} : { comparator }),
  ...(unit ? { unit, system: UCUM, code: ucumOf(unit) ?? unit } : {}),
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

/** What was read, and why it is not what stood there. */
export interface Read extends ValueBounds {
  fault: { code: 'unknownUnit' | 'unreadableValue'; what: string } | null
}

/**
 * A value[x] as bounds: of a result in its concept's unit (converted and rounded), of any other column or code as the number that stands there.
 * What cannot be read is open on both sides, and says why.
 */
export function readValue(value: Value, codes: readonly Code[]): Read {
  if (value.valueQuantity) return readQuantity(value.valueQuantity, codes)
  if (value.valueRange) {
    const [low, high] = [value.valueRange.low, value.valueRange.high].map((end) => end && readQuantity({ ...end, comparator: undefined } as Quantity, codes))
    return { lo: low?.lo ?? OPEN_LO, hi: high?.hi ?? OPEN_HI, fault: low?.fault ?? high?.fault ?? null }
  }
  if (value.valueCodeableConcept) return readCoded(value.valueCodeableConcept, codes)
  const text = typeof value.valueString === 'string' ? value.valueString : ''
  const answer = isScale(codes) ? numberOfWords(text) : null // "positiv"
  if (answer !== null) return exactly(answer)
  if (parseQuantity(text)) return readText(text, null, codes) // "<30" that came as text
  return { ...UNREADABLE, fault: text === UNREADABLE_TEXT ? null : { code: 'unreadableValue', what: text || Object.keys(value)[0] || '' } }
}

/** A word is a number only of an analysis without a unit: one that no concept knows, or whose concept counts steps. */
function isScale(codes: readonly Code[]): boolean {
  const unit = unitOfCodes(codes)
  return codes.length > 0 && (unit === undefined || unit === '1' || unit === '')
}
const exactly = (number: number): Read => ({ lo: number * 1000, hi: number * 1000, fault: null })

/** By its codings, and where none is known by its text. Codings that say different numbers say none. */
function readCoded({ coding, text }: NonNullable<Value['valueCodeableConcept']>, codes: readonly Code[]): Read {
  const given = Array.isArray(coding) ? coding.filter((one): one is Code => typeof one?.system === 'string' && typeof one.code === 'string') : []
  const said = typeof text === 'string' ? text : ''
  const numbers = new Set(given.map(numberOfCode).filter((one) => one !== null))
  const words = numbers.size ? null : numberOfWords(said)
  const found = numbers.size === 1 ? [...numbers][0]! : words
  if (found !== null && isScale(codes)) return exactly(found)
  return { ...UNREADABLE, fault: { code: 'unreadableValue', what: said || given.map(({ code }) => code).join(', ') || 'valueCodeableConcept' } }
}

const COMPARATORS = new Set<unknown>([undefined, '<', '<=', '>=', '>'])

function readQuantity(quantity: Quantity, codes: readonly Code[]): Read {
  if (typeof quantity.value !== 'number' || !COMPARATORS.has(quantity.comparator))
    return { ...UNREADABLE, fault: { code: 'unreadableValue', what: `${quantity.comparator ?? ''}${quantity.value ?? ''}` } }
  const unit = [quantity.code, quantity.unit].filter((one): one is string => typeof one === 'string' && one.trim() !== '')
  return readText(`${quantity.comparator ?? ''}${quantity.value}`, unit.find((one) => unitOf(one) !== undefined) ?? unit[0] ?? null, codes)
}

function readText(text: string, unit: string | null, codes: readonly Code[]): Read {
  const code = codes.find(({ system, code }) => conceptOfCode(system, code))
  if (!code) {
    const bounds = parseBounds(text)
    return { ...bounds, fault: bounds.lo === OPEN_LO && bounds.hi === OPEN_HI ? { code: 'unreadableValue', what: text } : null }
  }
  const { lo, hi, why } = toConceptUnit(code, text, unit)
  if (why === 'unknownUnit') return { lo, hi, fault: { code: 'unknownUnit', what: unit ?? '' } }
  return { lo, hi, fault: why ? { code: 'unreadableValue', what: text } : null }
}
