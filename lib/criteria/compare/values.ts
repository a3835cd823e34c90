// Values of fields in words, and what two forms of one kind differ in.
import { isParameter, type FieldValue } from '../document/schema'
import type { Field, Words } from '../kinds/fields'
import { plainWords, quoted, type FieldChange } from './change'
import { same } from './match'
import { renamedValue, type Names } from './names'
import type { Side } from './pair'

type Params = Record<string, FieldValue>
const NOT_FILLED: Words = { da: 'ikke udfyldt', en: 'not filled in' }
const NO_BOUND: Words = { da: 'ingen grænse', en: 'no bound' }
const MISSING: Record<string, Words> = {
  yes: { da: 'tæller som ja', en: 'counts as yes' },
  no: { da: 'tæller som nej', en: 'counts as no' },
  ask: { da: 'egen vej', en: 'a way of its own' },
}

/** A value as an author would say it. */
export function valueWords(value: FieldValue | undefined, field: Field | undefined, params: Params, side: Side): Words {
  const { da, en } = side.say
  if (value === undefined || value === '') return NOT_FILLED
  if (isParameter(value)) {
    const held = side.profile.parameters.find((one) => one.id === value.parameter)
    const now = held ? valueWords(held.default, field, params, side) : NOT_FILLED
    const label = held?.label ?? value.parameter
    return { da: `»${label}« (${now.da})`, en: `“${label}” (${now.en})` }
  }
  if (value === null) return NO_BOUND
  if (typeof value === 'boolean') return value ? { da: 'ja', en: 'yes' } : { da: 'nej', en: 'no' }
  if (Array.isArray(value)) return value.length ? join(value.map((one) => valueWords(one, field, params, side))) : NOT_FILLED
  if (typeof value === 'object') return { da: da.period(value), en: en.period(value) }
  if (typeof value === 'number') {
    const concept = field?.type === 'quantity' ? params[field.of] : undefined
    return typeof concept === 'string' ? { da: da.quantity(value, concept), en: en.quantity(value, concept) } : { da: da.number(value), en: en.number(value) }
  }
  switch (field?.type) {
    case 'choice':
      return field.options[value] ?? plainWords(value)
    case 'missing':
      return MISSING[value] ?? plainWords(value)
    default:
      return quoted(labelOf(value, field, side) ?? value)
  }
}
const join = (all: readonly Words[]): Words => ({ da: all.map((one) => one.da).join(', '), en: all.map((one) => one.en).join(', ') })

function labelOf(id: string, field: Field | undefined, { profile }: Side): string | undefined {
  const in_ = (list: readonly { id: string; label: string }[]) => list.find((one) => one.id === id)?.label
  if (!field || field.type === 'text') return undefined
  if (field.type === 'codes') return in_(profile.codeLists)
  if (field.type === 'result') return in_(profile.results)
  return in_(profile.groups) ?? in_(profile.codeLists) ?? in_(profile.results) ?? profile.uses.find((one) => one.id === id)?.title
}

/** The fields that two forms of one kind differ in, in the order of the form. */
export function fieldChanges(before: Params, after: Params, fields: Record<string, Field>, sides: { before: Side; after: Side; names: Names }): FieldChange[] {
  const names = [...new Set([...Object.keys(fields), ...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => {
      const was = before[name]
      return name in before !== name in after || (was !== undefined && !same(renamedValue(was, fields[name], sides.names), after[name]))
    })
    .map((name) => ({
      name,
      label: fields[name]?.label ?? plainWords(name),
      before: valueWords(before[name], fields[name], before, sides.before),
      after: valueWords(after[name], fields[name], after, sides.after),
    }))
}

/** The two texts without the words that both begin with or both end in; a word after the difference stays, so that a number has its unit. */
export function fromTo(before: Words, after: Words): { before: Words; after: Words } {
  const cut = (a: string, b: string): [string, string] => {
    const [one, other] = [a.split(' '), b.split(' ')]
    const least = Math.min(one.length, other.length)
    let head = 0
    while (head < least - 1 && one[head] === other[head]) head++
    let tail = 0
    while (tail < least - head - 1 && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
    const off = Math.max(0, tail - 1)
    return [one.slice(head, one.length - off).join(' '), other.slice(head, other.length - off).join(' ')]
  }
  const [da, en] = [cut(before.da, after.da), cut(before.en, after.en)]
  return { before: { da: da[0], en: en[0] }, after: { da: da[1], en: en[1] } }
}
/** Fields one after the other: "»Fra og med«: 18 → 40; »Til og med«: 60 → ingen grænse". */
export const fieldsSaid = (fields: readonly FieldChange[]): Words => ({
  da: fields.map(({ label, before, after }) => `»${label.da}«: ${before.da} → ${after.da}`).join('; '),
  en: fields.map(({ label, before, after }) => `“${label.en}”: ${before.en} → ${after.en}`).join('; '),
})
