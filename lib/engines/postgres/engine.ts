// PostgreSQL as an engine, for data that stay where they are: compiled SQL over a population in a schema of its own.
import type { Client } from 'pg'
import type { Plan, Run } from '#criteria'
import type { Population } from '#population/columns'
import type { Counts, Engine, Loaded, Result } from '../result'
import { resultOf, shownOf, valuesOf, type DisplayResult } from '../sql/answers'
import { compileSql, type CompiledSql, type Counting, type Statement } from '../sql/compile'
import { tallied } from '../sql/tally'
import { PostgresSession } from './session'

export { PostgresSession } from './session'

const ask = (session: PostgresSession, { sql, bounds, parameters = [] }: Statement, run: Run) => {
  const values = valuesOf(bounds, run)
  return session.select(
    sql,
    parameters.map((name) => values[name]!),
  )
}

/** The flow alone: exits, rules and tiers. */
export async function runFlow(session: PostgresSession, compiled: CompiledSql<'postgres'>, run: Run): Promise<Result> {
  const { names, lines } = await ask(session, compiled, run)
  return resultOf(session.population.size, compiled, Object.fromEntries(names.map((name) => [name, lines.map((line) => line[name] as number)])))
}

/** The counts alone. `compiled` is of the plan. A whole number of 64 bits comes as text. */
export async function runCounts(session: PostgresSession, compiled: CompiledSql<'postgres'> & Counting, plan: Plan, run: Run): Promise<Counts> {
  const { names, lines } = await ask(session, { ...compiled, sql: compiled.counts }, run)
  return tallied(plan, Object.fromEntries(names.map((name) => [name, lines.map((line) => line[name])])))
}

/** The flow and every display field. */
export async function runCompiled(session: PostgresSession, compiled: CompiledSql<'postgres'>, run: Run): Promise<Result & { display: DisplayResult[] }> {
  return { ...(await runFlow(session, compiled, run)), display: await runDisplay(session, compiled, run) }
}

/** The display fields alone. */
export async function runDisplay(session: PostgresSession, compiled: CompiledSql<'postgres'>, run: Run): Promise<DisplayResult[]> {
  const display: DisplayResult[] = []
  for (const one of compiled.display) {
    const { names, lines } = await ask(session, one, run)
    display.push({ field: one.id, of: shownOf(names, lines) })
  }
  return display
}

const openPostgres = (client: Client, population: Population): Promise<PostgresSession> =>
  PostgresSession.load(client, `evaluation_${Math.random().toString(36).slice(2)}`, population)

/** The population on a connection, to be asked many times. */
export async function loadPostgres(client: Client, population: Population): Promise<Loaded> {
  const session = await openPostgres(client, population)
  return {
    evaluate: (plan, run) => runFlow(session, compileSql(plan, 'postgres', { draft: true }), run),
    count: (plan, run) => runCounts(session, compileSql(plan, 'postgres', { draft: true }), plan, run),
    close: () => session.drop(),
  }
}

/** The engine on a connection: each evaluation in a schema that is gone afterwards. */
export const postgresOn = (client: Client): Engine => ({
  name: 'postgres',
  async evaluate(plan, population, run) {
    const loaded = await loadPostgres(client, population)
    try {
      return await loaded.evaluate(plan, run)
    } finally {
      await loaded.close()
    }
  },
  async shows(plan, population, run) {
    const session = await openPostgres(client, population)
    try {
      return await runDisplay(session, compileSql(plan, 'postgres', { draft: true }), run)
    } finally {
      await session.drop()
    }
  },
})
