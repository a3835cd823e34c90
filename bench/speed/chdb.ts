// ClickHouse in a process of its own, as its threads and its memory would disturb those measured beside it. Started by contenders.ts; a message in is a
// size (make that population and load it) or 'count'; a message out is Said.
import { ClickhouseSession, runCounts } from '#engines/clickhouse/engine'
import type { Counts } from '#engines/result'
import { compileSql } from '#engines/sql/compile'
import { plan, populationOf, RUN } from './task'

export type Said = { ready: true } | { absent: true } | { counts: Counts } | { failed: string }

const say = (said: Said) => process.send!(said)
let session: ClickhouseSession

async function load(size: number): Promise<Said> {
  try {
    const { openChdb } = await import('../../outside/clickhouse/engine')
    session = await ClickhouseSession.load(openChdb(), 'speed', populationOf(size))
    return { ready: true }
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return { absent: true }
    throw error
  }
}

async function count(): Promise<Said> {
  return { counts: await runCounts(session, compileSql(plan, 'clickhouse'), plan, RUN) }
}

process.on('message', (asked: number | 'count') => {
  const answer = asked === 'count' ? count() : load(asked)
  answer.then(say, (error: unknown) => say({ failed: String(error) }))
})
process.on('disconnect', () => process.exit(0))
