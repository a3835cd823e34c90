// A population in three databases' worth of parts, asked at once: the counts add up to those of the whole.
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planOf, type Plan } from '#criteria'
import type { Population } from '#population/columns'
import { ownDatabase } from '#store/testing/database'
import { evaluateArrays } from '../arrays/engine'
import { document } from '../generated/documents'
import { RUN } from '../generated/domain'
import { population as patients } from '../generated/patients'
import { planOfSets, set } from '../generated/sets'
import { addCounts, countsOf } from '../result'
import { PostgresSession } from './engine'
import { countInShards, shardsOf } from './shards'

const SEED = 20_260_331
const whole: Population = fc.sample(patients, { seed: SEED, numRuns: 1 })[0]!
const plans: Plan[] = [
  ...fc.sample(document, { seed: SEED, numRuns: 60 }).map((one) => planOf(one)),
  ...fc.sample(fc.array(set(), { minLength: 4, maxLength: 4 }), { seed: SEED, numRuns: 30 }).map(planOfSets),
]
const inArrays = (plan: Plan, population: Population) => countsOf(plan, evaluateArrays(plan, population, RUN))

const database = ownDatabase()
const clients: pg.Client[] = []
let sessions: PostgresSession[]
beforeAll(async () => {
  sessions = await Promise.all(
    shardsOf(whole, 3).map(async (shard, index) => {
      const client = new pg.Client({ connectionString: database.url('super') })
      await client.connect()
      clients.push(client)
      return PostgresSession.load(client, `shard_${index}`, shard)
    }),
  )
})
afterAll(() => Promise.all(clients.map((client) => client.end())))

test('every patient is in one part, in order', () => {
  for (const k of [1, 2, 3, 7]) {
    const parts = shardsOf(whole, k)
    expect(parts.flatMap((part) => Array.from({ length: part.size }, (_, patient) => part.key(patient)))).toEqual(
      Array.from({ length: whole.size }, (_, patient) => whole.key(patient)),
    )
    for (const plan of plans) expect(parts.map((part) => inArrays(plan, part)).reduce(addCounts)).toEqual(inArrays(plan, whole))
  }
})

test('three parts on PostgreSQL at once, as the whole', async () => {
  const some = plans.filter((_, index) => index % 6 === 0)
  for (const plan of some) expect(await countInShards(plan, sessions, RUN)).toEqual(inArrays(plan, whole))
  expect(new Set(some.map((plan) => inArrays(plan, whole).included)).size).toBeGreaterThan(3) // not all alike
}, 120_000)
