// ClickHouse as an engine: compiled SQL over a population in a database of its own.
import type { Plan, Run } from '#criteria'
import type { Population } from '#population/columns'
import type { Counts, Engine, Loaded, Result } from '../result'
import { resultOf, shownOf, valuesOf, type DisplayResult } from '../sql/answers'
import { compileSql, type CompiledSql, type Counting } from '../sql/compile'
import { tallied } from '../sql/tally'
import { ClickhouseSession, type ClickhouseConnection } from './session'

export { ClickhouseSession, type ClickhouseConnection } from './session'

/** The flow alone: exits, rules and tiers. */
export async function runFlow(session: ClickhouseSession, compiled: CompiledSql<'clickhouse'>, run: Run): Promise<Result> {
  const text = await session.select(compiled.sql, valuesOf(compiled.bounds, run), 'JSONColumns')
  return resultOf(session.population.size, compiled, JSON.parse(text) as Record<string, number[]>)
}

/** The counts alone. `compiled` is of the plan. */
export async function runCounts(session: ClickhouseSession, { counts, bounds }: CompiledSql<'clickhouse'> & Counting, plan: Plan, run: Run): Promise<Counts> {
  return tallied(plan, JSON.parse(await session.select(counts, valuesOf(bounds, run), 'JSONColumns')) as Record<string, unknown[]>)
}

/** The flow and every display field. */
export async function runCompiled(session: ClickhouseSession, compiled: CompiledSql<'clickhouse'>, run: Run): Promise<Result & { display: DisplayResult[] }> {
  return { ...(await runFlow(session, compiled, run)), display: await runDisplay(session, compiled, run) }
}

/** The display fields alone. */
export async function runDisplay(session: ClickhouseSession, compiled: CompiledSql<'clickhouse'>, run: Run): Promise<DisplayResult[]> {
  const display: DisplayResult[] = []
  for (const { id, sql, bounds } of compiled.display) {
    const { meta, data } = JSON.parse(await session.select(sql, valuesOf(bounds, run), 'JSON')) as { meta: { name: string }[]; data: Record<string, unknown>[] }
    display.push({
      field: id,
      of: shownOf(
        meta.map(({ name }) => name),
        data,
      ),
    })
  }
  return display
}

const openClickhouse = (connection: ClickhouseConnection, population: Population): Promise<ClickhouseSession> =>
  ClickhouseSession.load(connection, `loaded_${Math.random().toString(36).slice(2)}`, population)

/** The population on a connection, to be asked many times. */
export async function loadClickhouse(connection: ClickhouseConnection, population: Population): Promise<Loaded> {
  const session = await openClickhouse(connection, population)
  return {
    evaluate: (plan, run) => runFlow(session, compileSql(plan, 'clickhouse', { draft: true }), run),
    count: (plan, run) => runCounts(session, compileSql(plan, 'clickhouse', { draft: true }), plan, run),
    close: () => session.drop(),
  }
}

/** The engine on a connection: each evaluation in a database that is gone afterwards. */
export const clickhouseOn = (connection: ClickhouseConnection): Required<Engine> => ({
  name: 'clickhouse',
  async evaluate(plan, population, run) {
    const loaded = await loadClickhouse(connection, population)
    try {
      return await loaded.evaluate(plan, run)
    } finally {
      await loaded.close()
    }
  },
  async shows(plan, population, run) {
    const session = await openClickhouse(connection, population)
    try {
      return await runDisplay(session, compileSql(plan, 'clickhouse', { draft: true }), run)
    } finally {
      await session.drop()
    }
  },
})
