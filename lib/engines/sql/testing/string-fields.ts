// Every place in a document where a text may stand, found by walking its schema, so that a field added later is walked too.
import { DISPLAYS, parseDocument, profileSchema, type AnyDisplay, type Field, type FieldValue, type Parsed, type Profile } from '#criteria'
import { EXAMPLE_NAMES, exampleProfile, examplesOf } from '#criteria/kinds/example-scope'
import { SHIPPED, shipped } from '#criteria/testing/shipped'

export interface StringField {
  /** As in the schema, with kinds by name: "codeLists[].codes[].system", "node<criterion>.params[age.missing]". */
  name: string
  path: readonly (string | number)[]
  /** The text is the name of a member, not its value. */
  key: boolean
}

/** What of zod's own description is read here. */
interface Described {
  _zod: {
    def: {
      type: string
      shape?: Record<string, Described>
      element?: Described
      options?: Described[]
      innerType?: Described
      valueType?: Described
    }
    /** Of a lazy schema, made once. */
    innerType?: Described
  }
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** The `type` by which a form is known among others. */
const tagOf = (schema: Described): unknown => (schema._zod.def.shape?.type?._zod.def as { values?: unknown[] } | undefined)?.values?.[0]
/** Whether a value is of one form of several: the outside of it is enough. */
function holds(schema: Described, value: unknown): boolean {
  const { type, shape } = schema._zod.def
  if (type === 'object')
    return isObject(value) && (tagOf(schema) === undefined ? Object.keys(value).every((name) => name in shape!) : tagOf(schema) === value.type)
  if (type === 'array') return Array.isArray(value)
  return ['string', 'enum'].includes(type) && typeof value === 'string'
}
const tagged = (name: string, value: unknown): string => (isObject(value) && typeof value.type === 'string' ? `${name}<${value.type}>` : name)

/** The text fields that stand in a document. */
export function fieldsOf(document: unknown): StringField[] {
  const found: StringField[] = []
  const walk = (schema: Described, value: unknown, name: string, path: (string | number)[], kind: string): void => {
    const { def } = schema._zod
    if (value === undefined || value === null) return
    switch (def.type) {
      case 'string':
      case 'enum':
      case 'literal':
        if (typeof value === 'string') found.push({ name, path, key: false })
        return
      case 'object': {
        const own = value as Record<string, unknown>
        const at = tagged(name, value)
        for (const [member, of] of Object.entries(def.shape!))
          walk(of, own[member], at ? `${at}.${member}` : member, [...path, member], typeof own.kind === 'string' ? `${own.kind}.` : '')
        return
      }
      case 'record':
        for (const [member, one] of Object.entries(value as Record<string, unknown>)) {
          const at = `${name}[${kind}${kind ? member : ''}]`
          found.push({ name: `${at} name`, path: [...path, member], key: true })
          walk(def.valueType!, one, at, [...path, member], '')
        }
        return
      case 'array':
        return (value as unknown[]).forEach((one, index) => walk(def.element!, one, `${name}[]`, [...path, index], ''))
      case 'union': {
        const option = def.options!.find((one) => holds(one, value))
        return option && walk(option, value, name, path, kind)
      }
      case 'lazy':
        return walk(schema._zod.innerType!, value, 'node', path, kind) // questions nest to any depth: each is as the outermost
      default:
        if (def.innerType) walk(def.innerType, value, name, path, kind)
    }
  }
  walk(profileSchema as unknown as Described, document, '', [], '')
  return found
}

/** The names of all text fields that the schema allows; params without their kind: "node<criterion>.params[]". */
export function namesInSchema(): Set<string> {
  const names = new Set<string>()
  const seen = new Set<Described>()
  const walk = (schema: Described, name: string): void => {
    const { def } = schema._zod
    switch (def.type) {
      case 'string':
      case 'enum':
      case 'literal':
        if (def.type !== 'literal' || typeof (def as { values?: unknown[] }).values?.[0] === 'string') names.add(name)
        return
      case 'object': {
        const tag = tagOf(schema)
        const at = tag === undefined ? name : `${name}<${String(tag)}>`
        return Object.entries(def.shape!).forEach(([member, of]) => walk(of, at ? `${at}.${member}` : member))
      }
      case 'record':
        names.add(`${name}[] name`)
        return walk(def.valueType!, `${name}[]`)
      case 'array':
        return walk(def.element!, `${name}[]`)
      case 'union':
        return def.options!.forEach((one) => walk(one, name))
      case 'lazy':
        if (!seen.has(schema)) {
          seen.add(schema)
          walk(schema._zod.innerType!, 'node')
        }
        return
      default:
        if (def.innerType) walk(def.innerType, name)
    }
  }
  walk(profileSchema as unknown as Described, '')
  return names
}
export const withoutKind = (name: string): string => name.replace(/\[[^\]]+\]/g, '[]')

/** The document with another text in a field. */
export function withText(document: Profile, { path, key }: StringField, text: string): unknown {
  const put = (value: unknown, depth: number): unknown => {
    const part = path[depth]!
    const last = depth === path.length - 1
    if (Array.isArray(value)) return value.map((one: unknown, index) => (index !== part ? one : last ? text : put(one, depth + 1)))
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]: [string, unknown]) =>
        name !== part ? [name, one] : !last ? [name, put(one, depth + 1)] : key ? [text, one] : [name, text],
      ),
    )
  }
  return put(document, 0)
}

function filled(field: Field): FieldValue {
  switch (field.type) {
    case 'codes':
      return 'osteoporosis'
    case 'result':
      return 'egfr'
    case 'group':
      return 'knownOsteoporosis'
    case 'groups':
      return ['knownOsteoporosis', 'lowEgfr']
    case 'use':
      return 'other'
    case 'text':
      return 'En note'
    default:
      return field.initial
  }
}
const displayed = Object.entries(DISPLAYS as Record<string, AnyDisplay>).map(([kind, { fields }]): Profile => ({
  ...exampleProfile({ type: 'use', group: 'knownOsteoporosis' }, false),
  display: [
    {
      id: 'felt',
      label: 'Felt',
      kind,
      params: Object.fromEntries(Object.entries(fields as Record<string, Field>).map(([name, field]) => [name, filled(field)])),
    },
  ],
}))

/** With what the other documents do not have. */
const rest = (base: Profile): Profile => ({
  ...base,
  terminology: [{ source: 'uddrag', release: '2026.1', digest: 'a'.repeat(64) }],
  parameters: [
    ...base.parameters,
    { id: 'graense', label: 'Grænse', local: false, note: 'Note', type: 'quantity', concept: 'egfr', default: 35_000, min: 0, max: 60_000 },
    { id: 'valg', label: 'Valg', local: false, note: 'Note', type: 'choice', options: [{ value: '101', label: 'A' }], default: '101' },
    { id: 'tekst', label: 'Tekst', local: false, type: 'choice', options: [{ value: 'En note', label: 'A' }], default: 'En note' },
  ],
  uses: [
    ...EXAMPLE_NAMES.uses,
    {
      ...EXAMPLE_NAMES.uses[0],
      id: 'given',
      values: { valg: '101', flere: ['101', '147'], vindue: { n: 1, unit: 'years' }, graense: { parameter: 'graense' } },
    },
  ],
  groups: [
    ...base.groups,
    { id: 'bopael', label: 'Bopæl', when: { type: 'criterion', kind: 'municipality', params: { is: { parameter: 'valg' }, of: ['101', '147'] } } },
  ],
  flow: base.flow.map((step) => (step.type === 'in' ? { ...step, title: 'Med' } : step)),
  tiers: [
    {
      id: 'roed',
      name: 'Rød',
      colour: 'red',
      symbol: 'triangle',
      rules: [{ id: 'nyre', when: { type: 'use', group: 'lowEgfr' }, reason: 'Lav', action: 'Ring', role: 'laege', within: { n: 1, unit: 'weeks' } }],
    },
  ],
  display: [...base.display, { id: 'noten', label: 'Note', kind: 'note', params: { text: { parameter: 'tekst' } } }],
})

/** With the first of its test patients: all are alike in their fields. */
const few = (slug: string): Profile => {
  const profile = shipped(slug)
  return { ...profile, cases: profile.cases.filter((one, index) => index < 3 || one.note !== undefined) }
}

/** Small documents first: one with what others have not, every kind with its examples, every display field; then the demonstration profiles. */
export const DOCUMENTS: readonly Profile[] = [
  rest(
    exampleProfile(
      {
        type: 'group',
        how: 'any',
        of: [
          { type: 'use', group: 'knownOsteoporosis' },
          { type: 'use', group: 'lowEgfr' },
        ],
      },
      true,
    ),
  ),
  ...examplesOf().map(({ profile }) => profile),
  ...displayed,
  ...SHIPPED.map(few),
]

/** As documents come in: from a drawing, a text or a file. */
export const read = (document: unknown): Parsed => parseDocument(document)
