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
import type { Atoms } from './sets'
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
export function compileSql<D extends DialectName>(plan: Plan, dialect: D, { draft = false } = {}): CompiledSql<D> {
  if (!draft) refuseUnfinished(plan)
  const emit = new Emit(ALL[dialect])
  const main = emit.statement(flow(plan, emit))
  return {
    dialect,
    schema: 1,
    ...statement(main, emit),
    steps: plan.steps.map(({ id }) => id),
    rules: plan.tiers.flatMap((tier) => tier.rules).map(({ id }) => id),
    tiers: plan.tiers.map(({ id }) => id),
    display: plan.display.flatMap(({ id, projection }) => {
      if (!projection) return []
      const own = new Emit(ALL[dialect])
      return [{ id, ...statement(displaySql(projection, own), own) }]
    }),
  }
}
export const compileDuckdb = (plan: Plan): CompiledSql => compileSql(plan, 'duckdb')
export const compileDraft = (plan: Plan): CompiledSql => compileSql(plan, 'duckdb', { draft: true })

const statement = (sql: string, { bounds, parameters, dialect }: Emit): Statement => ({ sql, bounds, ...(dialect.byPlace ? { parameters } : {}) })

function refuseUnfinished(plan: Plan): void {
  for (const step of plan.steps)
    if (step.type === 'question' && (!step.set || step.yes === null || step.no === null || (step.asks && step.missing === null)))
      throw new UnfinishedPlan(step.id)
  for (const rule of plan.tiers.flatMap(({ rules }) => rules)) if (!rule.set) throw new UnfinishedPlan(rule.id)
  for (const field of plan.display) if (!field.projection) throw new UnfinishedPlan(field.id)
}

/** Every question is answered for every patient; then each patient is walked through the steps, one named query a step. */
function flow(plan: Plan, emit: Emit): string {
  const atoms: Atoms = new Set()
  const rules = plan.tiers.flatMap((tier) => tier.rules)
  const answers = [
    ...plan.steps.flatMap((step, index) => (step.type === 'question' && step.set ? [`${answer(step, atoms, emit)} as q${index}`] : [])),
    ...rules.map(({ set }, index) => `${set ? `case when ${setSql(set, 'certain', atoms, emit)} then 1 else 0 end` : '0'} as h${index}`),
  ]
  const from = facts(atoms, emit)
  let walk = emit.named('w', `select ${['f.pid', '0 as at0', ...answers].join(', ')} from ${from} f`)
  plan.steps.forEach((step, index) => {
    const here = `w.at${index} = ${index}`
    const [code, next] = leave(step, index)
    walk = emit.named(
      'w',
      `select w.*, case when ${here} then ${code} else 0 end as s${index}, case when ${here} then ${next} else w.at${index} end as at${index + 1} from ${walk} w`,
    )
  })
  const included = plan.steps.flatMap((step, index) => (step.type === 'in' ? [`w.s${index} = 1`] : [])).join(' or ') || 'false'
  const placed = emit.named(
    'p',
    `select w.*, ${['(' + included + ') as included', ...rules.map((_, index) => `case when (${included}) and w.h${index} = 1 then 1 else 0 end as r${index}`)].join(', ')} from ${walk} w`,
  )
  const columns = ['w.pid', ...plan.steps.map((_, index) => `w.s${index}`), `${tier(plan)} as tier`, ...rules.map((_, index) => `w.r${index}`)]
  return `select ${columns.join(', ')} from ${placed} w order by w.pid`
}

type Question = Extract<PlanStep, { type: 'question' }>

/** 1 ja, 2 nej, 3 mangler; a question that does not ask sends what is missing to nej. */
function answer({ set, asks }: Question, atoms: Atoms, emit: Emit): string {
  const yes = `when ${setSql(set!, 'certain', atoms, emit)} then 1`
  return asks && !sure(set!) ? `case ${yes} when ${setSql(set!, 'possible', atoms, emit)} then 3 else 2 end` : `case ${yes} else 2 end`
}

/** The exit code of a patient who is at the step, and the step he comes to (−1: none). */
function leave(step: PlanStep, index: number): [string, string] {
  if (step.type !== 'question') return ['1', '-1']
  if (!step.set) return ['4', '-1']
  const to = (target: number | null) => String(target ?? -1)
  return [`w.q${index}`, `case w.q${index} when 1 then ${to(step.yes)} when 2 then ${to(step.no)} else ${to(step.missing)} end`]
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
