// Where the time goes, for the report of a target that is missed.
import type { Sets } from '#criteria'
import { countArrays } from '#engines/arrays/engine'
import { setOf } from '#engines/arrays/expressions'
import { Memo } from '#engines/arrays/memo'
import { valuesOf } from '#engines/sql/answers'
import { compileSql } from '#engines/sql/compile'
import type { Population } from '#population/columns'
import { median, timed } from '../median'
import { openDatabase } from './contenders'
import { plan, RUN } from './task'

export interface Cost {
  of: string
  /** Milliseconds. */
  ms: number
}
const ROUNDS = 5
const largest = (costs: readonly Cost[]) => [...costs].sort((a, b) => b.ms - a.ms).slice(0, 3)

/** Every atom by itself with nothing kept, and what the walk and the counting cost when all atoms are at hand. */
export async function arraysCosts(population: Population): Promise<Cost[]> {
  const places = [
    ...plan.steps.flatMap((step) => (step.type === 'question' && step.set ? [{ id: step.id, set: step.set }] : [])),
    ...plan.tiers.flatMap(({ rules }) => rules.flatMap(({ id, set }) => (set ? [{ id, set }] : []))),
  ]
  const atoms = new Map<string, { id: string; set: Sets }>()
  for (const { id, set } of places) for (const atom of atomsOf(set)) if (!atoms.has(JSON.stringify(atom))) atoms.set(JSON.stringify(atom), { id, set: atom })
  const costs: Cost[] = []
  for (const { id, set } of atoms.values())
    costs.push({ of: `${id}: ${described(set)}`, ms: median(await timed(ROUNDS, () => setOf(set, { population, run: RUN, memo: new Memo() }))) })
  const memo = new Memo(Infinity)
  const walk = () => countArrays(plan, population, RUN, memo)
  walk()
  costs.push({ of: 'walking the patients through steps and tiers, and counting', ms: median(await timed(ROUNDS, walk)) })
  return largest(costs)
}

const atomsOf = (set: Sets): Sets[] =>
  set.op === 'all' || set.op === 'any' || set.op === 'none' || set.op === 'atLeast' ? set.of.flatMap(atomsOf) : set.op === 'assume' ? atomsOf(set.of) : [set]

/** Operators from the outside in, and the codes of the first selection. */
function described(set: Sets): string {
  const text = JSON.stringify(set)
  const ops = [...text.matchAll(/"op":"(\w+)"/g)].map(([, op]) => op)
  const [, table] = /"table":"(\w+)"/.exec(text) ?? []
  const [, code] = /"code":"([^"]+)"/.exec(text) ?? []
  return [[...new Set(ops)].join(' of '), table, code].filter(Boolean).join(', ')
}

interface Operator {
  operator_name?: string
  operator_timing?: number
  extra_info?: Record<string, unknown>
  children?: Operator[]
}

/** Time to read and plan the compiled statement, and its operators by kind; operators add up over threads. */
export async function duckdbCosts(population: Population): Promise<Cost[]> {
  const { counts: statement, bounds } = compileSql(plan, 'duckdb')
  const values = valuesOf(bounds, RUN)
  const { connection, close } = await openDatabase(population)
  try {
    const planning = median(await timed(ROUNDS, () => connection.runAndReadAll(`explain ${statement}`, values)))
    const reader = await connection.runAndReadAll(`explain (analyze, format json) ${statement}`, values)
    const root = JSON.parse(String(reader.getRows()[0]![1])) as Operator | Operator[]
    const sums = new Map<string, number>()
    const visit = ({ operator_name: name, operator_timing: seconds = 0, children = [] }: Operator) => {
      if (name) sums.set(name.trim(), (sums.get(name.trim()) ?? 0) + seconds * 1000)
      children.forEach(visit)
    }
    for (const one of [root].flat()) visit(one)
    return largest([{ of: 'reading and planning the statement', ms: planning }, ...[...sums].map(([name, ms]) => ({ of: `operators ${name}`, ms }))])
  } finally {
    close()
  }
}
