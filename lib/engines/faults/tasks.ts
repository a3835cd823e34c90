// What faulty engines are asked: a number of every operator, a small fixed set of generated expressions and documents, then the examples.
import fc from 'fast-check'
import { planOf, SYSTEMS, type Plan, type Run } from '#criteria'
import { examplePatient, examplesOf, EXAMPLE_CLINIC, EXAMPLE_REF } from '#criteria/kinds/example-scope'
import type { Population } from '#population/columns'
import { evaluateArrays } from '../arrays/engine'
import { shownInArrays } from '../generated/agree'
import { document } from '../generated/documents'
import { OTHER_RUNS, RUN } from '../generated/domain'
import { population } from '../generated/patients'
import { populationOf } from '../generated/raw'
import { planOfSets, set } from '../generated/sets'
import type { Result } from '../result'
import { NUMBER_PLANS, planOfNumber } from './numbers'

const SEED = 4711

export interface Task {
  plan: Plan
  population: Population
  run: Run
  expected: Result
  shown: string[]
}
export const EXAMPLE_RUN: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }

/** Two packages of one day, known by the same code asked for: one supply of 60 days, though one of them has an earlier code too. */
const drug = (...codes: string[]) => ({
  table: 'dispensing' as const,
  codes: codes.map((code): [string, string] => ['drug', code]),
  day: '2026-01-01',
  columns: { supplyDays: '30' },
})
const TOGETHER = populationOf([examplePatient({ rows: [drug('1', '2'), drug('2')] })], EXAMPLE_RUN)
const ONE_SUPPLY = planOfNumber({
  op: 'days',
  of: {
    op: 'starts',
    of: {
      op: 'lasting',
      n: 60,
      of: {
        op: 'supply',
        unknown: 1,
        grace: 0,
        of: { op: 'select', table: 'dispensing', codes: { any: [{ system: SYSTEMS.drug.uri, code: '2', match: 'exact' }], not: [] } },
      },
    },
  },
})

/** Generated first, since they notice most; then, where asked for, all patients of the examples under each example's plan. */
export function tasks(withExamples: boolean): Task[] {
  const cases = examplesOf()
  const patients = populationOf(
    cases.map(({ patient }) => patient),
    EXAMPLE_RUN,
  )
  const generated = fc
    .sample(population, { seed: SEED, numRuns: 2 })
    .flatMap((world, index) =>
      [
        ...(index ? [] : NUMBER_PLANS),
        ...fc.sample(fc.array(set(2), { minLength: 4, maxLength: 4 }), { seed: SEED + index, numRuns: 20 }).map(planOfSets),
        ...fc.sample(document, { seed: SEED + index, numRuns: 10 }).map((one) => planOf(one)),
      ].flatMap((plan, at) => (at % 4 ? [RUN] : [RUN, ...OTHER_RUNS]).map((run) => ({ plan, population: world, run }))),
    )
    .sort((a, b) => JSON.stringify(a.plan).length - JSON.stringify(b.plan).length) // the small ones first, since they are quick
  const examples = withExamples ? cases.map(({ profile }) => ({ plan: planOf(profile), population: patients, run: EXAMPLE_RUN })) : []
  return [{ plan: ONE_SUPPLY, population: TOGETHER, run: EXAMPLE_RUN }, ...generated, ...examples].map((task) => ({
    ...task,
    expected: evaluateArrays(task.plan, task.population, task.run),
    shown: shownInArrays(task.plan, task.population, task.run),
  }))
}
