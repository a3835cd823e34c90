// Random documents over random patients: arrays and DuckDB agree at every step, tier, rule and display field.
// STUDIO_LONG=1: 20,000 documents over 200 patients each.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DISPLAYS, KINDS, planOf, profileSchema, type Node, type Plan, type Profile, type Run } from '#criteria'
import type { Population } from '#population/columns'
import { countArrays, evaluateArrays } from '../arrays/engine'
import { routeOf } from '../arrays/evidence'
import { openDuckdb, runCompiled, runCounts, runFlow, type DuckdbSession } from '../duckdb/engine'
import { compileDraft } from '../sql/compile'
import { amount, DAY, LONG, LONG_PATIENTS, PART_SEED } from './amount'
import { bothExits, countsDiffer, differenceOf, shownInArrays, shownInSql, outsidePossible } from './agree'
import { document } from './documents'
import { OTHER_RUNS, RUN } from './domain'
import { population, populationSized } from './patients'
import { OPERATORS, operatorsIn, planOfSets, set } from './sets'

const SEED = 20_260_331 + PART_SEED
const POPULATIONS = 4
const DOCUMENTS = amount(30, 5_000)
const SETS = amount(40, 6_000)
const MOST = LONG ? DAY : 120_000

let worlds: { population: Population; session: DuckdbSession }[] = []
const seen = { documents: 0, sets: 0, questions: 0, both: 0, kinds: new Set<string>(), displays: new Set<string>(), operators: new Set<string>() }

beforeAll(async () => {
  worlds = await Promise.all(
    fc
      .sample(LONG ? populationSized(LONG_PATIENTS) : population, { seed: SEED, numRuns: POPULATIONS })
      .map(async (population) => ({ population, session: await openDuckdb(population, { memory: 256, threads: 1 }) })),
  )
})
afterAll(() => {
  for (const { session } of worlds) session.close()
  console.log(
    `${seen.documents} random documents with ${seen.questions} questions, both exits taken at ${seen.both}; ${seen.sets} random expressions; ${worlds[0]!.population.size} patients: arrays and DuckDB agree`,
  )
})

const kindsOf = (node: Node): string[] => (node.type === 'criterion' ? [node.kind] : node.type === 'group' ? node.of.flatMap(kindsOf) : [])
function note(profile: Profile, plan: Plan): void {
  for (const node of [...profile.flow.flatMap((step) => (step.type === 'question' ? [step.ask] : [])), ...profile.groups.map(({ when }) => when)])
    for (const kind of kindsOf(node)) seen.kinds.add(kind)
  for (const { kind } of profile.display) seen.displays.add(kind)
  operatorsIn(plan, seen.operators)
}

describe.each(Array.from({ length: POPULATIONS }, (_, index) => index))('population %i', (index) => {
  test(
    'documents',
    async () => {
      const { population, session } = worlds[index]!
      await fc.assert(
        fc.asyncProperty(document, async (profile) => {
          expect(profileSchema.safeParse(profile).error?.message).toBeUndefined()
          const plan = planOf(profile)
          note(profile, plan)
          const arrays = evaluateArrays(plan, population, RUN)
          const compiled = compileDraft(plan)
          const { display, ...sql } = await runCompiled(session, compiled, RUN)
          expect(differenceOf(plan, arrays, sql)).toBeNull()
          expect(countsDiffer(plan, arrays, countArrays(plan, population, RUN))).toBeNull()
          expect(countsDiffer(plan, arrays, await runCounts(session, compiled, plan, RUN))).toBeNull()
          expect(shownInSql(plan, population, display)).toEqual(shownInArrays(plan, population, RUN))
          expect(outsidePossible(plan, population, RUN)).toBeNull()
          const patient = seen.documents % population.size
          const route = routeOf(profile, population, RUN, patient)
          expect(route.route.map(({ step, exit }) => [step, exit])).toEqual(
            plan.steps.flatMap(({ id }, at) => (arrays.exits[at]![patient] ? [[id, arrays.exits[at]![patient]]] : [])),
          )
          expect(route.tier).toBe(plan.tiers[arrays.tier[patient]!]?.id ?? null)
          const { questions, both } = bothExits(profile, plan, population, RUN)
          seen.documents++
          seen.questions += questions
          seen.both += both
        }),
        { seed: SEED + index, numRuns: DOCUMENTS },
      )
    },
    MOST,
  )

  test(
    'expressions of the core',
    async () => {
      const { population, session } = worlds[index]!
      await fc.assert(
        fc.asyncProperty(fc.array(set(), { minLength: 3, maxLength: 3 }), fc.constantFrom<Run>(RUN, ...OTHER_RUNS), async (sets, run) => {
          const plan = planOfSets(sets)
          operatorsIn(plan, seen.operators)
          expect(differenceOf(plan, evaluateArrays(plan, population, run), await runFlow(session, compileDraft(plan), run))).toBeNull()
          expect(outsidePossible(plan, population, run)).toBeNull()
          seen.sets += sets.length
        }),
        { seed: SEED - index, numRuns: Math.ceil(SETS / 3) },
      )
    },
    MOST,
  )
})

test('the world is wide enough', () => {
  expect(seen.documents).toBeGreaterThanOrEqual(120)
  expect(seen.both / seen.questions).toBeGreaterThanOrEqual(0.5)
  expect([...seen.kinds].sort()).toEqual(Object.keys(KINDS).sort())
  expect([...seen.displays].sort()).toEqual(Object.keys(DISPLAYS).sort())
  expect([...seen.operators].sort()).toEqual(Object.keys(OPERATORS).sort())
})
