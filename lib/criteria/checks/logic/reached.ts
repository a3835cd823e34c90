// What is known of every patient who comes to a step, by the questions before it. Sound, not complete.
import type { Sets } from '../../core/algebra'
import type { Profile } from '../../document/schema'
import { planOf } from '../../lower'
import type { Plan, PlanStep } from '../../core/plan'
import { certain, possible, type Half } from './implies'

/** One thing that is known, and the step that told it. */
export interface Fact {
  half: Half
  step: string
}
type Facts = ReadonlyMap<string, Fact>

/** By place in the flow; null where nobody comes. Where ways meet, only what all of them tell is known. */
export function factsOf(steps: readonly PlanStep[]): (readonly Fact[] | null)[] {
  return knownAt(steps).map((facts) => (facts ? [...facts.values()] : null))
}

function knownAt(steps: readonly PlanStep[]): (Facts | null)[] {
  const found: (Facts | null)[] = steps.map((_, index) => (index === 0 ? new Map<string, Fact>() : null))
  const arrive = (at: number | null, facts: Facts) => {
    if (at !== null) found[at] = found[at] ? shared(found[at], facts) : facts
  }
  steps.forEach((step, index) => {
    const here = found[index]
    if (!here || step.type !== 'question') return
    const leave = (at: number | null, halves: Record<string, Half>) =>
      arrive(at, new Map([...here, ...Object.entries(halves).map(([name, half]) => [`${step.id} ${name}`, { half, step: step.id }] as const)]))
    const { set } = step
    if (!set) for (const at of [step.yes, step.no, step.missing]) leave(at, {})
    else {
      const not: Sets = { op: 'none', of: [set] }
      leave(step.yes, { is: certain(set), maybe: possible(set) })
      leave(step.no, step.asks ? { not: certain(not), maybeNot: possible(not) } : { maybeNot: possible(not) })
      if (step.asks) leave(step.missing, { maybe: possible(set), maybeNot: possible(not) })
    }
  })
  return found
}
const shared = (a: Facts, b: Facts): Facts => new Map([...a].filter(([key]) => b.has(key)))

/** What is known of everyone who is included: what all outcomes "in" have in common. */
export function factsIncluded(steps: readonly PlanStep[]): readonly Fact[] {
  const known = knownAt(steps)
  const ways = steps.flatMap((step, index) => (step.type === 'in' && known[index] ? [known[index]] : []))
  return ways.length ? [...ways.reduce(shared).values()] : []
}

const plans = new WeakMap<Profile, Plan>()
/** The plan with every module on: one that is off is a choice, not a contradiction. Kept by document, since many checks ask. */
export function fullPlan(profile: Profile): Plan {
  let plan = plans.get(profile)
  if (!plan) plans.set(profile, (plan = planOf(profile, { values: modulesOn(profile) })))
  return plan
}
export const modulesOn = (profile: Profile): Record<string, boolean> =>
  Object.fromEntries(profile.parameters.filter(({ type }) => type === 'yesno').map(({ id }) => [id, true]))
