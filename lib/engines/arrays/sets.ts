// Sets of patients as pairs (certain, possible), certain within possible (law 2).
import { isSpans, type Sets } from '#criteria/core/algebra'
import { OPEN_DAY, resolveDay } from '#criteria/core/days'
import { add, allBits, and, atLeast, equal, has, minus, noBits, or, type Bits } from './bits'
import { certainly, possibly } from './bounds'
import { both, same, type Context, type Pair } from './context'
import { eventsOf } from './events'
import { numbersOf } from './numbers'
import { spansOf } from './spans'

export function setOf(set: Sets, context: Context): Pair<Bits> {
  const size = context.population.size
  switch (set.op) {
    case 'compare':
      return atom(set, context, () => compare(set, context))
    case 'born':
      return atom(set, context, () => born(set, context))
    case 'person':
      return atom(set, context, () => person(set, context))
    case 'exists':
      return atom(set, context, () => exists(set, context))
    case 'assume': {
      const of = setOf(set.of, context)
      return same(set.as === 'yes' ? of.possible : of.certain)
    }
    case 'all':
      return combine(set.of, context, (of) => of.reduce(and, allBits(size)))
    case 'any':
      return combine(set.of, context, (of) => of.reduce(or, noBits(size)))
    case 'atLeast':
      return combine(set.of, context, (of) => atLeast(set.k, of, size))
    case 'none': {
      const any = combine(set.of, context, (of) => minus(allBits(size), of.reduce(or, noBits(size))))
      return { certain: any.possible, possible: any.certain }
    }
  }
}

function combine(of: readonly Sets[], context: Context, make: (sets: Bits[]) => Bits): Pair<Bits> {
  const pairs = of.map((one) => setOf(one, context))
  const certain = make(pairs.map((pair) => pair.certain))
  return pairs.every((pair) => pair.certain === pair.possible) ? same(certain) : { certain, possible: make(pairs.map((pair) => pair.possible)) }
}

/** An atom is kept under its own text, the reference date and the clinic, so that an edit works out one atom anew. */
const atom = (set: Sets, { run, memo }: Context, make: () => Pair<Bits>): Pair<Bits> =>
  memo.get(
    `${run.ref}|${run.clinic}|${JSON.stringify(set)}`,
    make,
    ({ certain, possible }) => certain.byteLength + (certain === possible ? 0 : possible.byteLength),
  )

function compare({ of, is, n, m }: Extract<Sets, { op: 'compare' }>, context: Context): Pair<Bits> {
  const size = context.population.size
  const { present, lo, hi } = numbersOf(of, context)
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

function born({ after, to }: Extract<Sets, { op: 'born' }>, { population, run }: Context): Pair<Bits> {
  const from = after ? resolveDay(after, run.ref) : -Infinity
  const until = to ? resolveDay(to, run.ref) : Infinity
  return byPatient(population.size, (patient) => {
    const birth = population.birth[patient]!
    return birth === OPEN_DAY ? null : from < birth && birth <= until
  })
}

function person({ field, in: words }: Extract<Sets, { op: 'person' }>, { population }: Context): Pair<Bits> {
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

function exists({ of }: Extract<Sets, { op: 'exists' }>, context: Context): Pair<Bits> {
  const size = context.population.size
  if (isSpans(of))
    return both(spansOf(of, context), (spans) => {
      const bits = noBits(size)
      for (const { patient } of spans) add(bits, patient)
      return bits
    })
  return both(eventsOf(of, context), (parts) => {
    const bits = noBits(size)
    for (const { rows, of } of parts) for (const row of of) add(bits, rows.patient[row]!)
    return bits
  })
}
