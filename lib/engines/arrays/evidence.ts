// The route of one patient: every step he reached, what each criterion answered there, and the rows that decided it.
import type { Sets } from '#criteria/core/algebra'
import type { Run } from '#criteria/core/plan'
import type { Node, Profile } from '#criteria/document/schema'
import { lowerNode, planOf, scopeOf, type Given } from '#criteria/lower'
import type { Scope } from '#criteria/kinds/define'
import type { Population } from '#population/columns'
import type { ExitCode } from '../result'
import { has } from './bits'
import type { Context } from './context'
import { decidingOf, type DecidingRow, type PersonFact } from './deciding'
import { shownIn, type Shown } from './display'
import { evaluateArrays } from './engine'
import { Memo } from './memo'
import { setOf } from './expressions'
import { sliceOf } from './slice'

export type { DecidingRow, PersonFact } from './deciding'
export type { Shown } from './display'

export type Answer = 'yes' | 'no' | 'missing'

export interface NodeEvidence {
  node: Node
  /** Place in the question: [] is the question's own node, [1, 0] the first of its second. */
  path: number[]
  /** null: not finished. With `counted`, what missing counted as. */
  holds: Answer | null
  /** The answer was missing, and the author lets that count as yes or no. */
  counted: 'yes' | 'no' | null
  /** The rows that decided a criterion, latest first; a group's are those of its nodes. */
  rows: DecidingRow[]
  person: PersonFact[]
  /** The nodes of a group, or of the named group that is used. */
  of: NodeEvidence[]
}

export interface RouteStep {
  step: string
  exit: ExitCode
  /** The question's node; empty at an outcome. */
  nodes: NodeEvidence[]
}

export interface Route {
  route: RouteStep[]
  /** Every rule that holds, in order of tiers. */
  rules: { rule: string; rows: DecidingRow[] }[]
  tier: string | null
  display: { field: string; shown: Shown }[]
}

/** What happened to one patient (0 … size − 1), found by the engine that counts. Unfinished display fields are left out. */
export function routeOf(profile: Profile, population: Population, run: Run, patient: number, given: Given = {}): Route {
  const plan = planOf(profile, given)
  const scope = scopeOf(profile, given)
  const context: Context = { population: sliceOf(population, patient), run, memo: new Memo() }
  const result = evaluateArrays(plan, context.population, run, context.memo)
  const rules = plan.tiers.flatMap((tier) => tier.rules).filter(({ set }, index) => set && result.rules[index]![0])
  return {
    route: profile.flow.flatMap((step, index): RouteStep[] => {
      const exit = result.exits[index]![0] as ExitCode
      return exit ? [{ step: step.id, exit, nodes: step.type === 'question' ? [evidenceOf(step.ask, [], profile, scope, context)] : [] }] : []
    }),
    rules: rules.map(({ id, set }) => ({ rule: id, rows: decidingOf(set!, context).rows })),
    tier: plan.tiers[result.tier[0]!]?.id ?? null,
    display: plan.display.flatMap(({ id, projection }) => (projection ? [{ field: id, shown: shownIn(projection, context) }] : [])),
  }
}

function evidenceOf(node: Node, path: number[], profile: Profile, scope: Scope, context: Context): NodeEvidence {
  const set = lowerNode(node, scope)
  const inner = node.type === 'group' ? node.of : node.type === 'use' && set ? profile.groups.filter(({ id }) => id === node.group).map(({ when }) => when) : []
  return {
    node,
    path,
    holds: set && answerOf(set, context),
    counted: set?.op === 'assume' && node.type === 'criterion' && answerOf(set.of, context) === 'missing' ? set.as : null,
    ...(set ? decidingOf(set, context) : { rows: [], person: [] }),
    of: inner.map((one, index) => evidenceOf(one, [...path, index], profile, scope, context)),
  }
}

function answerOf(set: Sets, context: Context): Answer {
  const { certain, possible } = setOf(set, context)
  return has(certain, 0) ? 'yes' : has(possible, 0) ? 'missing' : 'no'
}

/** The criteria among nodes, in reading order. */
export const criteriaOf = (nodes: readonly NodeEvidence[]): NodeEvidence[] =>
  nodes.flatMap((one) => (one.node.type === 'criterion' ? [one] : criteriaOf(one.of)))
