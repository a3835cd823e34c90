// A result on its way in: value and unit as the laboratory sent them, to bounds in the concept's unit (laws 3 and 5 of the language).
import { canonicalUri, type ResultConcept } from '#criteria'
import { conceptOfCode } from './concepts'
import { boundsOf, parseQuantity, roundedRatio, UNREADABLE, type Decimal, type ValueBounds } from './quantity'
import { unitOf } from './units'

export interface Converted extends ValueBounds {
  /** Why it could not be read, to be reported; null when it could. */
  why: 'notANumber' | 'unknownUnit' | 'unknownCode' | null
}

const unreadable = (why: Converted['why']): Converted => ({ ...UNREADABLE, why })

/**
 * Bounds in thousandths of the built-in concept's unit, rounded to its decimals half away from zero; then the comparator applies.
 * A value without a unit has the unit of its code. What cannot be read is open on both sides, with the reason.
 */
export function toConceptUnit(code: { system: string; code: string }, value: string, unit: string | null): Converted {
  const found = conceptOfCode(canonicalUri(code.system), code.code)
  if (!found) return unreadable('unknownCode')
  const quantity = parseQuantity(value)
  if (!quantity) return unreadable('notANumber')
  const from = unit?.trim() ? unitOf(unit) : (found.code.unit ?? found.concept.unit)
  const thousandths = from === undefined ? null : converted(found.concept, quantity.amount, from)
  if (thousandths === null) return unreadable('unknownUnit')
  return { ...boundsOf(quantity.comparator, thousandths), why: null }
}

/** An exact amount in `from` as thousandths of the concept's unit, rounded to its decimals; null without a conversion. */
export function converted(
  concept: Pick<ResultConcept, 'unit' | 'decimals'> & { conversions: readonly ResultConcept['conversions'][number][] },
  amount: Decimal,
  from: string,
): bigint | null {
  const by = from === concept.unit ? { factor: { num: 1, den: 1 }, offset: { num: 0, den: 1 } } : concept.conversions.find((one) => one.from === from)
  if (!by) return null
  const [scale, den, offsetDen] = [10n ** BigInt(amount.scale), BigInt(by.factor.den), BigInt(by.offset.den)]
  const num = amount.units * BigInt(by.factor.num) * 1000n * offsetDen + BigInt(by.offset.num) * scale * den
  const step = 10n ** BigInt(3 - concept.decimals)
  return roundedRatio(num, scale * den * offsetDen * step) * step
}
