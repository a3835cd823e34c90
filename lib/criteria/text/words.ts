// How kinds, fields and choices are called in the text form: drawn from the registries, so that a new kind needs no line here.
import type { Field } from '../kinds/fields'
import { DISPLAYS } from '../kinds/display/registry'
import { KINDS } from '../kinds/registry'
import type { AnyDisplay, AnyKind } from '../kinds/define'
import { quote, RESERVED } from './strings'

/** "latestResult" → "latest-result" */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Both ways between the names of a record and their words. Two names with one word keep their own spelling. */
export interface Wording {
  wordOf: ReadonlyMap<string, string>
  nameOf: ReadonlyMap<string, string>
}
function wordingOf(names: readonly string[], word: (name: string) => string = kebab): Wording {
  const times = new Map<string, number>()
  for (const name of names) times.set(word(name), (times.get(word(name)) ?? 0) + 1)
  const wordOf = new Map(names.map((name) => [name, times.get(word(name)) === 1 ? word(name) : name]))
  return { wordOf, nameOf: new Map([...wordOf].map(([name, one]) => [one, name])) }
}

export const KIND_WORDS = wordingOf(Object.keys(KINDS))
export const DISPLAY_WORDS = wordingOf(Object.keys(DISPLAYS))

export type Fields = Readonly<Record<string, Field>>
const fieldWords = new WeakMap<Fields, Wording>()
/** Words of a kind's fields. */
export function wordsOfFields(fields: Fields): Wording {
  const known = fieldWords.get(fields) ?? wordingOf(Object.keys(fields))
  fieldWords.set(fields, known)
  return known
}

/** Comparisons are the language's own words, whichever kind asks. */
export const COMPARE: Readonly<Record<string, string>> = { '<': 'below', '<=': 'at most', '>=': 'at least', '>': 'above', '=': 'exactly' }

const optionWords = new WeakMap<object, Wording>()
/** Words of a choice's options; an option that is no word stands in quotation marks. */
export function wordsOfOptions(field: Field): Wording {
  const options: object = field.type === 'choice' ? field.options : MISSING
  const known =
    optionWords.get(options) ??
    wordingOf(Object.keys(options), (name) => {
      const word = COMPARE[name] ?? kebab(name)
      return /^(([a-z][a-z0-9-]*)( [a-z]+)?|\d{1,6})$/.test(word) && !RESERVED.has(word) ? word : quote(name)
    })
  // read too, as the choice is called on screen
  const also: Wording = known.wordOf.has('=') ? { ...known, nameOf: new Map([...known.nameOf, ['equal to', '=']]) } : known
  optionWords.set(options, also)
  return also
}
const MISSING = { yes: 0, no: 0, ask: 0 }

export const kindFields = (kind: string): Fields | undefined => {
  const all: Readonly<Record<string, AnyKind>> = KINDS
  return Object.hasOwn(all, kind) ? (all[kind]!.fields as Fields) : undefined
}
export const displayFields = (kind: string): Fields | undefined => {
  const all: Readonly<Record<string, AnyDisplay>> = DISPLAYS
  return Object.hasOwn(all, kind) ? (all[kind]!.fields as Fields) : undefined
}

export interface Limit {
  /** Field names: the comparison, the value and, where there is one, the second value. */
  is: string
  value: string
  upTo: string | null
}
/** A comparison with the one quantity that follows it in the kind's fields is written as one: "is below 35 mL/min". null: the kind has none. */
export function limitOf(fields: Fields): Limit | null {
  const entries = Object.entries(fields)
  const at = entries.findIndex(
    ([, field], index) => field.type === 'choice' && Object.hasOwn(field.options, '<') && entries[index + 1]?.[1].type === 'quantity',
  )
  if (at < 0) return null
  const [is, value, next] = [entries[at]![0], entries[at + 1]![0], entries[at + 2]]
  if (next?.[1].type !== 'quantity') return { is, value, upTo: null }
  return next[1].when?.field === is ? { is, value, upTo: next[0] } : null
}
export const takesTwo = (fields: Fields, limit: Limit, is: unknown): boolean =>
  limit.upTo !== null && typeof is === 'string' && (fields[limit.upTo]!.when?.in.includes(is) ?? false)

/** A field that a criterion may begin with, without its word: "diagnosis osteoporosis". */
export function leadOf(fields: Fields): string | null {
  const first = Object.entries(fields)[0]
  return first && ['codes', 'result', 'group', 'use', 'text', 'choice'].includes(first[1].type) && limitOf(fields)?.is !== first[0] ? first[0] : null
}

/** Singular and plural of a period's unit. */
export const UNIT_WORDS: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  day: 'days',
  days: 'days',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
  year: 'years',
  years: 'years',
}
