// Turns on one connection. That ClickHouse itself answers so is seen in outside/clickhouse.
import { expect, test } from 'vitest'
import { assemble } from '#population'
import type { ClickhouseConnection } from './session'
import { ClickhouseSession } from './session'

const population = assemble({ name: 'x', clinic: '091034', ref: 82_725 }, [
  { key: 'T-0', birth: 60_000, sex: 'K', municipality: '', cprStatus: '01', rows: [] },
])

/** A connection over a slow wire, with one database in use at a time; a SELECT is answered by its name. `said` is what it was asked. */
function slow(): ClickhouseConnection & { said: string[] } {
  let used = ''
  const said: string[] = []
  const later = () => new Promise((resolve) => setTimeout(resolve, said.length % 3))
  const query = async (sql: string) => {
    await later()
    said.push(`${used}: ${sql.slice(0, 40)}`)
    if (sql.startsWith('use ')) used = sql.slice(5, -1)
    if (sql.includes('refused')) throw new Error('refused')
    return used
  }
  return { said, query, queryBind: query }
}

test('sessions that load and ask at once are each answered from their own database', async () => {
  const connection = slow()
  const sessions = await Promise.all(['one', 'two', 'three'].map((name) => ClickhouseSession.load(connection, name, population)))
  const asked = [...sessions, ...sessions]
  expect(await Promise.all(asked.map((session) => session.select('select 1', {}, 'CSV')))).toEqual(['one', 'two', 'three', 'one', 'two', 'three'])
  // each wrote its tables where it belongs
  const made = connection.said.filter((line) => line.includes('create table'))
  const half = made.length / 3
  expect(made.map((line) => line.slice(0, line.indexOf(':')))).toEqual(['one', 'two', 'three'].flatMap((name) => Array.from({ length: half }, () => name)))
  await Promise.all(sessions.map((session) => session.drop()))
})

test('what fails does not hold up what comes after it, and another connection does not wait', async () => {
  const connection = slow()
  const [one, two] = await Promise.all(['one', 'two'].map((name) => ClickhouseSession.load(connection, name, population)))
  const [failed, next] = await Promise.allSettled([one!.select('select refused', {}, 'CSV'), two!.select('select 1', {}, 'CSV')])
  expect([failed.status, next]).toEqual(['rejected', { status: 'fulfilled', value: 'two' }])
  const never: ClickhouseConnection = { query: () => new Promise(() => undefined), queryBind: () => new Promise(() => undefined) }
  void ClickhouseSession.load(never, 'three', population)
  expect(await one!.select('select 1', {}, 'CSV')).toBe('one')
})
