// From document to plan. What is not finished lowers to null and is never guessed.
import type { Sets } from './core/algebra'
import type { Plan, PlanStep } from './core/plan'
import { INCLUDED, isParameter, type Node, type PlainValue, type Profile } from './document/schema'
import type { Scope } from './kinds/define'
import type { Field } from './kinds/fields'
import { displayOf } from './kinds/display/registry'
import { kindOf } from './kinds/registry'
import { codesIn } from './lower-codes'

/** Values of parameters by id, where they are not the defaults (a clinic's own, or those a using profile gives). */
export type Values = Readonly<Record<string, unknown>>
/** What lowering may need beside the document. */
export interface Given {
  values?: Values
  /** The document with a content hash, for used profiles; undefined: not at hand, and what uses it is unfinished. */
  used?: (digest: string) => Profile | undefined
}

/** The plan of a document. Undecided codes count as not included. */
export function planOf(profile: Profile, given: Given = {}): Plan {
  const scope = scopeOf(profile, given)
  return {
    language: 1,
    steps: stepsOf(profile, scope),
    tiers: profile.tiers.map((tier) => ({ id: tier.id, rules: tier.rules.map((rule) => ({ id: rule.id, set: lowerNode(rule.when, scope) })) })),
    display: profile.display.map((field) => {
      const kind = displayOf(field.kind)
      const params = kind && paramsOf(kind.fields, field.params, scope.parameter)
      return { id: field.id, projection: kind && params ? kind.lower(params, scope) : null }
    }),
  }
}

function stepsOf(profile: Profile, scope: Scope): PlanStep[] {
  const at = new Map(profile.flow.map((step, index) => [step.id, index]))
  return profile.flow.map((step, index): PlanStep => {
    if (step.type !== 'question') return { id: step.id, type: step.type }
    const target = (id: string | null | undefined) => {
      const found = id == null ? undefined : at.get(id)
      return found === undefined || found <= index ? null : found // a way back is a fault that checks report: nobody walks it
    }
    return {
      id: step.id,
      type: 'question',
      set: lowerNode(step.ask, scope),
      yes: target(step.yes),
      no: target(step.no),
      missing: target(step.missing),
      asks: step.missing !== undefined,
    }
  })
}

/** Field values of a kind, parameters replaced by their values, or null when one is absent or out of its bounds. */
export function paramsOf(
  fields: Record<string, Field>,
  given: Record<string, unknown>,
  parameter: Scope['parameter'] = () => undefined,
): Record<string, unknown> | null {
  const params: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name]
    const parsed = field.schema.safeParse(isParameter(value) ? parameter(value.parameter) : value === undefined ? field.absent : value)
    if (!parsed.success) return null
    params[name] = parsed.data
  }
  return params
}

/** One node lowered: a criterion with its choice for missing data, a group, or a named group. */
export function lowerNode(node: Node, scope: Scope): Sets | null {
  if (node.type === 'use') return node.from === undefined ? scope.group(node.group) : scope.used(node.from, node.group)
  if (node.type === 'group') return lowerGroup(node, scope)
  const kind = kindOf(node.kind)
  const params = kind && paramsOf(kind.fields, node.params, scope.parameter)
  const set = kind && params ? kind.lower(params, scope) : null
  if (!set || !params) return null
  return params.missing === 'yes' || params.missing === 'no' ? { op: 'assume', of: set, as: params.missing } : set
}

function lowerGroup({ how, k, weights, of: nodes }: Extract<Node, { type: 'group' }>, scope: Scope): Sets | null {
  const of = nodes.map((one) => lowerNode(one, scope)).filter((one) => one !== null)
  if (!of.length || of.length < nodes.length) return null
  if (how === 'points')
    return k === undefined || weights?.length !== of.length
      ? null
      : { op: 'compare', of: { op: 'points', of: of.map((set, index) => ({ weight: weights[index]!, of: set })) }, is: '>=', n: k }
  if (how !== 'atLeast') return { op: how, of }
  return k && k > 0 && k <= of.length ? { op: 'atLeast', k, of } : null
}

/** The names of a document as lowering asks for them. */
export function scopeOf(profile: Profile, given: Given = {}): Scope {
  const groups = new Map(profile.groups.map((group) => [group.id, group]))
  const parameters = new Map(profile.parameters.map((one) => [one.id, one]))
  const uses = new Map(profile.uses.map((one) => [one.id, one]))
  const open = new Set<string>() // a group that uses itself is a fault: it lowers to null
  const parameter = (id: string): PlainValue | undefined => {
    const own = given.values?.[id]
    return own === undefined ? parameters.get(id)?.default : (own as PlainValue)
  }
  const scope: Scope = {
    profile: profile.id,
    ...codesIn(profile),
    parameter,
    group: (id) => {
      const group = groups.get(id)
      if (!group || open.has(id)) return null
      if (group.module !== undefined && parameter(group.module) !== true) return parameter(group.module) === false ? NOBODY : null
      open.add(id)
      const set = lowerNode(group.when, scope)
      open.delete(id)
      return set
    },
    used: (id, group) => {
      const use = uses.get(id)
      const other = use && given.used?.(use.digest)
      if (!other) return null
      const values = Object.fromEntries(Object.entries(use.values).map(([name, value]) => [name, isParameter(value) ? parameter(value.parameter) : value]))
      const inner: Given = { ...given, values }
      return group === INCLUDED ? includedIn(stepsOf(other, scopeOf(other, inner))) : scopeOf(other, inner).group(group)
    },
    profileOf: (id) => (id === '' ? profile.id : (uses.get(id)?.profile ?? null)),
  }
  return scope
}

const NOBODY: Sets = { op: 'any', of: [] }

/** Everyone whom the flow lets in, as a set: nobody is undecided, since each patient leaves every question by one exit. */
export function includedIn(steps: readonly PlanStep[]): Sets | null {
  const ways = steps.map((): Sets[] => [])
  const reached = (index: number): Sets | null =>
    ways[index]!.length === 0 ? null : ways[index]!.length === 1 ? ways[index]![0]! : { op: 'any', of: ways[index]! }
  const included: Sets[] = []
  for (const [index, step] of steps.entries()) {
    const here = index ? reached(index) : null
    if (index && !here) continue // nobody comes here
    if (step.type === 'in') included.push(here ?? EVERYBODY)
    if (step.type !== 'question') continue
    if (!step.set) return null
    const certain: Sets = { op: 'assume', of: step.set, as: 'no' }
    const possible: Sets = { op: 'assume', of: step.set, as: 'yes' }
    const leave = (target: number | null, set: Sets) => {
      if (target !== null) ways[target]!.push(here ? { op: 'all', of: here.op === 'all' ? [...here.of, set] : [here, set] } : set)
    }
    leave(step.yes, certain)
    leave(step.no, { op: 'none', of: [step.asks ? possible : certain] })
    if (step.asks) leave(step.missing, { op: 'all', of: [possible, { op: 'none', of: [certain] }] })
  }
  return { op: 'any', of: included }
}
const EVERYBODY: Sets = { op: 'all', of: [] }
