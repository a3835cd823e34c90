// Spans: half-open [start, stop) of days, column by column, sorted by patient and start.
import { OPEN_HI, OPEN_LO } from '#criteria/core/algebra'
import type { Context } from './context'
import { inOrder, knownBy, originsOf, partAt, placeAt, type Ordered, type Origin, type Part } from './parts'

export interface SpanList {
  count: number
  patient: Uint32Array
  start: Int32Array
  stop: Int32Array
  /** Number of the code a span is known by; −1 without. */
  code: (span: number) => number
  /** [part, place] of every table row that made a span. */
  from: (span: number) => Origin[]
}

/** Each row's own span [day, stop). */
export function own(parts: readonly Part[], context: Context): SpanList {
  const ordered = inOrder(parts)
  const stop = new Int32Array(ordered.count)
  if (ordered.place)
    for (let at = 0; at < ordered.count; at++) {
      const { rows, of } = partAt(parts, ordered, at)
      stop[at] = rows.stop[of[ordered.place[at]!]!]!
    }
  else {
    const { rows, of } = parts[0]!
    for (let at = 0; at < ordered.count; at++) stop[at] = rows.stop[of[at]!]!
  }
  return byRow(parts, ordered, ordered.day, stop, context)
}
/** a to b days from each row. */
export function around(parts: readonly Part[], a: number, b: number, context: Context): SpanList {
  const ordered = inOrder(parts)
  return byRow(
    parts,
    ordered,
    ordered.day.map((day) => day + a),
    ordered.day.map((day) => day + b + 1),
    context,
  )
}

/** One span a row, where it is not empty. */
function byRow(parts: readonly Part[], ordered: Ordered, start: Int32Array, stop: Int32Array, context: Context): SpanList {
  const all: SpanList = {
    count: ordered.count,
    patient: ordered.patient,
    start,
    stop,
    code: (at) => knownBy(partAt(parts, ordered, at), placeAt(ordered, at), context),
    from: (at) => originsOf([[partAt(parts, ordered, at), placeAt(ordered, at)]]),
  }
  return filterSpans(all, (at) => start[at]! < stop[at]!)
}

/** Rows of one day and one code are one supply. A row counts its days when they are known exactly, whole days rounded up, else `unknown`. */
export function supply(parts: readonly Part[], unknown: number, grace: number, context: Context): SpanList {
  const ordered = inOrder(parts)
  const { count } = ordered
  const list = blank(count)
  const spanOf = new Uint32Array(count)
  const firstRow = new Uint32Array(count) // of each span
  const codeAt = (at: number) => knownBy(partAt(parts, ordered, at), placeAt(ordered, at), context)
  let n = 0
  let first = 0 // the first span of this patient's day
  for (let at = 0; at < count; at++) {
    const patient = ordered.patient[at]!
    const day = ordered.day[at]!
    if (n && (list.patient[n - 1] !== patient || list.start[n - 1] !== day)) first = n
    let span = first
    if (first < n) {
      const code = codeAt(at)
      while (span < n && codeAt(firstRow[span]!) !== code) span++
    }
    if (span === n) {
      list.patient[n] = patient
      list.start[n] = day
      list.stop[n] = day + grace
      firstRow[n++] = at
    }
    const part = partAt(parts, ordered, at)
    list.stop[span]! += daysOf(part, part.of[placeAt(ordered, at)]!) ?? unknown
    spanOf[at] = span
  }
  const from = (span: number) => {
    const rows: Origin[] = []
    for (let at = 0; at < count; at++) if (spanOf[at] === span) rows.push([partAt(parts, ordered, at), placeAt(ordered, at)])
    return originsOf(rows)
  }
  const all = cut(list, n, (span) => codeAt(firstRow[span]!), from)
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
    first[n++] = i
  }
  first[n] = all.count
  const from = (span: number) => {
    const rows: Origin[] = []
    for (let i = first[span]!; i < first[span + 1]!; i++) rows.push(...all.from(i))
    return rows
  }
  return cut(list, n, () => -1, from)
}

export function overlapping(all: SpanList, other: SpanList, n: number, size: number): SpanList {
  const first = startsOf(other.patient, other.count, size)
  return filterSpans(all, (i) => {
    const patient = all.patient[i]!
    for (let j = first[patient]!; j < first[patient + 1]! && other.start[j]! < all.stop[i]!; j++)
      if (Math.min(all.stop[i]!, other.stop[j]!) - Math.max(all.start[i]!, other.start[j]!) >= n) return true
    return false
  })
}

type Columns = Pick<SpanList, 'patient' | 'start' | 'stop'>
const blank = (n: number): Columns => ({ patient: new Uint32Array(n), start: new Int32Array(n), stop: new Int32Array(n) })
const cut = ({ patient, start, stop }: Columns, n: number, code: SpanList['code'], from: SpanList['from']): SpanList => ({
  count: n,
  patient: patient.subarray(0, n),
  start: start.subarray(0, n),
  stop: stop.subarray(0, n),
  code,
  from,
})

export function filterSpans(all: SpanList, keep: (span: number) => boolean): SpanList {
  const places = new Uint32Array(all.count)
  let n = 0
  for (let i = 0; i < all.count; i++) if (keep(i)) places[n++] = i
  if (n === all.count) return all
  const list = blank(n)
  for (let i = 0; i < n; i++) {
    const place = places[i]!
    list.patient[i] = all.patient[place]!
    list.start[i] = all.start[place]!
    list.stop[i] = all.stop[place]!
  }
  return cut(
    list,
    n,
    (span) => all.code(places[span]!),
    (span) => all.from(places[span]!),
  )
}

/** Of lines sorted by patient: the place of each patient's first, and one more at the end. */
export function startsOf(patients: Uint32Array, count: number, size: number): Uint32Array {
  const first = new Uint32Array(size + 1)
  for (let i = 0; i < count; i++) first[patients[i]! + 1]!++
  for (let patient = 0; patient < size; patient++) first[patient + 1]! += first[patient]!
  return first
}
