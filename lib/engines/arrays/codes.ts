// From code sets to rows of a population. Codes are numbered in lexical order, so a prefix is one range (law 6).
import { SYSTEMS } from '#criteria/core/systems'
import type { CodeMatch, CodeSet } from '#criteria/core/algebra'
import type { Population, Rows } from '#population/columns'
import { noBits, type Bits } from './bits'

/** One byte a code number: 1 where the set has the code. `null` stands for every row, with or without codes. */
export type CodeFlags = Uint8Array | null

export function flagsOf(set: CodeSet, population: Population, clinic: string): CodeFlags {
  if (set === 'every') return null
  const flags = new Uint8Array(population.codes.length)
  if (set === 'clinic') mark(flags, population, { system: SYSTEMS.clinic.uri, code: clinic, match: 'exact' }, 1)
  else {
    for (const one of set.any) mark(flags, population, one, 1)
    for (const one of set.not) mark(flags, population, one, 0)
  }
  return flags
}

function mark(flags: Uint8Array, { codes }: Population, wanted: CodeMatch, value: 0 | 1): void {
  let low = 0
  let high = codes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = codes[middle]!
    const below = one.system === wanted.system ? byCodePoint(one.code, wanted.code) < 0 : byCodePoint(one.system, wanted.system) < 0
    if (below) low = middle + 1
    else high = middle
  }
  for (let no = low; no < codes.length; no++) {
    const one = codes[no]!
    if (one.system !== wanted.system) return
    if (wanted.match === 'prefix' ? !one.code.startsWith(wanted.code) : one.code !== wanted.code) return
    flags[no] = value
  }
}

/** The order codes are numbered in; `<` on strings is by UTF-16 unit and differs above U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const place = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = place(a.charCodeAt(i)) - place(b.charCodeAt(i))
    if (order) return order
  }
  return a.length - b.length
}

/** Bits of the rows that have a code of the set. */
export function rowsWith(rows: Rows, flags: Uint8Array): Bits {
  const bits = noBits(rows.count)
  const { codeRow } = rows
  const start = startsOf(rows, flags.length)
  for (let no = 0; no < flags.length; no++) {
    if (!flags[no]) continue
    const end = start[no + 1]!
    for (let i = start[no]!; i < end; i++) {
      const row = codeRow[i]!
      bits[row >>> 5]! |= 1 << (row & 31)
    }
  }
  return bits
}

/** Rows that have a code of the set, ascending, each once however many of its codes match. */
export function rowsOf(rows: Rows, flags: Uint8Array): Uint32Array {
  const start = startsOf(rows, flags.length)
  const met: number[] = []
  let most = 0
  for (let no = 0; no < flags.length; no++)
    if (flags[no] && start[no] !== start[no + 1]) {
      met.push(no)
      most += start[no + 1]! - start[no]!
    }
  if (met.length === 1) return rows.codeRow.subarray(start[met[0]!]!, start[met[0]! + 1]!)
  const bits = met.length ? rowsWith(rows, flags) : noBits(0)
  const of = new Uint32Array(most)
  let n = 0
  for (let word = 0; word < bits.length; word++) for (let left = bits[word]!; left; left &= left - 1) of[n++] = (word << 5) + (31 - Math.clz32(left & -left))
  return of.subarray(0, n)
}

const every = new WeakMap<Rows, Uint32Array>()
export function everyRow(rows: Rows): Uint32Array {
  let of = every.get(rows)
  if (!of) {
    of = new Uint32Array(rows.count)
    for (let row = 0; row < rows.count; row++) of[row] = row
    every.set(rows, of)
  }
  return of
}

const latest = new WeakMap<Rows, number>()
/** The last day of any row; −Infinity without. */
export function latestOf(rows: Rows): number {
  let day = latest.get(rows)
  if (day === undefined) {
    day = -Infinity
    for (let row = 0; row < rows.count; row++) if (rows.day[row]! > day) day = rows.day[row]!
    latest.set(rows, day)
  }
  return day
}

const starts = new WeakMap<Rows, Uint32Array>()
/** Where each code's rows begin in `codeRow`. */
function startsOf(rows: Rows, codeCount: number): Uint32Array {
  let start = starts.get(rows)
  if (!start) {
    start = new Uint32Array(codeCount + 1)
    for (const no of rows.codeNo) start[no + 1]!++
    for (let no = 0; no < codeCount; no++) start[no + 1]! += start[no]!
    starts.set(rows, start)
  }
  return start
}

interface ByRow {
  start: Uint32Array
  /** Code numbers of row r: of[start[r]] … of[start[r + 1] − 1], ascending. */
  of: Uint32Array
}
const byRow = new WeakMap<Rows, ByRow>()
/** The codes of each row, built when first asked for. */
export function codesByRow(rows: Rows): ByRow {
  let index = byRow.get(rows)
  if (!index) {
    const start = new Uint32Array(rows.count + 1)
    for (const row of rows.codeRow) start[row + 1]!++
    for (let row = 0; row < rows.count; row++) start[row + 1]! += start[row]!
    const next = start.slice()
    const of = new Uint32Array(rows.codeRow.length)
    for (let i = 0; i < rows.codeRow.length; i++) of[next[rows.codeRow[i]!]!++] = rows.codeNo[i]!
    byRow.set(rows, (index = { start, of }))
  }
  return index
}

/** The code a row is known by: its ATC, else its first code that the selection asked for; −1 without any. */
export function codeOfRow(rows: Rows, row: number, flags: CodeFlags, population: Population): number {
  const { start, of } = codesByRow(rows)
  let first = -1
  for (let i = start[row]!; i < start[row + 1]!; i++) {
    const no = of[i]!
    if (population.codes[no]!.system === SYSTEMS.atc.uri) return no
    if (first < 0 && (!flags || flags[no])) first = no
  }
  return first
}
