// Compiled SQL on PostgreSQL: every example, random documents and expressions, and what a session refuses. STUDIO_LONG=1: 20,000 documents over 200 patients.
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planOf, SYSTEMS, type Events, type Plan, type Run, type Sets } from '#criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '#criteria/kinds/example-scope'
import { assemble } from '#population'
import { ownDatabase } from '#store/testing/database'
import { evaluateArrays } from '../arrays/engine'
import { amount, DAY, LONG, LONG_PATIENTS, PART_SEED } from '../generated/amount'
import { differenceOf, shownInArrays, shownInSql } from '../generated/agree'
import { document } from '../generated/documents'
import { OTHER_RUNS, RUN } from '../generated/domain'
import { population as patients, populationSized } from '../generated/patients'
import { populationOf } from '../generated/raw'
import { planOfSets, set } from '../generated/sets'
import { HOSTILE, KEPT_TEXTS } from '../sql/testing/hostile'
import { compileSql } from '../sql/compile'
import { postgresDialect } from '../sql/postgres'
import { NotOneSelect } from '../sql/one-select'
import { postgresOn, PostgresSession, runCompiled, runFlow } from './engine'

const SEED = 20_260_331 + PART_SEED
const DOCUMENTS = amount(24, 20_000)
const EXPRESSIONS = amount(24, 2_000)
const MOST = LONG ? DAY : 300_000
const tried = { documents: 0, expressions: 0 }

const database = ownDatabase()
const example: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const cases = examplesOf()
const world = fc.sample(LONG ? populationSized(LONG_PATIENTS) : patients, { seed: SEED, numRuns: 1 })[0]!
const hostileRun: Run = { ref: 82_725, clinic: "0910'34" }
const hostile = assemble(
  { name: 'x', ...hostileRun },
  HOSTILE.map((code, index) => ({
    key: String(index),
    birth: null,
    sex: 'K' as const,
    municipality: code,
    cprStatus: '01',
    rows: [{ id: code, table: 'order' as const, day: 82_000, codes: [{ system: SYSTEMS.local.uri, code }], words: { form: code } }],
  })),
)
let client: pg.Client
let sessions: Record<'examples' | 'world' | 'hostile', PostgresSession>

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url('super') })
  await client.connect()
  const examples = populationOf(
    cases.map(({ patient }) => patient),
    example,
  )
  sessions = {
    examples: await PostgresSession.load(client, 'examples', examples),
    world: await PostgresSession.load(client, 'world', world),
    hostile: await PostgresSession.load(client, 'hostile', hostile),
  }
})
afterAll(async () => {
  console.log(`${tried.documents} random documents and ${tried.expressions} random expressions; ${world.size} patients: arrays and PostgreSQL agree`)
  await client.end()
})

const draft = (plan: Plan) => compileSql(plan, 'postgres', { draft: true })

test('every example of every kind and law', async () => {
  const EXIT = ['', 'yes', 'no', 'missing', 'stopped']
  for (const [index, { name, profile, holds }] of cases.entries()) {
    const { exits } = await runFlow(sessions.examples, draft(planOf(profile)), example)
    expect(`${name}: ${EXIT[exits[0]![index]!]}`).toBe(`${name}: ${holds}`)
  }
}, 300_000)

test(
  'random documents, with what they display',
  async () => {
    await fc.assert(
      fc.asyncProperty(document, async (profile) => {
        const plan = planOf(profile)
        const { display, ...result } = await runCompiled(sessions.world, draft(plan), RUN)
        expect(differenceOf(plan, evaluateArrays(plan, world, RUN), result)).toBeNull()
        expect(shownInSql(plan, world, display)).toEqual(shownInArrays(plan, world, RUN))
        tried.documents++
      }),
      { seed: SEED, numRuns: DOCUMENTS },
    )
  },
  MOST,
)

test(
  'random expressions of the core',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(set(), { minLength: 3, maxLength: 3 }), fc.constantFrom<Run>(RUN, ...OTHER_RUNS), async (sets, run) => {
        const plan = planOfSets(sets)
        expect(differenceOf(plan, evaluateArrays(plan, world, run), await runFlow(sessions.world, draft(plan), run))).toBeNull()
        tried.expressions += sets.length
      }),
      { seed: SEED, numRuns: EXPRESSIONS },
    )
  },
  MOST,
)

test.each(HOSTILE)('text %j stays text', async (text) => {
  const order: Events = { op: 'select', table: 'order', codes: 'every' }
  const match = (system: string, how: 'exact' | 'prefix') => ({ system, code: text, match: how })
  const sets: Sets[] = [
    { op: 'exists', of: { ...order, codes: { any: [match(SYSTEMS.local.uri, 'exact'), match(text, 'prefix')], not: [] } } },
    { op: 'person', field: 'municipality', in: [text] },
    { op: 'exists', of: { op: 'where', of: order, test: { word: 'form', in: [text] } } },
  ]
  const plan: Plan = { ...planOfSets(sets), display: [{ id: 'f', projection: { show: 'note', text } }] }
  const { exits, display } = await runCompiled(sessions.hostile, draft(plan), hostileRun)
  for (const codes of exits.slice(0, sets.length)) expect([...codes]).toEqual(HOSTILE.map((one) => (one === text ? 1 : 2)))
  expect(display[0]!.of(0)).toEqual({ type: 'note', text })
})

test('every hostile text comes back from its literal as it is', async () => {
  const values = KEPT_TEXTS.map((text, index) => `(${index}, ${postgresDialect.text(text)})`).join(', ')
  const { lines } = await sessions.hostile.select(`select x.t from (values ${values}) x(i, t) order by x.i`, [])
  expect(lines.map(({ t }) => t)).toEqual(KEPT_TEXTS)
})

test.each(["copy (select 1) to program 'true'", 'drop table patient', 'explain select 1', 'do $$ begin perform 1; end $$', ''])(
  'not one SELECT: %s',
  async (sql) => {
    await expect(sessions.examples.select(sql, [])).rejects.toThrow(NotOneSelect)
  },
)
test('one statement that reads, within its time', async () => {
  const { examples } = sessions
  await expect(examples.select('select 1; select 2', [])).rejects.toThrow('multiple commands')
  await expect(examples.select('select 1; commit', [])).rejects.toThrow('multiple commands')
  await expect(examples.select('with gone as (delete from patient returning pid) select pid from gone', [])).rejects.toThrow('read-only transaction')
  await expect(examples.select('select pid into other from patient', [])).rejects.toThrow('read-only transaction')
  await expect(examples.select('select pg_sleep(20)', [], 100)).rejects.toThrow('statement timeout')
  expect((await examples.select('select count(*)::int as n from patient', [])).lines).toEqual([{ n: cases.length }])
})

test('an evaluation leaves nothing behind, also when the population cannot be held', async () => {
  const plan = planOfSets([{ op: 'person', field: 'sex', in: ['K'] }])
  const engine = postgresOn(client)
  expect(differenceOf(plan, evaluateArrays(plan, world, RUN), await engine.evaluate(plan, world, RUN))).toBeNull()
  const zero = assemble({ name: 'x', ...RUN }, [{ key: '0', birth: null, sex: 'K', municipality: 'a\u0000', cprStatus: '', rows: [] }])
  await expect(engine.evaluate(plan, zero, RUN)).rejects.toThrow('invalid byte sequence')
  expect((await client.query<{ n: number }>("select count(*)::int as n from pg_namespace where nspname like 'evaluation_%'")).rows).toEqual([{ n: 0 }])
})
