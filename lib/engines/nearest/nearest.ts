// For a patient who is not in: the nearest single change that would let him in. Every change worth trying is made on a copy of the
// patient, the copies are one population, and the engine that counts says who of them comes in; so what is told has been tried.
import { planOf, type Column, type Given, type Locale, type Plan, type Profile, type Run, type Words } from '#criteria'
import { assemble, type RawPatient } from '#population'
import type { Population } from '#population/columns'
import { evaluateArrays } from '../arrays/engine'
import { Memo } from '../arrays/memo'
import { conceptOf } from '../cases/patient'
import { askedBy, turningPoints, type Asked } from './asked'
import { additionsTo, movesOf, type StepOf } from './candidates'
import { ADDED, applied, costOf, numberIn, rowsOf, type Change } from './change'
import { changeSentence } from './says'

export { applied, rowsOf, type Change, type RowChange } from './change'

export interface Nearest extends Words {
  change: Change
}
/**
 * `in`: he is in already. `none`: no single change that was tried lets him in; `noWay`: and no question that he answered could have led in,
 * since it is not finished or all its ways lead out.
 */
export type NearestAnswer = { is: 'in' } | { is: 'found'; nearest: Nearest } | { is: 'none'; tried: number; noWay: boolean }

/** What it would take for one patient of a population. */
export function nearestChange(profile: Profile, population: Population, run: Run, patient: number, given: Given = {}): NearestAnswer {
  const search = new Search(planOf(profile, given), run, stepOf(profile))
  const raw = rowsOf(population, patient)
  const answer = search.nearest(raw)
  if ('change' in answer) {
    const says = (locale: Locale) => changeSentence(profile, raw, answer.change, run, locale)
    return { is: 'found', nearest: { change: answer.change, da: says('da'), en: says('en') } }
  }
  return answer
}

/** Values move in the decimals of their concept, everything else in whole numbers. */
export const stepOf =
  (profile: Profile): StepOf =>
  (row, column) =>
    IN_UNIT.has(column) ? 10 ** (3 - (conceptOf(profile, row.codes)?.decimals ?? 0)) : 1000
const IN_UNIT: ReadonlySet<Column> = new Set(['value', 'refLow', 'refHigh'])

/** How many copies are looked at between what is there and a change that is too great. */
const BETWEEN = 40
/** So many of the cheapest changes are brought nearer. */
const REFINED = 4

/** Looks for changes that bring a patient to an `in` step of the plan. */
export class Search {
  private readonly plan: Plan
  private tried = 0
  constructor(
    plan: Plan,
    private readonly run: Run,
    private readonly stepOf: StepOf,
  ) {
    this.plan = { ...plan, tiers: [], display: [] }
  }

  nearest(patient: RawPatient): { is: 'in' } | { is: 'none'; tried: number; noWay: boolean } | { change: Change } {
    const exits = this.evaluate([patient]).exits.map((one) => one[0]!)
    if (this.plan.steps.some(({ type }, index) => type === 'in' && exits[index])) return { is: 'in' }
    const turning = turningPoints(this.plan, exits)
    const asked = askedBy(turning, this.plan.steps, this.run)
    let best = this.best(patient, movesOf(patient, asked, this.run, this.stepOf))
    const added = best && this.cost(best) <= ADDED ? null : this.best(patient, additionsTo(patient, asked, this.run, this.stepOf))
    if (added && (!best || this.cost(added) < this.cost(best))) best = added
    return best ? { change: best } : { is: 'none', tried: this.tried, noWay: !turning.some((step) => step.type === 'question' && step.set) }
  }

  /** The patient with a row that brings him in, for each kind of row that is asked for by itself. */
  throughEach(patient: RawPatient, asked: Asked): Change[] {
    return asked.leaves.flatMap((leaf) => this.best(patient, additionsTo(patient, { ...asked, leaves: [leaf] }, this.run, this.stepOf)) ?? [])
  }

  /** The cheapest of the changes that let the patient in, each brought as near as it goes. */
  private best(patient: RawPatient, changes: Change[]): Change | null {
    const works = this.working(patient, changes)
    const cheapest = works.sort((a, b) => this.cost(a) - this.cost(b)).slice(0, REFINED)
    return cheapest.map((one) => this.nearer(patient, one)).sort((a, b) => this.cost(a) - this.cost(b))[0] ?? null
  }

  private working(patient: RawPatient, changes: Change[]): Change[] {
    if (!changes.length) return []
    this.tried += changes.length
    const { exits } = this.evaluate(changes.map((change, index) => ({ ...applied(patient, change), key: `T-${String(index).padStart(6, '0')}` })))
    const ins = this.plan.steps.flatMap(({ type }, index) => (type === 'in' ? [exits[index]!] : []))
    return changes.filter((_, index) => ins.some((one) => one[index]))
  }

  /** A change of a day or number made less, as long as it lets the patient in. */
  private nearer(patient: RawPatient, change: Change): Change {
    let best = change
    for (let round = 0; round < 3; round++) {
      const less = lesser(best, this.stepOf)
      const works = this.working(patient, less)
      const better = works.sort((a, b) => this.cost(a) - this.cost(b))[0]
      if (!better || this.cost(better) >= this.cost(best)) break
      best = better
    }
    return best
  }

  private readonly cost = (change: Change): number => costOf(change, this.run.ref)

  private evaluate(patients: RawPatient[]) {
    const population = assemble({ name: 'ændret', clinic: this.run.clinic, ref: this.run.ref }, patients)
    return evaluateArrays(this.plan, population, this.run, new Memo())
  }
}

/** The same change by less: points between, the ends left out. */
function lesser(change: Change, stepOf: StepOf): Change[] {
  const points = (from: number, to: number, step: number): number[] => {
    const steps = Math.floor(Math.abs(to - from) / step)
    const count = Math.min(BETWEEN, steps - 1)
    const sign = Math.sign(to - from)
    return [...new Set(Array.from({ length: Math.max(0, count) }, (_, at) => Math.ceil(((at + 1) * steps) / (count + 1))))].map(
      (n) => to - sign * (steps - n) * step,
    )
  }
  if (change.type === 'birth') return change.from === null ? [] : points(change.from, change.to, 1).map((to) => ({ ...change, to }))
  if (change.type !== 'changed') return []
  const { row, what } = change
  if (what.of === 'day') return points(row.day, what.to, 1).map((to) => ({ ...change, what: { ...what, to } }))
  if (what.of === 'stop')
    return what.to === null || row.stop === undefined ? [] : points(row.stop, what.to, 1).map((to) => ({ ...change, what: { ...what, to } }))
  if (what.of === 'word') return []
  const now = numberIn(row, what.column)
  return now === null ? [] : points(now, what.to, stepOf(row, what.column)).map((to) => ({ ...change, what: { ...what, to } }))
}
