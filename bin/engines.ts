// The engines by name: each with its driver, started only when it is asked for and gone when the work is done.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '#engines/result'
import { Refusal } from './words'

export const ENGINES = ['arrays', 'duckdb', 'postgres', 'clickhouse', 'cql'] as const
export type EngineName = (typeof ENGINES)[number]
/** Those that count a whole population; cql-execution runs some hundred patients a second and is for test patients. */
export const COUNTING = ['arrays', 'duckdb', 'postgres', 'clickhouse'] as const satisfies readonly EngineName[]

/** Throws Refusal. */
export function engineNamed<Name extends EngineName>(given: string, known: readonly Name[]): Name {
  const found = known.find((one) => one === given)
  if (!found) throw new Refusal((texts) => texts.badEngine(given, known))
  return found
}

type Evaluating = Pick<Engine, 'evaluate' | 'shows'>

/** Runs work with an engine that is started for it. Throws Refusal when it is not installed. */
export async function withEngine<T>(name: EngineName, work: (engine: Evaluating) => Promise<T>): Promise<T> {
  switch (name) {
    case 'arrays':
      return work((await import('#engines/arrays/engine')).arrays)
    case 'duckdb':
      return work((await import('#engines/duckdb/engine')).duckdb)
    case 'cql':
      return work((await import('#engines/cql/engine')).cql)
    case 'clickhouse':
      return work(await clickhouse())
    case 'postgres':
      return withPostgres(work)
  }
}

/** ClickHouse lies in outside/, a package of its own. */
async function clickhouse(): Promise<Evaluating> {
  try {
    return (await import('../outside/clickhouse/engine')).clickhouse
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') throw new Refusal((texts) => texts.noClickhouse)
    throw error
  }
}

/** A server of its own in a folder that is gone afterwards, or the one of PROFIL_POSTGRES_URL. */
async function withPostgres<T>(work: (engine: Evaluating) => Promise<T>): Promise<T> {
  const [{ default: pg }, { postgresOn }] = await Promise.all([import('pg'), import('#engines/postgres/engine')])
  const on = async (connectionString: string) => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    try {
      return await work(postgresOn(client))
    } finally {
      await client.end()
    }
  }
  const given = process.env.PROFIL_POSTGRES_URL
  if (given) return on(given)
  const { startPostgres } = await import('../scripts/pg.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'profil-postgres-'))
  chmodSync(folder, 0o755) // PostgreSQL may run as another account
  try {
    const { url, stop } = await startPostgres(folder)
    try {
      return await on(Object.assign(new URL(url), { pathname: '/postgres' }).toString())
    } finally {
      await stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
