// The reference engine: typed arrays, synchronous, no Node and no DOM, so that it runs in a Web Worker at every edit.
import type { Plan, Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import type { Counts, Engine, Result, Shows } from '../result'
import { paint, sizeOf } from './bits'
import { shownOfAll } from './display'
import { Memo } from './memo'
import { walk } from './walk'

/** Bytes that are kept of what was worked out. */
const KEPT = 64 * 1024 * 1024
const KEPT_A_PATIENT = 200

const memos = new WeakMap<Population, Memo>()
/** What was worked out over a population, shared by all evaluations of it. */
export function memoOf(population: Population): Memo {
  let memo = memos.get(population)
  if (!memo) memos.set(population, (memo = new Memo(KEPT + KEPT_A_PATIENT * population.size)))
  return memo
}

/**
 * Walks every patient of the population through the flow and places those who come in. Atoms are kept in `memo` (by default one a
 * population), so that after an edit only what changed is worked out. Steps that are not finished stop patients (exit code 4).
 */
export function evaluateArrays(plan: Plan, population: Population, run: Run, memo: Memo = memoOf(population)): Result {
  const { size } = population
  const { steps, rules, tiers } = walk(plan, population, run, memo)
  const tier = new Int8Array(size).fill(-1)
  tiers.forEach((patients, index) => paint(tier, patients, index))
  return {
    size,
    exits: steps.map(({ yes, no, missing, stopped }) => {
      const codes = new Uint8Array(size)
      ;[yes, no, missing, stopped].forEach((patients, index) => paint(codes, patients, index + 1))
      return codes
    }),
    rules: rules.map((patients) => {
      const holds = new Uint8Array(size)
      paint(holds, patients, 1)
      return holds
    }),
    tier,
  }
}

/** The counts alone, without a line a patient. As countsOf(plan, evaluateArrays(…)). */
export function countArrays(plan: Plan, population: Population, run: Run, memo: Memo = memoOf(population)): Counts {
  const { steps, rules, tiers } = walk(plan, population, run, memo)
  const counts: Counts = { steps: {}, tiers: {}, rules: {}, included: 0 }
  plan.steps.forEach(({ id, type }, index) => {
    const [yes, no, missing, stopped] = (['yes', 'no', 'missing', 'stopped'] as const).map((exit) => sizeOf(steps[index]![exit])) as [
      number,
      number,
      number,
      number,
    ]
    counts.steps[id] =
      type === 'question' ? { in: yes + no + missing + stopped, yes, no, missing, stopped } : { in: yes, yes: 0, no: 0, missing: 0, stopped: 0 }
    if (type === 'in') counts.included += yes
  })
  let at = 0
  plan.tiers.forEach((tier, index) => {
    counts.tiers[tier.id] = sizeOf(tiers[index]!)
    for (const { id } of tier.rules) counts.rules[id] = sizeOf(rules[at++]!)
  })
  return counts
}

/** What each finished display field shows of every patient. */
export const showsInArrays = (plan: Pick<Plan, 'display'>, population: Population, run: Run): Shows[] =>
  plan.display.flatMap(({ id, projection }) => (projection ? [{ field: id, of: shownOfAll(projection, { population, run, memo: memoOf(population) }) }] : []))

export const arrays: Engine = {
  name: 'arrays',
  evaluate: async (plan, population, run) => evaluateArrays(plan, population, run),
  shows: async (plan, population, run) => showsInArrays(plan, population, run),
}
