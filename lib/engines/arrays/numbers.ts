// Numbers: one of each patient, as two bounds. Open sides are infinities; an absent number is not present.
import type { Column } from '#criteria/core/algebra'
import { add, allBits, and, each, noBits, type Bits } from './bits'
import type { Context, Pair } from './context'
import { atcOf, hiAt, inOrder, loAt, type Part } from './parts'

export interface Numbers {
  present: Bits
  lo: Float64Array
  hi: Float64Array
}

/** A number that is never absent: lo from certain rows, hi from possible ones. */
export function counted<T>({ certain, possible }: Pair<T>, size: number, lowOf: (of: T) => Float64Array, highOf = lowOf): Numbers {
  const lo = lowOf(certain)
  return { present: allBits(size), lo, hi: certain === possible && lowOf === highOf ? lo : highOf(possible) }
}

export function differentDays(parts: readonly Part[], size: number): Float64Array {
  const days = new Float64Array(size)
  const { part, place } = inOrder(parts)
  let patient = -1
  let day = -1
  for (let at = 0; at < place.length; at++) {
    const { rows, of } = parts[part ? part[at]! : 0]!
    const no = of[place[at]!]!
    if (rows.patient[no]! === patient && rows.day[no]! === day) continue
    patient = rows.patient[no]!
    day = rows.day[no]!
    days[patient]!++
  }
  return days
}

/** Different ATC codes cut to `level`, each met on at least m different days. */
export function differentCodes(parts: readonly Part[], level: number, m: number, context: Context): Float64Array {
  const out = new Float64Array(context.population.size)
  const { part, place } = inOrder(parts)
  let patient = -1
  let seen = new Map<string, { day: number; days: number }>()
  for (let at = 0; at < place.length; at++) {
    const one = parts[part ? part[at]! : 0]!
    const no = one.of[place[at]!]!
    const atc = atcOf(one, place[at]!, level, context)
    if (one.rows.patient[no] !== patient) {
      patient = one.rows.patient[no]!
      seen = new Map()
    }
    if (!atc) continue
    const day = one.rows.day[no]!
    const code = seen.get(atc) ?? { day: -1, days: 0 }
    if (code.day === day) continue
    seen.set(atc, { day, days: code.days + 1 })
    if (code.days + 1 === m) out[patient]!++
  }
  return out
}

/** Sum of a column that is never negative; what is not known below is 0, what is not known above leaves the sum open. */
export const sumOf =
  (column: Column, side: 'lo' | 'hi', size: number) =>
  (parts: readonly Part[]): Float64Array => {
    const out = new Float64Array(size)
    const at = side === 'lo' ? loAt : hiAt
    for (const part of parts)
      for (let place = 0; place < part.of.length; place++) out[part.rows.patient[part.of[place]!]!]! += Math.max(0, at(part, column, place))
    return out
  }

/** An unreadable latest value is open on both sides; an older one does not step in. */
export function lastValue(parts: readonly Part[], column: Column, size: number): Numbers {
  const out = empty(size)
  const { part, place } = inOrder(parts)
  for (let at = 0; at < place.length; at++) {
    const one = parts[part ? part[at]! : 0]!
    const patient = one.rows.patient[one.of[place[at]!]!]!
    add(out.present, patient)
    out.lo[patient] = loAt(one, column, place[at]!)
    out.hi[patient] = hiAt(one, column, place[at]!)
  }
  return out
}

/** The greatest or least bounds, each side by itself. */
export function extreme(parts: readonly Part[], how: 'highest' | 'lowest', column: Column, size: number): Numbers {
  const out = empty(size)
  const none = how === 'highest' ? -Infinity : Infinity
  const best = how === 'highest' ? Math.max : Math.min
  out.lo.fill(none)
  out.hi.fill(none)
  for (const part of parts)
    for (let place = 0; place < part.of.length; place++) {
      const patient = part.rows.patient[part.of[place]!]!
      add(out.present, patient)
      out.lo[patient] = best(out.lo[patient]!, loAt(part, column, place))
      out.hi[patient] = best(out.hi[patient]!, hiAt(part, column, place))
    }
  return out
}

const empty = (size: number): Numbers => ({ present: noBits(size), lo: new Float64Array(size), hi: new Float64Array(size) })
export const zero = (size: number): Numbers => ({ ...empty(size), present: allBits(size) })

export function plus(sum: Numbers, weight: number, one: Numbers): Numbers {
  const [low, high] = weight < 0 ? [one.hi, one.lo] : [one.lo, one.hi]
  const of = (a: Float64Array, b: Float64Array) => a.map((value, patient) => (weight === 0 ? value : value + weight * b[patient]!))
  return { present: and(sum.present, one.present), lo: of(sum.lo, low), hi: of(sum.hi, high) }
}

/** Σ weights of the sets that hold; a negative weight counts fully when its set is possible, in the lower bound. */
export function points(of: readonly { weight: number; set: Pair<Bits> }[], size: number): Numbers {
  const out = zero(size)
  for (const { weight, set } of of) {
    each(weight < 0 ? set.possible : set.certain, (patient) => (out.lo[patient]! += weight))
    each(weight < 0 ? set.certain : set.possible, (patient) => (out.hi[patient]! += weight))
  }
  return out
}
