// Everything the worker works out over one population. Knows no worker: the tests run it as it is.
import { dateOf, givenBy, logicHash, matchOf, OPEN_DAY, planOf, type Given, type Plan, type Profile, type Run, type Sets, type Table } from '#criteria'
import { partnersOf } from '#criteria/compare/index'
import { evaluateArrays } from '#engines/arrays/engine'
import { routeOf, type Route } from '#engines/arrays/evidence'
import { movesBetween } from '#engines/arrays/moves'
import { nearestChange, rowsOf } from '#engines/nearest/nearest'
import { countsOf, type Result } from '#engines/result'
import type { Population } from '#population/columns'
import { drawOver, reasonsOf, type DrawnList } from './draw'
import type { CodesOver, Counted, Listed, ListedPatient, Moved, OnePatient, Which } from './protocol'

const EXIT_CODE = { yes: 1, no: 2, missing: 3, stopped: 4 } as const

export class Counter {
  private readonly run: Run
  /** The last few documents worked out: the one drawn, the one before it, the published one. */
  private readonly done = new Map<string, { plan: Plan; result: Result }>()

  private given: Given = {}

  constructor(private readonly population: Population) {
    this.run = { ref: population.ref, clinic: population.clinic }
  }

  /** Documents that those evaluated use. */
  use(documents: readonly Profile[]): void {
    this.given = givenBy(documents)
  }

  private evaluate(document: Profile): { hash: string; plan: Plan; result: Result } {
    const plan = planOf(document, this.given)
    const hash = `${logicHash(plan)} ${plan.steps.map((step) => step.id).join()}`
    let found = this.done.get(hash)
    if (!found) {
      found = { plan, result: evaluateArrays(plan, this.population, this.run) }
      this.done.set(hash, found)
      if (this.done.size > 4) this.done.delete(this.done.keys().next().value!)
    }
    return { hash: hash.slice(0, 64), ...found }
  }

  count(document: Profile, previous: Profile | null): Counted {
    const started = performance.now()
    const { hash, plan, result } = this.evaluate(document)
    const change = previous && this.changed(document, previous)
    return {
      counts: countsOf(plan, result),
      stamp: { logic: hash, ref: this.run.ref, population: this.population.digest },
      change: change && { added: change.added.length, removed: change.removed.length },
      took: performance.now() - started,
    }
  }

  private included(document: Profile): Uint8Array {
    const { plan, result } = this.evaluate(document)
    const included = new Uint8Array(this.population.size)
    plan.steps.forEach((step, index) => {
      if (step.type === 'in')
        result.exits[index]!.forEach((code, patient) => {
          if (code) included[patient] = 1
        })
    })
    return included
  }

  private changed(document: Profile, previous: Profile): { added: number[]; removed: number[] } {
    const [now, before] = [this.included(document), this.included(previous)]
    const added: number[] = []
    const removed: number[] = []
    now.forEach((is, patient) => {
      if (is !== before[patient]) (is ? added : removed).push(patient)
    })
    return { added, removed }
  }

  /** Who comes, goes and is placed elsewhere, and what moved each. */
  moves(document: Profile, previous: Profile): Moved {
    const [before, after] = [this.evaluate(previous), this.evaluate(document)]
    const moves = movesBetween(before, after, partnersOf(previous, document))
    const named = [moves.came, moves.went, moves.placed].flatMap(({ by }) => by.flatMap(({ patients }) => patients))
    const included = ({ plan, result }: typeof before) => countsOf(plan, result).included
    return {
      moves,
      keys: Object.fromEntries(named.map((patient) => [patient, this.population.key(patient)])),
      included: { before: included(before), after: included(after) },
    }
  }

  private chosen(document: Profile, previous: Profile | null, which: Which): number[] {
    if (which.of === 'change') return previous ? this.changed(document, previous)[which.change] : []
    const { plan, result } = this.evaluate(document)
    const patients: number[] = []
    if (which.of === 'step') {
      const codes = result.exits[plan.steps.findIndex((step) => step.id === which.step)]
      codes?.forEach((code, patient) => {
        if (which.exit === null ? code : code === EXIT_CODE[which.exit]) patients.push(patient)
      })
    } else if (which.of === 'tier') {
      const tier = plan.tiers.findIndex((one) => one.id === which.tier)
      result.tier.forEach((code, patient) => {
        if (tier >= 0 && code === tier) patients.push(patient)
      })
    } else {
      const rule = plan.tiers.flatMap((tier) => tier.rules).findIndex((one) => one.id === which.rule)
      result.rules[rule]?.forEach((code, patient) => {
        if (code) patients.push(patient)
      })
    }
    return patients
  }

  /** Patients of a place, by key; `search` is any part of a key. */
  list(document: Profile, previous: Profile | null, which: Which, search: string, from: number, size: number): Listed {
    const wanted = search.trim().toLowerCase()
    const all = this.chosen(document, previous, which)
    const found = wanted ? all.filter((patient) => this.population.key(patient).toLowerCase().includes(wanted)) : all
    return { total: found.length, from, patients: found.slice(from, from + size).map((patient) => this.listed(document, patient)) }
  }

  private listed(document: Profile, patient: number): ListedPatient {
    const { plan, result } = this.evaluate(document)
    const { population } = this
    const birth = population.birth[patient]!
    const sex = population.sex.list[population.sex.of[patient]!]
    return {
      patient,
      key: population.key(patient),
      age: birth === OPEN_DAY ? null : yearsBetween(birth, this.run.ref),
      sex: sex === 'K' || sex === 'M' ? sex : '',
      tier: plan.tiers[result.tier[patient]!]?.id ?? null,
    }
  }

  one(document: Profile, patient: number): OnePatient {
    const nearest = nearestChange(document, this.population, this.run, patient, this.given)
    return {
      patient: this.listed(document, patient),
      route: routeOf(document, this.population, this.run, patient, this.given),
      nearest: nearest.is === 'in' ? null : nearest,
      rows: rowsOf(this.population, patient).rows,
    }
  }

  draw(document: Profile, ref: number | null, size: number | null): DrawnList {
    return drawOver(document, this.population, { ...this.run, ref: ref ?? this.run.ref }, size ?? this.population.size, this.given)
  }

  reasons(document: Profile, ref: number, patient: number): Route['rules'] {
    return reasonsOf(document, this.population, { ...this.run, ref }, patient, this.given)
  }

  /** How many patients have a row with any of the codes, for each set; alive or not, listed or not. */
  having(sets: readonly CodesOver[]): number[] {
    const exists = (table: Table, codes: CodesOver['codes']): Sets => ({
      op: 'exists',
      of: { op: 'select', table, codes: { any: codes.map(({ system, code }) => ({ system, code, match: matchOf(system) })), not: [] } },
    })
    const rules = sets.map(({ table, codes }, index) => ({
      id: String(index),
      set:
        table === 'order' || table === 'dispensing'
          ? ({ op: 'any', of: [exists('order', codes), exists('dispensing', codes)] } satisfies Sets)
          : exists(table, codes),
    }))
    const result = evaluateArrays({ language: 1, steps: [{ id: 'in', type: 'in' }], tiers: [{ id: 'tier', rules }], display: [] }, this.population, this.run)
    return result.rules.map((holds) => holds.reduce((sum, one) => sum + one, 0))
  }
}

/** Whole years from one day to another, as ages are told. */
function yearsBetween(birth: number, ref: number): number {
  const [from, to] = [dateOf(birth), dateOf(ref)]
  return to.year - from.year - (to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0)
}
