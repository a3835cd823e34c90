// The population list of a document over the first patients of a population, drawn as a receiver draws it, but by the arrays engine.
import { planOf, type Day, type Given, type Profile, type Run } from '#criteria'
import { shownOfAll } from '#engines/arrays/display'
import { evaluateArrays, memoOf } from '#engines/arrays/engine'
import { routeOf, type Route } from '#engines/arrays/evidence'
import type { Population } from '#population/columns'
import { drawList, type Drawn } from '../cockpit/draw-list'

export interface DrawnList extends Drawn {
  ref: Day
  /** How many patients the clinic has. */
  size: number
  /** Numbers of the patients on the list, row by row. */
  patients: number[]
  /** Steps where patients stop because the step is not finished. */
  stopped: { step: string; count: number }[]
  /** Display fields that are not finished and so not shown. */
  unfinished: string[]
}

/** `size`: the clinic is the first so many patients. */
export function drawOver(document: Profile, population: Population, run: Run, size: number, given: Given = {}): DrawnList {
  const plan = planOf(document, given)
  const all = evaluateArrays(plan, population, run)
  const context = { population, run, memo: memoOf(population) }
  const first = <T extends Uint8Array | Int8Array>(of: T) => of.subarray(0, size) as T
  const result = {
    size: Math.min(size, all.size),
    exits: all.exits.map(first),
    rules: all.rules.map(first),
    tier: first(all.tier),
    display: plan.display.flatMap(({ id, projection }) => (projection ? [{ field: id, of: shownOfAll(projection, context) }] : [])),
  }
  const answered = {
    steps: plan.steps.map(({ id }) => id),
    rules: plan.tiers.flatMap(({ rules }) => rules.map(({ id }) => id)),
    tiers: plan.tiers.map(({ id }) => id),
  }
  const ends = result.exits.filter((_, index) => plan.steps[index]!.type === 'in')
  const patients = Array.from({ length: result.size }, (_, patient) => patient).filter((patient) => ends.some((exits) => exits[patient]))
  return {
    ...drawList(document, answered, result, population, run, true),
    ref: run.ref,
    size: result.size,
    patients,
    stopped: plan.steps.flatMap(({ id }, index) => {
      const count = result.exits[index]!.reduce((sum, exit) => sum + (exit === 4 ? 1 : 0), 0)
      return count ? [{ step: id, count }] : []
    }),
    unfinished: plan.display.filter(({ projection }) => !projection).map(({ id }) => id),
  }
}

/** Every rule that holds for one patient, the first one deciding, with the rows that decided it. */
export const reasonsOf = (document: Profile, population: Population, run: Run, patient: number, given: Given = {}): Route['rules'] =>
  routeOf(document, population, run, patient, given).rules
