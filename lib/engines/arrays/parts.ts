// Parts: rows of one table, or rows derived from them, in (patient, ord) order. What one operator does to them; expressions.ts puts operators together.
import type { Column, Events, Table, Test } from '#criteria/core/algebra'
import { OPEN_HI, OPEN_LO } from '#criteria/core/algebra'
import { SYSTEMS } from '#criteria/core/systems'
import type { Rows } from '#population/columns'
import { has } from './bits'
import { certainly, lower, possibly, upper } from './bounds'
import { byCodePoint, codeOfRow, everyRow, flagsOf, latestOf, rowsOf, rowsWith, type CodeFlags } from './codes'
import type { Context } from './context'

/** A *place* is an index into `of`. */
export interface Part {
  /** null: derived rows, which hold a patient, a day and the code they are known by, nothing else. */
  table: Table | null
  rows: Rows
  /** Codes the selection asked for. */
  flags: CodeFlags
  /** Row numbers, ascending. */
  of: Uint32Array
  /** Bounds of one column that stand for the rows' own, by place. */
  instead?: { column: Column; lo: Int32Array; hi: Int32Array }
  derived?: Derived
}

export interface Derived {
  /** Number of the code each row is known by; −1 without. */
  code: Int32Array
  /** Text of that code, by which derived rows of one day are ordered. */
  key: (row: number) => string
  /** The rows of tables that a row came from. */
  from: (row: number) => Origin[]
}
/** A row of a table, by its place in a part. */
export type Origin = [Part, number]

/** Rows of tables as they stand; for a derived row those it came from. */
export const originsOf = (of: readonly Origin[]): Origin[] =>
  of.flatMap(([part, place]): Origin[] => (part.derived ? part.derived.from(part.of[place]!) : [[part, place]]))

export function select(events: Extract<Events, { op: 'select' }>, { population, run, memo }: Context): Part[] {
  const key = `${events.table}|${events.future ? '' : run.ref}|${run.clinic}|${JSON.stringify(events.codes)}`
  return memo.get(
    key,
    () => {
      const rows = population.tables[events.table]
      const flags = flagsOf(events.codes, population, run.clinic)
      const part = { table: events.table, rows, flags, of: flags ? rowsOf(rows, flags) : everyRow(rows) }
      return [events.future || run.ref >= latestOf(rows) ? part : during(part, -Infinity, run.ref)]
    },
    ([part]) => part!.of.byteLength,
  )
}

/** The part with the places that `keep` answers. */
export function filter(part: Part, keep: (place: number, row: number) => boolean): Part {
  const kept = new Uint32Array(part.of.length)
  let n = 0
  if (part.instead) {
    for (let place = 0; place < part.of.length; place++) if (keep(place, part.of[place]!)) kept[n++] = place
    return atPlaces(part, kept.subarray(0, n))
  }
  for (let place = 0; place < part.of.length; place++) {
    const row = part.of[place]!
    if (keep(place, row)) kept[n++] = row
  }
  return n === part.of.length ? part : { ...part, of: kept.subarray(0, n) }
}

/** The part with the rows at these places, ascending. */
export function atPlaces(part: Part, places: Uint32Array): Part {
  const of = new Uint32Array(places.length)
  for (let i = 0; i < places.length; i++) of[i] = part.of[places[i]!]!
  if (!part.instead) return { ...part, of }
  const { column, lo, hi } = part.instead
  return { ...part, of, instead: { column, lo: Int32Array.from(places, (place) => lo[place]!), hi: Int32Array.from(places, (place) => hi[place]!) } }
}

export function during(part: Part, after: number, to: number): Part {
  const { day } = part.rows
  if (part.instead) return filter(part, (_, row) => day[row]! > after && day[row]! <= to)
  const of = new Uint32Array(part.of.length)
  let n = 0
  for (let place = 0; place < part.of.length; place++) {
    const row = part.of[place]!
    const on = day[row]!
    if (on > after && on <= to) of[n++] = row
  }
  return { ...part, of: of.subarray(0, n) }
}

/** Bounds of the row at a place, open sides as infinities. */
export function loAt(part: Part, column: Column, place: number): number {
  if (part.instead?.column === column) return lower(part.instead.lo[place]!)
  const bounds = part.rows.columns[column]
  return lower(bounds ? bounds.lo[part.of[place]!]! : OPEN_LO)
}
export function hiAt(part: Part, column: Column, place: number): number {
  if (part.instead?.column === column) return upper(part.instead.hi[place]!)
  const bounds = part.rows.columns[column]
  return upper(bounds ? bounds.hi[part.of[place]!]! : OPEN_HI)
}

export function where(part: Part, test: Test, mode: 'certain' | 'possible', { population, run }: Context): Part {
  if ('codes' in test) {
    const flags = flagsOf(test.codes, population, run.clinic)
    if (!flags) return part
    const wanted = rowsWith(part.rows, flags)
    return filter(part, (_, row) => has(wanted, row))
  }
  if ('word' in test) {
    const words = part.rows.words[test.word]
    const wanted = words?.list.map((word) => word !== '' && test.in.includes(word))
    return filter(part, (_, row) => !!words && wanted![words.of[row]!]!)
  }
  const passes = mode === 'certain' ? certainly : possibly
  const { column } = test
  if ('times' in test) {
    // column − times · other against 0; a difference of two open sides is open
    const { times, other, is } = test
    return filter(part, (place) => {
      const lo = loAt(part, column, place) - hiAt(part, other, place) * times
      return passes(lo, hiAt(part, column, place) - loAt(part, other, place) * times, is, 0)
    })
  }
  const { is, n, m } = test
  const bounds = part.rows.columns[column]
  if (!bounds || part.instead) return filter(part, (place) => passes(loAt(part, column, place), hiAt(part, column, place), is, n, m))
  return filter(part, (_, row) => passes(lower(bounds.lo[row]!), upper(bounds.hi[row]!), is, n, m))
}

/** Rows of parts in order: which part each is of (null: all of the first), the place there (null: the same), its patient and day. */
export interface Ordered {
  count: number
  part: Uint8Array | null
  place: Uint32Array | null
  patient: Uint32Array
  day: Int32Array
}

/** All rows of parts in (patient, ord) order, derived ones before the others of their day. */
export function inOrder(parts: readonly Part[]): Ordered {
  const count = parts.reduce((sum, one) => sum + one.of.length, 0)
  const patient = new Uint32Array(count)
  const day = new Int32Array(count)
  if (parts.length === 1) {
    const { rows, of } = parts[0]!
    for (let at = 0; at < count; at++) {
      const row = of[at]!
      patient[at] = rows.patient[row]!
      day[at] = rows.day[row]!
    }
    return { count, part: null, place: null, patient, day }
  }
  const next = new Uint32Array(parts.length)
  const part = new Uint8Array(count)
  const place = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    let first = -1
    for (let index = 0; index < parts.length; index++)
      if (next[index]! < parts[index]!.of.length && (first < 0 || comesBefore(parts[index]!, next[index]!, parts[first]!, next[first]!))) first = index
    const { rows, of } = parts[first]!
    const row = of[next[first]!]!
    part[at] = first
    place[at] = next[first]!++
    patient[at] = rows.patient[row]!
    day[at] = rows.day[row]!
  }
  return { count, part, place, patient, day }
}

export const partAt = (parts: readonly Part[], { part }: Ordered, at: number): Part => parts[part ? part[at]! : 0]!
export const placeAt = ({ place }: Ordered, at: number): number => (place ? place[at]! : at)

function comesBefore(a: Part, i: number, b: Part, j: number): boolean {
  const [x, y] = [a.of[i]!, b.of[j]!]
  return (
    (a.rows.patient[x]! - b.rows.patient[y]! ||
      a.rows.day[x]! - b.rows.day[y]! || // first, since a derived day may be later than an ord can hold
      a.rows.ord[x]! - b.rows.ord[y]! ||
      (a.derived && b.derived ? byCodePoint(a.derived.key(x), b.derived.key(y)) : 0)) < 0
  )
}

/** The number of the code that the row at a place is known by; −1 without. */
export const knownBy = (part: Part, place: number, { population }: Context): number =>
  part.derived ? part.derived.code[part.of[place]!]! : codeOfRow(part.rows, part.of[place]!, part.flags, population)

/** The ATC code a row is known by, cut to a level's length; '' where it has none so long. */
export function atcOf(part: Part, place: number, level: number, context: Context): string {
  const no = knownBy(part, place, context)
  const code = context.population.codes[no]
  return code?.system === SYSTEMS.atc.uri && code.code.length >= level ? code.code.slice(0, level) : ''
}
