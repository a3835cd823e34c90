// Which part of one document is which part of another: by id, else by likeness, so that a renamed id is no removal and no addition.
import { canonical, type Json } from '../document/canonical'

export interface Match {
  /** [place before, place after], in the order after. */
  pairs: [number, number][]
  removed: number[]
  added: number[]
  /** Place after by place before, and the other way. */
  after: ReadonlyMap<number, number>
  before: ReadonlyMap<number, number>
}
/** Share of what two parts say that must be alike for them to be one part with a new id. */
const ENOUGH = 0.6

/**
 * `says` gives what a part says, without its id. Each part is used once; of several with one id the first goes with the first.
 * `fits` refuses pairs whatever their ids.
 */
export function matchOf<T>(
  before: readonly T[],
  after: readonly T[],
  id: (one: T) => string,
  says: (one: T, side: 'before' | 'after') => unknown,
  fits: (one: T, other: T) => boolean = () => true,
): Match {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  before.forEach((one, from) => {
    const to = after.findIndex((other, index) => !taken.has(index) && id(other) === id(one) && fits(one, other))
    if (to < 0) return
    partner.set(from, to)
    taken.add(to)
  })
  const left = before.map((one, from) => ({ from, leaves: leavesOf(says(one, 'before')) })).filter(({ from }) => !partner.has(from))
  const right = after.map((one, to) => ({ to, leaves: leavesOf(says(one, 'after')) })).filter(({ to }) => !taken.has(to))
  const near = left
    .flatMap(({ from, leaves }) => right.map((other) => ({ from, to: other.to, share: likeness(leaves, other.leaves) })))
    .filter(({ from, to, share }) => share >= ENOUGH && fits(before[from]!, after[to]!))
    .sort((a, b) => b.share - a.share || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from)
  for (const { from, to } of near)
    if (!partner.has(from) && !taken.has(to)) {
      partner.set(from, to)
      taken.add(to)
    }
  return {
    pairs: [...partner].sort(([, a], [, b]) => a - b),
    removed: before.map((_, index) => index).filter((index) => !partner.has(index)),
    added: after.map((_, index) => index).filter((index) => !taken.has(index)),
    after: partner,
    before: new Map([...partner].map(([from, to]) => [to, from])),
  }
}

/** Everything a value holds, as "path=value"; places in a list do not count. */
function leavesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, `${path}[]`))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, one]) => leavesOf(one, `${path}.${name}`))
  return value === undefined ? [] : [`${path}=${String(value)}`]
}
/** Twice what is alike over all there is; 1 for two that say the same. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  let alike = 0
  for (const one of a) {
    const at = left.indexOf(one)
    if (at < 0) continue
    alike++
    left.splice(at, 1)
  }
  return a.length + b.length === 0 ? 1 : (2 * alike) / (a.length + b.length)
}

/** Places of pairs (in order after) that were moved, as few as explain the new order. */
export function movedIn({ pairs }: Match): number[] {
  const best: number[][] = []
  pairs.forEach(([from], index) => {
    const longest = best
      .slice(0, index)
      .filter((run) => pairs[run.at(-1)!]![0] < from)
      .reduce<number[]>((most, run) => (run.length > most.length ? run : most), [])
    best.push([...longest, index])
  })
  const kept = new Set(best.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []))
  return pairs.map((_, index) => index).filter((index) => !kept.has(index))
}

export const same = (a: unknown, b: unknown): boolean => a === b || canonical((a ?? null) as Json) === canonical((b ?? null) as Json)
