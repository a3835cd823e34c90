// The test patients of a document run as patients of a small population, on any engine, and what came of them set against what was expected.
import { planOf, type Given, type Locale, type Plan, type Profile, type Run, type TestCase } from '#criteria'
import { assemble, type RawPatient } from '#population'
import type { Population } from '#population/columns'
import { evaluateArrays, showsInArrays } from '../arrays/engine'
import { CASE_CLINIC, CaseDateError, patientOfCase, runOfCase } from './patient'
import { asExpected, dateSentence, sentenceOf, shownSentence, unknownIn, unknownSentence, type Left, type Outcome } from './says'
import { isOf, isText, showsAs, type Is } from './shown'
import type { Engine, Result, ShownAnswer, Shows } from '../result'

export { CASE_CLINIC, patientOfCase, runOfCase } from './patient'
export type { Left, Outcome } from './says'
export type { Is } from './shown'

/** A display field of which something is expected. */
export interface ShownResult {
  field: string
  ok: boolean
  /** What it shows. */
  is: Is
}

export interface CaseResult {
  id: string
  title: string
  ok: boolean
  da: string
  en: string
  /** What came of the patient; null when he could not be made. */
  got: Outcome | null
  /** Absent where no shown values are expected, and on engines that do not tell them: such values are not held against anything. */
  shown?: ShownResult[]
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
  const showing: Showing = new Map()
  for (const { of: wanted, run, population, cases: own } of wantedShown(profile, plan, cases)) keep(showing, own, showsInArrays(wanted, population, run))
  return told(
    profile,
    plan,
    cases,
    of.map((group) => ({ ...group, result: evaluateArrays(plan, group.population, group.run) })),
    faults,
    showing,
  )
}

/** What every display field shows of test patients now: by their id, then by the field's. Patients with a date that is none are left out. */
export function showingOf(profile: Profile, given: Given = {}, cases: readonly TestCase[] = profile.cases): Record<string, Record<string, Is>> {
  const plan = planOf(profile, given)
  return Object.fromEntries(
    populationsOfCases(profile, cases).of.flatMap(({ run, population, cases: own }) => {
      const shows = showsInArrays(plan, population, run)
      return own.map((one, at) => [one.id, Object.fromEntries(shows.map(({ field, of }) => [field, isOf(of(at), projectionOf(plan, field))]))])
    }),
  )
}

/** The same on an engine; values shown are held against what is expected where the engine tells them. */
export async function runCasesOn(
  engine: Pick<Engine, 'evaluate' | 'shows'>,
  profile: Profile,
  given: Given = {},
  cases: readonly TestCase[] = profile.cases,
): Promise<CaseResult[]> {
  const plan = planOf(profile, given)
  const { of, faults } = populationsOfCases(profile, cases)
  const groups: Answered[] = []
  for (const group of of) groups.push({ ...group, result: await engine.evaluate(plan, group.population, group.run) })
  const showing: Showing | null = engine.shows ? new Map() : null
  if (showing && engine.shows)
    for (const { of: wanted, run, population, cases: own } of wantedShown(profile, plan, cases)) keep(showing, own, await engine.shows(wanted, population, run))
  return told(profile, plan, cases, groups, faults, showing)
}

/** One test patient on an engine. */
export async function runCase(profile: Profile, one: TestCase, engine: Pick<Engine, 'evaluate' | 'shows'>, given: Given = {}): Promise<CaseResult> {
  return (await runCasesOn(engine, profile, given, [one]))[0]!
}

type Answered = CasePopulation & { result: Result }
/** What fields show of the patients who expect something of them. */
type Showing = Map<TestCase, Map<string, ShownAnswer>>

/** Populations of those who expect something shown, each with a plan that asks for those fields alone and lets everyone in. */
function wantedShown(profile: Profile, plan: Plan, cases: readonly TestCase[]): (Omit<CasePopulation, 'of'> & { of: Plan })[] {
  const expecting = cases.filter(({ expect }) => expect.shown)
  return populationsOfCases(profile, expecting).of.map((group) => {
    const fields = new Set(group.cases.flatMap(({ expect }) => expect.shown!.map(({ field }) => field)))
    const display = plan.display.filter(({ id, projection }) => projection && fields.has(id))
    return { ...group, of: { language: 1, steps: [{ id: 'in', type: 'in' }], tiers: [], display } }
  })
}
function keep(showing: Showing, cases: readonly TestCase[], shows: readonly Shows[]): void {
  cases.forEach((one, at) => showing.set(one, new Map(shows.map(({ field, of }) => [field, of(at)]))))
}
const projectionOf = (plan: Plan, field: string) => plan.display.find(({ id }) => id === field)?.projection ?? null

function told(
  profile: Profile,
  plan: Plan,
  cases: readonly TestCase[],
  groups: readonly Answered[],
  faults: readonly { case: TestCase; date: string }[],
  showing: Showing | null,
): CaseResult[] {
  const of = new Map<TestCase, CaseResult>()
  for (const { cases: own, result } of groups)
    own.forEach((one, at) => of.set(one, verdict(profile, plan, one, outcomeOf(plan, result, at), showing?.get(one) ?? null)))
  for (const { case: one, date } of faults)
    of.set(one, { id: one.id, title: one.title, ok: false, da: dateSentence(date, 'da'), en: dateSentence(date, 'en'), got: null })
  return cases.map((one) => of.get(one)!)
}

function verdict(profile: Profile, plan: Plan, { id, title, expect }: TestCase, got: Outcome, shows: ReadonlyMap<string, ShownAnswer> | null): CaseResult {
  const unknown = unknownIn(profile, expect)
  if (unknown !== null) return { id, title, ok: false, da: unknownSentence(unknown, 'da'), en: unknownSentence(unknown, 'en'), got }
  const outcome = { id, title, ok: asExpected(expect, got), da: sentenceOf(profile, expect, got, 'da'), en: sentenceOf(profile, expect, got, 'en'), got }
  if (!expect.shown || !shows) return outcome
  const shown = expect.shown.map(({ field, is }): ShownResult => {
    const projection = projectionOf(plan, field)
    return { field, ok: showsAs(is, shows.get(field), projection, profile), is: isOf(shows.get(field), projection) }
  })
  const other = expect.shown.flatMap(({ field, is: wanted }, at) => (shown[at]!.ok ? [] : [{ field, wanted, is: shown[at]!.is }]))
  if (!outcome.ok || !other.length) return { ...outcome, shown }
  const says = (locale: Locale) => {
    const text = (is: Is, field: string) => isText(is, field, projectionOf(plan, field), profile, locale)
    return shownSentence(
      profile,
      other.map(({ field, wanted, is }) => ({ field, wanted: text(wanted, field), got: text(is, field) })),
      locale,
    )
  }
  return { ...outcome, ok: false, da: says('da'), en: says('en'), shown }
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
