// The test patients of a document run as patients of a small population, on any engine, and what came of them set against what was expected.
import { planOf, type Given, type Plan, type Profile, type Run, type TestCase } from '#criteria'
import { assemble, type RawPatient } from '#population'
import type { Population } from '#population/columns'
import { evaluateArrays } from '../arrays/engine'
import { CASE_CLINIC, CaseDateError, patientOfCase, runOfCase } from './patient'
import { asExpected, dateSentence, sentenceOf, unknownIn, unknownSentence, type Left, type Outcome } from './says'
import type { Engine, Result } from '../result'

export { CASE_CLINIC, patientOfCase, runOfCase } from './patient'
export type { Left, Outcome } from './says'

export interface CaseResult {
  id: string
  title: string
  ok: boolean
  da: string
  en: string
  /** What came of the patient; null when he could not be made. */
  got: Outcome | null
}

/** Test patients that share a reference date, in the order of the document. Patient i is `cases[i]`. */
export interface CasePopulation {
  run: Run
  population: Population
  cases: TestCase[]
}
/** One population for each reference date; `faults` are the cases that have a date which is not one. */
export function populationsOfCases(
  profile: Profile,
  cases: readonly TestCase[] = profile.cases,
): { of: CasePopulation[]; faults: { case: TestCase; date: string }[] } {
  const byDate = new Map<string, { run: Run; patients: RawPatient[]; cases: TestCase[] }>()
  const faults: { case: TestCase; date: string }[] = []
  for (const one of cases)
    try {
      const group = byDate.get(one.asOf) ?? { run: runOfCase(one), patients: [], cases: [] }
      group.patients.push(patientOfCase(profile, one, `T-${String(group.patients.length).padStart(6, '0')}`))
      group.cases.push(one)
      byDate.set(one.asOf, group)
    } catch (fault) {
      if (!(fault instanceof CaseDateError)) throw fault
      faults.push({ case: one, date: fault.date })
    }
  return { of: [...byDate.values()].map(({ run, patients, cases }) => ({ run, cases, population: populationOf(patients, run) })), faults }
}
const populationOf = (patients: RawPatient[], run: Run): Population => assemble({ name: 'testpatienter', clinic: CASE_CLINIC, ref: run.ref }, patients)

/** All test patients on the arrays engine, in the order of the document. */
export function runCases(profile: Profile, given: Given = {}, cases: readonly TestCase[] = profile.cases): CaseResult[] {
  const plan = planOf(profile, given)
  const { of, faults } = populationsOfCases(profile, cases)
  return told(
    profile,
    plan,
    cases,
    of.map((group) => ({ ...group, result: evaluateArrays(plan, group.population, group.run) })),
    faults,
  )
}

/** The same on an engine. */
export async function runCasesOn(
  engine: Pick<Engine, 'evaluate'>,
  profile: Profile,
  given: Given = {},
  cases: readonly TestCase[] = profile.cases,
): Promise<CaseResult[]> {
  const plan = planOf(profile, given)
  const { of, faults } = populationsOfCases(profile, cases)
  const groups: Answered[] = []
  for (const group of of) groups.push({ ...group, result: await engine.evaluate(plan, group.population, group.run) })
  return told(profile, plan, cases, groups, faults)
}

/** One test patient on an engine. */
export async function runCase(profile: Profile, one: TestCase, engine: Pick<Engine, 'evaluate'>, given: Given = {}): Promise<CaseResult> {
  return (await runCasesOn(engine, profile, given, [one]))[0]!
}

type Answered = CasePopulation & { result: Result }

function told(
  profile: Profile,
  plan: Plan,
  cases: readonly TestCase[],
  groups: readonly Answered[],
  faults: readonly { case: TestCase; date: string }[],
): CaseResult[] {
  const of = new Map<TestCase, CaseResult>()
  for (const { cases: own, result } of groups) own.forEach((one, at) => of.set(one, verdict(profile, one, outcomeOf(plan, result, at))))
  for (const { case: one, date } of faults)
    of.set(one, { id: one.id, title: one.title, ok: false, da: dateSentence(date, 'da'), en: dateSentence(date, 'en'), got: null })
  return cases.map((one) => of.get(one)!)
}

function verdict(profile: Profile, { id, title, expect }: TestCase, got: Outcome): CaseResult {
  const unknown = unknownIn(profile, expect)
  if (unknown !== null) return { id, title, ok: false, da: unknownSentence(unknown, 'da'), en: unknownSentence(unknown, 'en'), got }
  return { id, title, ok: asExpected(expect, got), da: sentenceOf(profile, expect, got, 'da'), en: sentenceOf(profile, expect, got, 'en'), got }
}

const EXITS = { 1: 'yes', 2: 'no', 3: 'missing', 4: 'stopped' } as const

/** Where a patient of a result came. */
export function outcomeOf(plan: Plan, { exits, rules, tier }: Result, patient: number): Outcome {
  const reached = plan.steps.map((_, index) => index).filter((index) => exits[index]![patient])
  const last = plan.steps[reached.at(-1)!]!
  const way = reached.flatMap((index): Left[] => {
    const { id, type } = plan.steps[index]!
    return type === 'question' ? [{ step: id, exit: EXITS[exits[index]![patient] as keyof typeof EXITS] }] : []
  })
  const all = plan.tiers.flatMap((one) => one.rules)
  return {
    step: last.id,
    // An open exit is answered, and then leads nowhere: such a patient ends at the question itself.
    from: way.at(-1) ?? null,
    way,
    in: last.type === 'in',
    tier: plan.tiers[tier[patient]!]?.id ?? null,
    rules: all.filter((_, index) => rules[index]![patient]).map(({ id }) => id),
  }
}
