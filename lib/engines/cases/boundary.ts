// From a document, the patients at its edges: just inside and just outside every threshold, window and code list, ties, and what is
// missing. Each is a test patient with the outcome computed, so that an author can look at it, and keep it if it is as meant.
import {
  kindOf,
  lowerNode,
  planOf,
  plus,
  scopeOf,
  type Day,
  type Given,
  type Node,
  type Plan,
  type PlanStep,
  type Profile,
  type Run,
  type Sets,
  type TestCase,
} from '#criteria'
import { assemble, type RawPatient, type RawRow } from '#population'
import { evaluateArrays } from '../arrays/engine'
import { Memo } from '../arrays/memo'
import { outcomeOf } from './verdict'
import { askedBy, type Asked } from '../nearest/asked'
import { applied } from '../nearest/change'
import { Search, stepOf } from '../nearest/nearest'
import { edgesOf, type Variant } from './edges'
import { CASE_CLINIC, caseOfPatient, patientOfCase, runOfCase } from './patient'

export interface BoundaryCase {
  case: TestCase
  /** The edges he stands at; one patient may stand at several. */
  stands: Stand[]
}
export interface Stand {
  /** The step or rule that the criterion is in, and its kind. */
  at: string
  kind: string
  /** What the criterion itself answers, before what the author lets missing count as; null where he does not come to it. */
  answer: 'yes' | 'no' | 'missing' | null
  /** "eGFR 1 value = 35": a point on the line "eGFR 1 value"; or what is special, by itself. */
  edge: string
}

export const boundaryCases = (profile: Profile, given: Given, asOf: string): TestCase[] => boundariesOf(profile, given, asOf).map((one) => one.case)

/** Every edge of every criterion of flow and tiers; a criterion that stands in several places is looked at in the first. */
export function boundariesOf(profile: Profile, given: Given, asOf: string): BoundaryCase[] {
  const run = runOfCase({ asOf })
  const plan = planOf(profile, given)
  const made = new Map<string, BoundaryCase>()
  for (const criterion of criteriaOf(profile, given)) {
    const asking = askingOf(plan, criterion)
    const asked = askedBy([{ id: '', type: 'question', set: criterion.set, yes: null, no: null, missing: null, asks: true }], [], run)
    const start = reached(plan, criterion.step, blank(run), run, profile) ?? blank(run)
    const variants: Variant[] = [
      { edge: 'uden', patient: start },
      ...basesOf(start, asking, asked, run, profile).flatMap((one) => edgesOf(one, asked, run, stepOf(profile), profile)),
    ]
    const told = toldOf(profile, plan, asking, variants, run, criterion)
    for (const { case: one, stand } of worthKeeping(told)) {
      const content = JSON.stringify(one)
      const there = made.get(content)
      if (there) there.stands.push(stand)
      else made.set(content, { case: { ...one, id: `graense-${made.size + 1}` }, stands: [stand] })
    }
  }
  return [...made.values()].map(({ case: one, stands }) => ({ stands, case: { ...one, title: titleOf(stands) } }))
}

function titleOf([first, ...rest]: readonly Stand[]): string {
  const alike = rest.filter((one) => one.at === first!.at && one.kind === first!.kind)
  const edges = [...new Set([first!, ...alike].map(({ edge }) => edge))].join('; ')
  return `${kindOf(first!.kind)?.label.da ?? first!.kind} (${first!.at})${first!.answer ? ` → ${DANISH[first!.answer]}` : ''}: ${edges}`.slice(0, 300)
}

/** Patients for whom the criterion holds, and those for whom it does not, by each kind of row that it looks at. */
function basesOf(start: RawPatient, asking: Plan, asked: Asked, run: Run, profile: Profile): RawPatient[] {
  const [yes, no] = [asking, turned(asking)].map((plan) => new Search(plan, run, stepOf(profile)))
  const nearest = yes!.nearest(start)
  const changes = [...('change' in nearest ? [nearest.change] : []), ...yes!.throughEach(start, asked), ...no!.throughEach(start, asked)]
  return [start, ...changes.map((change) => renamed(applied(start, change)))]
}
const turned = (plan: Plan): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (step.id === 'asked' && step.type === 'question' ? { ...step, yes: step.no, no: step.yes } : step)),
})

interface Criterion {
  /** Step or rule. */
  at: string
  /** Index of the question, or of the step that lets in. */
  step: number
  kind: string
  set: Sets
}

function criteriaOf(profile: Profile, given: Given): Criterion[] {
  const scope = scopeOf(profile, given)
  const included = profile.flow.findIndex(({ type }) => type === 'in')
  const seen = new Set<string>()
  const inside = (node: Node): Extract<Node, { type: 'criterion' }>[] =>
    node.type === 'criterion'
      ? [node]
      : node.type === 'group'
        ? node.of.flatMap(inside)
        : node.from === undefined
          ? profile.groups.filter(({ id }) => id === node.group).flatMap(({ when }) => inside(when))
          : []
  const places = [
    ...profile.flow.flatMap((step, index) => (step.type === 'question' ? [{ at: step.id, step: index, node: step.ask }] : [])),
    ...(included < 0 ? [] : profile.tiers.flatMap(({ rules }) => rules.map((rule) => ({ at: rule.id, step: included, node: rule.when })))),
  ]
  return places.flatMap(({ at, step, node }) =>
    inside(node).flatMap((one): Criterion[] => {
      const key = JSON.stringify(one)
      const set = lowerNode(one, scope)
      if (seen.has(key) || !set) return []
      seen.add(key)
      return [{ at, step, kind: one.kind, set: set.op === 'assume' ? set.of : set }]
    }),
  )
}

/** The plan that asks one criterion at one step, and lets in those for whom it holds. */
function askingOf(plan: Plan, { step, set }: Criterion): Plan {
  const end = plan.steps.length
  const steps = plan.steps.map((one, index): PlanStep =>
    index === step
      ? { id: 'asked', type: 'question', set, yes: end, no: end + 1, missing: end + 2, asks: true }
      : one.type === 'in'
        ? { ...one, type: 'out' }
        : one,
  )
  return { ...plan, tiers: [], display: [], steps: [...steps, { id: 'yes', type: 'in' }, { id: 'no', type: 'out' }, { id: 'missing', type: 'out' }] }
}

/** A patient brought to a step along the shortest way, a change at a time; null when one change a step is not enough. */
function reached(plan: Plan, step: number, patient: RawPatient, run: Run, profile: Profile): RawPatient | null {
  let now = patient
  for (const target of wayTo(plan.steps, step) ?? []) {
    const steps = plan.steps.map((one, index): PlanStep => (index === target ? { id: one.id, type: 'in' } : one.type === 'in' ? { ...one, type: 'out' } : one))
    const answer = new Search({ ...plan, steps }, run, stepOf(profile)).nearest(now)
    if ('change' in answer) now = renamed(applied(now, answer.change))
    else if (answer.is === 'none') return null
  }
  return now
}
function wayTo(steps: readonly PlanStep[], goal: number): number[] | null {
  const from = new Map<number, number | null>([[0, null]])
  for (let index = 0; index <= goal; index++) {
    const step = steps[index]!
    if (!from.has(index) || step.type !== 'question') continue
    for (const next of [step.yes, step.no, ...(step.asks ? [step.missing] : [])]) if (next !== null && !from.has(next)) from.set(next, index)
  }
  if (!from.has(goal)) return null
  const way: number[] = []
  for (let at: number | null = goal; at !== null; at = from.get(at)!) way.unshift(at)
  return way.slice(1)
}

/** A woman of 70, listed since she was born, of whom nothing else is known. */
function blank({ ref, clinic }: Run): RawPatient {
  const birth: Day = plus(ref, -70, 'years')
  const listing: RawRow = { id: 'listed', table: 'listing', day: birth, codes: [{ system: 'urn:oid:1.2.208.176.1.4', code: clinic }] }
  return { key: 'T-000000', birth, sex: 'K', municipality: '', cprStatus: '01', rows: [listing] }
}
const renamed = (patient: RawPatient): RawPatient => ({ ...patient, rows: patient.rows.map((row, at) => ({ ...row, id: `r${String(at).padStart(3, '0')}` })) })

const ANSWERS = { 1: 'yes', 2: 'no', 3: 'missing' } as const
const DANISH = { yes: 'ja', no: 'nej', missing: 'mangler' } as const

interface Told {
  case: TestCase
  stand: Stand
}
/** Each as a test patient, read back in as such, with what the criterion and the profile answer. */
function toldOf(profile: Profile, plan: Plan, asking: Plan, variants: readonly Variant[], run: Run, { at, step, kind }: Criterion): Told[] {
  const cases = variants.map(({ patient }) => caseOfPatient(patient, run))
  const population = assemble(
    { name: 'grænser', clinic: CASE_CLINIC, ref: run.ref },
    cases.map((one, index) => patientOfCase(profile, one, `T-${String(index).padStart(6, '0')}`)),
  )
  const [asked, whole] = [asking, plan].map((one) => evaluateArrays(one, population, run, new Memo()))
  return variants.map(({ edge }, index): Told => {
    const exit = asked!.exits[step]![index]!
    const answer = exit === 0 ? null : ANSWERS[exit as keyof typeof ANSWERS]
    const got = outcomeOf(plan, whole!, index)
    return { case: { ...cases[index]!, expect: { step: got.step, tier: got.tier, rules: got.rules } }, stand: { at, kind, answer, edge } }
  })
}

/** Of points along one edge only those that stand beside a turn; what stands alone is kept. */
function worthKeeping(told: readonly Told[]): Told[] {
  return told.filter((one, index) => {
    const line = lineOf(one.stand.edge)
    if (line === null) return true
    const [before, after] = [told[index - 1], told[index + 1]]
    return [before, after].some((other) => other && lineOf(other.stand.edge) === line && other.stand.answer !== one.stand.answer)
  })
}
/** "født 2008-06-30" lies on the line "født"; an edge without a point on a line is alone. */
const lineOf = (edge: string): string | null => (edge.includes(' = ') ? edge.slice(0, edge.indexOf(' = ')) : null)
