// Which rows decided a criterion for one patient: those its events expression keeps, as people can read them.
import { isSpans, type Column, type Events, type Num, type Sets, type Spans, type Table } from '#criteria/core/algebra'
import { OPEN_DAY, type Day } from '#criteria/core/days'
import type { Code, Population } from '#population/columns'
import { codesByRow } from './codes'
import type { Context } from './context'
import { eventsOf, inOrder, type Part } from './events'
import { spansOf } from './spans'

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
  if (number.op === 'total') for (const { of } of number.of) ofNumber(of, context, found)
  else if (number.op === 'days') ofEvents(number.of, context, found)
  else for (const { part, row } of lastOf(number.of, 1, context)) keep(found, context.population, part, row, number.column)
}

/** Certain rows; where there are none, those that are possible. */
function ofEvents(events: Events, context: Context, found: Found): void {
  const { certain, possible } = eventsOf(events, context)
  for (const part of certain.some(({ of }) => of.length) ? certain : possible)
    for (const row of part.of) keep(found, context.population, part, row, testedColumn(events))
}

function ofSpans(spans: Spans, context: Context, found: Found): void {
  const { certain, possible } = spansOf(spans, context)
  const supply = spans.op === 'supply' || (spans.op === 'covering' && spans.of.op === 'supply')
  for (const { from } of certain.length ? certain : possible)
    for (const [part, row] of from) keep(found, context.population, part, row, supply ? 'supplyDays' : undefined)
}

/** The last n certain rows of the one patient, latest first. */
export function lastOf(events: Events, n: number, context: Context): { part: Part; row: number }[] {
  const { certain } = eventsOf({ op: 'last', of: events, n }, context)
  const { part, row } = inOrder(certain)
  return Array.from(row, (one, at) => ({ part: certain[part ? part[at]! : 0]!, row: one })).reverse()
}

function testedColumn(events: Events): Column | undefined {
  if (events.op === 'where' && 'column' in events.test) return events.test.column
  if (events.op === 'select') return events.table === 'result' ? 'value' : undefined
  return events.op === 'union' ? events.of.map(testedColumn).find((one) => one) : testedColumn(events.of)
}

const keep = (found: Found, population: Population, part: Part, row: number, column: Column | undefined): void => {
  found.rows.set(`${part.table} ${row}`, readRow(population, part, row, column))
}

/** A row as people can read it. A column the table does not have is left out. */
export function readRow(population: Population, { table, rows }: Part, row: number, column: Column | undefined): DecidingRow {
  const { start, of } = codesByRow(rows)
  const bounds = column && rows.columns[column]
  const words = Object.entries(rows.words).flatMap(([name, { list, of }]) => (list[of[row]!] ? [[name, list[of[row]!]!] as const] : []))
  return {
    table,
    day: rows.day[row]!,
    stop: rows.stop[row] === OPEN_DAY ? null : rows.stop[row]!,
    codes: Array.from(of.subarray(start[row]!, start[row + 1]!), (no) => population.codes[no]!),
    ...(bounds ? { column: column!, lo: bounds.lo[row]!, hi: bounds.hi[row]! } : {}),
    ...(words.length ? { words: Object.fromEntries(words) } : {}),
  }
}
