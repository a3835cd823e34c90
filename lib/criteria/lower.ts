// From document to plan. What is not finished lowers to null and is never guessed.
import type { CodeMatch, CodeSet, Sets } from './core/algebra'
import type { Plan, PlanStep } from './core/plan'
import { canonicalUri, matchOf } from './core/systems'
import type { Node, Profile } from './document/schema'
import type { Scope } from './kinds/define'
import type { Field } from './kinds/fields'
import { displayOf } from './kinds/display/registry'
import { kindOf } from './kinds/registry'

/** The plan of a document. Undecided codes count as not included. */
export function planOf(profile: Profile): Plan {
  const scope = scopeOf(profile)
  const at = new Map(profile.flow.map((step, index) => [step.id, index]))
  return {
    language: 1,
    steps: profile.flow.map((step, index): PlanStep => {
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
    }),
    tiers: profile.tiers.map((tier) => ({ id: tier.id, rules: tier.rules.map((rule) => ({ id: rule.id, set: lowerNode(rule.when, scope) })) })),
    display: profile.display.map((field) => {
      const kind = displayOf(field.kind)
      const params = kind && paramsOf(kind.fields, field.params)
      return { id: field.id, projection: kind && params ? kind.lower(params, scope) : null }
    }),
  }
}

/** Field values of a kind, or null when one is absent or out of its bounds. */
export function paramsOf(fields: Record<string, Field>, given: Record<string, unknown>): Record<string, unknown> | null {
  const params: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const parsed = field.schema.safeParse(given[name])
    if (!parsed.success) return null
    params[name] = parsed.data
  }
  return params
}

/** One node lowered: a criterion with its choice for missing data, a group, or a named group. */
export function lowerNode(node: Node, scope: Scope): Sets | null {
  if (node.type === 'use') return scope.group(node.group)
  if (node.type === 'group') {
    const of = node.of.map((one) => lowerNode(one, scope))
    if (!of.length || of.some((one) => one === null)) return null
    if (node.how !== 'atLeast') return { op: node.how, of: of as Sets[] }
    return node.k && node.k <= of.length ? { op: 'atLeast', k: node.k, of: of as Sets[] } : null
  }
  const kind = kindOf(node.kind)
  const params = kind && paramsOf(kind.fields, node.params)
  const set = kind && params ? kind.lower(params, scope) : null
  if (!set || !params) return null
  return params.missing === 'yes' || params.missing === 'no' ? { op: 'assume', of: set, as: params.missing } : set
}

/** The names of a document as lowering asks for them. */
export function scopeOf(profile: Profile): Scope {
  const lists = new Map(profile.codeLists.map((list) => [list.id, list]))
  const results = new Map(profile.results.map((concept) => [concept.id, concept]))
  const groups = new Map(profile.groups.map((group) => [group.id, group]))
  const open = new Set<string>() // a group that uses itself is a fault: it lowers to null
  const match = (one: { system: string; code: string }): CodeMatch => ({ system: canonicalUri(one.system), code: one.code, match: matchOf(one.system) })
  const scope: Scope = {
    profile: profile.id,
    codes: (id) => {
      const codes = lists.get(id)?.codes.filter((code) => code.decided)
      const any = codes?.filter((code) => code.include).map(match) ?? []
      return any.length ? codeSet(any, codes!.filter((code) => !code.include).map(match)) : null
    },
    result: (id) => {
      const any = results.get(id)?.codes.map(match) ?? []
      return any.length ? codeSet(any, []) : null
    },
    group: (id) => {
      const group = groups.get(id)
      if (!group || open.has(id)) return null
      open.add(id)
      const set = lowerNode(group.when, scope)
      open.delete(id)
      return set
    },
  }
  return scope
}

const byCode = (a: CodeMatch, b: CodeMatch) => (a.system === b.system ? compareText(a.code, b.code) : compareText(a.system, b.system))
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const codeSet = (any: CodeMatch[], not: CodeMatch[]): CodeSet => ({ any: any.sort(byCode), not: not.sort(byCode) })
