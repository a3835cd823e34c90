// Numbers in CQL: two bounds as Integers, null where a side is not known; a sum in parts (sums.ts).
import type { AtcLevel, Column } from '#criteria/core/algebra'
import { whole, type Mode, type Side } from './compare'
import { extremeOf } from './extreme'
import { cutTo } from './known'
import { daysOf, lastRow } from './pick'
import { carried, digitsOf, partsOf, shownSum, sideOfSum, tupleOfParts, weighed, type Parts } from './sums'
import { pointsWithin, weightsWithin } from './refusal'
import type { Pair } from './sets'
import type { Library } from './text'

export interface Number_ {
  /** CQL Boolean: no number at all; null when there always is one. */
  absent: string | null
  side: Side
  parts: (side: 'lo' | 'hi') => Parts
  /** A bound as people are shown it. */
  shown: (side: 'lo' | 'hi') => string
}

/** A number within 31 bits, by its bounds. */
const plain = (absent: string | null, bounds: { lo: string; hi: string }): Number_ => ({
  absent,
  side: (side, op, n) => `${bounds[side]} ${op} ${whole(n)}`,
  parts: (side) => digitsOf(bounds[side]),
  shown: (side) => bounds[side],
})
/** A number that may pass them, by its parts. */
const great = (absent: string | null, parts: Number_['parts']): Number_ => ({
  absent,
  side: sideOfSum(parts),
  parts,
  shown: (side) => shownSum(parts(side)),
})

/** Of rows counted: lo among certain rows, hi among possible ones. */
type ByMode = (mode: Mode) => string
const counted = (count: ByMode): Number_ => plain(null, { lo: count('certain'), hi: count('possible') })

export const differentDays = (of: ByMode, library: Library): Number_ => counted((mode) => library.share('Count', `Count(${daysOf(of(mode), library)})`))

/** Different ATC codes cut to a level, each on at least m different days. */
export const differentCodes = (of: ByMode, level: AtcLevel, m: number, library: Library): Number_ =>
  counted((mode) => {
    const cut = cutTo(level)
    if (m <= 1) return library.share('Count', `Count(distinct (${of(mode)} R\n    where ${cut.has}\n    return all ${cut.code}))`)
    const met = library.share('Codes', `distinct (${of(mode)} R\n    where ${cut.has}\n    return all Tuple { onDay: R.onDay, code: ${cut.code} })`)
    return library.share(
      'Count',
      `Count((distinct (${met} K return all K.code)) C\n    where Count(${met} K where K.code = C return all K) >= ${m}\n    return all C)`,
    )
  })

/** Of a column that is never negative: what is not known below is 0, what is not known above leaves the sum open. */
export const sumOf = (of: ByMode, column: Column, library: Library): Number_ =>
  great(null, (side) => {
    const rows = of(side === 'lo' ? 'certain' : 'possible')
    const bound = `R.${column}${side === 'lo' ? 'Lo' : 'Hi'}`
    const part = (name: keyof Parts) => `Coalesce(Sum(${rows} R return all (if ${bound} > 0 then ${digitsOf(bound)[name]} else 0)), 0)`
    const all = tupleOfParts({ millions: part('millions'), thousands: part('thousands'), ones: part('ones') })
    const added = library.share('Added', side === 'lo' ? all : `if exists (${rows} R where ${bound} is null return all R) then null else ${all}`)
    const name = library.share('Sum', tupleOfParts(carried(partsOf(added))))
    return partsOf(name)
  })

/** Of the last row. An unreadable latest value is open on both sides; an older one does not step in. */
export function lastValue(of: string, column: Column, library: Library): Number_ {
  const last = lastRow(of, library)
  return plain(`${last} is null`, { lo: `${last}.${column}Lo`, hi: `${last}.${column}Hi` })
}

export const extreme = (of: string, how: 'highest' | 'lowest', column: Column, library: Library): Number_ => {
  const bound = (side: 'Lo' | 'Hi') => library.share('Extreme', extremeOf(of, how, column, side))
  return plain(`not exists ${of}`, { lo: bound('Lo'), hi: bound('Hi') })
}

/** Σ weights of the sets that hold; a negative weight counts in the lower bound when its set is possible. */
export const points = (of: readonly { weight: number; set: Pair }[], library: Library): Number_ => {
  pointsWithin(of.map(({ weight }) => weight))
  const sum = (side: 'lo' | 'hi') =>
    library.share(
      'Points',
      of.map(({ weight, set }) => `(if ${weight < 0 === (side === 'lo') ? set.possible : set.certain} then ${whole(weight)} else 0)`).join(' + ') || '0',
    )
  return plain(null, { lo: sum('lo'), hi: sum('hi') })
}

export function total(of: readonly { weight: number; number: Number_ }[], library: Library): Number_ {
  weightsWithin(of.map(({ weight }) => weight))
  const absent = [...new Set(of.flatMap(({ number }) => number.absent ?? []))]
  return great(absent.length ? `(${absent.join(' or ')})` : null, (side) => {
    const sum = weighed(of.map(({ weight, number }) => ({ weight, of: number.parts(weight < 0 === (side === 'lo') ? 'hi' : 'lo') })))
    return partsOf(library.share('Total', tupleOfParts(sum)))
  })
}
