// A result as people write it in the unit of its concept: rounded to the concept's decimals, half away from zero; then the comparator
// applies (law 5). The same entry as for results that come with a unit.
import type { ResultConcept } from '#criteria'
import { converted } from '#terminology/convert'
import { boundsOf, parseQuantity, UNREADABLE, type ValueBounds } from '#terminology/quantity'

export function writtenBounds(concept: Pick<ResultConcept, 'unit' | 'decimals' | 'conversions'>, text: string): ValueBounds {
  const quantity = parseQuantity(text)
  const thousandths = quantity && converted(concept, quantity.amount, concept.unit)
  return quantity && thousandths !== null ? boundsOf(quantity.comparator, thousandths) : { ...UNREADABLE }
}
