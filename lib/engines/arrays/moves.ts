// What a change of a profile does to a population: who comes, who goes, who is placed elsewhere, and the step or rule that moved each.
import type { Plan, PlanStep, Run } from '#criteria/core/plan'
import type { Population } from '#population/columns'
import type { Result } from '../result'
import { evaluateArrays, memoOf } from './engine'
import type { Memo } from './memo'

/** Ids after by ids before of parts that are the same; a part not named is itself where its id stands in both. */
export interface Partners {
  steps?: ReadonlyMap<string, string>
  tiers?: ReadonlyMap<string, string>
  rules?: ReadonlyMap<string, string>
}
export interface MovedBy {
  /** Id of the step or rule, in the plan that `where` names; null: no rule did it, the tier takes everyone left. */
  id: string | null
  where: 'before' | 'after'
  count: number
  /** The first of them, ascending. */
  patients: number[]
}
export interface Replaced extends MovedBy {
  /** Tier ids; null: in no tier. */
  from: string | null
  to: string | null
}
export interface Moves {
  /** In now and not before, by the step where their route became another. */
  came: { count: number; by: MovedBy[] }
  went: { count: number; by: MovedBy[] }
  /** In both times and in another tier, by the rule. */
  placed: { count: number; by: Replaced[] }
}
export interface Evaluated {
  plan: Plan
  result: Result
}

/** Both plans over one population. `most` is how many patients are named of each step. */
export function movesOf(
  before: Plan,
  after: Plan,
  population: Population,
  run: Run,
  { same = {}, most = 20, memo = memoOf(population) }: { same?: Partners; most?: number; memo?: Memo } = {},
): Moves {
  const evaluated = (plan: Plan): Evaluated => ({ plan, result: evaluateArrays(plan, population, run, memo) })
  return movesBetween(evaluated(before), evaluated(after), same, most)
}

export function movesBetween(before: Evaluated, after: Evaluated, same: Partners = {}, most = 20): Moves {
  const walk = walkOf(before, after, partner(same.steps, before.plan.steps, after.plan.steps))
  const place = placing(before, after, same)
  const [was, is] = [includedIn(before), includedIn(after)]
  const came = new Tally<MovedBy>(most)
  const went = new Tally<MovedBy>(most)
  const placed = new Tally<Replaced>(most)
  for (let patient = 0; patient < before.result.size; patient++) {
    if (was[patient] !== is[patient]) (is[patient] ? came : went).add(walk(patient), patient)
    else if (is[patient]) {
      const moved = place(patient)
      if (moved) placed.add(moved, patient)
    }
  }
  return { came: came.all(), went: went.all(), placed: placed.all() }
}

type Cause<T extends MovedBy> = Omit<T, 'count' | 'patients'>
/** Counts by cause, those that moved most first. */
class Tally<T extends MovedBy> {
  private readonly kept = new Map<string, T>()
  constructor(private readonly most: number) {}
  add(cause: Cause<T>, patient: number): void {
    const key = JSON.stringify(cause)
    const one = this.kept.get(key) ?? ({ ...cause, count: 0, patients: [] } as unknown as T)
    this.kept.set(key, one)
    one.count++
    if (one.patients.length < this.most) one.patients.push(patient)
  }
  all(): { count: number; by: T[] } {
    const by = [...this.kept.values()].sort((a, b) => b.count - a.count || a.patients[0]! - b.patients[0]!)
    return { count: by.reduce((sum, { count }) => sum + count, 0), by }
  }
}

function includedIn({ plan, result }: Evaluated): Uint8Array {
  const flags = new Uint8Array(result.size)
  plan.steps.forEach((step, index) => {
    if (step.type === 'in') for (let patient = 0; patient < result.size; patient++) flags[patient]! |= result.exits[index]![patient]!
  })
  return flags
}

/** Place after by place before, −1 without a partner; and the other way. */
function partner(names: ReadonlyMap<string, string> | undefined, before: readonly { id: string }[], after: readonly { id: string }[]) {
  const places = new Map(after.map(({ id }, index) => [id, index]))
  const to = before.map(({ id }) => places.get(names ? (names.get(id) ?? '') : id) ?? -1)
  const from = after.map((_, index) => to.indexOf(index))
  return { to, from }
}

const OUTCOME = -1
/** The step that a patient goes to from a step; OUTCOME at the end of his route. */
function nextOf(step: PlanStep, exit: number): number {
  if (step.type !== 'question') return OUTCOME
  return (exit === 1 ? step.yes : exit === 2 ? step.no : exit === 3 ? step.missing : null) ?? OUTCOME
}

/**
 * Walks both routes of a patient side by side. Steps that only one plan has are passed over; the last such step is the cause when the
 * routes do not meet again behind it. Else the cause is the step that he left by another exit, or whose exit leads elsewhere now.
 */
function walkOf(before: Evaluated, after: Evaluated, { to, from }: { to: number[]; from: number[] }): (patient: number) => Cause<MovedBy> {
  const [old, now] = [before.plan.steps, after.plan.steps]
  const cause = (where: MovedBy['where'], at: number): Cause<MovedBy> => ({ id: (where === 'before' ? old : now)[at]!.id, where })
  const alone = (step: PlanStep | undefined, partner: number | undefined) => step?.type === 'question' && partner === -1
  return (patient) => {
    let [here, there] = [0, 0]
    let last: Cause<MovedBy> | null = null
    for (;;) {
      let passed: Cause<MovedBy> | null = null
      while (alone(old[here], to[here])) {
        passed = cause('before', here)
        here = nextOf(old[here]!, before.result.exits[here]![patient]!)
      }
      while (alone(now[there], from[there])) {
        passed = cause('after', there)
        there = nextOf(now[there]!, after.result.exits[there]![patient]!)
      }
      if (here === OUTCOME || there === OUTCOME || to[here] !== there) return passed ?? last ?? cause('after', Math.max(there, 0))
      last = cause('after', there)
      const [left, leaves] = [before.result.exits[here]![patient]!, after.result.exits[there]![patient]!]
      if (left !== leaves || old[here]!.type !== 'question' || now[there]!.type !== 'question') return last
      here = nextOf(old[here]!, left)
      there = nextOf(now[there]!, leaves)
    }
  }
}

interface RuleAt {
  id: string
  tier: number
}
/** Why a patient who is in both times is in another tier; null: he is not. */
function placing(before: Evaluated, after: Evaluated, same: Partners): (patient: number) => Cause<Replaced> | null {
  const rulesOf = ({ plan }: Evaluated): RuleAt[] => plan.tiers.flatMap(({ rules }, tier) => rules.map(({ id }) => ({ id, tier })))
  const [old, now] = [rulesOf(before), rulesOf(after)]
  const tiers = partner(same.tiers, before.plan.tiers, after.plan.tiers)
  const rules = partner(same.rules, old, now)
  const idOf = ({ plan }: Evaluated, tier: number) => plan.tiers[tier]?.id ?? null
  return (patient) => {
    const [was, is] = [before.result.tier[patient]!, after.result.tier[patient]!]
    const still = was === -1 ? -1 : tiers.to[was]!
    if (was === -1 ? is === -1 : is !== -1 && still === is) return null
    const place = { from: idOf(before, was), to: idOf(after, is) }
    const heldThen = (rule: number) => rule >= 0 && before.result.rules[rule]![patient] === 1
    const holds = (rule: number) => rule >= 0 && after.result.rules[rule]![patient] === 1
    const had = old.flatMap(({ tier }, rule) => (tier === was && heldThen(rule) ? [rule] : []))
    const has = now.flatMap(({ tier }, rule) => (tier === is && holds(rule) ? [rule] : []))
    const lost = had.find((rule) => !holds(rules.to[rule]!) || now[rules.to[rule]!]!.tier !== still)
    const gained = has.find((rule) => !heldThen(rules.from[rule]!) || tiers.to[old[rules.from[rule]!]!.tier] !== is)
    // what he lost explains why he is lower, what he gained why he is higher; tiers in another order, neither
    const higher = is !== -1 && (still === -1 || is < still)
    if (gained !== undefined && (higher || lost === undefined)) return { id: now[gained]!.id, where: 'after', ...place }
    if (lost !== undefined) return { id: old[lost]!.id, where: 'before', ...place }
    return { id: has.length ? now[has[0]!]!.id : null, where: 'after', ...place }
  }
}
