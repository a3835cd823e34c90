// An embedded PostgreSQL in a folder that is gone afterwards, with the settings it ships with.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { PostgresSession } from '#engines/postgres/engine'
import type { Population } from '#population/columns'

export async function emptyServer() {
  const { startPostgres } = await import('../../scripts/pg.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'profil-speed-'))
  chmodSync(folder, 0o755) // PostgreSQL may run as another account
  const gone = () => rmSync(folder, { recursive: true, force: true })
  const server = await startPostgres(folder).catch((error: unknown) => {
    gone()
    throw error
  })
  const client = new pg.Client({ connectionString: Object.assign(new URL(server.url), { pathname: '/postgres' }).toString() })
  const stop = async () => {
    await client.end().catch(() => undefined)
    await server.stop()
    gone()
  }
  try {
    await client.connect()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    load: (population: Population) => PostgresSession.load(client, 'speed', population),
    /** For all that follows on the connection. */
    nestedLoops: (on: boolean) => client.query(`set enable_nestloop = ${on ? 'on' : 'off'}`),
    stop,
  }
}
