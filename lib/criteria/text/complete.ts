// What may stand where the cursor is. Works on the lines as they are, so that it helps while the text is not finished.
import { systemOf } from '../core/systems'
import { ROLE_CODES } from '../document/schema'
import { DISPLAYS } from '../kinds/display/registry'
import type { AnyDisplay, AnyKind } from '../kinds/define'
import type { Field, Words } from '../kinds/fields'
import { KINDS } from '../kinds/registry'
import { cursorAt, type At } from './cursor'
import { URI_OF } from './read-codes'
import { isWord } from './read-value'
import { unitText } from './strings'
import { DISPLAY_WORDS, displayFields, KIND_WORDS, kindFields, leadOf, limitOf, UNIT_WORDS, wordsOfFields, wordsOfOptions, type Fields } from './words'
import { KEYWORDS, type Keywords } from './keywords'

export interface Completion {
  label: string
  /** Replaces the characters from `from` to `to`. */
  insert: string
  from: number
  to: number
  detail: Words
  kind: 'kind' | 'field' | 'value' | 'name' | 'code' | 'keyword'
}
/** Codes of a system (URI) that begin with, or are called, what has been typed. */
export type CodeLookup = (system: string, prefix: string) => readonly { code: string; title: string }[]

type Item = Omit<Completion, 'from' | 'to'>
const NOTHING: Words = { da: '', en: '' }

export function completionsAt(text: string, offset: number, codes: CodeLookup = () => []): Completion[] {
  const at = cursorAt(text, offset)
  if (!at) return []
  const typed = at.typed.toLowerCase()
  return itemsAt(at, codes)
    .filter(({ label, kind }) => kind === 'code' || label.toLowerCase().startsWith(typed))
    .map((item) => ({ ...item, from: offset - at.typed.length, to: offset }))
}

const wordsFor = (place: string): Keywords => (Object.hasOwn(KEYWORDS, place) ? KEYWORDS[place]! : {})
const keywords = (of: Keywords): Item[] => Object.entries(of).map(([label, detail]) => ({ label, insert: label, detail, kind: 'keyword' }))
const values = (all: Iterable<string>, detail: Words = NOTHING): Item[] => [...all].map((label) => ({ label, insert: label, detail, kind: 'value' }))
const named = (at: At, of: keyof At['names'], before = ''): Item[] =>
  [...at.names[of]].map(([id, label]) => ({ label: before + id, insert: before + id, detail: { da: label, en: label }, kind: 'name' }))

const kinds = (): Item[] =>
  [...KIND_WORDS.wordOf].map(([name, label]) => ({ label, insert: label, detail: (KINDS as Readonly<Record<string, AnyKind>>)[name]!.label, kind: 'kind' }))
const displays = (): Item[] =>
  [...DISPLAY_WORDS.wordOf].map(([name, label]) => ({
    label,
    insert: label,
    detail: (DISPLAYS as Readonly<Record<string, AnyDisplay>>)[name]!.label,
    kind: 'kind',
  }))

function itemsAt(at: At, codes: CodeLookup): Item[] {
  if (at.typed.startsWith('$')) return named(at, 'parameter', '$')
  const [first, second] = at.head[0] ?? []
  const word = at.parents.at(-1) ?? ''
  if (!first) return beginning(word, at.parents)
  if (at.parents.length === 0) {
    if (!at.tail)
      return first.text === 'sort'
        ? second
          ? keywords(KEYWORDS.sort)
          : named(at, 'display')
        : first.text === 'group' && isWord(at.head[0]!.at(-1), 'when')
          ? named(at, 'parameter')
          : []
    if (first.text === 'show') return formAt(at, at.tail, displays(), DISPLAY_WORDS.nameOf, displayFields)
    if (first.text === 'tier') return [...values(['red', 'yellow', 'green']), ...values(['triangle', 'diamond', 'circle'])]
    if (['group', 'ask'].includes(first.text)) return nodeAt(at, at.tail)
    return keywords(wordsFor(first.text))
  }
  if (['yes', 'no', 'missing'].includes(first.text) && second?.type === 'arrow') return named(at, 'step')
  if (first.text === 'role') return values(ROLE_CODES)
  if (first.text === 'rule') return at.tail ? nodeAt(at, at.tail) : []
  if (word === 'codes' || word === 'result') return codesAt(at, codes)
  if (word === 'case' && first.text === 'shows') return at.tail ? keywords(KEYWORDS.shows) : named(at, 'display')
  if (word === 'case') return first.text === 'expect' ? [...named(at, 'step'), ...keywords(KEYWORDS.expect)] : codesAt(at, codes)
  return nodeAt(at, at.head)
}

/** At the beginning of a line: what the line above that it stands beneath may hold. */
function beginning(word: string, parents: readonly string[]): Item[] {
  if (!parents.length) return keywords(KEYWORDS.parts)
  const own = keywords(wordsFor(`in ${word}`))
  return ['profile', 'use', 'parameter', 'tier', 'otherwise', 'codes', 'result', 'case'].includes(word)
    ? own
    : [...own, ...kinds(), ...keywords(KEYWORDS.nodes)]
}

function nodeAt(at: At, phrases: At['head']): Item[] {
  const first = phrases[0]?.[0]
  if (!first) return [...kinds(), ...keywords(KEYWORDS.nodes)]
  if (first.text === 'group') return named(at, 'group')
  if (first.text === 'profile') return phrases.length > 1 ? keywords(KEYWORDS.used) : named(at, 'use')
  return formAt(at, phrases, [...kinds(), ...keywords(KEYWORDS.nodes)], KIND_WORDS.nameOf, kindFields)
}

function formAt(at: At, phrases: At['head'], begin: Item[], kindOf: ReadonlyMap<string, string>, fieldsOf: (kind: string) => Fields | undefined): Item[] {
  const first = phrases[0]?.[0]
  if (!first) return begin
  const fields = fieldsOf(kindOf.get(first.text) ?? '')
  if (!fields) return []
  const words = wordsOfFields(fields)
  const said = new Set(phrases.map((phrase, index) => (index ? phrase[0] : phrase[1])?.text))
  const phrase = phrases.length === 1 ? phrases[0]!.slice(1) : phrases.at(-1)!
  const fieldItems = Object.entries(fields)
    .filter(([name]) => !said.has(words.wordOf.get(name)))
    .map(([name, { label }]): Item => ({ label: words.wordOf.get(name)!, insert: `${words.wordOf.get(name)!} `, detail: label, kind: 'field' }))
  if (!phrase.length) {
    const lead = phrases.length === 1 ? leadOf(fields) : null
    return [...(lead === null ? [] : valuesOf(at, fields, fields[lead]!, [], phrases)), ...fieldItems]
  }
  const name = words.nameOf.get(phrase[0]!.text)
  if (name === undefined) return []
  const limit = limitOf(fields)
  const behind = phrase.slice(1)
  const value = limit?.is === name && behind.some(({ type }) => type === 'number') ? fields[limit.value]! : fields[name]!
  return valuesOf(at, fields, value, behind, phrases)
}

function valuesOf(at: At, fields: Fields, field: Field, behind: At['head'][number], phrases: At['head']): Item[] {
  const number = behind.at(-1)?.type === 'number'
  switch (field.type) {
    case 'codes':
    case 'result':
    case 'group':
    case 'use':
      return behind.length ? [] : [...named(at, field.type), ...named(at, 'parameter', '$')]
    case 'groups':
      return named(at, 'group')
    case 'choice':
    case 'missing':
      return [...wordsOfOptions(field).wordOf].map(([option, label]) => ({
        label,
        insert: label,
        detail: field.type === 'choice' ? field.options[option]! : NOTHING,
        kind: 'value',
      }))
    case 'period':
      return number
        ? values(Object.keys(UNIT_WORDS).filter((unit) => unit.endsWith('s')))
        : [...(field.optional ? values(['ever'], { da: 'ingen grænse', en: 'no bound' }) : []), ...named(at, 'parameter', '$')]
    case 'optionalWhole':
      return behind.length ? [] : [...values(['open'], { da: 'ingen grænse', en: 'no bound' }), ...named(at, 'parameter', '$')]
    case 'quantity': {
      const wordOf = wordsOfFields(fields).wordOf.get(field.of)
      const concept = phrases[0]![1] && leadOf(fields) === field.of ? phrases[0]![1].text : phrases.find((phrase) => phrase[0]?.text === wordOf)?.[1]?.text
      const unit = at.units.get(concept ?? '')
      return number ? (unit ? values([unitText(unit)]) : []) : named(at, 'parameter', '$')
    }
    default:
      return behind.length ? [] : named(at, 'parameter', '$')
  }
}

/** A system's short name, then its codes. */
function codesAt(at: At, codes: CodeLookup): Item[] {
  const phrase = at.head.at(-1)!.filter(({ text }) => text !== 'not' && text !== 'undecided')
  const system = phrase[0]
  if (!system) return keywords(at.parents.at(-1) === 'case' ? { ...KEYWORDS.systems, ...KEYWORDS.row } : KEYWORDS.systems)
  const uri = URI_OF.get(system.text)
  if (phrase.length > 1 || uri === undefined) return []
  return codes(uri, at.typed).map(({ code, title }) => ({
    label: code,
    insert: at.parents.at(-1) === 'codes' && title ? `${code} ${JSON.stringify(title)}` : code,
    detail: { da: `${title} (${systemOf(uri)?.name.da ?? ''})`, en: `${title} (${systemOf(uri)?.name.en ?? ''})` },
    kind: 'code',
  }))
}
