// What can be told of two sets without a patient: one lies in the other, they share nobody, or what is outside one lies in the other.
// Sound, not complete: "true" holds for every population and reference date, "false" also means "cannot be told".
import { isSpans, type Num, type Sets } from '../../core/algebra'
import { alike, flip, nothing, plainRows, rowsInside, rowsUnder, spansInside, within, windowsOf, type Mode } from './events'
import { emptyWindow, mostDays, outsideInside, windowInside, windowsApart } from './days'
import { complementOf, crossed, intervalsApart, intervalsInside, intervalsOf, type Interval } from './values'

/** A set in one of its two answers (law 2). */
export interface Half {
  set: Sets
  mode: Mode
}
export const certain = (set: Sets): Half => ({ set, mode: 'certain' })
export const possible = (set: Sets): Half => ({ set, mode: 'possible' })

type Comparing = Extract<Sets, { op: 'compare' }>
/** "There is a row" counts its days. */
const counting = (set: Sets): Comparing | null =>
  set.op === 'compare' ? set : set.op === 'exists' && !isSpans(set.of) ? { op: 'compare', of: { op: 'days', of: set.of }, is: '>=', n: 1 } : null
const settled = ({ set, mode }: Half): Half => (set.op === 'assume' ? settled({ set: set.of, mode: set.as === 'yes' ? 'possible' : 'certain' }) : { set, mode })
const members = ({ set, mode }: Half): Half[] =>
  set.op === 'all' || set.op === 'any' || set.op === 'atLeast'
    ? set.of.map((one) => ({ set: one, mode }))
    : set.op === 'none'
      ? set.of.map((one) => ({ set: one, mode: flip(mode) }))
      : []
const some = <T>(list: readonly T[], test: (one: T) => boolean) => list.some(test)
const every = <T>(list: readonly T[], test: (one: T) => boolean) => list.every(test)

/** Answers already found, by set and mode: the same members are asked of again and again. */
const kept = () => ({ certain: new WeakMap<Sets, boolean>(), possible: new WeakMap<Sets, boolean>() })
type Kept = ReturnType<typeof kept>
function once({ set, mode }: Half, found: Kept, ask: () => boolean): boolean {
  const known = found[mode].get(set)
  if (known !== undefined) return known
  const answer = ask()
  found[mode].set(set, answer)
  return answer
}
const empty = kept()
const full = kept()

/** Nobody is in it. */
export function nobody(half: Half): boolean {
  const one = settled(half)
  return once(one, empty, () => hasNobody(one))
}
function hasNobody({ set, mode }: Half): boolean {
  const inner = members({ set, mode })
  switch (set.op) {
    case 'any':
      return every(inner, nobody)
    case 'all':
      return some(inner, nobody) || some(inner, (one) => some(inner, (other) => one !== other && apart(one, other)))
    case 'none':
      return some(inner, everybody)
    case 'atLeast':
      return inner.filter((one) => !nobody(one)).length < set.k
    case 'exists':
      return nothing(set.of)
    case 'born':
      return mode === 'certain' && emptyWindow(set)
    case 'person':
      return mode === 'certain' && !set.in.some((word) => word !== '')
    default:
      return comparesNothing(set as Comparing, mode)
  }
}
function comparesNothing(set: Comparing, mode: Mode): boolean {
  if (crossed(set)) return set.is === 'between' && mode === 'certain'
  const range = rangeOf(set.of)
  return !!range && intervalsApart(intervalsOf(set), [range])
}
/** The values a number that is never absent can have. */
function rangeOf(num: Num): Interval | null {
  if (num.op === 'sum' || num.op === 'codes') return { lo: 0, hi: nothing(num.of) ? 0 : Infinity }
  if (num.op === 'points') {
    const sum = (sign: 1 | -1) => num.of.reduce((total, { weight }) => total + (weight * sign > 0 ? weight : 0), 0)
    return { lo: sum(-1), hi: sum(1) }
  }
  if (num.op !== 'days') return null
  const most = windowsOf(num.of).flatMap((one, _, all) => all.map(({ after }) => mostDays({ after, to: one.to })))
  return { lo: 0, hi: nothing(num.of) ? 0 : Math.min(...most.filter((one) => one !== null), Infinity) }
}

/** Everyone is in it. */
export function everybody(half: Half): boolean {
  const one = settled(half)
  return once(one, full, () => hasEverybody(one))
}
function hasEverybody({ set, mode }: Half): boolean {
  const inner = members({ set, mode })
  switch (set.op) {
    case 'all':
      return every(inner, everybody)
    case 'any':
      return some(inner, everybody)
    case 'none':
      return every(inner, nobody)
    case 'atLeast':
      return inner.filter(everybody).length >= set.k
    case 'born':
      return mode === 'possible' && set.after === null && set.to === null
    case 'compare': {
      const range = rangeOf(set.of)
      return !!range && !crossed(set) && intervalsInside([range], intervalsOf(set))
    }
    default:
      return false
  }
}

/** Everyone in the first is in the second. */
export function inside(first: Half, second: Half): boolean {
  const [x, y] = [settled(first), settled(second)]
  if (within(x.mode, y.mode) && alike(x.set, y.set)) return true
  if (nobody(x) || everybody(y)) return true
  if (x.set.op === 'any') return every(members(x), (one) => inside(one, y))
  if (y.set.op === 'all') return every(members(y), (one) => inside(x, one))
  if (y.set.op === 'none') return every(members(y), (one) => apart(x, one))
  if (x.set.op === 'atLeast' && x.set.k > 0 && every(members(x), (one) => inside(one, y))) return true
  if (x.set.op === 'all' && some(members(x), (one) => inside(one, y))) return true
  if (y.set.op === 'any' && some(members(y), (one) => inside(x, one))) return true
  if (y.set.op === 'atLeast' && members(y).filter((one) => inside(x, one)).length >= y.set.k) return true
  if (x.set.op === 'none') return some(members(x), (one) => outsideIn(one, y))
  return atomInside(x, y)
}

function atomInside(x: Half, y: Half): boolean {
  if (x.set.op === 'exists' && isSpans(x.set.of)) {
    if (y.set.op !== 'exists') return inside({ set: { op: 'exists', of: rowsUnder(x.set.of) }, mode: x.mode }, y)
    return isSpans(y.set.of) ? spansInside(x.set.of, x.mode, y.set.of, y.mode) : rowsInside(rowsUnder(x.set.of), x.mode, y.set.of, y.mode)
  }
  if (!within(x.mode, y.mode)) return false
  if (x.set.op === 'born' && y.set.op === 'born') return windowInside(x.set, y.set)
  if (x.set.op === 'person' && y.set.op === 'person') return x.set.field === y.set.field && inAll(x.set.in, y.set.in)
  const [a, b] = [counting(x.set), counting(y.set)]
  if (!a || !b || crossed(a) || crossed(b)) return false
  if (alike(a.of, b.of)) return intervalsInside(intervalsOf(a), intervalsOf(b))
  if (y.set.op === 'exists' && x.mode === 'certain' && (a.of.op === 'value' || a.of.op === 'highest' || a.of.op === 'lowest') && !isSpans(y.set.of))
    return rowsInside(a.of.of, 'certain', y.set.of, y.mode) // a known value is a row's
  return growsWith(a.of, b.of, x.mode, y.mode) && intervalsInside(atLeastOf(a), atLeastOf(b)) && isAtLeast(b)
    ? true
    : growsWith(b.of, a.of, x.mode, y.mode) && isAtMost(b) && intervalsInside(intervalsOf(a), [{ lo: -Infinity, hi: topOf(b) }])
}

const inAll = (words: readonly string[], all: readonly string[]) => words.every((word) => all.includes(word))

/** The second counts whatever the first counts, so it is at least as great. Counts know no sides, so one mode will do. */
function growsWith(a: Num, b: Num, ma: Mode, mb: Mode): boolean {
  if (!within(ma, mb)) return false
  const both = (of: (mode: Mode) => boolean) => of('certain') && of('possible')
  if (a.op === 'days' && b.op === 'days') return both((mode) => rowsInside(a.of, mode, b.of, mode))
  if (a.op === 'codes' && b.op === 'codes') return a.level === b.level && a.m >= b.m && both((mode) => rowsInside(a.of, mode, b.of, mode))
  return a.op === 'sum' && b.op === 'sum' && a.column === b.column && plainRows(a.of) && both((mode) => rowsInside(a.of, mode, b.of, mode))
}
const isAtLeast = (set: Comparing) => intervalsOf(set).every(({ hi }) => hi === Infinity)
const isAtMost = (set: Comparing) => intervalsOf(set).every(({ lo }) => lo <= 0)
const topOf = (set: Comparing) => Math.max(...intervalsOf(set).map(({ hi }) => hi))
const atLeastOf = (set: Comparing): Interval[] => intervalsOf(set).map(({ lo }) => ({ lo, hi: Infinity }))

/** Nobody is in both. */
export function apart(first: Half, second: Half): boolean {
  const [x, y] = [settled(first), settled(second)]
  if (nobody2(x) || nobody2(y)) return true
  for (const [a, b] of [
    [x, y],
    [y, x],
  ] as const) {
    if (a.set.op === 'any' || (a.set.op === 'atLeast' && a.set.k > 0)) if (every(members(a), (one) => apart(one, b))) return true
    if (a.set.op === 'all' && some(members(a), (one) => apart(one, b))) return true
    if (a.set.op === 'none' && some(members(a), (one) => inside(b, one))) return true
  }
  return atomsApart(x, y)
}
/** As `nobody`, without comparing members with each other: `apart` does that itself. */
const nobody2 = (half: Half): boolean => half.set.op !== 'all' && nobody(half)

function atomsApart(x: Half, y: Half): boolean {
  if (x.mode === 'possible' && y.mode === 'possible') return false
  if (x.set.op === 'born' && y.set.op === 'born') return windowsApart(x.set, y.set)
  if (x.set.op === 'person' && y.set.op === 'person') {
    const other = y.set
    return x.set.field === other.field && !x.set.in.some((word) => word !== '' && other.in.includes(word))
  }
  const [a, b] = [counting(x.set), counting(y.set)]
  if (!a || !b || crossed(a) || crossed(b)) return false
  if (alike(a.of, b.of)) return intervalsApart(intervalsOf(a), intervalsOf(b))
  const below = (low: Comparing, high: Comparing) => isAtMost(high) && intervalsOf(low).every(({ lo }) => lo > topOf(high))
  return (growsWith(a.of, b.of, 'certain', 'certain') && below(a, b)) || (growsWith(b.of, a.of, 'certain', 'certain') && below(b, a))
}

/** Everyone who is not in the first is in the second. */
export function outsideIn(first: Half, second: Half): boolean {
  const [x, y] = [settled(first), settled(second)]
  if (everybody(x) || everybody(y)) return true
  if (y.set.op === 'none') return every(members(y), (one) => inside(one, x))
  if (y.set.op === 'all') return every(members(y), (one) => outsideIn(x, one))
  if (x.set.op === 'all') return every(members(x), (one) => outsideIn(one, y))
  if (x.set.op === 'any' && some(members(x), (one) => outsideIn(one, y))) return true
  if (x.set.op === 'none') return every(members(x), (one) => inside(one, y))
  if (y.set.op === 'any' && some(members(y), (one) => outsideIn(x, one))) return true
  // a value that is certainly outside is known; one that is not certainly inside may be absent
  if (x.mode === 'certain' && y.mode === 'certain') return false
  if (x.set.op === 'born' && y.set.op === 'born') return outsideInside(x.set, y.set)
  const [a, b] = [counting(x.set), counting(y.set)]
  if (!a || !b || crossed(a) || crossed(b)) return false
  const left = complementOf(intervalsOf(a))
  if (alike(a.of, b.of)) return intervalsInside(left, intervalsOf(b))
  if (x.mode !== 'possible') return false
  return growsWith(b.of, a.of, 'certain', 'certain') && isAtMost(b) && left.every(({ hi }) => hi <= topOf(b))
}
