// The core algebra in CQL: events, spans, numbers and sets by what stands inside them. Every operator is said in its own file.
import { isSpans, type Events, type Num, type Sets, type Spans } from '#criteria/core/algebra'
import { flipped, type Mode } from './compare'
import type { Context } from './context'
import { namedDays, startsOf } from './derived'
import { during, select, union, where } from './events'
import { differentCodes, differentDays, extreme, lastValue, points, sumOf, total, type Number_ } from './numbers'
import { lastDay, onePerDay, pick } from './pick'
import { placed, related } from './relate'
import { assume, atLeast, born, both, comparison, joined, person, type Pair } from './sets'
import { around, begun, covering, episodes, lasting, overlapping, own, supply } from './spans'

/** The name of a statement that gives the rows. Below a pick, rows that only may pass a value test are left out (law 2). */
export function eventsOf(events: Events, mode: Mode, context: Context): string {
  const { library } = context
  switch (events.op) {
    case 'select':
      return select(events, context)
    case 'where':
      return where(eventsOf(events.of, mode, context), events.test, mode, library)
    case 'during':
      return during(eventsOf(events.of, mode, context), events, library)
    case 'union':
      return union(
        events.of.map((one) => eventsOf(one, mode, context)),
        library,
      )
    case 'last':
    case 'first':
      return pick(eventsOf(events.of, 'certain', context), events.op, events.n, library)
    case 'lastDay':
      return lastDay(eventsOf(events.of, 'certain', context), library)
    case 'onePerDay':
      return onePerDay(eventsOf(events.of, 'certain', context), events.how, events.column, context)
    case 'with':
    case 'without': {
      const [partners, between] = events.op === 'with' ? [mode, flipped(mode)] : [flipped(mode), mode]
      const unless = events.unless ? eventsOf(events.unless, between, context) : null
      return related(events, eventsOf(events.of, mode, context), eventsOf(events.other, partners, context), unless, library)
    }
    case 'inside':
      return placed(true, eventsOf(events.of, mode, context), spansOf(events.spans, mode, context), library)
    case 'outside':
      return placed(false, eventsOf(events.of, mode, context), spansOf(events.spans, flipped(mode), context), library)
    case 'onNamedDay':
      return namedDays(eventsOf(events.of, mode, context), context)
    case 'starts':
      return startsOf(spansOf(events.of, mode, context), context)
  }
}

/** The name of a statement that gives the spans. */
export function spansOf(spans: Spans, mode: Mode, context: Context): string {
  const { library } = context
  switch (spans.op) {
    case 'own':
      return own(eventsOf(spans.of, mode, context), context)
    case 'around':
      return around(eventsOf(spans.of, mode, context), spans.a, spans.b, context)
    case 'supply':
      return supply(eventsOf(spans.of, mode, context), spans, context)
    case 'episodes':
      return episodes(spansOf(spans.of, 'certain', context), spans.gap, context)
    case 'covering':
      return covering(spansOf(spans.of, mode, context), spans, library)
    case 'begun':
      return begun(spansOf(spans.of, mode, context), spans, library)
    case 'lasting':
      return lasting(spansOf(spans.of, mode, context), spans.n, library)
    case 'overlapping':
      return overlapping(spansOf(spans.of, mode, context), spansOf(spans.other, mode, context), spans.n, library)
  }
}

export function numberOf(number: Num, context: Context): Number_ {
  const { library } = context
  switch (number.op) {
    case 'days':
      return differentDays((mode) => eventsOf(number.of, mode, context), library)
    case 'codes':
      return differentCodes((mode) => eventsOf(number.of, mode, context), number.level, number.m, library)
    case 'sum':
      return sumOf((mode) => eventsOf(number.of, mode, context), number.column, library)
    case 'value':
      return lastValue(eventsOf(number.of, 'certain', context), number.column, library)
    case 'highest':
    case 'lowest':
      return extreme(eventsOf(number.of, 'certain', context), number.op, number.column, library)
    case 'points':
      return points(
        number.of.map(({ weight, of }) => ({ weight, set: setOf(of, context) })),
        library,
      )
    case 'total':
      return total(
        termsOf(number).map(({ weight, of }) => ({ weight, number: numberOf(of, context) })),
        library,
      )
  }
}

/** A total within a total is weighed as one, so that its parts are not weighed twice. */
const termsOf = (number: Extract<Num, { op: 'total' }>, weight = 1): { weight: number; of: Num }[] =>
  number.of.flatMap((one) => (one.of.op === 'total' ? termsOf(one.of, weight * one.weight) : [{ weight: weight * one.weight, of: one.of }]))

/** Names of two statements, or one twice where nothing can be missing. */
export function setOf(set: Sets, context: Context): Pair {
  const { library } = context
  switch (set.op) {
    case 'compare':
      return comparison(numberOf(set.of, context), set, library)
    case 'born':
      return born(set, library)
    case 'person':
      return person(set, library)
    case 'exists': {
      const { of } = set
      return both((mode) => `exists ${isSpans(of) ? spansOf(of, mode, context) : eventsOf(of, mode, context)}`, library)
    }
    case 'assume':
      return assume(setOf(set.of, context), set.as)
    case 'all':
    case 'any':
    case 'none':
      return joined(
        set.op,
        set.of.map((one) => setOf(one, context)),
        library,
      )
    case 'atLeast':
      return atLeast(
        set.k,
        set.of.map((one) => setOf(one, context)),
        library,
      )
  }
}
