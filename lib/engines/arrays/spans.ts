// Spans: half-open [start, stop) of days of a patient, each with the rows it came from.
import { OPEN_HI, OPEN_LO, type Spans } from '#criteria/core/algebra'
import { resolveDay } from '#criteria/core/days'
import { codeOfRow } from './codes'
import { both, type Context, type Pair } from './context'
import { eventsOf, inOrder, type Part } from './events'

export interface Span {
  patient: number
  start: number
  stop: number
  /** [part, row] of every row that made it. */
  from: [Part, number][]
}

export function spansOf(spans: Spans, context: Context): Pair<Span[]> {
  switch (spans.op) {
    case 'own':
      return both(eventsOf(spans.of, context), own)
    case 'supply':
      return both(eventsOf(spans.of, context), (parts) => supply(parts, spans.unknown, spans.grace, context))
    case 'covering': {
      const day = resolveDay(spans.at, context.run.ref)
      return both(spansOf(spans.of, context), (all) => all.filter(({ start, stop }) => start <= day && day < stop))
    }
  }
}

function own(parts: readonly Part[]): Span[] {
  const out: Span[] = []
  for (const part of parts)
    for (const row of part.of) {
      const start = part.rows.day[row]!
      const stop = part.rows.stop[row]!
      if (start < stop) out.push({ patient: part.rows.patient[row]!, start, stop, from: [[part, row]] })
    }
  return out
}

/** Rows of one day and one code are one supply. A row counts its days when they are known exactly, whole days rounded up, else `unknown`. */
function supply(parts: readonly Part[], unknown: number, grace: number, { population }: Context): Span[] {
  const { part, row } = inOrder(parts)
  const out: Span[] = []
  let open = new Map<number, Span>()
  let patient = -1
  let day = -1
  for (let at = 0; at < row.length; at++) {
    const one = parts[part ? part[at]! : 0]!
    const no = row[at]!
    if (one.rows.patient[no]! !== patient || one.rows.day[no]! !== day) open = new Map()
    patient = one.rows.patient[no]!
    day = one.rows.day[no]!
    const code = codeOfRow(one.rows, no, one.flags, population)
    let span = open.get(code)
    if (!span) {
      open.set(code, (span = { patient, start: day, stop: day + grace, from: [] }))
      out.push(span)
    }
    span.stop += daysOf(one, no) ?? unknown
    span.from.push([one, no])
  }
  return out.filter(({ start, stop }) => start < stop)
}

function daysOf(part: Part, row: number): number | null {
  const bounds = part.rows.columns.supplyDays
  if (!bounds) return null
  const [lo, hi] = [bounds.lo[row]!, bounds.hi[row]!]
  return lo === hi && lo !== OPEN_LO && hi !== OPEN_HI ? Math.ceil(Math.max(lo, 0) / 1000) : null
}
