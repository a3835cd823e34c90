// Numbers: one of each patient, as two bounds. Open sides are infinities.
import type { Column } from '#criteria/core/algebra'
import { each, has, noBits, type Bits } from './bits'
import type { Context, Pair } from './context'
import { atcOf, hiAt, inOrder, loAt, partAt, placeAt, type Part } from './parts'

export interface Numbers {
  /** Patients with a number of their own, ascending. */
  patient: Uint32Array
  lo: Float64Array
  hi: Float64Array
  /** What everyone else has; null: the number is absent. */
  rest: 0 | null
}

/** The bounds of one patient; null where the number is absent. */
export function numberOf({ patient, lo, hi, rest }: Numbers, wanted: number): { lo: number; hi: number } | null {
  const at = patient.indexOf(wanted)
  return at >= 0 ? { lo: lo[at]!, hi: hi[at]! } : rest === null ? null : { lo: rest, hi: rest }
}

/** One amount of each patient with any, 0 for the others. */
interface Amounts {
  patient: Uint32Array
  of: Float64Array
}

/** A number that is never absent: lo from certain rows, hi from possible ones. */
export function counted(rows: Pair<Part[]>, lowOf: (of: Part[]) => Amounts, highOf = lowOf): Numbers {
  const low = lowOf(rows.certain)
  const high = rows.certain === rows.possible && lowOf === highOf ? low : highOf(rows.possible)
  if (low === high) return { patient: low.patient, lo: low.of, hi: low.of, rest: 0 }
  const patient = new Uint32Array(low.patient.length + high.patient.length)
  const [lo, hi] = [new Float64Array(patient.length), new Float64Array(patient.length)]
  let n = 0
  for (let i = 0, j = 0; i < low.patient.length || j < high.patient.length; n++) {
    const [a, b] = [low.patient[i] ?? Infinity, high.patient[j] ?? Infinity]
    patient[n] = Math.min(a, b)
    lo[n] = a <= b ? low.of[i++]! : 0
    hi[n] = b <= a ? high.of[j++]! : 0
  }
  return { patient: patient.subarray(0, n), lo: lo.subarray(0, n), hi: hi.subarray(0, n), rest: 0 }
}

/** Amounts under construction: `at` answers the place of a patient, who is the one before or comes after all. */
function gathering(most: number) {
  const patient = new Uint32Array(most)
  const of = new Float64Array(most)
  let n = 0
  const add = (one: number, amount: number) => {
    if (!n || patient[n - 1] !== one) patient[n++] = one
    of[n - 1]! += amount
  }
  return { add, done: (): Amounts => ({ patient: patient.subarray(0, n), of: of.subarray(0, n) }) }
}

export function differentDays(parts: readonly Part[]): Amounts {
  const { count, patient: patients, day: days } = inOrder(parts)
  const patient = new Uint32Array(count)
  const of = new Float64Array(count)
  let n = 0
  for (let at = 0; at < count; at++) {
    const same = at > 0 && patients[at] === patients[at - 1]
    if (same && days[at] === days[at - 1]) continue
    if (!same) patient[n++] = patients[at]!
    of[n - 1]!++
  }
  return { patient: patient.subarray(0, n), of: of.subarray(0, n) }
}

/** Different ATC codes cut to `level`, each met on at least m different days. */
export function differentCodes(parts: readonly Part[], level: number, m: number, context: Context): Amounts {
  const ordered = inOrder(parts)
  const { add, done } = gathering(ordered.count)
  let seen = new Map<string, { day: number; days: number }>()
  for (let at = 0; at < ordered.count; at++) {
    const patient = ordered.patient[at]!
    if (!at || patient !== ordered.patient[at - 1]) seen = new Map()
    const atc = atcOf(partAt(parts, ordered, at), placeAt(ordered, at), level, context)
    if (!atc) continue
    const day = ordered.day[at]!
    const code = seen.get(atc) ?? { day: -1, days: 0 }
    if (code.day === day) continue
    seen.set(atc, { day, days: code.days + 1 })
    if (code.days + 1 === m) add(patient, 1)
  }
  return done()
}

/** Sum of a column that is never negative; what is not known below is 0, what is not known above leaves the sum open. */
export const sumOf =
  (column: Column, side: 'lo' | 'hi') =>
  (parts: readonly Part[]): Amounts => {
    const ordered = inOrder(parts)
    const { add, done } = gathering(ordered.count)
    const value = side === 'lo' ? loAt : hiAt
    for (let at = 0; at < ordered.count; at++) add(ordered.patient[at]!, Math.max(0, value(partAt(parts, ordered, at), column, placeAt(ordered, at))))
    return done()
  }

/** An unreadable latest value is open on both sides; an older one does not step in. */
export function lastValue(parts: readonly Part[], column: Column): Numbers {
  const ordered = inOrder(parts)
  const { count, patient } = ordered
  const out = room(count)
  let n = 0
  for (let at = 0; at < count; at++) {
    if (at + 1 < count && patient[at + 1] === patient[at]) continue
    const [part, place] = [partAt(parts, ordered, at), placeAt(ordered, at)]
    out.patient[n] = patient[at]!
    out.lo[n] = loAt(part, column, place)
    out.hi[n++] = hiAt(part, column, place)
  }
  return cut(out, n)
}

/** The greatest or least bounds, each side by itself. */
export function extreme(parts: readonly Part[], how: 'highest' | 'lowest', column: Column): Numbers {
  const ordered = inOrder(parts)
  const { count, patient } = ordered
  const best = how === 'highest' ? Math.max : Math.min
  const out = room(count)
  let n = 0
  for (let at = 0; at < count; at++) {
    const [part, place] = [partAt(parts, ordered, at), placeAt(ordered, at)]
    if (!at || patient[at] !== patient[at - 1]) {
      out.patient[n] = patient[at]!
      out.lo[n] = out.hi[n] = how === 'highest' ? -Infinity : Infinity
      n++
    }
    out.lo[n - 1] = best(out.lo[n - 1]!, loAt(part, column, place))
    out.hi[n - 1] = best(out.hi[n - 1]!, hiAt(part, column, place))
  }
  return cut(out, n)
}

const room = (most: number) => ({ patient: new Uint32Array(most), lo: new Float64Array(most), hi: new Float64Array(most) })
/** The first n of numbers that are absent for all others. */
const cut = ({ patient, lo, hi }: ReturnType<typeof room>, n: number): Numbers => ({
  patient: patient.subarray(0, n),
  lo: lo.subarray(0, n),
  hi: hi.subarray(0, n),
  rest: null,
})

/** Σ weight · number; one absent: absent. A negative weight turns the bounds, one of 0 counts for nothing. */
export function total(of: readonly { weight: number; number: Numbers }[], size: number): Numbers {
  const [lo, hi] = [new Float64Array(size), new Float64Array(size)]
  const given = new Uint32Array(size)
  let needed = 0
  for (const { weight, number } of of) {
    if (number.rest === null) needed++
    for (let i = 0; i < number.patient.length; i++) {
      const patient = number.patient[i]!
      if (number.rest === null) given[patient]!++
      if (weight === 0) continue
      const [low, high] = weight < 0 ? [number.hi[i]!, number.lo[i]!] : [number.lo[i]!, number.hi[i]!]
      lo[patient]! += weight * low
      hi[patient]! += weight * high
    }
  }
  const patient = new Uint32Array(size)
  let n = 0
  for (let one = 0; one < size; one++) if (given[one] === needed) patient[n++] = one
  const present = patient.subarray(0, n)
  return { patient: present, lo: Float64Array.from(present, (one) => lo[one]!), hi: Float64Array.from(present, (one) => hi[one]!), rest: null }
}

/** Σ weights of the sets that hold; a negative weight counts fully when its set is possible, in the lower bound. */
export function points(of: readonly { weight: number; set: Pair<Bits> }[], size: number): Numbers {
  const [lo, hi] = [new Float64Array(size), new Float64Array(size)]
  const met = noBits(size)
  for (const { weight, set } of of) {
    each(weight < 0 ? set.possible : set.certain, (patient) => (lo[patient]! += weight))
    each(weight < 0 ? set.certain : set.possible, (patient) => (hi[patient]! += weight))
    for (let i = 0; i < met.length; i++) met[i]! |= set.possible[i]!
  }
  const patient = Uint32Array.from({ length: size }, (_, one) => one).filter((one) => has(met, one))
  return { patient, lo: Float64Array.from(patient, (one) => lo[one]!), hi: Float64Array.from(patient, (one) => hi[one]!), rest: 0 }
}
