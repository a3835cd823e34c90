// One patient of a population as a population of his own, so that evidence is found by the very engine that counted.
import { TABLES, type Column, type Table, type Word } from '#criteria/core/algebra'
import type { Bounds, Population, Rows } from '#population/columns'
import { codesByRow } from './codes'

/** Row i of a table here is row `first[table] + i` there; codes are numbered anew. */
export function sliceOf(population: Population, patient: number): Population {
  const range = Object.fromEntries(TABLES.map((table) => [table, rangeOf(population.tables[table], patient)])) as Record<Table, [number, number]>
  const used = [...new Set(TABLES.flatMap((table) => Array.from(codesBetween(population.tables[table], ...range[table]))))].sort((a, b) => a - b)
  const number = new Map(used.map((no, index) => [no, index]))
  const one = ({ list, of }: Population['sex']) => ({ list, of: of.slice(patient, patient + 1) })
  return {
    ...population,
    digest: '',
    size: 1,
    key: () => population.key(patient),
    birth: population.birth.slice(patient, patient + 1),
    sex: one(population.sex),
    municipality: one(population.municipality),
    cprStatus: one(population.cprStatus),
    codes: used.map((no) => population.codes[no]!),
    tables: Object.fromEntries(TABLES.map((table) => [table, cut(population.tables[table], ...range[table], number)])) as Record<Table, Rows>,
  }
}

function rangeOf({ patient: of, count }: Rows, patient: number): [number, number] {
  const from = (wanted: number) => {
    let [low, high] = [0, count]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (of[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
  return [from(patient), from(patient + 1)]
}

const codesBetween = (rows: Rows, from: number, to: number): Uint32Array => {
  const { start, of } = codesByRow(rows)
  return of.subarray(start[from]!, start[to]!)
}

function cut(rows: Rows, from: number, to: number, number: ReadonlyMap<number, number>): Rows {
  const { start, of } = codesByRow(rows)
  const codes: [number, number][] = []
  for (let row = from; row < to; row++) for (let i = start[row]!; i < start[row + 1]!; i++) codes.push([number.get(of[i]!)!, row - from])
  codes.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const columns = Object.entries(rows.columns) as [Column, Bounds][]
  const words = Object.entries(rows.words) as [Word, { list: string[]; of: Uint8Array }][]
  return {
    count: to - from,
    patient: new Uint32Array(to - from),
    day: rows.day.slice(from, to),
    stop: rows.stop.slice(from, to),
    ord: rows.ord.slice(from, to),
    columns: Object.fromEntries(columns.map(([name, { lo, hi }]) => [name, { lo: lo.slice(from, to), hi: hi.slice(from, to) }])),
    words: Object.fromEntries(words.map(([name, { list, of }]) => [name, { list, of: of.slice(from, to) }])),
    codeNo: Uint32Array.from(codes, ([no]) => no),
    codeRow: Uint32Array.from(codes, ([, row]) => row),
  }
}
