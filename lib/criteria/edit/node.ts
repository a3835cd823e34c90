// Acts on what a question asks: criteria and groups, to any depth. A place is a root and the way down to a node.
import type { Criterion, FieldValue, Group, Node, Profile } from '../document/schema'
import type { Field } from '../kinds/fields'
import { kindOf } from '../kinds/registry'

/** The root a node hangs on: a step of the flow, a rule of a tier, or a named group. */
export type Root = { step: string } | { rule: string } | { group: string }
/** Indexes into `of`, from the root down. [] is the root itself. */
export type Path = readonly number[]

/** A new criterion with the kind's defaults; `given` wins over them. Unknown kinds get no fields. */
export function newCriterion(kind: string, given: Record<string, FieldValue> = {}): Criterion {
  const fields: Record<string, Field> = kindOf(kind)?.fields ?? {}
  return { type: 'criterion', kind, params: { ...initials(fields), ...given } }
}
export const initials = (fields: Record<string, Field>): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, structuredCloneOf(field.initial)]))
const structuredCloneOf = (value: FieldValue): FieldValue =>
  value !== null && typeof value === 'object' ? (Array.isArray(value) ? [...value] : { ...value }) : value

export function rootNode(profile: Profile, root: Root): Node | null {
  if ('step' in root) {
    const step = profile.flow.find((one) => one.id === root.step)
    return step?.type === 'question' ? step.ask : null
  }
  if ('rule' in root) return profile.tiers.flatMap((tier) => tier.rules).find((rule) => rule.id === root.rule)?.when ?? null
  return profile.groups.find((group) => group.id === root.group)?.when ?? null
}

export const nodeAt = (node: Node | null, path: Path): Node | null =>
  path.length === 0 || !node ? node : node.type === 'group' ? nodeAt(node.of[path[0]!] ?? null, path.slice(1)) : null

/** The node at a place replaced; null takes it out of its group (a root cannot be taken out). A group left with one member is that member, unless it says "none". */
function change(node: Node, path: Path, to: (node: Node) => Node | null): Node | null {
  if (path.length === 0) return to(node)
  if (node.type !== 'group') return node
  const next = node.of.map((one, index) => (index === path[0] ? change(one, path.slice(1), to) : one))
  const of = next.filter((one) => one !== null)
  if (of.length === node.of.length) return { ...node, of }
  if (node.how === 'points') return { ...node, of, weights: node.weights?.filter((_, index) => next[index] !== null) }
  return of.length === 1 && node.how !== 'none' ? of[0]! : sized({ ...node, of })
}
/** k stays within the members there are. */
const sized = (group: Group): Group => (group.how === 'atLeast' ? { ...group, k: Math.min(Math.max(group.k ?? 1, 1), Math.max(group.of.length, 1)) } : group)

function at(profile: Profile, root: Root, path: Path, to: (node: Node) => Node | null): Profile {
  const was = rootNode(profile, root)
  const node = was && nodeAt(was, path) ? change(was, path, to) : null
  if (!node || node === was) return profile
  if ('step' in root)
    return { ...profile, flow: profile.flow.map((step) => (step.id === root.step && step.type === 'question' ? { ...step, ask: node } : step)) }
  if ('rule' in root)
    return {
      ...profile,
      tiers: profile.tiers.map((tier) => ({ ...tier, rules: tier.rules.map((rule) => (rule.id === root.rule ? { ...rule, when: node } : rule)) })),
    }
  return { ...profile, groups: profile.groups.map((group) => (group.id === root.group ? { ...group, when: node } : group)) }
}

export const setNode = (profile: Profile, root: Root, path: Path, node: Node): Profile => at(profile, root, path, () => node)

/** One field of a criterion. */
export const setParam = (profile: Profile, root: Root, path: Path, name: string, value: FieldValue): Profile =>
  at(profile, root, path, (node) => (node.type === 'criterion' ? { ...node, params: { ...node.params, [name]: value } } : node))

/** Another kind at the same place; fields of the same name and a fitting value are kept. */
export const setKind = (profile: Profile, root: Root, path: Path, kind: string): Profile =>
  at(profile, root, path, (node) => {
    const fresh = newCriterion(kind)
    if (node.type !== 'criterion') return fresh
    const fields: Record<string, Field> = kindOf(kind)?.fields ?? {}
    const kept = Object.entries(fields).filter(([name, field]) => node.params[name] !== undefined && field.schema.safeParse(node.params[name]).success)
    return { ...fresh, params: { ...fresh.params, ...Object.fromEntries(kept.map(([name]) => [name, node.params[name]!])) } }
  })

/** A group round the node, of itself alone. */
export const wrap = (profile: Profile, root: Root, path: Path, how: Group['how']): Profile =>
  at(profile, root, path, (node) => ruled({ type: 'group', how: 'all', of: [node] }, how))

/** One more member; a node that is no group becomes "all" of itself and the new one. */
export const addTo = (profile: Profile, root: Root, path: Path, node: Node): Profile =>
  at(profile, root, path, (was) =>
    was.type !== 'group'
      ? { type: 'group', how: 'all', of: [was, node] }
      : was.of.length >= 50
        ? was
        : { ...was, of: [...was.of, node], ...(was.how === 'points' ? { weights: [...(was.weights ?? []), 1] } : {}) },
  )

/** Takes a member out of its group. The root stays: a question always asks something. */
export const removeNode = (profile: Profile, root: Root, path: Path): Profile => {
  const parent = path.length ? nodeAt(rootNode(profile, root), path.slice(0, -1)) : null
  return parent?.type === 'group' && parent.of.length > 1 ? at(profile, root, path, () => null) : profile
}

/** A group's rule: all, at least one, none, at least k, or points that reach k. */
export const setHow = (profile: Profile, root: Root, path: Path, how: Group['how'], k?: number): Profile =>
  at(profile, root, path, (node) => (node.type === 'group' ? ruled(node, how, k) : node))

function ruled({ k: old, weights, ...rest }: Group, how: Group['how'], k?: number): Group {
  const n = rest.of.length
  if (how === 'points') return { ...rest, how, k: k ?? old ?? 1, weights: weights?.length === n ? weights : rest.of.map(() => 1) }
  return how === 'atLeast' ? sized({ ...rest, how, k: k ?? old ?? Math.min(2, n) }) : { ...rest, how }
}

/** The weight of one member of a group with points. */
export const setWeight = (profile: Profile, root: Root, path: Path, index: number, weight: number): Profile =>
  at(profile, root, path, (node) =>
    node.type === 'group' && node.how === 'points' ? { ...node, weights: node.of.map((_, at) => (at === index ? weight : (node.weights?.[at] ?? 0))) } : node,
  )

/** A group's members without the group, in its place in the parent; at the root only a group of one. */
export function unwrap(profile: Profile, root: Root, path: Path): Profile {
  const node = nodeAt(rootNode(profile, root), path)
  if (node?.type !== 'group') return profile
  if (node.of.length === 1) return at(profile, root, path, () => node.of[0]!)
  const parent = path.slice(0, -1)
  if (!path.length) return profile
  return at(profile, root, parent, (outer) =>
    outer.type === 'group'
      ? {
          ...outer,
          of: outer.of.flatMap((one, index) => (index === path.at(-1) ? node.of : [one])),
          ...(outer.weights ? { weights: outer.weights.flatMap((weight, index) => (index === path.at(-1) ? node.of.map(() => weight) : [weight])) } : {}),
        }
      : outer,
  )
}

/** One place up or down among the members. */
export function moveNode(profile: Profile, root: Root, path: Path, by: -1 | 1): Profile {
  const [parent, from] = [path.slice(0, -1), path.at(-1)]
  if (from === undefined) return profile
  return at(profile, root, parent, (node) =>
    node.type === 'group' ? { ...node, of: moved(node.of, from, by), ...(node.weights ? { weights: moved(node.weights, from, by) } : {}) } : node,
  )
}
/** A list with one member moved one place; the same list at its ends. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...list]
  const to = from + by
  if (to < 0 || to >= next.length || from < 0 || from >= next.length) return next
  ;[next[from], next[to]] = [next[to]!, next[from]!]
  return next
}
