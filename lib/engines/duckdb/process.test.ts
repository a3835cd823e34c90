// DuckDB in a process of its own: the same answers, the latest wins, and what runs away is killed.
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '#criteria/kinds/example-scope'
import { planOf } from '#criteria'
import { evaluateArrays } from '../arrays/engine'
import { populationOf } from '../generated/raw'
import { DuckdbProcess } from './process'

const child = fileURLToPath(new URL('child.ts', import.meta.url))
const run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const cases = examplesOf()
const population = populationOf(
  cases.map(({ patient }) => patient),
  run,
)
const plan = planOf(cases[0]!.profile)
const other = planOf(cases.at(-1)!.profile)

let open: DuckdbProcess | null = null
const start = (options = {}) => (open = new DuckdbProcess({ child, limits: { memory: 256, threads: 1 }, ...options }))
afterEach(() => open?.close())

test('the answers of the arrays engine; an older evaluation gives way to a newer', async () => {
  const duckdb = start()
  expect(await duckdb.evaluate(plan, population, run)).toEqual(evaluateArrays(plan, population, run))
  const [older, newer] = await Promise.allSettled([duckdb.evaluate(plan, population, run), duckdb.evaluate(other, population, run)])
  expect(older).toMatchObject({ status: 'rejected', reason: { code: 'superseded' } })
  expect(newer).toEqual({ status: 'fulfilled', value: evaluateArrays(other, population, run) })
})

test('over its limit it is interrupted, over its patience killed, and a new process answers', async () => {
  const hasty = start({ limit: 1 })
  await expect(hasty.evaluate(plan, population, run)).rejects.toMatchObject({ code: 'tooLong' })
  hasty.close()
  const options = { child, limit: 1, patience: 1 }
  const killed = (open = new DuckdbProcess(options))
  await expect(killed.evaluate(plan, population, run)).rejects.toMatchObject({ code: 'tooLong', message: expect.stringContaining('SIGKILL') })
  Object.assign(options, { limit: 60_000 })
  expect(await killed.evaluate(plan, population, run)).toEqual(evaluateArrays(plan, population, run))
})

test('a fault in the process is told, and the next evaluation is answered', async () => {
  const duckdb = start()
  const impossible = {
    ...plan,
    steps: [{ id: 'q', type: 'question' as const, set: { op: 'atLeast' as const, k: 0.5, of: [] }, yes: null, no: null, missing: null, asks: false }],
  }
  await expect(duckdb.evaluate(impossible, population, run)).rejects.toMatchObject({ code: 'failed', message: '0.5 is not a whole number' })
  expect(await duckdb.evaluate(plan, population, run)).toEqual(evaluateArrays(plan, population, run))
})

test('without a path it says so', async () => {
  await expect(new DuckdbProcess().evaluate(plan, population, run)).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('DUCKDB_CHILD') })
})
