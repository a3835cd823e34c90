// The SQL for ClickHouse on ClickHouse itself: the same answers as the arrays engine, on every example, on random documents and on
// random expressions. STUDIO_LONG=1: 20,000 documents over 200 patients.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planOf, plus, SYSTEMS, UNITS, type Plan, type Run, type Sets } from '../../lib/criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '../../lib/criteria/kinds/example-scope'
import { assemble } from '../../lib/population'
import type { Population } from '../../lib/population/columns'
import { evaluateArrays } from '../../lib/engines/arrays/engine'
import { clickhouseOn, ClickhouseSession, runCompiled, runFlow } from '../../lib/engines/clickhouse/engine'
import { amount, DAY, LONG, LONG_PATIENTS, PART_SEED } from '../../lib/engines/generated/amount'
import { differenceOf, shownInArrays, shownInSql } from '../../lib/engines/generated/agree'
import { document } from '../../lib/engines/generated/documents'
import { OTHER_RUNS, RUN } from '../../lib/engines/generated/domain'
import { population as patients, populationSized } from '../../lib/engines/generated/patients'
import { populationOf } from '../../lib/engines/generated/raw'
import { planOfSets, set } from '../../lib/engines/generated/sets'
import { addCounts, countsOf } from '../../lib/engines/result'
import { shardsOf } from '../../lib/engines/postgres/shards'
import { clickhouseDialect } from '../../lib/engines/sql/clickhouse'
import { compileSql } from '../../lib/engines/sql/compile'
import { NotOneSelect } from '../../lib/engines/sql/one-select'
import { HOSTILE, KEPT_TEXTS } from '../../lib/engines/sql/testing/hostile'
import { openChdb } from './engine'

const SEED = 20_260_331 + PART_SEED
const DOCUMENTS = amount(8, 20_000)
const EXPRESSIONS = amount(3, 2_000)
const MOST = LONG ? DAY : 300_000
const tried = { documents: 0, expressions: 0 }
const example: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const cases = examplesOf()
const [world] = fc.sample(LONG ? populationSized(LONG_PATIENTS) : patients, { seed: SEED, numRuns: 1 }) as [Population]
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

const chdb = openChdb()
let sessions: Record<'examples' | 'world' | 'hostile', ClickhouseSession>
beforeAll(async () => {
  // two hundred patients: threads and compiled expressions cost more than they save, and change no answer
  await chdb.query('set max_threads = 1, compile_expressions = 0')
  const examples = populationOf(
    cases.map(({ patient }) => patient),
    example,
  )
  sessions = {
    examples: await ClickhouseSession.load(chdb, 'examples', examples),
    world: await ClickhouseSession.load(chdb, 'world', world),
    hostile: await ClickhouseSession.load(chdb, 'hostile', hostile),
  }
})
afterAll(() => {
  console.log(`${tried.documents} random documents and ${tried.expressions} random expressions; ${world.size} patients: arrays and ClickHouse agree`)
  chdb.close()
})

const draft = (plan: Plan) => compileSql(plan, 'clickhouse', { draft: true })

/** A statement of a whole flow takes ClickHouse a fifth of a second to a few, of which nearly all is to read it. */
const EVERY = LONG ? 1 : 5
test('examples of every kind and law', async () => {
  const EXIT = ['', 'yes', 'no', 'missing', 'stopped']
  const chosen = [...cases.entries()].filter(([index]) => index % EVERY === 0)
  expect(new Set(chosen.map(([, { name }]) => name.replace(/ \d+$/, '')))).toEqual(new Set(cases.map(({ name }) => name.replace(/ \d+$/, ''))))
  for (const [index, { name, profile, holds }] of chosen) {
    const { exits } = await runFlow(sessions.examples, draft(planOf(profile)), example)
    expect(`${name}: ${EXIT[exits[0]![index]!]}`).toBe(`${name}: ${holds}`)
  }
}, 1_800_000)

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

test('three parts, their counts added, as the whole', async () => {
  const parts = await Promise.all(shardsOf(world, 3).map((part, index) => ClickhouseSession.load(chdb, `part_${index}`, part)))
  for (const plan of fc.sample(document, { seed: SEED, numRuns: LONG ? 10 : 3 }).map((one) => planOf(one))) {
    const counts = await Promise.all(parts.map(async (part) => countsOf(plan, await runFlow(part, draft(plan), RUN))))
    expect(counts.reduce(addCounts)).toEqual(countsOf(plan, evaluateArrays(plan, world, RUN)))
  }
})

test('a calendar period added in SQL is the one added in TypeScript, from 1800 to 2500', () => {
  const days = fc.sample(fc.integer({ min: 1_300, max: 255_000 }), { seed: SEED, numRuns: 400 })
  for (const unit of UNITS)
    for (const n of [-13, -1, 1, 12, 18]) {
      const found = chdb.query(`select ${clickhouseDialect.plus('number', n, unit)} from values('number Int32', ${days.join(', ')}) format CSV`) as string
      expect(found.trim().split('\n').map(Number)).toEqual(days.map((day) => plus(day, n, unit)))
    }
})

test.each(HOSTILE)('text %j stays text', async (text) => {
  const match = (system: string, how: 'exact' | 'prefix') => ({ system, code: text, match: how })
  const order = { op: 'select', table: 'order', codes: 'every' } as const
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
  const values = KEPT_TEXTS.map((text, index) => `(${index}, ${clickhouseDialect.text(text)})`).join(', ')
  const found = await sessions.hostile.select(`select t from values('i Int32, t String', ${values}) order by i`, {}, 'JSONColumns')
  expect((JSON.parse(found) as { t: string[] }).t).toEqual(KEPT_TEXTS)
})

test('loads and selects begun at once on one connection are each answered from their own tables', async () => {
  const parts = await Promise.all(shardsOf(world, 3).map((part, index) => ClickhouseSession.load(chdb, `together_${index}`, part)))
  const all = [...Object.values(sessions), ...parts]
  const counts = await Promise.all([...all, ...all].map((session) => session.select('select count() from patient', {}, 'CSV')))
  expect(counts).toEqual([...all, ...all].map(({ population }) => `${population.size}\n`))
  // one that fails does not hold up those after it
  const [failed, next] = await Promise.allSettled([all[0]!.select('select nothing_there', {}, 'CSV'), all[1]!.select('select count() from patient', {}, 'CSV')])
  expect([failed.status, next.status === 'fulfilled' && next.value]).toEqual(['rejected', `${all[1]!.population.size}\n`])
  await Promise.all(parts.map((part) => part.drop()))
})

test('one SELECT, and nothing left behind', async () => {
  await expect(sessions.examples.select('drop table patient', {}, 'CSV')).rejects.toThrow(NotOneSelect)
  await expect(sessions.examples.select('select 1; drop table patient', {}, 'CSV')).rejects.toThrow()
  const plan = planOfSets([{ op: 'person', field: 'sex', in: ['K'] }])
  expect(differenceOf(plan, evaluateArrays(plan, world, RUN), await clickhouseOn(chdb).evaluate(plan, world, RUN))).toBeNull()
  expect(await chdb.query("select count() from system.databases where name like 'loaded_%'", 'CSV')).toBe('0\n')
  expect(await sessions.examples.select('select count() from patient', {}, 'CSV')).toBe(`${cases.length}\n`)
})
