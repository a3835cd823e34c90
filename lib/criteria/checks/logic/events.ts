// When every row of one events expression is a row of another. "false" also means "cannot be told".
import { isSpans, type Events, type Spans, type Test } from '../../core/algebra'
import { REF } from '../../core/days'
import { canonical, type Json } from '../../document/canonical'
import { codesInside, noCodes } from './codes'
import { emptyWindow, windowInside, type Window } from './days'
import { crossed, intervalsInside, intervalsOf } from './values'

export type Mode = 'certain' | 'possible'
/** What holds certainly holds possibly too. */
export const within = (a: Mode, b: Mode): boolean => a === b || b === 'possible'
export const flip = (mode: Mode): Mode => (mode === 'certain' ? 'possible' : 'certain')

const texts = new WeakMap<object, string>()
function textOf(one: object): string {
  let text = texts.get(one)
  if (text === undefined) texts.set(one, (text = canonical(one as Json)))
  return text
}
export const alike = (a: object | null, b: object | null): boolean => a === b || (a !== null && b !== null && textOf(a) === textOf(b))

/** The operators that only leave rows out, so that a row below is the row above. */
const FILTERS: ReadonlySet<string> = new Set(['where', 'during', 'last', 'first', 'lastDay', 'with', 'without', 'inside', 'outside'] satisfies Events['op'][])

/** The expression and, as long as rows are only left out, those under it. */
function chainOf(events: Events): Events[] {
  return FILTERS.has(events.op) ? [events, ...chainOf((events as Extract<Events, { of: Events }>).of)] : [events]
}
/** Its rows are rows of one table, each once. */
export const plainRows = (events: Events): boolean => chainOf(events).at(-1)!.op === 'select'
/** The windows that its rows lie in. */
export function windowsOf(events: Events): Window[] {
  return chainOf(events).flatMap((one): Window[] => (one.op === 'during' ? [one] : one.op === 'select' && !one.future ? [{ after: null, to: REF }] : []))
}

/** Every row of a, in mode ma, is a row of b in mode mb. */
export function rowsInside(a: Events, ma: Mode, b: Events, mb: Mode): boolean {
  if (!within(ma, mb)) return false
  if (noRows(a)) return true
  if (a.op === 'union') return a.of.every((one) => rowsInside(one, ma, b, mb))
  const chain = chainOf(a)
  if (chain.some((one) => alike(one, b))) return true
  if (b.op === 'union') return b.of.some((one) => rowsInside(a, ma, one, mb))
  const base = chain.at(-1)!
  if (b.op === 'select') {
    if (base.op === 'union') return base.of.every((one) => rowsInside(one, ma, b, mb))
    return base.op === 'select' && base.table === b.table && (!base.future || b.future === true) && codesInside(base.codes, b.codes)
  }
  if (!FILTERS.has(b.op)) return false
  const inner = rowsInside(a, ma, (b as Extract<Events, { of: Events }>).of, mb)
  if (!inner) return false
  switch (b.op) {
    case 'during':
      return rangesOf(windowsOf(a)).some((one) => windowInside(one, b))
    case 'where':
      return chain.some((one) => one.op === 'where' && testInside(one.test, b.test))
    case 'with':
    case 'without':
      return chain.some((one) => one.op === b.op && relationInside(one as typeof b, b, ma, mb))
    case 'inside':
      return chain.some((one) => one.op === 'inside' && spansInside(one.spans, ma, b.spans, mb))
    case 'outside':
      return chain.some((one) => one.op === 'outside' && spansInside(b.spans, flip(mb), one.spans, flip(ma)))
    default:
      return false // which rows are the last hangs on all of them
  }
}

/** One window with the end of one and the beginning of another: both hold. */
const rangesOf = (windows: readonly Window[]): Window[] => windows.flatMap(({ after }) => windows.map(({ to }) => ({ after, to })))

type Relation = Extract<Events, { op: 'with' | 'without' }>
function relationInside(a: Relation, b: Relation, ma: Mode, mb: Mode): boolean {
  if (a.same !== b.same || !alike(a.unless ?? null, b.unless ?? null)) return false
  const [narrow, wide] = a.op === 'with' ? [a, b] : [b, a]
  const reaches = (wide.lo === null || (narrow.lo !== null && wide.lo <= narrow.lo)) && (wide.hi === null || (narrow.hi !== null && narrow.hi <= wide.hi))
  return reaches && (a.op === 'with' ? rowsInside(a.other, ma, b.other, mb) : rowsInside(b.other, flip(mb), a.other, flip(ma)))
}

function testInside(a: Test, b: Test): boolean {
  if (alike(a, b)) return true
  if ('codes' in a) return 'codes' in b && codesInside(a.codes, b.codes)
  if ('word' in a) return 'word' in b && a.word === b.word && a.in.every((word) => b.in.includes(word))
  if (!('n' in a) || !('n' in b) || crossed(a) || crossed(b)) return false
  return a.column === b.column && intervalsInside(intervalsOf(a), intervalsOf(b))
}

/** No row of any patient. */
export function noRows(events: Events): boolean {
  if (events.op === 'union') return events.of.every(noRows)
  if (events.op === 'starts') return noSpans(events.of)
  const windows = windowsOf(events)
  if (rangesOf(windows).some(emptyWindow)) return true
  return chainOf(events).some((one) => {
    switch (one.op) {
      case 'select':
        return noCodes(one.codes)
      case 'where':
        return 'in' in one.test ? !one.test.in.length : 'codes' in one.test && noCodes(one.test.codes)
      case 'with':
        return (one.lo !== null && one.hi !== null && one.lo > one.hi) || noRows(one.other)
      case 'inside':
        return noSpans(one.spans)
      case 'onePerDay':
      case 'onNamedDay':
        return noRows(one.of)
      case 'union':
        return noRows(one)
      default:
        return false
    }
  })
}
const noSpans = (spans: Spans): boolean => (isSpans(spans.of) ? noSpans(spans.of) : noRows(spans.of)) || (spans.op === 'begun' && emptyWindow(spans))
export const nothing = (of: Events | Spans): boolean => (isSpans(of) ? noSpans(of) : noRows(of))

/** The rows that the spans are made of: where there is a span, there is a row. */
export const rowsUnder = (of: Events | Spans): Events => (isSpans(of) ? rowsUnder(of.of) : of)

/** Every span of a is a span of b; for `covering`, that a day is covered. */
export function spansInside(a: Spans, ma: Mode, b: Spans, mb: Mode): boolean {
  if (!within(ma, mb)) return false
  if (alike(a, b)) return true
  if (a.op === 'covering' || a.op === 'begun' || a.op === 'lasting') {
    const kept =
      (a.op === 'covering' && b.op === 'covering' && alike(a.at, b.at)) ||
      (a.op === 'begun' && b.op === 'begun' && windowInside(a, b)) ||
      (a.op === 'lasting' && b.op === 'lasting' && a.n >= b.n)
    if (kept) return spansInside(a.of, ma, (b as typeof a).of, mb)
    return spansInside(a.of, ma, b, mb)
  }
  if (a.op === 'own' && b.op === 'own') return rowsInside(a.of, ma, b.of, mb)
  if (a.op === 'around' && b.op === 'around') return a.a === b.a && a.b === b.b && rowsInside(a.of, ma, b.of, mb)
  return false
}
