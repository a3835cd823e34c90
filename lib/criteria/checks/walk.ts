// Every node of a document with its place and how to say where it is.
import type { Criterion, Node, Profile, Question, Step } from '../document/schema'
import { EXITS, type Exit } from '../core/plan'
import type { Words } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import { stepNumbers } from '../sentence/profile'
import type { Place } from './check'

export interface Located {
  node: Node
  at: Place & { path: number[] }
  /** "Trin 3", "Reglen »Denosumab overskredet«", "Gruppen »har osteoporose«". */
  where: Words
}

/** All nodes of questions, rules and named groups, outermost first. */
export function nodesOf(profile: Profile): Located[] {
  const found: Located[] = []
  const walk = (node: Node, place: Place, path: number[], where: Words) => {
    found.push({ node, at: { ...place, path }, where })
    if (node.type === 'group') node.of.forEach((one, index) => walk(one, place, [...path, index], where))
  }
  for (const step of questionsOf(profile)) walk(step.ask, { step: step.id }, [], whereStep(profile, step))
  for (const tier of profile.tiers)
    for (const rule of tier.rules) walk(rule.when, { rule: rule.id, tier: tier.id }, [], { da: `Reglen »${rule.reason}«`, en: `The rule “${rule.reason}”` })
  for (const group of profile.groups) walk(group.when, { group: group.id }, [], { da: `Gruppen »${group.label}«`, en: `The group “${group.label}”` })
  return found
}
export const criteriaOf = (profile: Profile): (Located & { node: Criterion })[] =>
  nodesOf(profile).filter((one): one is Located & { node: Criterion } => one.node.type === 'criterion')
export const questionsOf = (profile: Profile): Question[] => profile.flow.filter((step): step is Question => step.type === 'question')

/** The exits a question has: `missing` only where it is asked for. */
export const exitsOf = (question: Question): { exit: Exit; target: string | null }[] =>
  EXITS.filter((exit) => exit !== 'missing' || question.missing !== undefined).map((exit) => ({ exit, target: question[exit] ?? null }))
export const EXIT_NAMES: Record<Exit, Words> = { yes: { da: 'ja', en: 'yes' }, no: { da: 'nej', en: 'no' }, missing: { da: 'mangler', en: 'missing' } }

export function whereStep(profile: Profile, step: Step): Words {
  const n = stepNumbers(profile).get(step.id)
  if (n !== undefined) return { da: `Trin ${n}`, en: `Step ${n}` }
  return step.type === 'out'
    ? { da: `Udfaldet »Ikke med: ${step.reason}«`, en: `The outcome “Not included: ${step.reason}”` }
    : { da: 'Udfaldet »Med i gruppen«', en: 'The outcome “Included”' }
}
/** The same in the middle of a sentence. */
export const inner = (where: Words): Words => ({ da: where.da[0]!.toLowerCase() + where.da.slice(1), en: where.en[0]!.toLowerCase() + where.en.slice(1) })

/** Criteria of a node that ask for an exit of their own when undecided, also through named groups. */
export function askersOf(profile: Profile, node: Node, seen: readonly string[] = []): Criterion[] {
  if (node.type === 'criterion') return node.params.missing === 'ask' && kindOf(node.kind)?.fields.missing ? [node] : []
  if (node.type === 'group') return node.of.flatMap((one) => askersOf(profile, one, seen))
  const group = seen.includes(node.group) ? undefined : profile.groups.find((one) => one.id === node.group)
  return group ? askersOf(profile, group.when, [...seen, node.group]) : []
}

/** The document with one node changed; `at` as in a finding. */
export function editNode(profile: Profile, at: Place, edit: (node: Node) => Node): Profile {
  const change = (node: Node, path: readonly number[]): Node => {
    const [first, ...rest] = path
    if (first === undefined) return edit(node)
    return node.type === 'group' ? { ...node, of: node.of.map((one, index) => (index === first ? change(one, rest) : one)) } : node
  }
  const path = at.path ?? []
  if (at.step !== undefined)
    return { ...profile, flow: profile.flow.map((step) => (step.id === at.step && step.type === 'question' ? { ...step, ask: change(step.ask, path) } : step)) }
  if (at.rule !== undefined)
    return {
      ...profile,
      tiers: profile.tiers.map((tier) => ({
        ...tier,
        rules: tier.rules.map((rule) => (rule.id === at.rule ? { ...rule, when: change(rule.when, path) } : rule)),
      })),
    }
  return { ...profile, groups: profile.groups.map((group) => (group.id === at.group ? { ...group, when: change(group.when, path) } : group)) }
}
export const setParam = (profile: Profile, at: Place, name: string, value: Criterion['params'][string]): Profile =>
  editNode(profile, at, (node) => (node.type === 'criterion' ? { ...node, params: { ...node.params, [name]: value } } : node))
