// Sets of patients as pairs (certain, possible), certain within possible (law 2).
import type { Sets } from '#criteria/core/algebra'
import { OPEN_DAY, resolveDay } from '#criteria/core/days'
import { add, equal, has, noBits, type Bits } from './bits'
import { certainly, possibly } from './bounds'
import { same, type Context, type Pair } from './context'
import type { Numbers } from './numbers'
import type { Part } from './parts'
import type { SpanList } from './spans'

export function compared({ present, lo, hi }: Numbers, { is, n, m }: Extract<Sets, { op: 'compare' }>, size: number): Pair<Bits> {
  const certain = noBits(size)
  const possible = noBits(size)
  for (let patient = 0; patient < size; patient++) {
    if (!has(present, patient)) add(possible, patient)
    else {
      if (certainly(lo[patient]!, hi[patient]!, is, n, m)) add(certain, patient)
      if (possibly(lo[patient]!, hi[patient]!, is, n, m)) add(possible, patient)
    }
  }
  return settled(certain, possible)
}

/** Where nothing is missing both answers are one object, and all above is worked out once. */
const settled = (certain: Bits, possible: Bits): Pair<Bits> => (equal(certain, possible) ? same(certain) : { certain, possible })

export function born({ after, to }: Extract<Sets, { op: 'born' }>, { population, run }: Context): Pair<Bits> {
  const from = after ? resolveDay(after, run.ref) : -Infinity
  const until = to ? resolveDay(to, run.ref) : Infinity
  return byPatient(population.size, (patient) => {
    const birth = population.birth[patient]!
    return birth === OPEN_DAY ? null : from < birth && birth <= until
  })
}

export function person({ field, in: words }: Extract<Sets, { op: 'person' }>, { population }: Context): Pair<Bits> {
  const { list, of } = population[field]
  const answer = list.map((word) => (word === '' ? null : words.includes(word)))
  return byPatient(population.size, (patient) => answer[of[patient]!]!)
}

/** null: not known, possible only. */
function byPatient(size: number, answer: (patient: number) => boolean | null): Pair<Bits> {
  const certain = noBits(size)
  const possible = noBits(size)
  for (let patient = 0; patient < size; patient++) {
    const yes = answer(patient)
    if (yes) add(certain, patient)
    if (yes !== false) add(possible, patient)
  }
  return settled(certain, possible)
}

export function havingRows(parts: readonly Part[], size: number): Bits {
  const bits = noBits(size)
  for (const { rows, of } of parts) for (const row of of) add(bits, rows.patient[row]!)
  return bits
}

export function havingSpans({ count, patient }: SpanList, size: number): Bits {
  const bits = noBits(size)
  for (let i = 0; i < count; i++) add(bits, patient[i]!)
  return bits
}
