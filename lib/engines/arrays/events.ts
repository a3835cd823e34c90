// Events: rows of tables. A union has several parts; each part keeps its rows in table order, which is (patient, ord).
import type { Events, Test } from '#criteria/core/algebra'
import { resolveDay } from '#criteria/core/days'
import { OPEN_HI, OPEN_LO, type Table } from '#criteria/core/algebra'
import type { Rows } from '#population/columns'
import { has } from './bits'
import { certainly, lower, possibly, upper } from './bounds'
import { flagsOf, rowsWith, type CodeFlags } from './codes'
import { both, same, type Context, type Pair } from './context'

export interface Part {
  table: Table
  rows: Rows
  /** Codes the selection asked for. */
  flags: CodeFlags
  /** Row numbers, ascending. */
  of: Uint32Array
}

export function eventsOf(events: Events, context: Context): Pair<Part[]> {
  switch (events.op) {
    case 'select':
      return same(select(events, context))
    case 'where':
      return both(eventsOf(events.of, context), (parts, mode) => parts.map((part) => where(part, events.test, mode, context)), 'column' in events.test)
    case 'during': {
      const after = events.after ? resolveDay(events.after, context.run.ref) : -Infinity
      const to = events.to ? resolveDay(events.to, context.run.ref) : Infinity
      return both(eventsOf(events.of, context), (parts) => parts.map((part) => filter(part, ({ day }, row) => day[row]! > after && day[row]! <= to)))
    }
    case 'union': {
      const all = events.of.map((one) => eventsOf(one, context))
      const certain = all.flatMap((one) => one.certain)
      return all.every((one) => one.certain === one.possible) ? same(certain) : { certain, possible: all.flatMap((one) => one.possible) }
    }
    case 'last':
      return same(pick(eventsOf(events.of, context).certain, events.n, true))
    case 'first':
      return same(pick(eventsOf(events.of, context).certain, events.n, false))
  }
}

function select(events: Extract<Events, { op: 'select' }>, { population, run, memo }: Context): Part[] {
  const key = `${events.table}|${events.future ? '' : run.ref}|${run.clinic}|${JSON.stringify(events.codes)}`
  return memo.get(
    key,
    () => {
      const rows = population.tables[events.table]
      const flags = flagsOf(events.codes, population, run.clinic)
      const wanted = flags && rowsWith(rows, flags)
      const seen = events.future ? Infinity : run.ref
      const of = new Uint32Array(rows.count)
      let n = 0
      if (!wanted)
        for (let row = 0; row < rows.count; row++) {
          if (rows.day[row]! <= seen) of[n++] = row
        }
      else
        for (let word = 0; word < wanted.length; word++) {
          for (let left = wanted[word]!; left; left &= left - 1) {
            const row = (word << 5) + (31 - Math.clz32(left & -left))
            if (rows.day[row]! <= seen) of[n++] = row
          }
        }
      return [{ table: events.table, rows, flags, of: of.slice(0, n) }]
    },
    ([part]) => part!.of.byteLength,
  )
}

function filter(part: Part, keep: (rows: Rows, row: number) => boolean): Part {
  const of = new Uint32Array(part.of.length)
  let n = 0
  for (const row of part.of) if (keep(part.rows, row)) of[n++] = row
  return { ...part, of: of.subarray(0, n) }
}

function where(part: Part, test: Test, mode: 'certain' | 'possible', { population, run }: Context): Part {
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
  const column = part.rows.columns[test.column]
  return filter(part, (_, row) => passes(lower(column ? column.lo[row]! : OPEN_LO), upper(column ? column.hi[row]! : OPEN_HI), test.is, test.n, test.m))
}

/** All parts as one list sorted by (patient, ord); a single part needs no merging. `part` null: all rows are of the first. */
export function inOrder(parts: readonly Part[]): { part: Uint8Array | null; row: Uint32Array } {
  if (parts.length === 1) return { part: null, row: parts[0]!.of }
  const next = parts.map(() => 0)
  const length = parts.reduce((sum, one) => sum + one.of.length, 0)
  const part = new Uint8Array(length)
  const row = new Uint32Array(length)
  for (let at = 0; at < length; at++) {
    let first = -1
    for (let index = 0; index < parts.length; index++)
      if (next[index]! < parts[index]!.of.length && (first < 0 || comesBefore(parts[index]!, next[index]!, parts[first]!, next[first]!))) first = index
    part[at] = first
    row[at] = parts[first]!.of[next[first]!++]!
  }
  return { part, row }
}

function comesBefore(a: Part, i: number, b: Part, j: number): boolean {
  const [x, y] = [a.of[i]!, b.of[j]!]
  return a.rows.patient[x]! - b.rows.patient[y]! < 0 || (a.rows.patient[x] === b.rows.patient[y] && a.rows.ord[x]! < b.rows.ord[y]!)
}

/** At most n rows of each patient, from one end. */
function pick(parts: readonly Part[], n: number, latest: boolean): Part[] {
  const { part, row } = inOrder(parts)
  const kept = parts.map((): number[] => [])
  const patientAt = (at: number) => parts[part ? part[at]! : 0]!.rows.patient[row[at]!]!
  for (let from = 0; from < row.length;) {
    let to = from + 1
    while (to < row.length && patientAt(to) === patientAt(from)) to++
    const begin = latest ? Math.max(from, to - n) : from
    const end = latest ? to : Math.min(to, from + n)
    for (let at = begin; at < end; at++) kept[part ? part[at]! : 0]!.push(row[at]!)
    from = to
  }
  return parts.map((one, index) => ({ ...one, of: Uint32Array.from(kept[index]!) }))
}
