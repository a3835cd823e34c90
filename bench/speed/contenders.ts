// Who is measured. Each holds the same population, and answers the counts of the same profile as often as asked; loading is not measured.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { DuckDBInstance } from '@duckdb/node-api'
import { countArrays } from '#engines/arrays/engine'
import { Memo } from '#engines/arrays/memo'
import { openDuckdb, runCounts, runFlow } from '#engines/duckdb/engine'
import { load } from '#engines/duckdb/load'
import { LIMITS, type Limits } from '#engines/duckdb/session'
import { countsOf, type Counts } from '#engines/result'
import { valuesOf } from '#engines/sql/answers'
import { compileSql } from '#engines/sql/compile'
import type { Population } from '#population/columns'
import type { Said } from './chdb'
import { CIRCE, CIRCE_LINES } from './circe'
import { HAND, walked } from './hand'
import { TooSlow } from './measure'
import { emptyServer } from './postgres'
import { tallied } from '#engines/sql/tally'
import { plan, RUN, VALUES } from './task'

export const GROUPS = ['arrays', 'duckdb', 'postgres', 'clickhouse', 'cql'] as const
export type Group = (typeof GROUPS)[number]

export interface Contender {
  name: string
  count: () => Counts | Promise<Counts>
}
/** Contenders of one driver, with the one load they share. */
export interface Team {
  contenders: Contender[]
  close: () => void | Promise<void>
}

type Columns = Readonly<Record<string, readonly unknown[]>>

/** Nothing is kept from one evaluation to the next. One thread. */
export const arrays = (population: Population): Team => ({
  contenders: [{ name: 'arrays', count: () => countArrays(plan, population, RUN, new Memo()) }],
  close: () => undefined,
})

/** Memory that holds the tables of a population of this size, in megabytes. */
export const limitsFor = (size: number): Limits => ({ ...LIMITS, memory: Math.max(LIMITS.memory, Math.ceil(size / 500)) })

/** A DuckDB without the session's lock, as the generated shape makes temporary tables. */
export async function openDatabase(population: Population) {
  const { memory, threads } = limitsFor(population.size)
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: `${memory}MB`, threads: String(threads) })
  const connection = await instance.connect()
  await load(connection, population)
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  return { connection, close }
}

export async function duckdb(population: Population): Promise<Team> {
  const session = await openDuckdb(population, limitsFor(population.size))
  const own = await openDatabase(population)
  const compiled = () => compileSql(plan, 'duckdb')
  const ask = async (sql: string, values: Readonly<Record<string, string | number>>) =>
    tallied(plan, (await session.select(sql, values)).getColumnsObject() as unknown as Columns)
  return {
    contenders: [
      {
        name: 'DuckDB compiled',
        count: () => runCounts(session, compiled(), plan, RUN),
      },
      { name: 'DuckDB compiled, a line a patient', count: async () => countsOf(plan, await runFlow(session, compiled(), RUN)) },
      { name: 'DuckDB by hand', count: () => ask(HAND, VALUES) },
      {
        name: 'DuckDB in the shape of circe',
        count: async () => {
          for (const statement of CIRCE) await own.connection.run(statement)
          return tallied(plan, (await own.connection.runAndReadAll(walked(CIRCE_LINES))).getColumnsObject() as unknown as Columns)
        },
      },
    ],
    close: () => {
      session.close()
      own.close()
    },
  }
}

/** Milliseconds a statement of PostgreSQL is given, and the error code of one that needs more. */
const PATIENCE = 60_000
const CANCELLED = '57014'

export async function postgres(population: Population): Promise<Team> {
  const server = await emptyServer()
  try {
    const session = await server.load(population)
    const count = (nestedLoops: boolean) => async () => {
      await server.nestedLoops(nestedLoops)
      const { counts, bounds, parameters = [] } = compileSql(plan, 'postgres')
      const values = valuesOf(bounds, RUN)
      const answer = session.select(
        counts,
        parameters.map((name) => values[name]!),
        PATIENCE,
      )
      const { names, lines } = await answer.catch((error: unknown) => {
        if ((error as { code?: string }).code === CANCELLED) throw new TooSlow(`stopped after ${PATIENCE / 1000} s`)
        throw error
      })
      return tallied(plan, Object.fromEntries(names.map((name) => [name, lines.map((line) => line[name])])))
    }
    return {
      contenders: [
        { name: 'PostgreSQL compiled', count: count(true) },
        // its planner takes the rows of nested questions for one or none, and joins them by loops within loops
        { name: 'PostgreSQL compiled, nested loops off', count: count(false) },
      ],
      close: server.stop,
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** null where chdb is not installed. */
export async function clickhouse(population: Population): Promise<Team | null> {
  const child = fork(new URL('chdb.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  const ask = async (message: number | 'count'): Promise<Said> => {
    const ended = new AbortController()
    const answer = Promise.race([
      once(child, 'message', ended),
      once(child, 'exit', ended).then(([code]) => {
        throw new Error(`ClickHouse's process ended with ${code}`)
      }),
    ])
    child.send(message)
    const [said] = (await answer.finally(() => ended.abort())) as [Said]
    if ('failed' in said) throw new Error(said.failed)
    return said
  }
  const close = () => void child.kill()
  try {
    if ('absent' in (await ask(population.size))) {
      close()
      return null
    }
  } catch (error) {
    close()
    throw error
  }
  const count = async () => {
    const said = await ask('count')
    if (!('counts' in said)) throw new TypeError('ClickHouse answered something else than counts')
    return said.counts
  }
  return { contenders: [{ name: 'ClickHouse compiled', count }], close }
}
