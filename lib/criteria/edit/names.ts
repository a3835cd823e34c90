// What conditions and display fields point at by name, gone through in one place.
import { isParameter, type FieldValue, type Node, type Profile } from '../document/schema'
import type { Field } from '../kinds/fields'
import { kindOf } from '../kinds/registry'

/** What a name is of. A named group of a used profile is that profile's own and is left alone. */
export type NameOf = 'list' | 'result' | 'group' | 'parameter' | 'use'
/** The name to stand in its place; the same name where nothing is changed. */
export type ToName = (of: NameOf, id: string) => string

const OF: Partial<Record<Field['type'], NameOf>> = { codes: 'list', result: 'result', group: 'group', groups: 'group', use: 'use' }

/** The fields of a criterion or display field, by their kind's own description. Empty names are choices not made. */
export function namedParams(fields: Record<string, Field> | undefined, params: Record<string, FieldValue>, to: ToName): Record<string, FieldValue> {
  const used = Object.entries(fields ?? {}).find(([, field]) => field.type === 'use')?.[0]
  const foreign = used !== undefined && typeof params[used] === 'string' && params[used] !== ''
  return Object.fromEntries(
    Object.entries(params).map(([name, value]): [string, FieldValue] => {
      if (isParameter(value)) return [name, { parameter: to('parameter', value.parameter) }]
      const field = fields?.[name]
      const of = field && OF[field.type]
      if (of === undefined || (of === 'group' && foreign)) return [name, value]
      if (Array.isArray(value)) return [name, value.map((one) => to(of, String(one)))]
      return [name, typeof value === 'string' && value !== '' ? to(of, value) : value]
    }),
  )
}

/** A node with other names, to any depth. */
export function namedNode(node: Node, to: ToName): Node {
  switch (node.type) {
    case 'group':
      return { ...node, of: node.of.map((one) => namedNode(one, to)) }
    case 'use':
      return node.from === undefined ? { ...node, group: to('group', node.group) } : { ...node, from: to('use', node.from) }
    case 'criterion':
      return { ...node, params: namedParams(kindOf(node.kind)?.fields, node.params, to) }
  }
}

/** Every name a node leads to, through the groups, settings and modules it uses: what must go with it to another document. */
export function neededBy(profile: Profile, nodes: readonly Node[]): Record<NameOf, Set<string>> {
  const needed: Record<NameOf, Set<string>> = { list: new Set(), result: new Set(), group: new Set(), parameter: new Set(), use: new Set() }
  const meet: ToName = (of, id) => {
    if (needed[of].has(id)) return id
    needed[of].add(id)
    if (of === 'group') {
      const group = profile.groups.find((one) => one.id === id)
      if (group) namedNode(group.when, meet)
      if (group?.module !== undefined) meet('parameter', group.module)
    }
    if (of === 'parameter') {
      const parameter = profile.parameters.find((one) => one.id === id)
      if (parameter?.type === 'quantity') meet('result', parameter.concept)
    }
    if (of === 'use')
      for (const value of Object.values(profile.uses.find((one) => one.id === id)?.values ?? {})) if (isParameter(value)) meet('parameter', value.parameter)
    return id
  }
  for (const node of nodes) namedNode(node, meet)
  return needed
}
