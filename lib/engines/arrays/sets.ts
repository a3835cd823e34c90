// Sets of patients as pairs (certain, possible), certain within possible (law 2).
import type { Sets } from '#criteria/core/algebra'
import { OPEN_DAY, resolveDay } from '#criteria/core/days'
import { add, allBits, equal, noBits, type Bits } from './bits'
import { certainly, possibly } from './bounds'
import { same, type Context, type Pair } from './context'
import type { Numbers } from './numbers'
import type { Part } from './parts'
import type { SpanList } from './spans'

export function compared({ patient, lo, hi, rest }: Numbers, { is, n, m }: Extract<Sets, { op: 'compare' }>, size: number): Pair<Bits> {
  const certain = rest !== null && certainly(rest, rest, is, n, m) ? allBits(size) : noBits(size)
  const possible = rest === null || possibly(rest, rest, is, n, m) ? allBits(size) : noBits(size)
  for (let i = 0; i < patient.length; i++) {
    const [word, bit] = [patient[i]! >>> 5, 1 << (patient[i]! & 31)]
    if (certainly(lo[i]!, hi[i]!, is, n, m)) certain[word]! |= bit
    else certain[word]! &= ~bit
    if (possibly(lo[i]!, hi[i]!, is, n, m)) possible[word]! |= bit
    else possible[word]! &= ~bit
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
  for (let word = 0; word < certain.length; word++) {
    const first = word << 5
    const length = Math.min(32, size - first)
    let [sure, open] = [0, 0]
    for (let bit = 0; bit < length; bit++) {
      const yes = answer(first + bit)
      if (yes) sure |= 1 << bit
      else if (yes === null) open |= 1 << bit
    }
    certain[word] = sure
    possible[word] = sure | open
  }
  return settled(certain, possible)
}

export function havingRows(parts: readonly Part[], size: number): Bits {
  const bits = noBits(size)
  for (const { rows, of } of parts) for (let i = 0; i < of.length; i++) add(bits, rows.patient[of[i]!]!)
  return bits
}

export function havingSpans({ count, patient }: SpanList, size: number): Bits {
  const bits = noBits(size)
  for (let i = 0; i < count; i++) add(bits, patient[i]!)
  return bits
}
