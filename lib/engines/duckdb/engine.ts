// DuckDB as an engine: compiled SQL over a population loaded into an instance of its own.
import { resolveDay, TABLES, type Day, type Plan, type Run } from '#criteria'
import type { Code, Population } from '#population/columns'
import type { DuckDBResultReader } from '@duckdb/node-api'
import { OPEN_DAY, OPEN_HI, OPEN_LO, type Table } from '#criteria'
import type { Engine, Result } from '../result'
import { compileDraft, type CompiledSql, type SqlBound } from '../sql/compile'
import { DuckdbSession, LIMITS, type Limits } from './session'

export { DuckdbSession, NotOneSelect } from './session'

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
  | { type: 'note'; text: string }

export interface DisplayResult {
  field: string
  /** What patient 0 … size − 1 is shown. */
  of: (patient: number) => ShownSql
}

/** A locked in-memory DuckDB holding one population; close it when done. */
export const openDuckdb = (population: Population, limits: Limits = LIMITS): Promise<DuckdbSession> => DuckdbSession.open(population, limits)

/** Runs compiled SQL as it stands: the flow and every display field. Throws NotOneSelect for anything but one SELECT each. */
export async function runCompiled(session: DuckdbSession, compiled: CompiledSql, run: Run): Promise<Result & { display: DisplayResult[] }> {
  const result = await runFlow(session, compiled, run)
  const display: DisplayResult[] = []
  for (const { id, sql, bounds } of compiled.display) display.push({ field: id, of: shown(await session.select(sql, values(bounds, run))) })
  return { ...result, display }
}

/** The flow alone: exits, rules and tiers. */
export async function runFlow(session: DuckdbSession, { sql, bounds, steps, rules }: CompiledSql, run: Run): Promise<Result> {
  const size = session.population.size
  const columns = (await session.select(sql, values(bounds, run))).getColumnsObject() as Record<string, number[]>
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

const values = (bounds: readonly SqlBound[], run: Run): Record<string, string | number> => ({
  ref: run.ref,
  clinic: run.clinic,
  ...Object.fromEntries(bounds.map(({ name, at }) => [name, resolveDay(at, run.ref)])),
})

function shown(reader: DuckDBResultReader): (patient: number) => ShownSql {
  const names = reader.columnNames()
  const lines = new Map<number, Record<string, unknown>[]>()
  for (const line of reader.getRowObjects()) {
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

export const duckdb: Engine = {
  name: 'duckdb',
  async evaluate(plan: Plan, population: Population, run: Run) {
    const session = await openDuckdb(population)
    try {
      return await runFlow(session, compileDraft(plan), run)
    } finally {
      session.close()
    }
  },
}
