// Which rows decided a criterion for one patient: those its events expression keeps, as people can read them.
import { isSpans, type Column, type Events, type Num, type Sets, type Spans, type Table } from '#criteria/core/algebra'
import { OPEN_DAY, type Day } from '#criteria/core/days'
import type { Code, Population } from '#population/columns'
import { has } from './bits'
import { codesByRow } from './codes'
import type { Context } from './context'
import { eventsOf, setOf, spansOf } from './expressions'
import { inOrder, originsOf, partAt, placeAt, type Part } from './parts'

export interface DecidingRow {
  table: Table
  day: Day
  /** First day no longer covered; null without an end. */
  stop: Day | null
  codes: Code[]
  /** The column that was looked at, with its bounds in thousandths (OPEN_LO, OPEN_HI where not known). */
  column?: Column
  lo?: number
  hi?: number
  words?: Record<string, string>
}

/** What is known of the person that a criterion looked at. */
export type PersonFact = { field: 'birth'; day: Day | null } | { field: 'sex' | 'municipality' | 'cprStatus'; word: string }

interface Found {
  rows: Map<string, DecidingRow>
  person: Map<string, PersonFact>
}

/** Rows and facts behind a set's answer, latest row first. The context holds one patient (see slice.ts). */
export function decidingOf(set: Sets, context: Context): { rows: DecidingRow[]; person: PersonFact[] } {
  const found: Found = { rows: new Map(), person: new Map() }
  ofSet(set, context, found)
  return { rows: [...found.rows.values()].sort((a, b) => b.day - a.day), person: [...found.person.values()] }
}

function ofSet(set: Sets, context: Context, found: Found): void {
  const { population } = context
  switch (set.op) {
    case 'compare':
      return ofNumber(set.of, context, found)
    case 'exists':
      return isSpans(set.of) ? ofSpans(set.of, context, found) : ofEvents(set.of, context, found)
    case 'assume':
      return ofSet(set.of, context, found)
    case 'born':
      found.person.set('birth', { field: 'birth', day: population.birth[0] === OPEN_DAY ? null : population.birth[0]! })
      return
    case 'person':
      found.person.set(set.field, { field: set.field, word: population[set.field].list[population[set.field].of[0]!]! })
      return
    default:
      for (const one of set.of) ofSet(one, context, found)
  }
}

function ofNumber(number: Num, context: Context, found: Found): void {
  switch (number.op) {
    case 'total':
      for (const { of } of number.of) ofNumber(of, context, found)
      return
    case 'points':
      for (const { of } of number.of) if (has(setOf(of, context).possible, 0)) ofSet(of, context, found)
      return
    case 'value':
      return ofEvents({ op: 'last', of: number.of, n: 1 }, context, found, number.column)
    case 'highest':
    case 'lowest':
    case 'sum':
      return ofEvents(number.of, context, found, number.column)
    default:
      return ofEvents(number.of, context, found)
  }
}

/** Certain rows; where there are none, those that are possible. */
function ofEvents(events: Events, context: Context, found: Found, column = testedColumn(events)): void {
  const { certain, possible } = eventsOf(events, context)
  for (const part of certain.some(({ of }) => of.length) ? certain : possible)
    for (const [place] of part.of.entries()) keep(found, context.population, part, place, column)
  if (events.op === 'with') ofEvents(events.other, context, found)
}

function ofSpans(spans: Spans, context: Context, found: Found): void {
  const { certain, possible } = spansOf(spans, context)
  const list = certain.count ? certain : possible
  const column = fromSupply(spans) ? 'supplyDays' : undefined
  for (let span = 0; span < list.count; span++) for (const [part, place] of list.from(span)) keep(found, context.population, part, place, column)
}

const fromSupply = (spans: Spans): boolean => spans.op === 'supply' || (spans.op !== 'own' && spans.op !== 'around' && fromSupply(spans.of))

/** The last n certain rows of each patient, latest first. */
export function lastOf(events: Events, n: number, context: Context): (patient: number) => { part: Part; place: number }[] {
  const { certain } = eventsOf({ op: 'last', of: events, n }, context)
  const ordered = inOrder(certain)
  const start = new Uint32Array(context.population.size + 1)
  for (const patient of ordered.patient) start[patient + 1]!++
  for (let patient = 0; patient < context.population.size; patient++) start[patient + 1]! += start[patient]!
  return (patient) => {
    const [from, to] = [start[patient]!, start[patient + 1]!]
    return Array.from({ length: to - from }, (_, at) => ({ part: partAt(certain, ordered, to - 1 - at), place: placeAt(ordered, to - 1 - at) }))
  }
}

function testedColumn(events: Events): Column | undefined {
  switch (events.op) {
    case 'select':
      return events.table === 'result' ? 'value' : undefined
    case 'union':
      return events.of.map(testedColumn).find((one) => one)
    case 'where':
      return 'column' in events.test ? events.test.column : testedColumn(events.of)
    case 'onePerDay':
      return events.column
    case 'starts':
      return fromSupply(events.of) ? 'supplyDays' : undefined
    default:
      return testedColumn(events.of)
  }
}

/** The row at a place; of a derived row those it came from. */
function keep(found: Found, population: Population, part: Part, place: number, column: Column | undefined): void {
  for (const [one, at] of originsOf([[part, place]])) found.rows.set(`${one.table} ${one.of[at]}`, readRow(population, one, at, column))
}

/** A row of a table as people can read it. A column the table does not have is left out. */
export function readRow(population: Population, part: Part, place: number, column: Column | undefined): DecidingRow {
  const { rows, table } = part
  if (!table) throw new RangeError('A derived row is read by the rows that it came from')
  const row = part.of[place]!
  const { start, of } = codesByRow(rows)
  const own = column && rows.columns[column]
  const bounds = own && (part.instead?.column === column ? [part.instead.lo[place]!, part.instead.hi[place]!] : [own.lo[row]!, own.hi[row]!])
  const words = Object.entries(rows.words).flatMap(([name, { list, of }]) => (list[of[row]!] ? [[name, list[of[row]!]!] as const] : []))
  return {
    table,
    day: rows.day[row]!,
    stop: rows.stop[row] === OPEN_DAY ? null : rows.stop[row]!,
    codes: Array.from(of.subarray(start[row]!, start[row + 1]!), (no) => population.codes[no]!),
    ...(bounds ? { column: column!, lo: bounds[0]!, hi: bounds[1]! } : {}),
    ...(words.length ? { words: Object.fromEntries(words) } : {}),
  }
}
