// Every planted fault is noticed by the examples or by a small fixed set of generated documents and expressions.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { planOf, type Plan, type Run } from '#criteria'
import { examplesOf, EXAMPLE_CLINIC, EXAMPLE_REF } from '#criteria/kinds/example-scope'
import type { Population } from '#population/columns'
import { evaluateArrays } from '../arrays/engine'
import { openDuckdb, type DuckdbSession } from '../duckdb/engine'
import { differenceOf, shownInArrays, shownInSql } from '../generated/agree'
import { document } from '../generated/documents'
import { OTHER_RUNS, RUN } from '../generated/domain'
import { population } from '../generated/patients'
import { populationOf } from '../generated/raw'
import { planOfSets, set } from '../generated/sets'
import type { Result } from '../result'
import { ARRAYS_FAULTS } from './arrays'
import type { Fault } from './fault'
import { SQL_FAULTS } from './sql'

const ENGINES = fileURLToPath(new URL('..', import.meta.url))
const SEED = 4711
const SMALL = { memory: 256, threads: 1 }
/** The ordinary run plants every third fault, the long run (STUDIO_LONG=1) all of them; that each is planted in one place is always checked. */
const EVERY = process.env.STUDIO_LONG ? 1 : 3
const chosen = (faults: readonly Fault[]) => faults.filter((_, index) => index % EVERY === 0)

interface Task {
  plan: Plan
  population: Population
  run: Run
  expected: Result
  shown: string[]
}
/** Generated first, since they notice most; then the examples, all patients under each plan. */
function tasks(): Task[] {
  const example: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
  const cases = examplesOf()
  const patients = populationOf(
    cases.map(({ patient }) => patient),
    example,
  )
  const generated = fc
    .sample(population, { seed: SEED, numRuns: 3 })
    .flatMap((world, index) =>
      [
        ...fc.sample(fc.array(set(), { minLength: 12, maxLength: 12 }), { seed: SEED + index, numRuns: 8 }).map(planOfSets),
        ...fc.sample(document, { seed: SEED + index, numRuns: 16 }).map(planOf),
      ].flatMap((plan, at) => (at % 4 ? [RUN] : [RUN, ...OTHER_RUNS]).map((run) => ({ plan, population: world, run }))),
    )
  return [...generated, ...cases.map(({ profile }) => ({ plan: planOf(profile), population: patients, run: example }))].map((task) => ({
    ...task,
    expected: evaluateArrays(task.plan, task.population, task.run),
    shown: shownInArrays(task.plan, task.population, task.run),
  }))
}

let server: ViteDevServer
let planted: Fault | null = null
let all: Task[] = []
const sessions = new Map<Population, DuckdbSession>()

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    logLevel: 'silent',
    appType: 'custom',
    cacheDir: 'node_modules/.vite-faults',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: 'planted-fault',
        enforce: 'pre',
        transform: (code, id) => (planted && id.endsWith(`/engines/${planted.file}`) ? code.replace(planted.find, () => planted!.replace) : null),
      },
    ],
  })
  all = tasks()
  for (const { population: world } of all) if (!sessions.has(world)) sessions.set(world, await openDuckdb(world, SMALL))
})
afterAll(async () => {
  for (const session of sessions.values()) session.close()
  await server.close()
})

/** The engines' modules anew, with the fault in them. */
async function withFault<T>(fault: Fault | null, entry: string): Promise<T> {
  planted = fault
  server.moduleGraph.invalidateAll()
  return (await server.ssrLoadModule(`/lib/engines/${entry}.ts`)) as T
}

/** How many tasks it took to notice; null when nobody did. A fault that makes the engine throw is noticed. */
async function noticed(answer: (task: Task) => Promise<string | null>): Promise<number | null> {
  for (const [index, task] of all.entries()) {
    const difference = await answer(task).catch((error: unknown) => String(error))
    if (difference) return index + 1
  }
  return null
}

const differs = (task: Task, result: Result, shown: string[]): string | null =>
  differenceOf(task.plan, task.expected, result) ?? shown.find((text, index) => text !== task.shown[index]) ?? null

const answers = {
  async arrays(fault: Fault) {
    const { evaluateArrays: faulty } = await withFault<typeof import('../arrays/engine')>(fault, 'arrays/engine')
    const { shownOf } = (await server.ssrLoadModule('/lib/engines/arrays/display.ts')) as typeof import('../arrays/display')
    return async (task: Task) => differs(task, faulty(task.plan, task.population, task.run), shownInArrays(task.plan, task.population, task.run, shownOf))
  },
  async sql(fault: Fault) {
    const { compileDraft } = await withFault<typeof import('../sql/compile')>(fault, 'sql/compile')
    const { openDuckdb: open, runCompiled } = (await server.ssrLoadModule('/lib/engines/duckdb/engine.ts')) as typeof import('../duckdb/engine')
    return async (task: Task) => {
      const session = fault.file === 'duckdb/load.ts' ? await open(task.population, SMALL) : sessions.get(task.population)!
      const { display, ...result } = await runCompiled(session, compileDraft(task.plan), task.run)
      if (fault.file === 'duckdb/load.ts') session.close()
      return differs(task, result, shownInSql(task.plan, task.population, display))
    }
  },
}

test.each([...ARRAYS_FAULTS, ...SQL_FAULTS])('$file: $why is planted in one place', ({ file, find, replace }) => {
  expect(readFileSync(ENGINES + file, 'utf8').split(find)).toHaveLength(2)
  expect(replace).not.toBe(find)
})

test('without a fault nothing is noticed', async () => {
  const none: Fault = { file: 'none', find: '', replace: '', why: '' }
  expect(await noticed(await answers.arrays(none))).toBeNull()
  expect(await noticed(await answers.sql(none))).toBeNull()
}, 180_000)

const took: number[] = []
afterAll(() =>
  console.log(
    `${took.length} of ${ARRAYS_FAULTS.length + SQL_FAULTS.length} planted faults noticed (${ARRAYS_FAULTS.length} in arrays, ${SQL_FAULTS.length} in SQL); at most after ${Math.max(...took)} of ${all.length} evaluations`,
  ),
)

describe.each([
  ['arrays', chosen(ARRAYS_FAULTS)],
  ['sql', chosen(SQL_FAULTS)],
] as const)('%s', (engine, faults) => {
  test.each(faults)(
    '$file: $why',
    async (fault) => {
      const at = await noticed(await answers[engine](fault))
      expect(at).not.toBeNull()
      took.push(at!)
    },
    180_000,
  )
})
