// How fast this machine reads memory in JavaScript, and how many bytes the profile asks for: the least time an evaluation could take.
import { TABLES, type Column, type Table } from '#criteria'
import type { Population, Rows } from '#population/columns'
import { plan, RUN } from './task'

const BYTES = 256 * 1024 * 1024

/** Gigabytes (10⁹) a second of the faster of two sums over arrays far larger than the caches; best of five. */
export function bandwidth(): number {
  const best = (sum: () => number) => {
    let least = Infinity
    for (let round = 0; round < 5; round++) {
      const start = performance.now()
      if (Number.isNaN(sum())) throw new RangeError('The sum is not a number')
      least = Math.min(least, performance.now() - start)
    }
    return BYTES / least / 1e6
  }
  const floats = new Float64Array(BYTES / 8).fill(1)
  const wholes = new Int32Array(BYTES / 4).fill(1)
  return Math.max(
    best(() => sumOf(floats)),
    best(() => sumOfWholes(wholes)),
  )
}

/** Eight sums side by side, so that no addition waits for the one before. */
function sumOf(of: Float64Array): number {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < of.length; i += 8) {
    a += of[i]!
    b += of[i + 1]!
    c += of[i + 2]!
    d += of[i + 3]!
    e += of[i + 4]!
    f += of[i + 5]!
    g += of[i + 6]!
    h += of[i + 7]!
  }
  return a + b + c + d + e + f + g + h
}
function sumOfWholes(of: Int32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i < of.length; i += 4) {
    a = (a + of[i]!) | 0
    b = (b + of[i + 1]!) | 0
    c = (c + of[i + 2]!) | 0
    d = (d + of[i + 3]!) | 0
  }
  return a + b + c + d
}

interface Match {
  system: string
  code: string
  match: 'exact' | 'prefix'
}
interface Select {
  op: 'select'
  table: Table
  codes: 'every' | 'clinic' | { any: Match[]; not: Match[] }
}
/** Every object of the plan with an op, wherever it stands. */
function* parts(of: unknown): Generator<Record<string, unknown>> {
  if (typeof of !== 'object' || of === null) return
  if ('op' in of) yield of as Record<string, unknown>
  for (const value of Object.values(of)) yield* parts(value)
}

/**
 * `selected`: the rows that have a code the profile names, once for each different selection, with the columns asked for. `whole`: the columns
 * of every table it names, once, as a scan without an index by code would read them. Both with birth and CPR status of every patient.
 */
export function bytesAsked(population: Population): { selected: number; whole: number } {
  const selects = new Map<string, Select>()
  const asked = new Set<string>()
  for (const part of [...parts(plan.steps), ...parts(plan.tiers)]) {
    if (part.op === 'select') selects.set(JSON.stringify(part), part as unknown as Select)
    if (typeof part.column === 'string') asked.add(part.column)
    if (part.op === 'supply') asked.add('supplyDays')
    const test = part.test as { column?: string } | undefined
    if (test?.column) asked.add(test.column)
  }
  const perRow = ({ columns }: Rows) => 4 * (4 + 2 * (Object.keys(columns) as Column[]).filter((name) => asked.has(name)).length) // patient, day, stop, ord
  const patients = population.birth.byteLength + population.cprStatus.of.byteLength
  let selected = patients
  for (const { table, codes } of selects.values()) {
    const rows = population.tables[table]
    selected += codes === 'every' ? rows.count * perRow(rows) : matching(population, rows, codes) * (4 + perRow(rows))
  }
  const tables = TABLES.filter((table) => [...selects.values()].some((one) => one.table === table))
  const whole = tables.reduce((sum, table) => {
    const rows = population.tables[table]
    return sum + rows.count * perRow(rows) + rows.codeRow.byteLength + rows.codeNo.byteLength
  }, patients)
  return { selected, whole }
}

function matching({ codes }: Population, { codeNo }: Rows, asked: Exclude<Select['codes'], 'every'>): number {
  const among = (list: readonly Match[], system: string, code: string) =>
    list.some((one) => one.system === system && (one.match === 'exact' ? code === one.code : code.startsWith(one.code)))
  const wanted = codes.map(({ system, code }) => (asked === 'clinic' ? code === RUN.clinic : among(asked.any, system, code) && !among(asked.not, system, code)))
  let count = 0
  for (const no of codeNo) if (wanted[no]) count++
  return count
}

/** Bytes of the whole population's arrays. */
export function bytesHeld(population: Population): number {
  const arrays = [population.birth, population.sex.of, population.municipality.of, population.cprStatus.of]
  const tables = TABLES.flatMap((table) => {
    const { patient, day, stop, ord, codeNo, codeRow, columns, words } = population.tables[table]
    return [patient, day, stop, ord, codeNo, codeRow, ...Object.values(columns).flatMap(({ lo, hi }) => [lo, hi]), ...Object.values(words).map(({ of }) => of)]
  })
  return [...arrays, ...tables].reduce((sum, { byteLength }) => sum + byteLength, 0)
}
