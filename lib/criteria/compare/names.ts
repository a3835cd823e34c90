// The names of one document in those of another, and what each part of a document is used for.
import type { FieldValue, Node, Profile } from '../document/schema'
import { isParameter } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import type { Field } from '../kinds/fields'
import { kindOf } from '../kinds/registry'

export const PARTS = ['list', 'result', 'group', 'parameter', 'use'] as const
export type Part = (typeof PARTS)[number]
/** Id after by id before. */
export type Names = Record<Part, Map<string, string>>
export const noNames = (): Names => ({ list: new Map(), result: new Map(), group: new Map(), parameter: new Map(), use: new Map() })

/** Which sorts of names a field can hold; kinds may have fields of types that name several. */
const NAMED: Partial<Record<string, readonly Part[]>> = {
  codes: ['list'],
  result: ['result'],
  group: ['group'],
  groups: ['group'],
  use: ['use'],
}
const PLAIN: ReadonlySet<string> = new Set(['quantity', 'whole', 'optionalWhole', 'period', 'choice', 'text', 'missing'] satisfies Field['type'][])
const partsOf = (field: Field | undefined): readonly Part[] =>
  !field || PLAIN.has(field.type) ? [] : (NAMED[field.type] ?? ['list', 'result', 'group', 'use'])

export const fieldsOf = (kind: string, of: 'criterion' | 'display'): Record<string, Field> =>
  (of === 'criterion' ? kindOf(kind) : displayOf(kind))?.fields ?? {}

const now = (names: Names, parts: readonly Part[], id: string): string => {
  for (const part of parts) if (names[part].has(id)) return names[part].get(id)!
  return id
}

/** A value as the other document would write it. */
export function renamedValue(value: FieldValue, field: Field | undefined, names: Names): FieldValue {
  if (isParameter(value)) return { parameter: now(names, ['parameter'], value.parameter) }
  const parts = partsOf(field)
  if (typeof value === 'string') return now(names, parts, value)
  return Array.isArray(value) ? value.map((one) => now(names, parts, one)) : value
}
export const renamedParams = (params: Record<string, FieldValue>, fields: Record<string, Field>, names: Names): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, renamedValue(value, fields[name], names)]))

/** A node as the other document would write it. */
export function renamed(node: Node, names: Names): Node {
  if (node.type === 'group') return { ...node, of: node.of.map((one) => renamed(one, names)) }
  if (node.type === 'criterion') return { ...node, params: renamedParams(node.params, fieldsOf(node.kind, 'criterion'), names) }
  if (node.from !== undefined) return { ...node, from: now(names, ['use'], node.from) }
  return { ...node, group: now(names, ['group'], node.group) }
}

/** "list bone", "parameter overdue": everything that is needed to answer some nodes, through named groups. */
export function neededFor(
  profile: Profile,
  nodes: readonly Node[],
  forms: readonly { params: Record<string, FieldValue>; fields: Record<string, Field> }[] = [],
): Set<string> {
  const found = new Set<string>()
  const need = (part: Part, id: string) => {
    const key = `${part} ${id}`
    if (found.has(key)) return
    found.add(key)
    if (part === 'group') {
      const group = profile.groups.find((one) => one.id === id)
      if (group?.module !== undefined) need('parameter', group.module)
      if (group) ask(group.when)
    }
    if (part === 'parameter') {
      const parameter = profile.parameters.find((one) => one.id === id)
      if (parameter?.type === 'quantity') need('result', parameter.concept)
    }
    if (part === 'use')
      for (const value of Object.values(profile.uses.find((one) => one.id === id)?.values ?? {})) if (isParameter(value)) need('parameter', value.parameter)
  }
  const fill = (params: Record<string, FieldValue>, fields: Record<string, Field>) => {
    for (const [name, value] of Object.entries(params)) {
      if (isParameter(value)) need('parameter', value.parameter)
      else for (const id of Array.isArray(value) ? value : typeof value === 'string' ? [value] : []) for (const part of partsOf(fields[name])) need(part, id)
    }
  }
  const ask = (node: Node): void => {
    if (node.type === 'group') node.of.forEach(ask)
    else if (node.type === 'criterion') fill(node.params, fieldsOf(node.kind, 'criterion'))
    else if (node.from !== undefined) need('use', node.from)
    else need('group', node.group)
  }
  nodes.forEach(ask)
  for (const { params, fields } of forms) fill(params, fields)
  return found
}

export interface Needs {
  flow: Set<string>
  list: Set<string>
}
/** What the flow needs, and what the list drawn from it needs: tiers and display. */
export const needsOf = (profile: Profile): Needs => ({
  flow: neededFor(
    profile,
    profile.flow.flatMap((step) => (step.type === 'question' ? [step.ask] : [])),
  ),
  list: neededFor(
    profile,
    profile.tiers.flatMap((tier) => tier.rules.map((rule) => rule.when)),
    profile.display.map(({ kind, params }) => ({ params, fields: fieldsOf(kind, 'display') })),
  ),
})
