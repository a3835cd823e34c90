// What every engine answers, patient by patient, so that engines can be compared at every step.
import type { Day, Exit, Plan, Run } from '#criteria'
import type { Code, Population } from '#population/columns'

/** 0 not reached, 1 ja, 2 nej, 3 mangler, 4 reached but the step is unfinished or its exit open. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

export interface Result {
  size: number
  /** One array a step, in plan order; an outcome step holds 1 where reached. */
  exits: Uint8Array[]
  /** One array a rule, in plan order over all tiers; 1 where it holds for a patient who is in. */
  rules: Uint8Array[]
  /** Index of the tier for those in, −1 for the others. */
  tier: Int8Array
}

/** What a display field shows of one patient, as far as every engine tells it. Only rows that are certain are shown. */
export type ShownAnswer =
  /** Latest first; bounds in thousandths, OPEN_LO and OPEN_HI or none where not known. */
  | { type: 'rows'; rows: readonly { day: Day; codes: readonly Code[]; lo?: number; hi?: number }[] }
  | { type: 'days'; days: number | null }
  | { type: 'date'; day: Day | null }
  /** In the number's own unit; null on a side that is not known. */
  | { type: 'number'; lo: number | null; hi: number | null }
  | { type: 'holds'; holds: boolean }
  | { type: 'parts'; parts: readonly Exit[] }
  | { type: 'note'; text: string }
export interface Shows {
  field: string
  /** Of patient 0 … size − 1. */
  of: (patient: number) => ShownAnswer
}

export interface Engine {
  name: 'arrays' | 'duckdb' | 'postgres' | 'clickhouse' | 'cql'
  /** The answers of one plan; steps that are not finished stop patients (exit code 4). */
  evaluate: (plan: Plan, population: Population, run: Run) => Promise<Result>
  /** What the finished display fields of the plan show. Absent where an engine does not tell it. */
  shows?: (plan: Plan, population: Population, run: Run) => Promise<Shows[]>
}
/** A population loaded into an engine, to be asked many times. */
export interface Loaded {
  evaluate: (plan: Plan, run: Run) => Promise<Result>
  /** The counts alone, worked out where the population is. */
  count: (plan: Plan, run: Run) => Promise<Counts>
  close: () => Promise<void>
}

export interface StepCounts {
  in: number
  yes: number
  no: number
  missing: number
  /** Reached, but the step is not finished. */
  stopped: number
}
export interface Counts {
  /** By step id. For an outcome only `in` is used. */
  steps: Record<string, StepCounts>
  tiers: Record<string, number>
  rules: Record<string, number>
  included: number
}

/** Counts of a result. Everywhere in = yes + no + missing + stopped. */
export function countsOf(plan: Plan, result: Result): Counts {
  const counts: Counts = { steps: {}, tiers: {}, rules: {}, included: 0 }
  plan.steps.forEach((step, index) => {
    const by = [0, 0, 0, 0, 0]
    const exits = result.exits[index]!
    for (let patient = 0; patient < exits.length; patient++) by[exits[patient]!]!++ // indexed: this runs at every edit
    const reached = result.size - by[0]!
    counts.steps[step.id] =
      step.type === 'question'
        ? { in: reached, yes: by[1]!, no: by[2]!, missing: by[3]!, stopped: by[4]! }
        : { in: reached, yes: 0, no: 0, missing: 0, stopped: 0 }
  })
  const tiers = plan.tiers.map(() => 0)
  for (const tier of result.tier) if (tier >= 0) tiers[tier]!++
  plan.tiers.forEach((tier, index) => (counts.tiers[tier.id] = tiers[index]!))
  counts.included = plan.steps.reduce((sum, step) => sum + (step.type === 'in' ? counts.steps[step.id]!.in : 0), 0)
  let at = 0
  for (const tier of plan.tiers) for (const rule of tier.rules) counts.rules[rule.id] = sumOf(result.rules[at++]!)
  return counts
}

function sumOf(flags: Uint8Array): number {
  let sum = 0
  for (let patient = 0; patient < flags.length; patient++) sum += flags[patient]!
  return sum
}

/** Counts of two parts of a population, which share no patient, as counts of both. */
export function addCounts(a: Counts, b: Counts): Counts {
  const add = <T extends object>(x: T, y: T): T =>
    Object.fromEntries(Object.entries(x).map(([id, n]: [string, number]) => [id, n + (y as Record<string, number>)[id]!])) as T
  return {
    steps: Object.fromEntries(Object.entries(a.steps).map(([id, one]) => [id, add(one, b.steps[id]!)])),
    tiers: add(a.tiers, b.tiers),
    rules: add(a.rules, b.rules),
    included: a.included + b.included,
  }
}
