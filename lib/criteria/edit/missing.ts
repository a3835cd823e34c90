// How criteria of a node treat what is missing, changed together with the exit "mangler".
import type { Node } from '../document/schema'
import { kindOf } from '../kinds/registry'

type Answer = 'yes' | 'no' | 'ask'

/** The name of the field of a kind that says how missing counts; null for kinds that are never undecided. */
export const missingField = (kind: string): string | null =>
  Object.entries(kindOf(kind)?.fields ?? {}).find(([, field]) => (field as { type: string }).type === 'missing')?.[0] ?? null

/** Every criterion that says `from` says `to`. */
export function withMissing(node: Node, from: Answer, to: Answer): Node {
  if (node.type === 'group') return { ...node, of: node.of.map((one) => withMissing(one, from, to)) }
  if (node.type !== 'criterion') return node
  const name = missingField(node.kind)
  return name !== null && node.params[name] === from ? { ...node, params: { ...node.params, [name]: to } } : node
}

/** Some criterion of the node can be undecided. */
export const canBeMissing = (node: Node): boolean =>
  node.type === 'group' ? node.of.some(canBeMissing) : node.type === 'criterion' && missingField(node.kind) !== null
