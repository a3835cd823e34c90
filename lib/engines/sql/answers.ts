// What compiled SQL answers, made into a Result and into display fields; alike for every driver.
import { EXITS, OPEN_DAY, OPEN_HI, OPEN_LO, resolveDay, TABLES, type Day, type Exit, type Run, type Table } from '#criteria'
import type { Code } from '#population/columns'
import type { Result } from '../result'
import type { SqlBound } from './emit'

/** A row of a display field. */
export interface ShownRow {
  table: Table
  day: Day
  stop: Day | null
  codes: Code[]
  /** Thousandths; OPEN_LO and OPEN_HI where not known. Absent when the field shows no column. */
  lo?: number
  hi?: number
}
/** As the arrays engine shows it; a row's words and the name of its column are not asked for. */
export type ShownSql =
  | { type: 'rows'; rows: ShownRow[] }
  | { type: 'days'; days: number | null }
  | { type: 'date'; day: Day | null }
  | { type: 'number'; lo: number | null; hi: number | null }
  | { type: 'holds'; holds: boolean }
  | { type: 'parts'; parts: Exit[] }
  | { type: 'note'; text: string }

export interface DisplayResult {
  field: string
  /** What patient 0 … size − 1 is shown. */
  of: (patient: number) => ShownSql
}

/** Values of the parameters, by name. */
export const valuesOf = (bounds: readonly SqlBound[], run: Run): Record<string, string | number> => ({
  ref: run.ref,
  clinic: run.clinic,
  ...Object.fromEntries(bounds.map(({ name, at }) => [name, resolveDay(at, run.ref)])),
})

/** Column by column; patients without a line stand as not reached. */
export function resultOf(size: number, { steps, rules }: { steps: readonly string[]; rules: readonly string[] }, columns: Record<string, number[]>): Result {
  const pid = columns.pid ?? []
  const spread = <T extends Uint8Array | Int8Array>(into: T, name: string): T => {
    const of = columns[name]!
    pid.forEach((patient, index) => (into[patient] = of[index]!))
    return into
  }
  return {
    size,
    exits: steps.map((_, index) => spread(new Uint8Array(size), `s${index}`)),
    rules: rules.map((_, index) => spread(new Uint8Array(size), `r${index}`)),
    tier: spread(new Int8Array(size).fill(-1), 'tier'),
  }
}

/** Lines of one display statement; 64-bit numbers may come as text. */
export function shownOf(names: readonly string[], all: readonly Record<string, unknown>[]): DisplayResult['of'] {
  const lines = new Map<number, Record<string, unknown>[]>()
  for (const line of all) {
    const own = lines.get(line.pid as number)
    if (own) own.push(line)
    else lines.set(line.pid as number, [line])
  }
  const number = (value: unknown) => (value === null || value === undefined ? null : Number(value))
  return (patient) => {
    const own = lines.get(patient) ?? []
    const [first] = own
    if (names.includes('place')) return { type: 'rows', rows: rowsOf(own) }
    if (names.includes('days')) return { type: 'days', days: number(first?.days) }
    if (names.includes('due')) return { type: 'date', day: number(first?.due) }
    if (names.includes('holds')) return { type: 'holds', holds: first?.holds === 1 }
    const parts = names.filter((name) => name.startsWith('part'))
    if (parts.length) return { type: 'parts', parts: parts.map((name) => EXITS[Number(first?.[name] ?? 2) - 1]!) }
    if (names.includes('note')) return { type: 'note', text: String(first?.note ?? '') }
    return { type: 'number', lo: number(first?.lo), hi: number(first?.hi) }
  }
}

/** One line a code; the lines of a place are one row. */
function rowsOf(lines: readonly Record<string, unknown>[]): ShownRow[] {
  const rows: ShownRow[] = []
  let place = 0
  for (const line of lines) {
    if (Number(line.place) !== place)
      rows.push({
        table: TABLES[line.tab as number]!,
        day: line.day as number,
        stop: line.stop === OPEN_DAY ? null : (line.stop as number),
        codes: [],
        lo: (line.lo as number | null) ?? OPEN_LO,
        hi: (line.hi as number | null) ?? OPEN_HI,
      })
    place = Number(line.place)
    if (line.code !== null) rows.at(-1)!.codes.push({ system: line.system as string, code: line.code as string })
  }
  return rows
}
