// Spans: half-open [start, stop) of days, column by column, sorted by patient and start.
import { OPEN_HI, OPEN_LO } from '#criteria/core/algebra'
import type { Context } from './context'
import { inOrder, knownBy, originsOf, type Origin, type Part } from './parts'

export interface SpanList {
  count: number
  patient: Uint32Array
  start: Int32Array
  stop: Int32Array
  /** Number of the code a span is known by; −1 without. */
  code: Int32Array
  /** [part, place] of every table row that made a span. */
  from: (span: number) => Origin[]
}

/** Each row's own span [day, stop). */
export const own = (parts: readonly Part[], context: Context): SpanList => byRow(parts, context, ({ rows }, row) => [rows.day[row]!, rows.stop[row]!])
/** a to b days from each row. */
export const around = (parts: readonly Part[], a: number, b: number, context: Context): SpanList =>
  byRow(parts, context, ({ rows }, row) => [rows.day[row]! + a, rows.day[row]! + b + 1])

/** One span a row, where it is not empty. */
function byRow(parts: readonly Part[], context: Context, ends: (part: Part, row: number) => [number, number]): SpanList {
  const { part, place } = inOrder(parts)
  const list = blank(place.length)
  const made = new Uint32Array(place.length)
  const partOf = (at: number) => parts[part ? part[at]! : 0]!
  let n = 0
  for (let at = 0; at < place.length; at++) {
    const one = partOf(at)
    const [start, stop] = ends(one, one.of[place[at]!]!)
    if (start >= stop) continue
    list.patient[n] = one.rows.patient[one.of[place[at]!]!]!
    list.start[n] = start
    list.stop[n] = stop
    list.code[n] = knownBy(one, place[at]!, context)
    made[n++] = at
  }
  return cut(list, n, (span) => originsOf([[partOf(made[span]!), place[made[span]!]!]]))
}

/** Rows of one day and one code are one supply. A row counts its days when they are known exactly, whole days rounded up, else `unknown`. */
export function supply(parts: readonly Part[], unknown: number, grace: number, context: Context): SpanList {
  const { part, place } = inOrder(parts)
  const partOf = (at: number) => parts[part ? part[at]! : 0]!
  const list = blank(place.length)
  const spanOf = new Uint32Array(place.length)
  let n = 0
  let first = 0 // the first span of this patient's day
  for (let at = 0; at < place.length; at++) {
    const one = partOf(at)
    const row = one.of[place[at]!]!
    const patient = one.rows.patient[row]!
    const day = one.rows.day[row]!
    if (n && (list.patient[n - 1] !== patient || list.start[n - 1] !== day)) first = n
    const code = knownBy(one, place[at]!, context)
    let span = first
    while (span < n && list.code[span] !== code) span++
    if (span === n) {
      list.patient[n] = patient
      list.start[n] = day
      list.stop[n] = day + grace
      list.code[n++] = code
    }
    list.stop[span]! += daysOf(one, row) ?? unknown
    spanOf[at] = span
  }
  const from = (span: number) => {
    const rows: Origin[] = []
    for (let at = 0; at < place.length; at++) if (spanOf[at] === span) rows.push([partOf(at), place[at]!])
    return originsOf(rows)
  }
  const all = cut(list, n, from)
  return filterSpans(all, (i) => all.start[i]! < all.stop[i]!)
}

function daysOf(part: Part, row: number): number | null {
  const bounds = part.rows.columns.supplyDays
  if (!bounds) return null
  const [lo, hi] = [bounds.lo[row]!, bounds.hi[row]!]
  return lo === hi && lo !== OPEN_LO && hi !== OPEN_HI ? Math.ceil(Math.max(lo, 0) / 1000) : null
}

/** Spans of one patient joined where at most `gap` free days lie between. */
export function episodes(all: SpanList, gap: number): SpanList {
  const list = blank(all.count)
  const first = new Uint32Array(all.count + 1)
  let n = 0
  for (let i = 0; i < all.count; i++) {
    const patient = all.patient[i]!
    if (n && list.patient[n - 1] === patient && all.start[i]! - list.stop[n - 1]! <= gap) {
      list.stop[n - 1] = Math.max(list.stop[n - 1]!, all.stop[i]!)
      continue
    }
    list.patient[n] = patient
    list.start[n] = all.start[i]!
    list.stop[n] = all.stop[i]!
    list.code[n] = -1
    first[n++] = i
  }
  first[n] = all.count
  return cut(list, n, (span) => {
    const rows: Origin[] = []
    for (let i = first[span]!; i < first[span + 1]!; i++) rows.push(...all.from(i))
    return rows
  })
}

export function overlapping(all: SpanList, other: SpanList, n: number, size: number): SpanList {
  const first = firstSpans(other, size)
  return filterSpans(all, (i) => {
    const patient = all.patient[i]!
    for (let j = first[patient]!; j < first[patient + 1]! && other.start[j]! < all.stop[i]!; j++)
      if (Math.min(all.stop[i]!, other.stop[j]!) - Math.max(all.start[i]!, other.start[j]!) >= n) return true
    return false
  })
}

type Columns = Omit<SpanList, 'from' | 'count'>
const blank = (n: number): Columns => ({ patient: new Uint32Array(n), start: new Int32Array(n), stop: new Int32Array(n), code: new Int32Array(n) })
const cut = ({ patient, start, stop, code }: Columns, n: number, from: SpanList['from']): SpanList => ({
  count: n,
  patient: patient.subarray(0, n),
  start: start.subarray(0, n),
  stop: stop.subarray(0, n),
  code: code.subarray(0, n),
  from,
})

export function filterSpans(all: SpanList, keep: (span: number) => boolean): SpanList {
  const list = blank(all.count)
  const kept = new Uint32Array(all.count)
  let n = 0
  for (let i = 0; i < all.count; i++) {
    if (!keep(i)) continue
    list.patient[n] = all.patient[i]!
    list.start[n] = all.start[i]!
    list.stop[n] = all.stop[i]!
    list.code[n] = all.code[i]!
    kept[n++] = i
  }
  return cut(list, n, (span) => all.from(kept[span]!))
}

/** Index of each patient's first span; one more at the end. */
export function firstSpans(spans: SpanList, size: number): Uint32Array {
  const first = new Uint32Array(size + 1)
  for (let i = 0; i < spans.count; i++) first[spans.patient[i]! + 1]!++
  for (let patient = 0; patient < size; patient++) first[patient + 1]! += first[patient]!
  return first
}
