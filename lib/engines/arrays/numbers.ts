// Numbers: one of each patient, as two bounds. Open sides are infinities; an absent number is not present.
import { OPEN_HI, OPEN_LO, type Num } from '#criteria/core/algebra'
import { lower, upper } from './bounds'
import { add, allBits, and, noBits, type Bits } from './bits'
import type { Context } from './context'
import { eventsOf, inOrder, type Part } from './events'

export interface Numbers {
  present: Bits
  lo: Float64Array
  hi: Float64Array
}

export function numbersOf(number: Num, context: Context): Numbers {
  const size = context.population.size
  switch (number.op) {
    case 'days': {
      const { certain, possible } = eventsOf(number.of, context)
      const lo = differentDays(certain, size)
      return { present: allBits(size), lo, hi: certain === possible ? lo : differentDays(possible, size) }
    }
    case 'value':
      return lastValue(eventsOf(number.of, context).certain, number.column, size)
    case 'total': {
      let sum: Numbers = { present: allBits(size), lo: new Float64Array(size), hi: new Float64Array(size) }
      for (const { weight, of } of number.of) sum = plus(sum, weight, numbersOf(of, context))
      return sum
    }
  }
}

function differentDays(parts: readonly Part[], size: number): Float64Array {
  const days = new Float64Array(size)
  const { part, row } = inOrder(parts)
  let patient = -1
  let day = -1
  for (let at = 0; at < row.length; at++) {
    const { rows } = parts[part ? part[at]! : 0]!
    const no = row[at]!
    if (rows.patient[no]! === patient && rows.day[no]! === day) continue
    patient = rows.patient[no]!
    day = rows.day[no]!
    days[patient]!++
  }
  return days
}

/** An unreadable latest value is open on both sides; an older one does not step in. */
function lastValue(parts: readonly Part[], column: Extract<Num, { op: 'value' }>['column'], size: number): Numbers {
  const out: Numbers = { present: noBits(size), lo: new Float64Array(size), hi: new Float64Array(size) }
  const { part, row } = inOrder(parts)
  for (let at = 0; at < row.length; at++) {
    const { rows } = parts[part ? part[at]! : 0]!
    const bounds = rows.columns[column]
    const patient = rows.patient[row[at]!]!
    add(out.present, patient)
    out.lo[patient] = lower(bounds ? bounds.lo[row[at]!]! : OPEN_LO)
    out.hi[patient] = upper(bounds ? bounds.hi[row[at]!]! : OPEN_HI)
  }
  return out
}

function plus(sum: Numbers, weight: number, one: Numbers): Numbers {
  const [low, high] = weight < 0 ? [one.hi, one.lo] : [one.lo, one.hi]
  const of = (a: Float64Array, b: Float64Array) => a.map((value, patient) => (weight === 0 ? value : value + weight * b[patient]!))
  return { present: and(sum.present, one.present), lo: of(sum.lo, low), hi: of(sum.hi, high) }
}
