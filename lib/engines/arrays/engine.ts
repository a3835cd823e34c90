// The reference engine: typed arrays, synchronous, no Node and no DOM, so that it runs in a Web Worker at every edit.
import type { Plan, Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import type { Engine, Result } from '../result'
import { allBits, and, each, minus, noBits, or, type Bits } from './bits'
import type { Context, Pair } from './context'
import { Memo } from './memo'
import { setOf } from './expressions'

const memos = new WeakMap<Population, Memo>()
/** What was worked out over a population, shared by all evaluations of it. */
export function memoOf(population: Population): Memo {
  let memo = memos.get(population)
  if (!memo) memos.set(population, (memo = new Memo()))
  return memo
}

/**
 * Walks every patient of the population through the flow and places those who come in. Atoms are kept in `memo` (by default one a
 * population), so that after an edit only what changed is worked out. Steps that are not finished stop patients (exit code 4).
 */
export function evaluateArrays(plan: Plan, population: Population, run: Run, memo: Memo = memoOf(population)): Result {
  const context: Context = { population, run, memo }
  const size = population.size
  const reached = plan.steps.map((_, index) => (index ? noBits(size) : allBits(size)))
  let included = noBits(size)
  const exits = plan.steps.map((step, index) => {
    const here = reached[index]!
    const codes = new Uint8Array(size)
    const leave = (patients: Bits, code: number, target: number | null) => {
      each(patients, (patient) => (codes[patient] = code))
      if (target !== null) reached[target] = or(reached[target]!, patients)
    }
    if (step.type !== 'question') {
      leave(here, 1, null)
      if (step.type === 'in') included = or(included, here)
    } else if (!step.set) leave(here, 4, null)
    else {
      const { yes, no, missing } = exitsOf(setOf(step.set, context), here, step.asks)
      leave(yes, 1, step.yes)
      leave(no, 2, step.no)
      leave(missing, 3, step.missing)
    }
    return codes
  })
  return { size, exits, ...placed(plan, included, context) }
}

/** Ja is certain, nej not possible, mangler the rest; a question that does not ask sends the rest to nej. */
function exitsOf({ certain, possible }: Pair<Bits>, here: Bits, asks: boolean): { yes: Bits; no: Bits; missing: Bits } {
  const yes = and(here, certain)
  const no = minus(here, asks ? possible : certain)
  return { yes, no, missing: minus(minus(here, yes), no) }
}

/** Every rule that holds for those included, and the first tier with one; a last tier without rules takes the rest. */
function placed(plan: Plan, included: Bits, context: Context): Pick<Result, 'rules' | 'tier'> {
  const size = context.population.size
  const rules: Uint8Array[] = []
  const tier = new Int8Array(size).fill(-1)
  plan.tiers.forEach(({ rules: own }, index) => {
    let here = noBits(size)
    for (const { set } of own) {
      const holds = set ? and(included, setOf(set, context).certain) : noBits(size)
      here = or(here, holds)
      const flags = new Uint8Array(size)
      each(holds, (patient) => (flags[patient] = 1))
      rules.push(flags)
    }
    if (!own.length && index === plan.tiers.length - 1) here = included
    each(here, (patient) => {
      if (tier[patient] === -1) tier[patient] = index
    })
  })
  return { rules, tier }
}

export const arrays: Engine = { name: 'arrays', evaluate: async (plan, population, run) => evaluateArrays(plan, population, run) }
