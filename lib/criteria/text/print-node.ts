// Criteria and groups as lines. Everything comes from the fields of the kinds; defaults are not written.
import type { FieldValue, Node, PlainValue } from '../document/schema'
import { isParameter } from '../document/schema'
import type { Field } from '../kinds/fields'
import type { Line } from './lines'
import { decimalText, nameText, quote, unitText } from './strings'
import { DISPLAY_WORDS, displayFields, KIND_WORDS, kindFields, leadOf, limitOf, takesTwo, wordsOfFields, wordsOfOptions, type Fields } from './words'

/** What a line needs of the document. */
export interface Around {
  /** The unit of a result concept; undefined when the document has none of that name. */
  unitOf: (concept: string) => string | undefined
  /** What an unwritten field means that was added to its kind later (`absent` in fields.ts): that the document does not hold it. See later.ts. */
  laterAbsent: boolean
}
type Values = Readonly<Record<string, FieldValue>>

/** A node as one line with what stands beneath it. `weight` leads it in a sum of points. */
export function nodeLine(node: Node, at: string, around: Around, weight?: number): Line {
  const lead = weight === undefined ? '' : `${weight} `
  if (node.type === 'use') return { at, text: lead + namedText(node.group, node.from) }
  if (node.type === 'criterion') return { at, text: lead + criterionText(node.kind, node.params, around) }
  const { how, k, weights, of } = node
  const weighed = how === 'points' && of.length > 0 && weights?.length === of.length
  const counts = how === 'atLeast' || how === 'points'
  const head = { all: 'all', any: 'any', none: 'none', atLeast: 'at least', points: 'points at least' }[how] + (counts && k !== undefined ? ` ${k}` : '')
  const rest = [...(!counts && k !== undefined ? [`k ${k}`] : []), ...(weights && !weighed ? [`weights [${weights.join(', ')}]`] : [])]
  return {
    at,
    text: lead + [head, ...rest].join(', '),
    under: of.map((one, index) => nodeLine(one, `${at}.${index}`, around, weighed ? weights[index] : undefined)),
  }
}

const namedText = (group: string, from: string | undefined) =>
  from === undefined ? `group ${nameText(group)}` : `profile ${nameText(from)}, group ${nameText(group)}`

const criterionText = (kind: string, params: Values, around: Around): string => formText(KIND_WORDS.wordOf.get(kind), kind, kindFields(kind), params, around)
export const displayText = (kind: string, params: Values, around: Around): string =>
  formText(DISPLAY_WORDS.wordOf.get(kind), kind, displayFields(kind), params, around)

function formText(word: string | undefined, kind: string, fields: Fields = {}, params: Values, around: Around): string {
  const [lead, ...items] = itemsOf(fields, params, around)
  const others = Object.keys(params)
    .filter((name) => !Object.hasOwn(fields, name))
    .sort()
    .map((name) => `${quote(name)} ${rawText(params[name]!)}`)
  const head = word ?? `unknown ${quote(kind)}`
  const [first, ...rest] = [...(lead ? [lead] : []), ...items, ...others]
  return first === undefined ? head : [`${head} ${first}`, ...rest].join(', ')
}

/** What stands after a kind: first the value that needs no word ('' when there is none), then "word value" for all that is said. */
function itemsOf(fields: Fields, params: Values, around: Around): string[] {
  const words = wordsOfFields(fields).wordOf
  const value = (name: string) => valueText(fields[name]!, own(params, name), (of) => around.unitOf(String(own(params, of))))
  const lead = leadOf(fields)
  const bare =
    lead !== null && !unsaid(lead, fields, params, around.laterAbsent) && !isParameter(own(params, lead)) && writable(fields[lead]!, own(params, lead))
  const limit = limitItem(fields, params, value)
  return [
    bare ? value(lead) : '',
    ...Object.keys(fields).flatMap((name) => {
      if (bare && name === lead) return []
      if (limit?.covers.includes(name)) return name === limit.covers[0] ? [limit.text] : []
      return unsaid(name, fields, params, around.laterAbsent) ? [] : [`${words.get(name)} ${value(name)}`]
    }),
  ]
}

/** "is below 35 mL/min", "is between 30 and 59 mL/min"; null when the kind has no such pair or it cannot be written so. */
function limitItem(fields: Fields, params: Values, value: (name: string) => string): { covers: string[]; text: string } | null {
  const limit = limitOf(fields)
  const can = (name: string) => writable(fields[name]!, own(params, name))
  if (!limit || !can(limit.is) || !can(limit.value) || isParameter(own(params, limit.is))) return null
  const is = `${wordsOfFields(fields).wordOf.get(limit.is)} ${value(limit.is)}`
  const [from, to] = [value(limit.value), limit.upTo !== null && takesTwo(fields, limit, own(params, limit.is)) && can(limit.upTo) ? value(limit.upTo) : null]
  if (to === null) return { covers: [limit.is, limit.value], text: `${is} ${from}` }
  const unit = from.indexOf(' ') // said once: "30 and 59 mL/min"
  return { covers: [limit.is, limit.value, limit.upTo!], text: `${is} ${unit > 0 && to.endsWith(from.slice(unit)) ? from.slice(0, unit) : from} and ${to}` }
}

/**
 * A default is not written, but numbers and periods are while they are asked for: "dispensed x" must not read as "ever". Not written either
 * way: no bound, and the least number a field can have.
 */
export function unsaid(name: string, fields: Fields, params: Values, laterAbsent: boolean): boolean {
  const field = fields[name]!
  const value = own(params, name)
  if (laterAbsent && field.absent !== undefined) return value === undefined
  if (!same(value, field.initial)) return false
  const chooser = field.when && own(params, field.when.field)
  const asked = !field.when || isParameter(chooser) || (typeof chooser === 'string' && field.when.in.includes(chooser))
  const counts = ['quantity', 'whole', 'optionalWhole', 'period'].includes(field.type) || (field.type === 'choice' && /^\d+$/.test(String(value)))
  return !asked || !counts || value === null || (field.type === 'whole' && value === field.min)
}

const own = (params: Values, name: string): FieldValue | undefined => (Object.hasOwn(params, name) ? params[name] : undefined)
const writable = (field: Field, value: FieldValue | undefined) => isParameter(value) || plainText(field, value, () => undefined) !== null

function valueText(field: Field, value: FieldValue | undefined, unitOf: (of: string) => string | undefined): string {
  if (value === undefined) return 'absent'
  if (isParameter(value)) return `$${value.parameter}`
  return plainText(field, value, unitOf) ?? rawText(value)
}

/** The value as its field's type writes it; null when it is of another type. */
export function plainText(field: Field, value: FieldValue | undefined, unitOf: (of: string) => string | undefined): string | null {
  switch (field.type) {
    case 'codes':
    case 'result':
    case 'group':
    case 'use':
      return typeof value === 'string' ? nameText(value) : null
    case 'groups':
      return Array.isArray(value) ? `[${value.map(nameText).join(', ')}]` : null
    case 'text':
      return typeof value === 'string' ? quote(value) : null
    case 'quantity': {
      if (typeof value !== 'number') return null
      const unit = unitOf(field.of)
      return unit ? `${decimalText(value)} ${unitText(unit)}` : decimalText(value)
    }
    case 'whole':
      return typeof value === 'number' ? String(value) : null
    case 'optionalWhole':
      return value === null ? 'open' : typeof value === 'number' ? String(value) : null
    case 'period':
      return value === null && field.optional ? 'ever' : isPeriod(value) ? periodText(value) : null
    case 'choice':
    case 'missing':
      return typeof value === 'string' ? (wordsOfOptions(field).wordOf.get(value) ?? null) : null
  }
}

const isPeriod = (value: unknown): value is { n: number; unit: string } => typeof value === 'object' && value !== null && 'unit' in value
export const periodText = ({ n, unit }: { n: number; unit: string }): string => `${n} ${n === 1 ? unit.slice(0, -1) : unit}`

/** A value whose field is unknown or of another type: `raw` before it says that it is taken as it stands. */
const rawText = (value: FieldValue): string => (isParameter(value) ? `$${value.parameter}` : `raw ${literalText(value)}`)
export function literalText(value: PlainValue): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(quote).join(', ')}]`
  return isPeriod(value) ? periodText(value) : String(value)
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => one === b[index])
  return isPeriod(a) && isPeriod(b) && a.n === b.n && a.unit === b.unit
}
