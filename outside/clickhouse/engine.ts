// ClickHouse in this process. Where chdb is not installed, loading this module fails with ERR_MODULE_NOT_FOUND.
import { clickhouseOn, type ClickhouseConnection } from '../../lib/engines/clickhouse/engine'
import type { Engine } from '../../lib/engines/result'

type Connection = ClickhouseConnection & { close(): void }

const name: string = 'chdb' // not known to the checkout's own types, which are checked without it
const { Session } = (await import(name)) as { Session: new () => Connection }

/** A ClickHouse in a folder of its own, gone when it is closed; one at a time. */
export const openChdb = (): Connection => new Session()

/** Work with a ClickHouse of its own. */
async function within<T>(work: (engine: Required<Engine>) => Promise<T>): Promise<T> {
  const connection = openChdb()
  try {
    return await work(clickhouseOn(connection))
  } finally {
    connection.close()
  }
}

export const clickhouse: Engine = {
  name: 'clickhouse',
  evaluate: (plan, population, run) => within((engine) => engine.evaluate(plan, population, run)),
  shows: (plan, population, run) => within((engine) => engine.shows(plan, population, run)),
}
