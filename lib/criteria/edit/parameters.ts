// Acts on parameters (G5): a value with a name that criteria share, with a default, an interval, and whether each clinic may choose its own.
import { isParameter, type FieldValue, type Node, type Parameter, type PlainValue, type Profile } from '../document/schema'
import { displayOf } from '../kinds/display/registry'
import type { Field } from '../kinds/fields'
import { kindOf } from '../kinds/registry'
import { freshId, stemOf } from './ids'
import { nodeAt, rootNode, setParam, type Path, type Root } from './node'
import { setDisplay } from './tiers'

/** The type of parameter that can stand for a field; null where none can (code lists, concepts, groups, texts). */
export function parameterTypeOf(field: Field): Parameter['type'] | null {
  switch (field.type) {
    case 'whole':
    case 'optionalWhole':
      return 'whole'
    case 'quantity':
    case 'period':
    case 'choice':
      return field.type
    default:
      return null
  }
}

/** A parameter of the value that a field has now, its interval that value alone, and the field bound to it. */
export function makeParameter(profile: Profile, root: Root, path: Path, name: string, label: string): Profile {
  const node = nodeAt(rootNode(profile, root), path)
  if (node?.type !== 'criterion') return profile
  const made = parameterFor(profile, kindOf(node.kind)?.fields, node.params, name, label)
  return made ? setParam({ ...profile, parameters: [...profile.parameters, made] }, root, path, name, { parameter: made.id }) : profile
}
/** The same for a field of what the list shows. */
export function makeDisplayParameter(profile: Profile, display: string, name: string, label: string): Profile {
  const field = profile.display.find((one) => one.id === display)
  const made = field && parameterFor(profile, displayOf(field.kind)?.fields, field.params, name, label)
  if (!made) return profile
  return setDisplay({ ...profile, parameters: [...profile.parameters, made] }, display, { param: { name, value: { parameter: made.id } } })
}

function parameterFor(
  profile: Profile,
  fields: Record<string, Field> | undefined,
  params: Record<string, FieldValue>,
  name: string,
  label: string,
): Parameter | null {
  const field = fields?.[name]
  const value = params[name]
  if (!field || value === undefined || value === null || isParameter(value)) return null
  const id = freshId(profile, stemOf(label))
  return parameterOf({ id, label, local: false }, field, value, String(params['of' in field ? field.of : ''] ?? ''))
}

/** A parameter can stand for a field: its type is the field's, its default a value of the field, and a quantity is one of the same analysis. */
export const parameterFits = (parameter: Parameter, field: Field, params: Record<string, FieldValue>): boolean =>
  parameterTypeOf(field) === parameter.type &&
  field.schema.safeParse(parameter.default).success &&
  (parameter.type !== 'quantity' || field.type !== 'quantity' || params[field.of] === parameter.concept)

function parameterOf(head: Pick<Parameter, 'id' | 'label' | 'local'>, field: Field, value: PlainValue, concept: string): Parameter | null {
  switch (parameterTypeOf(field)) {
    case 'whole':
      return typeof value === 'number' ? { ...head, type: 'whole', default: value, min: value, max: value } : null
    case 'quantity':
      return typeof value === 'number' ? { ...head, type: 'quantity', concept, default: value, min: value, max: value } : null
    case 'period':
      return typeof value === 'object' && value !== null && 'unit' in value ? { ...head, type: 'period', default: value, min: value, max: value } : null
    case 'choice':
      return field.type === 'choice' && typeof value === 'string'
        ? { ...head, type: 'choice', options: Object.entries(field.options).map(([option, words]) => ({ value: option, label: words.da })), default: value }
        : null
    default:
      return null
  }
}

/** A yes/no parameter, for a module. */
export function addModule(profile: Profile, label: string): { profile: Profile; id: string } {
  const id = freshId(profile, stemOf(label))
  return { profile: { ...profile, parameters: [...profile.parameters, { id, label, local: true, type: 'yesno', default: true }] }, id }
}

export const setParameter = (profile: Profile, id: string, to: (was: Parameter) => Parameter): Profile => ({
  ...profile,
  parameters: profile.parameters.map((one) => (one.id === id ? to(one) : one)),
})

/** The parameter taken away; what was bound to it has its default as a fixed value, and groups it switched are always on. */
export function removeParameter(profile: Profile, id: string): Profile {
  const gone = profile.parameters.find((one) => one.id === id)
  if (!gone) return profile
  const value = (one: FieldValue): FieldValue => (isParameter(one) && one.parameter === id ? gone.default : one)
  const fixed = (params: Record<string, FieldValue>) => Object.fromEntries(Object.entries(params).map(([name, one]) => [name, value(one)]))
  const within = (node: Node): Node =>
    node.type === 'group' ? { ...node, of: node.of.map(within) } : node.type === 'criterion' ? { ...node, params: fixed(node.params) } : node
  return {
    ...profile,
    parameters: profile.parameters.filter((one) => one.id !== id),
    uses: profile.uses.map((one) => ({ ...one, values: fixed(one.values) })),
    groups: profile.groups.map(({ module, ...group }) => ({
      ...group,
      when: within(group.when),
      ...(module === undefined || module === id ? {} : { module }),
    })),
    flow: profile.flow.map((step) => (step.type === 'question' ? { ...step, ask: within(step.ask) } : step)),
    tiers: profile.tiers.map((tier) => ({ ...tier, rules: tier.rules.map((rule) => ({ ...rule, when: within(rule.when) })) })),
    display: profile.display.map((field) => ({ ...field, params: fixed(field.params) })),
  }
}

/** How many places take their value from a parameter, or are switched by it. */
export function boundTo(profile: Profile, id: string): number {
  const inParams = (params: Record<string, FieldValue>) => Object.values(params).filter((one) => isParameter(one) && one.parameter === id).length
  const within = (node: Node): number =>
    node.type === 'group' ? node.of.reduce((sum, one) => sum + within(one), 0) : node.type === 'criterion' ? inParams(node.params) : 0
  return [
    ...profile.groups.map((group) => within(group.when) + (group.module === id ? 1 : 0)),
    ...profile.flow.map((step) => (step.type === 'question' ? within(step.ask) : 0)),
    ...profile.tiers.flatMap((tier) => tier.rules.map((rule) => within(rule.when))),
    ...profile.display.map((field) => (displayOf(field.kind) ? inParams(field.params) : 0)),
    ...profile.uses.map((one) => inParams(one.values)),
  ].reduce((sum, one) => sum + one, 0)
}
