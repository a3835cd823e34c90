// The core algebra, run: events, spans, numbers and sets by what stands inside them. Every operator is worked out in its own file.
import { isSpans, type Events, type Num, type Sets, type Spans } from '#criteria/core/algebra'
import { resolveDay, type DayAt } from '#criteria/core/days'
import { allBits, and, atLeast, minus, noBits, or, type Bits } from './bits'
import { both, same, type Context, type Pair } from './context'
import { namedDays, onePerDay, startsOf } from './derived'
import { counted, differentCodes, differentDays, extreme, lastValue, points, sumOf, total, type Numbers } from './numbers'
import { during, select, where, type Part } from './parts'
import { firstRows, lastDays, lastRows } from './pick'
import { placed, related } from './relate'
import { born, compared, havingRows, havingSpans, person } from './sets'
import { around, episodes, filterSpans, overlapping, own, supply, type SpanList } from './spans'

/** Operators that go through many rows; what they find is kept, since other criteria ask the same and an edit leaves most of them as they are. */
const KEPT: ReadonlySet<Events['op']> = new Set(['where', 'lastDay', 'onePerDay', 'with', 'without', 'inside', 'outside'])
/** Patients from which keeping is worth its key. */
const WORTH = 1_000

export function eventsOf(events: Events, context: Context): Pair<Part[]> {
  if (!KEPT.has(events.op) || context.population.size < WORTH) return foundBy(events, context)
  const bytes = (parts: readonly Part[]) => parts.reduce((sum, { of, instead }) => sum + of.byteLength * (instead ? 3 : 1), 0)
  return context.memo.get(
    keyOf(events, context),
    () => foundBy(events, context),
    ({ certain, possible }) => bytes(certain) + (certain === possible ? 0 : bytes(possible)),
  )
}

function foundBy(events: Events, context: Context): Pair<Part[]> {
  const { size } = context.population
  switch (events.op) {
    case 'select':
      return same(select(events, context))
    case 'where':
      return both(eventsOf(events.of, context), (parts, mode) => parts.map((part) => where(part, events.test, mode, context)), 'column' in events.test)
    case 'during': {
      const [after, to] = window(events, context)
      return both(eventsOf(events.of, context), (parts) => parts.map((part) => during(part, after, to)))
    }
    case 'union': {
      const all = events.of.map((one) => eventsOf(one, context))
      const certain = all.flatMap((one) => one.certain)
      return all.every((one) => one.certain === one.possible) ? same(certain) : { certain, possible: all.flatMap((one) => one.possible) }
    }
    case 'last':
      return same(lastRows(eventsOf(events.of, context).certain, events.n))
    case 'first':
      return same(firstRows(eventsOf(events.of, context).certain, events.n))
    case 'lastDay':
      return same(lastDays(eventsOf(events.of, context).certain, size))
    case 'onePerDay':
      return same(onePerDay(eventsOf(events.of, context).certain, events.how, events.column))
    case 'with':
    case 'without':
      return related(events, eventsOf(events.of, context), eventsOf(events.other, context), events.unless ? eventsOf(events.unless, context) : null, context)
    case 'inside':
    case 'outside':
      return placed(events.op === 'inside', eventsOf(events.of, context), spansOf(events.spans, context), context)
    case 'onNamedDay':
      return both(eventsOf(events.of, context), (parts) => [namedDays(parts, context)])
    case 'starts':
      return both(spansOf(events.of, context), (list) => [startsOf(list, context)])
  }
}

/** Bounds as days, open ones as infinities. */
const window = ({ after, to }: { after: DayAt | null; to: DayAt | null }, { run }: Context): [number, number] => [
  after ? resolveDay(after, run.ref) : -Infinity,
  to ? resolveDay(to, run.ref) : Infinity,
]

export function spansOf(spans: Spans, context: Context): Pair<SpanList> {
  switch (spans.op) {
    case 'own':
      return both(eventsOf(spans.of, context), (parts) => own(parts, context))
    case 'around':
      return both(eventsOf(spans.of, context), (parts) => around(parts, spans.a, spans.b, context))
    case 'supply':
      return both(eventsOf(spans.of, context), (parts) => supply(parts, spans.unknown, spans.grace, context))
    case 'episodes':
      return same(episodes(spansOf(spans.of, context).certain, spans.gap))
    case 'covering': {
      const day = resolveDay(spans.at, context.run.ref)
      return both(spansOf(spans.of, context), (all) => filterSpans(all, (i) => all.start[i]! <= day && day < all.stop[i]!))
    }
    case 'begun': {
      const [after, to] = window(spans, context)
      return both(spansOf(spans.of, context), (all) => filterSpans(all, (i) => all.start[i]! > after && all.start[i]! <= to))
    }
    case 'lasting':
      return both(spansOf(spans.of, context), (all) => filterSpans(all, (i) => all.stop[i]! - all.start[i]! >= spans.n))
    case 'overlapping': {
      const [of, other] = [spansOf(spans.of, context), spansOf(spans.other, context)]
      const shared = (mode: keyof Pair<SpanList>) => overlapping(of[mode], other[mode], spans.n, context.population.size)
      const certain = shared('certain')
      return of.certain === of.possible && other.certain === other.possible ? same(certain) : { certain, possible: shared('possible') }
    }
  }
}

export function numbersOf(number: Num, context: Context): Numbers {
  const { size } = context.population
  switch (number.op) {
    case 'days':
      return counted(eventsOf(number.of, context), differentDays)
    case 'codes':
      return counted(eventsOf(number.of, context), (parts) => differentCodes(parts, number.level, number.m, context))
    case 'sum':
      return counted(eventsOf(number.of, context), sumOf(number.column, 'lo'), sumOf(number.column, 'hi'))
    case 'value':
      return lastValue(eventsOf(number.of, context).certain, number.column)
    case 'highest':
    case 'lowest':
      return extreme(eventsOf(number.of, context).certain, number.op, number.column)
    case 'points':
      return points(
        number.of.map(({ weight, of }) => ({ weight, set: setOf(of, context) })),
        size,
      )
    case 'total':
      return total(
        number.of.map(({ weight, of }) => ({ weight, number: numbersOf(of, context) })),
        size,
      )
  }
}

export function setOf(set: Sets, context: Context): Pair<Bits> {
  const { size } = context.population
  switch (set.op) {
    case 'compare':
      return atom(set, context, () => compared(numbersOf(set.of, context), set, size))
    case 'born':
      return atom(set, context, () => born(set, context))
    case 'person':
      return atom(set, context, () => person(set, context))
    case 'exists': {
      const { of } = set
      return atom(set, context, () =>
        isSpans(of) ? both(spansOf(of, context), (spans) => havingSpans(spans, size)) : both(eventsOf(of, context), (parts) => havingRows(parts, size)),
      )
    }
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
const atom = (set: Sets, context: Context, make: () => Pair<Bits>): Pair<Bits> =>
  context.memo.get(keyOf(set, context), make, ({ certain, possible }) => certain.byteLength + (certain === possible ? 0 : possible.byteLength))

const keyOf = (of: Sets | Events, { run }: Context): string => `${run.ref}|${run.clinic}|${JSON.stringify(of)}`
