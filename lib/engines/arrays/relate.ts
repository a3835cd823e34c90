// Relations in time: rows with or without a partner, rows inside or outside spans.
import type { Events } from '#criteria/core/algebra'
import type { Context, Pair } from './context'
import { atcOf, filter, inOrder, partAt, placeAt, type Part } from './parts'
import { startsOf, type SpanList } from './spans'

type Relation = Extract<Events, { op: 'with' | 'without' }>
const TURNED = { certain: 'possible', possible: 'certain' } as const

/** `other` flips in `without`; `unless` flips in `with`, and twice in `without` (law 2). */
export function related(relation: Relation, of: Pair<Part[]>, other: Pair<Part[]>, unless: Pair<Part[]> | null, context: Context): Pair<Part[]> {
  const wanted = relation.op === 'with'
  const answer = (mode: 'certain' | 'possible'): Part[] => {
    const partners = timeline(other[wanted ? mode : TURNED[mode]], context, relation.same)
    const between = unless ? timeline(unless[wanted ? TURNED[mode] : mode], context) : null
    const paired = pairing(relation, partners, between, context)
    return of[mode].map((part) => filter(part, (place) => paired(part, place) === wanted))
  }
  const certain = answer('certain')
  const sure = [of, other, ...(unless ? [unless] : [])].every((one) => one.certain === one.possible)
  return { certain, possible: sure ? certain : answer('possible') }
}

/** Days of each patient's rows, ascending: those of patient p are day[start[p]] … day[start[p + 1] − 1]. */
interface Timeline {
  start: Uint32Array
  day: Int32Array
  /** ATC code cut to the level, '' where it is shorter; only where asked for. */
  atc: string[] | null
}

function timeline(parts: readonly Part[], context: Context, level?: number): Timeline {
  const ordered = inOrder(parts)
  const { count, patient, day } = ordered
  const start = startsOf(patient, count, context.population.size)
  if (!level) return { start, day, atc: null }
  return { start, day, atc: Array.from({ length: count }, (_, at) => atcOf(partAt(parts, ordered, at), placeAt(ordered, at), level, context)) }
}

function pairing({ lo, hi, same }: Relation, partners: Timeline, between: Timeline | null, context: Context): (part: Part, place: number) => boolean {
  return (part, place) => {
    const row = part.of[place]!
    const patient = part.rows.patient[row]!
    const day = part.rows.day[row]!
    const end = partners.start[patient + 1]!
    const atc = same ? atcOf(part, place, same, context) : ''
    if (same && !atc) return false
    for (let at = firstFrom(partners, patient, lo === null ? -Infinity : day + lo); at < end; at++) {
      const then = partners.day[at]!
      if (hi !== null && then > day + hi) return false
      if (same && partners.atc![at] !== atc) continue
      if (!between || !anyBetween(between, patient, Math.min(day, then), Math.max(day, then))) return true
    }
    return false
  }
}

/** Index of the patient's first row on or after a day. */
function firstFrom({ start, day }: Timeline, patient: number, from: number): number {
  let [low, high] = [start[patient]!, start[patient + 1]!]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (day[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}
function anyBetween(of: Timeline, patient: number, from: number, to: number): boolean {
  const at = firstFrom(of, patient, from + 1)
  return at < of.start[patient + 1]! && of.day[at]! < to
}

/** Rows whose day some span covers, or none does; the spans flip in `outside`. */
export function placed(wanted: boolean, of: Pair<Part[]>, spans: Pair<SpanList>, { population }: Context): Pair<Part[]> {
  const answer = (mode: 'certain' | 'possible'): Part[] => {
    const covered = cover(spans[wanted ? mode : TURNED[mode]], population.size)
    return of[mode].map((part) => filter(part, (_, row) => covered(part.rows.patient[row]!, part.rows.day[row]!) === wanted))
  }
  const certain = answer('certain')
  return { certain, possible: of.certain === of.possible && spans.certain === spans.possible ? certain : answer('possible') }
}

/** Spans come in (patient, start) order. */
function cover(spans: SpanList, size: number): (patient: number, day: number) => boolean {
  const first = startsOf(spans.patient, spans.count, size)
  return (patient, day) => {
    for (let i = first[patient]!; i < first[patient + 1]! && spans.start[i]! <= day; i++) if (day < spans.stop[i]!) return true
    return false
  }
}
