// DuckDB as an engine: compiled SQL over a population loaded into an instance of its own.
import type { Plan, Run } from '#criteria'
import type { Population } from '#population/columns'
import type { Counts, Engine, Loaded, Result } from '../result'
import { resultOf, shownOf, valuesOf, type DisplayResult } from '../sql/answers'
import { compileDraft, type CompiledSql, type Counting } from '../sql/compile'
import { tallied } from '../sql/tally'
import { DuckdbSession, LIMITS, type Limits } from './session'

export type { DisplayResult, ShownRow, ShownSql } from '../sql/answers'
export { NotOneSelect } from '../sql/one-select'
export { DuckdbSession } from './session'

/** A locked in-memory DuckDB holding one population; close it when done. */
export const openDuckdb = (population: Population, limits: Limits = LIMITS): Promise<DuckdbSession> => DuckdbSession.open(population, limits)

/** Runs compiled SQL as it stands: the flow and every display field. Throws NotOneSelect for anything but one SELECT each. */
export async function runCompiled(session: DuckdbSession, compiled: CompiledSql, run: Run): Promise<Result & { display: DisplayResult[] }> {
  return { ...(await runFlow(session, compiled, run)), display: await runDisplay(session, compiled, run) }
}

/** The display fields alone. */
export async function runDisplay(session: DuckdbSession, compiled: CompiledSql, run: Run): Promise<DisplayResult[]> {
  const display: DisplayResult[] = []
  for (const { id, sql, bounds } of compiled.display) {
    const reader = await session.select(sql, valuesOf(bounds, run))
    display.push({ field: id, of: shownOf(reader.columnNames(), reader.getRowObjects()) })
  }
  return display
}

/** The flow alone: exits, rules and tiers. */
export async function runFlow(session: DuckdbSession, compiled: CompiledSql, run: Run): Promise<Result> {
  const reader = await session.select(compiled.sql, valuesOf(compiled.bounds, run))
  return resultOf(session.population.size, compiled, reader.getColumnsObject() as Record<string, number[]>)
}

/** The counts alone. `compiled` is of the plan. */
export async function runCounts(session: DuckdbSession, { counts, bounds }: Counting & Pick<CompiledSql, 'bounds'>, plan: Plan, run: Run): Promise<Counts> {
  return tallied(plan, (await session.select(counts, valuesOf(bounds, run))).getColumnsObject() as Record<string, readonly unknown[]>)
}

/** The population in a DuckDB of its own, to be asked many times. */
export async function loadDuckdb(population: Population, limits?: Limits): Promise<Loaded> {
  const session = await openDuckdb(population, limits)
  return {
    evaluate: (plan, run) => runFlow(session, compileDraft(plan), run),
    count: (plan, run) => runCounts(session, compileDraft(plan), plan, run),
    close: async () => session.close(),
  }
}

export const duckdb: Engine = {
  name: 'duckdb',
  async evaluate(plan: Plan, population: Population, run: Run) {
    const loaded = await loadDuckdb(population)
    try {
      return await loaded.evaluate(plan, run)
    } finally {
      await loaded.close()
    }
  },
  async shows(plan, population, run) {
    const session = await openDuckdb(population)
    try {
      return await runDisplay(session, compileDraft(plan), run)
    } finally {
      session.close()
    }
  },
}
