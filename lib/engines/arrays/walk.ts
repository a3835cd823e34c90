// Every patient of a population walked through the flow and placed in a tier, as sets: one for each exit, rule and tier.
import type { Plan, Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import { allBits, and, minus, noBits, or, type Bits } from './bits'
import type { Pair } from './context'
import { setOf } from './expressions'
import type { Memo } from './memo'

export interface Walked {
  /** In plan order. Who leaves each step by which exit; an outcome is left by `yes`. A step that is not finished stops patients. */
  steps: { yes: Bits; no: Bits; missing: Bits; stopped: Bits }[]
  /** In plan order over all tiers. */
  rules: Bits[]
  /** Those whose first tier it is. */
  tiers: Bits[]
}

export function walk(plan: Plan, population: Population, run: Run, memo: Memo): Walked {
  const context = { population, run, memo }
  const none = noBits(population.size)
  const reached = plan.steps.map((_, index) => (index ? none : allBits(population.size)))
  let included = none
  const steps = plan.steps.map((step, index) => {
    const here = reached[index]!
    if (step.type === 'in') included = or(included, here)
    if (step.type !== 'question') return { yes: here, no: none, missing: none, stopped: none }
    if (!step.set) return { yes: none, no: none, missing: none, stopped: here }
    const exits = exitsOf(setOf(step.set, context), here, step.asks)
    for (const exit of ['yes', 'no', 'missing'] as const) {
      const target = step[exit]
      if (target !== null) reached[target] = or(reached[target]!, exits[exit])
    }
    return { ...exits, stopped: none }
  })
  const rules: Bits[] = []
  let left = included
  const tiers = plan.tiers.map(({ rules: own }, index) => {
    let here = !own.length && index === plan.tiers.length - 1 ? left : none
    for (const { set } of own) {
      const holds = set ? and(included, setOf(set, context).certain) : none
      rules.push(holds)
      here = or(here, and(left, holds))
    }
    left = minus(left, here)
    return here
  })
  return { steps, rules, tiers }
}

/** Ja is certain, nej not possible, mangler the rest; a question that does not ask sends the rest to nej. */
function exitsOf({ certain, possible }: Pair<Bits>, here: Bits, asks: boolean): { yes: Bits; no: Bits; missing: Bits } {
  const yes = and(here, certain)
  const no = minus(here, asks ? possible : certain)
  return { yes, no, missing: minus(minus(here, yes), no) }
}
