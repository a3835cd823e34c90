// A plan as SQL: one SELECT for the flow, tiers and rules, one for each display field. Pure; knows no driver.
import type { Plan, PlanStep } from '#criteria/core/plan'
import { clickhouseDialect } from './clickhouse'
import type { Dialect, DialectName } from './dialect'
import { displaySql } from './display'
import { duckdbDialect } from './duckdb'
import { Emit, type SqlBound } from './emit'
import { setSql } from './expressions'
import { facts } from './facts'
import { postgresDialect } from './postgres'
import { Atoms } from './sets'
import { sure } from './sure'

export type { SqlBound } from './emit'

export interface CompiledSql<D extends DialectName = 'duckdb'> {
  dialect: D
  /** Version of the data contract (schema.ts). */
  schema: 1
  /** One line a patient: pid, s0 … (exit codes), tier (index or −1), r0 … (0 or 1). Parameters $ref, $clinic and `bounds`, where used. */
  sql: string
  bounds: SqlBound[]
  /** Names of the parameters by place, for dialects that give them so. */
  parameters?: string[]
  /** Ids in the order of columns s…, r… and of tier numbers. */
  steps: string[]
  rules: string[]
  tiers: string[]
  /** Columns as in display.ts. */
  display: ({ id: string } & Statement)[]
}
/** Beside it, a statement of the same parameters that counts: a line for patients who answer alike, the columns of `sql` but pid, and n. */
export interface Counting {
  counts: string
}
/** A statement by itself, with the days it must be given. */
export interface Statement {
  sql: string
  bounds: SqlBound[]
  parameters?: string[]
}

/** A plan that cannot be compiled, with the step, rule or field that is not finished. */
export class UnfinishedPlan extends Error {
  constructor(readonly at: string) {
    super(`${at} is not finished`)
    this.name = 'UnfinishedPlan'
  }
}

const ALL: { [D in DialectName]: Dialect } = { duckdb: duckdbDialect, postgres: postgresDialect, clickhouse: clickhouseDialect }

/**
 * SQL over the data contract. Throws UnfinishedPlan for a question, exit, rule or field that is open. A `draft` is a drawing under way:
 * open questions stop their patients (exit code 4), open rules hold for nobody, open fields are left out.
 */
export function compileSql<D extends DialectName>(plan: Plan, dialect: D, { draft = false } = {}): CompiledSql<D> & Counting {
  if (!draft) refuseUnfinished(plan)
  const main = Emit.together(ALL[dialect], (emit) => {
    const { patients, counts } = flow(plan, emit)
    return { ...statement(emit.statement(patients), emit), counts: emit.statement(counts) }
  })
  return {
    dialect,
    schema: 1,
    ...main,
    steps: plan.steps.map(({ id }) => id),
    rules: plan.tiers.flatMap((tier) => tier.rules).map(({ id }) => id),
    tiers: plan.tiers.map(({ id }) => id),
    display: plan.display.flatMap(({ id, projection }) => {
      if (!projection) return []
      return [{ id, ...Emit.together(ALL[dialect], (emit) => statement(displaySql(projection, emit), emit)) }]
    }),
  }
}
/** What a release carries. */
export function compileDuckdb(plan: Plan): CompiledSql {
  const { counts: _, ...compiled } = compileSql(plan, 'duckdb')
  return compiled
}
export const compileDraft = (plan: Plan): CompiledSql & Counting => compileSql(plan, 'duckdb', { draft: true })

const statement = (sql: string, { bounds, parameters, dialect }: Emit): Statement => ({ sql, bounds, ...(dialect.byPlace ? { parameters } : {}) })

function refuseUnfinished(plan: Plan): void {
  for (const step of plan.steps)
    if (step.type === 'question' && (!step.set || step.yes === null || step.no === null || (step.asks && step.missing === null)))
      throw new UnfinishedPlan(step.id)
  for (const rule of plan.tiers.flatMap(({ rules }) => rules)) if (!rule.set) throw new UnfinishedPlan(rule.id)
  for (const field of plan.display) if (!field.projection) throw new UnfinishedPlan(field.id)
}

/**
 * Every question is answered for every patient; then each way of answering that some patient has is walked through the steps, one named
 * query a level of steps. There are few of these, however many patients. Answers the SELECT of a line a patient and that of a line a way.
 */
function flow(plan: Plan, emit: Emit): { patients: string; counts: string } {
  const atoms = new Atoms()
  const rules = plan.tiers.flatMap((tier) => tier.rules)
  const answers = [
    ...plan.steps.flatMap((step, index) => (step.type === 'question' && step.set ? [`${answer(step, atoms, emit)} as q${index}`] : [])),
    ...rules.map(({ set }, index) => `${set ? `case when ${setSql(set, 'certain', atoms, emit)} then 1 else 0 end` : '0'} as h${index}`),
  ]
  const all = facts(atoms, emit)
  const words = atoms.words.map((name) => `f.${name}`).join(', ')
  const ways = emit.named('ways', `select ${words}, count(*) as n from ${all} f group by ${words}`)
  let walk = emit.named('w', `select ${[words, 'f.n', ...answers].join(', ')} from ${ways} f`, true)
  for (const level of levels(plan.steps))
    walk = emit.named('w', `select w.*, ${level.map((index) => `${exitAt(plan.steps, index)} as s${index}`).join(', ')} from ${walk} w`, true)
  const included = plan.steps.flatMap((step, index) => (step.type === 'in' ? [`w.s${index} = 1`] : [])).join(' or ') || 'false'
  const placed = emit.named(
    'p',
    `select w.*, ${['(' + included + ') as included', ...rules.map((_, index) => `case when (${included}) and w.h${index} = 1 then 1 else 0 end as r${index}`)].join(', ')} from ${walk} w`,
    true,
  )
  const columns = [...plan.steps.map((_, index) => `w.s${index}`), `${tier(plan)} as tier`, ...rules.map((_, index) => `w.r${index}`)].join(', ')
  const same = atoms.words.map((name) => `w.${name} = f.${name}`).join(' and ')
  return {
    patients: `select f.pid, ${columns} from ${all} f join ${placed} w on ${same} order by f.pid`,
    counts: `select ${columns}, w.n from ${placed} w`,
  }
}

type Question = Extract<PlanStep, { type: 'question' }>

/** 1 ja, 2 nej, 3 mangler; a question that does not ask sends what is missing to nej. */
function answer({ set, asks }: Question, atoms: Atoms, emit: Emit): string {
  const yes = `when ${setSql(set!, 'certain', atoms, emit)} then 1`
  return asks && !sure(set!) ? `case ${yes} when ${setSql(set!, 'possible', atoms, emit)} then 3 else 2 end` : `case ${yes} else 2 end`
}

/** Steps that can be answered together, since no patient comes from one of them to another: those of a level come from levels before. */
function levels(steps: readonly PlanStep[]): number[][] {
  const level = steps.map(() => 0)
  steps.forEach((step, index) => {
    if (step.type === 'question')
      for (const target of [step.yes, step.no, step.missing]) if (target !== null) level[target] = Math.max(level[target]!, level[index]! + 1)
  })
  const all: number[][] = []
  level.forEach((at, index) => (all[at] ??= []).push(index))
  return all.filter(Boolean)
}

/** The exit code of those who come to a step, 0 for the others. Everyone comes to the first. */
function exitAt(steps: readonly PlanStep[], index: number): string {
  const step = steps[index]!
  const code = step.type !== 'question' ? '1' : step.set ? `w.q${index}` : '4'
  if (!index) return code
  const come = steps.flatMap((from, at) => {
    if (from.type !== 'question' || !from.set) return []
    return [from.yes, from.no, from.missing].flatMap((target, exit) => (target === index ? [`w.s${at} = ${exit + 1}`] : []))
  })
  return come.length ? `case when ${come.join(' or ')} then ${code} else 0 end` : '0'
}

/** The first tier with a rule that holds; a last tier without rules takes the rest. */
function tier(plan: Plan): string {
  let at = 0
  const whens = plan.tiers.flatMap(({ rules }, index) => {
    const holds = rules.map(() => `w.r${at++} = 1`)
    return holds.length ? [`when ${holds.join(' or ')} then ${index}`] : index === plan.tiers.length - 1 ? [`when w.included then ${index}`] : []
  })
  return whens.length ? `case ${whens.join(' ')} else -1 end` : '-1'
}
