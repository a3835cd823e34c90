// What "the engines agree" means: the same exit at every step, the same rules, tier and display for every patient.
import { OPEN_HI, OPEN_LO, type Plan, type Profile, type Run, type Sets } from '#criteria'
import type { Population } from '#population/columns'
import { evaluateArrays, memoOf } from '../arrays/engine'
import { each, has } from '../arrays/bits'
import { setOf } from '../arrays/expressions'
import { shownOf, type Shown } from '../arrays/display'
import type { DisplayResult, ShownSql } from '../duckdb/engine'
import { countsOf, type Counts, type Result } from '../result'

/** A sentence for the first difference of two results; null when there is none. */
export function differenceOf(plan: Plan, a: Result, b: Result): string | null {
  const rules = plan.tiers.flatMap((tier) => tier.rules)
  const lines = [
    ...plan.steps.map(({ id }, index) => [`step ${id}`, a.exits[index]!, b.exits[index]!] as const),
    ...rules.map(({ id }, index) => [`rule ${id}`, a.rules[index]!, b.rules[index]!] as const),
    ['tier', a.tier, b.tier] as const,
  ]
  for (const [name, x, y] of lines)
    for (let patient = 0; patient < a.size; patient++) if (x[patient] !== y[patient]) return `${name}, patient ${patient}: ${x[patient]} and ${y[patient]}`
  return null
}

/** The counts that a way of counting by itself gives, against those of a result; null when they are the same. */
export function countsDiffer(plan: Plan, result: Result, counts: Counts): string | null {
  const [expected, found] = [countsOf(plan, result), counts].map((one) => JSON.stringify(one))
  return expected === found ? null : `counts: ${expected} and ${found}`
}

/** What the arrays engine shows of every patient in every finished field, as texts to compare. */
export const shownInArrays = (plan: Plan, population: Population, run: Run, shown: typeof shownOf = shownOf): string[] =>
  plan.display.flatMap(({ id, projection }) =>
    projection ? patients(population).map((patient) => plain(id, patient, shown(projection, population, run, patient))) : [],
  )

/** What an engine of SQL shows, in the same form. */
export const shownInSql = (plan: Plan, population: Population, sql: readonly DisplayResult[]): string[] =>
  plan.display.flatMap(({ id }) =>
    sql.filter(({ field }) => field === id).flatMap(({ of }) => patients(population).map((patient) => plain(id, patient, of(patient)))),
  )

const patients = ({ size }: Population): number[] => Array.from({ length: size }, (_, patient) => patient)
const plain = (field: string, patient: number, shown: Shown | ShownSql): string =>
  `${field}, patient ${patient}: ${JSON.stringify(
    shown.type === 'rows'
      ? shown.rows.map(({ table, day, stop, codes, lo, hi }) => ({
          table,
          day,
          stop,
          codes: codes.map(({ system, code }) => [system, code]),
          lo: lo ?? OPEN_LO,
          hi: hi ?? OPEN_HI,
        }))
      : shown,
  )}`

/** Every set of a plan, and every set inside it. */
export function setsOf(plan: Plan): Sets[] {
  const inside = (set: Sets): Sets[] => [set, ...('of' in set && Array.isArray(set.of) ? set.of.flatMap(inside) : set.op === 'assume' ? inside(set.of) : [])]
  return [
    ...plan.steps.flatMap((step) => (step.type === 'question' ? [step.set] : [])),
    ...plan.tiers.flatMap(({ rules }) => rules.map(({ set }) => set)),
  ].flatMap((set) => (set ? inside(set) : []))
}

/** Law 2: nobody is certain who is not possible. */
export function outsidePossible(plan: Plan, population: Population, run: Run): Sets | null {
  return (
    setsOf(plan).find((set) => {
      const { certain, possible } = setOf(set, { population, run, memo: memoOf(population) })
      let outside = false
      each(certain, (patient) => (outside ||= !has(possible, patient)))
      return outside
    }) ?? null
  )
}

/** Finished questions of a document that somebody reached, and those where somebody left by ja and somebody by nej. */
export function bothExits(profile: Profile, plan: Plan, population: Population, run: Run): { questions: number; both: number } {
  const { exits } = evaluateArrays(plan, population, run)
  const questions = profile.flow.flatMap((step, index) =>
    step.type === 'question' && exits[index]!.some((code) => code > 0 && code < 4) ? [exits[index]!] : [],
  )
  return { questions: questions.length, both: questions.filter((codes) => codes.includes(1) && codes.includes(2)).length }
}
