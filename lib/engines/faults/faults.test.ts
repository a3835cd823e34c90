// Every planted fault is noticed by the examples or by a small fixed set of generated documents and expressions.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOf, type Given, type Plan, type Profile } from '#criteria'
import { examplesOf } from '#criteria/kinds/example-scope'
import type { Population } from '#population/columns'
import { evaluateArrays } from '../arrays/engine'
import { openDuckdb, type DuckdbSession } from '../duckdb/engine'
import { differenceOf, shownInArrays, shownInSql } from '../generated/agree'
import { populationOf } from '../generated/raw'
import { ARRAYS_FAULTS } from './arrays'
import type { Fault } from './fault'
import { LOWERED } from './lowered'
import { LOWERING_FAULTS } from './lowering'
import { Planting } from './planting'
import { SQL_FAULTS } from './sql'
import { EXAMPLE_RUN, tasks, type Task } from './tasks'

const LIB = fileURLToPath(new URL('../..', import.meta.url))
const SMALL = { memory: 256, threads: 1 }
/** The ordinary run plants every tenth fault, the long run (STUDIO_LONG=1) all of them; that each is planted in one place is always checked. */
const LONG = process.env.STUDIO_LONG === '1'
const EVERY = LONG ? 1 : 10
const chosen = (faults: readonly Fault[]) => faults.filter((_, index) => index % EVERY === 0)
const ALL = { arrays: ARRAYS_FAULTS, sql: SQL_FAULTS, lowering: LOWERING_FAULTS }

const planting = new Planting()
let all: Task[] = []
const sessions = new Map<Population, DuckdbSession>()

beforeAll(async () => {
  await planting.open()
  all = tasks(LONG)
  for (const { population } of all) if (!sessions.has(population)) sessions.set(population, await openDuckdb(population, SMALL))
})
afterAll(async () => {
  for (const session of sessions.values()) session.close()
  await planting.close()
})

/** How many tasks it took to notice; null when nobody did. A fault that makes the engine throw is noticed. */
async function noticed<T>(tasks: readonly T[], answer: (task: T) => Promise<string | null>): Promise<number | null> {
  for (const [index, task] of tasks.entries()) {
    const difference = await answer(task).catch((error: unknown) => String(error))
    if (difference) return index + 1
  }
  return null
}

const shownDiffers = (task: Task, shown: string[]): string | null => shown.find((text, index) => text !== task.shown[index]) ?? null

/** A document by hand, its patients all at once, and the exit that one of them takes. */
interface ByHand {
  profile: Profile
  given: Given
  population: Population
  at: number
  exit: string
}
function byHand(): ByHand[] {
  const examples = examplesOf().map(({ profile, patient, holds }) => ({ profile, given: {}, patient, exit: holds as string }))
  const cases = [...LOWERED, ...examples]
  const population = populationOf(
    cases.map(({ patient }) => patient),
    EXAMPLE_RUN,
  )
  return cases.map(({ profile, given, exit }, at) => ({ profile, given, population, at, exit }))
}
const EXIT = ['', 'yes', 'no', 'missing', 'stopped']
function exitDiffers({ profile, given, population, at, exit }: ByHand, lower: (profile: Profile, given: Given) => Plan): string | null {
  const taken = EXIT[evaluateArrays(lower(profile, given), population, EXAMPLE_RUN).exits[0]![at]!]
  return taken === exit ? null : `${taken}, not ${exit}`
}

const answers = {
  async arrays(fault: Fault | null) {
    planting.plant(fault)
    const { evaluateArrays: faulty } = await planting.load<typeof import('../arrays/engine')>('engines/arrays/engine.ts')
    const { shownOf } = await planting.load<typeof import('../arrays/display')>('engines/arrays/display.ts')
    return noticed(all, async (task) => {
      const { plan, population, run } = task
      return differenceOf(plan, task.expected, faulty(plan, population, run)) ?? shownDiffers(task, shownInArrays(plan, population, run, shownOf))
    })
  },
  async sql(fault: Fault | null) {
    planting.plant(fault)
    const { compileDraft } = await planting.load<typeof import('../sql/compile')>('engines/sql/compile.ts')
    const duckdb = await planting.load<typeof import('../duckdb/engine')>('engines/duckdb/engine.ts')
    const inLoading = fault?.file === 'engines/duckdb/load.ts'
    return noticed(all, async (task) => {
      const { plan, population, run } = task
      const session = inLoading ? await duckdb.openDuckdb(population, SMALL) : sessions.get(population)!
      const compiled = compileDraft(plan)
      const asks = plan.steps.some(({ type }) => type === 'question') || plan.tiers.length > 0
      const difference =
        (asks ? differenceOf(plan, task.expected, await duckdb.runFlow(session, compiled, run)) : null) ??
        shownDiffers(task, shownInSql(plan, population, await duckdb.runDisplay(session, compiled, run)))
      if (inLoading) session.close()
      return difference
    })
  },
  async lowering(fault: Fault | null) {
    planting.plant(fault)
    const { planOf: faulty } = await planting.load<typeof import('#criteria/lower')>('criteria/lower.ts')
    return noticed(byHand(), async (one) => exitDiffers(one, faulty))
  },
} satisfies Record<keyof typeof ALL, (fault: Fault | null) => Promise<number | null>>

test('every fault is planted in one place', () => {
  for (const { file, find, replace } of Object.values(ALL).flat()) {
    expect([file, find, readFileSync(LIB + file, 'utf8').split(find).length - 1]).toEqual([file, find, 1])
    expect(replace).not.toBe(find)
  }
})

test.each(LOWERED)('$says', (one) => {
  const population = populationOf([one.patient], EXAMPLE_RUN)
  expect(exitDiffers({ ...one, population, at: 0 }, planOf)).toBeNull()
})

test('without a fault nothing is noticed', async () => {
  expect(await answers.arrays(null)).toBeNull()
  expect(await answers.sql(null)).toBeNull()
  expect(await answers.lowering(null)).toBeNull()
}, 300_000)

/** After how many evaluations each fault was noticed; lowering has evaluations of its own. */
const took: Record<keyof typeof ALL, number[]> = { arrays: [], sql: [], lowering: [] }
afterAll(() => {
  const engines = Object.keys(ALL) as (keyof typeof ALL)[]
  const counts = engines.map((engine) => {
    const most = took[engine].length
      ? `, at most after ${Math.max(...took[engine])} of ${engine === 'lowering' ? byHand().length : all.length} evaluations`
      : ''
    return `${engine} ${took[engine].length} of ${ALL[engine].length}${most}`
  })
  console.log(`planted faults noticed: ${counts.join('; ')}`)
})

describe.each(['lowering', 'arrays', 'sql'] as const)('%s', (engine) => {
  test.each(chosen(ALL[engine]))(
    '$file: $why',
    async (fault) => {
      const at = await answers[engine](fault)
      expect(at).not.toBeNull()
      took[engine].push(at!)
    },
    600_000,
  )
})
