// Questions from their lines: criteria by the fields of their kind, groups with what stands beneath, named groups.
import type { Criterion, FieldValue, Group, Node } from '../document/schema'
import type { Atom, Phrase, Row } from './grammar'
import { says } from './problems'
import { ABSENT, isWord, readLiteral, readValue, type Read, type Unit } from './read-value'
import { badValue, checkName, Cursor, lacking, nothingBeneath, textOfAtom, twice, unknown, wholeOf, WHAT, type Range, type Reading } from './reading'
import { unitText } from './strings'
import { DISPLAY_WORDS, displayFields, KIND_WORDS, kindFields, leadOf, limitOf, takesTwo, wordsOfFields, wordsOfOptions, type Fields } from './words'

/** Words a question may begin with beside the kinds. */
export const NODE_WORDS = ['all', 'any', 'none', 'at', 'points', 'group', 'profile', 'unknown'] as const
const NOTHING: Group = { type: 'group', how: 'all', of: [] }
const QUESTION = { da: 'en betingelse eller en gruppe', en: 'a criterion or a group' }

/** The question that phrases say, with the lines beneath. */
export function readNode(reading: Reading, phrases: readonly Phrase[], under: readonly Row[], at: string, around: Range): Node {
  const first = phrases[0]?.[0]
  const range = first ? { from: first.from, to: phrases.at(-1)!.at(-1)!.to } : around
  reading.places.set(at, range)
  if (!first) {
    lacking(reading, around, QUESTION)
    return NOTHING
  }
  if (first.type !== 'word') {
    badValue(reading, first, QUESTION)
    return NOTHING
  }
  if (['all', 'any', 'none', 'at', 'points'].includes(first.text)) return readGroup(reading, phrases, under, at, range)
  nothingBeneath(reading, under)
  if (first.text === 'group' || first.text === 'profile') return readUse(reading, phrases, range)
  return readForm(reading, phrases, at, range, KIND_WORDS.nameOf, kindFields, 'criterion')
}

/** The lines of a group's members. */
export function readMember(reading: Reading, row: Row, at: string, weighed: boolean): { node: Node; weight: number | null } {
  row.at = at
  const [first, ...more] = row.head
  const leading = first?.[0] && wholeOf(first[0])
  const weight = weighed && leading != null ? leading : null
  if (row.block !== null || row.tail) {
    badValue(reading, row, QUESTION)
    return { node: NOTHING, weight }
  }
  return { node: readNode(reading, weight === null ? row.head : [first!.slice(1), ...more].filter(({ length }) => length), row.under, at, row), weight }
}

function readGroup(reading: Reading, [first, ...more]: readonly Phrase[], under: readonly Row[], at: string, range: Range): Group {
  const cursor = new Cursor(first!, reading, range)
  const word = cursor.next()!.text
  const how = word === 'at' ? 'atLeast' : (word as Group['how'])
  if (word === 'points' && !isWord(cursor.peek(), 'at')) lacking(reading, cursor.at, { da: '»at least« og et tal', en: '“at least” and a number' })
  if (word === 'points') cursor.takes('at')
  if ((word === 'at' || word === 'points') && !cursor.takes('least')) lacking(reading, cursor.at, { da: '»least« og et tal', en: '“least” and a number' })
  let k: number | undefined
  if ((how === 'atLeast' || how === 'points') && cursor.peek()) k = cursor.whole()
  cursor.end()
  let weights: number[] | undefined
  for (const phrase of more) {
    const item = new Cursor(phrase, reading, range)
    if (item.takes('k')) k = item.whole()
    else if (item.takes('weights')) {
      const list = item.next()
      if (list?.type === 'list') weights = list.items!.map((one) => wholeOf(one) ?? (badValue(reading, one, WHAT.whole), 0))
      else badValue(reading, list ?? range, { da: 'vægte i kantede parenteser, fx [1, 2]', en: 'weights in square brackets, such as [1, 2]' })
    } else {
      const odd = item.next()!
      unknown(reading, 'unknownWord', odd, odd.text, ['k', 'weights'])
      item.rest()
    }
    item.end()
  }
  const members = under.map((row, index) => readMember(reading, row, `${at}.${index}`, how === 'points'))
  const weighed = members.filter(({ weight }) => weight !== null).length
  if (weighed && weighed < members.length) {
    const row = under[members.findIndex(({ weight }) => weight === null)]!
    lacking(reading, row, { da: 'et tal foran: hvor mange point den giver', en: 'a number before it: how many points it gives' })
  }
  if (weighed) weights = members.map(({ weight }) => weight ?? 0)
  return { type: 'group', how, ...(k === undefined ? {} : { k }), ...(weights === undefined ? {} : { weights }), of: members.map(({ node }) => node) }
}

function readUse(reading: Reading, phrases: readonly Phrase[], range: Range): Node {
  const cursor = new Cursor(phrases[0]!, reading, range)
  const from = cursor.takes('profile') ? cursor.name({ da: 'navnet på en brugt profil', en: 'the name of a used profile' }) : undefined
  const group = from === undefined ? cursor : new Cursor(phrases[1] ?? [], reading, range)
  if (from !== undefined) {
    checkName(reading, 'use', from, phrases[0]!.at(-1)!)
    cursor.end()
  }
  if (!group.takes('group')) lacking(reading, group.at, { da: '»group« og gruppens navn', en: '“group” and the name of the group' })
  const at = group.at
  const name = group.name({ da: 'navnet på en gruppe', en: 'the name of a group' })
  group.end()
  if (from === undefined) checkName(reading, 'group', name, at)
  const rest = phrases[from === undefined ? 1 : 2]
  if (rest) new Cursor(rest, reading, range).end()
  return { type: 'use', group: name, ...(from === undefined ? {} : { from }) }
}

/** What a display field shows. */
export const readDisplay = (reading: Reading, phrases: readonly Phrase[], at: string, range: Range): Pick<Criterion, 'kind' | 'params'> => {
  if (!phrases.length) lacking(reading, range, { da: 'hvad der vises', en: 'what is shown' })
  return phrases.length ? readForm(reading, phrases, at, range, DISPLAY_WORDS.nameOf, displayFields, 'display') : { kind: '', params: {} }
}

function readForm(
  reading: Reading,
  [first, ...more]: readonly Phrase[],
  at: string,
  range: Range,
  kinds: ReadonlyMap<string, string>,
  fieldsOf: (kind: string) => Fields | undefined,
  of: 'criterion' | 'display',
): Criterion {
  const [word, ...rest] = first!
  let kind = kinds.get(word!.text)
  let items = rest
  if (isWord(word, 'unknown') && rest[0]?.type === 'text') [kind, items] = [textOfAtom(reading, rest[0]), rest.slice(1)]
  else if (kind === undefined || word!.type !== 'word') {
    unknown(reading, 'unknownKind', word!, word!.text, [...kinds.keys(), ...(of === 'criterion' ? NODE_WORDS.filter((one) => one !== 'unknown') : [])])
    return { type: 'criterion', kind: word!.text, params: {} }
  }
  const fields = (isWord(word, 'unknown') ? undefined : fieldsOf(kind)) ?? {}
  return { type: 'criterion', kind, params: readParams(reading, fields, [...(items.length ? [items] : []), ...more], items.length > 0, at, range) }
}

/** Values of the fields; those not written get what an unwritten one means. */
function readParams(reading: Reading, fields: Fields, phrases: readonly Phrase[], leads: boolean, at: string, range: Range): Record<string, FieldValue> {
  const params: Record<string, FieldValue> = {}
  const said = new Set<string>()
  const units: { field: string; unit: Unit }[] = []
  const set = (name: string, value: Read, where: Range, word: string) => {
    if (said.has(name)) twice(reading, where, word)
    said.add(name)
    reading.places.set(`${at}.${name}`, where)
    // a field may be called __proto__
    if (value !== undefined && value !== ABSENT) Object.defineProperty(params, name, { value, enumerable: true, writable: true, configurable: true })
  }
  const read = (name: string, atoms: readonly Atom[], where: Range) =>
    readValue(reading, fields[name]!, atoms, where, (unit) => units.push({ field: name, unit }))
  const words = wordsOfFields(fields)
  const lead = leadOf(fields)
  phrases.forEach((phrase, index) => {
    const first = phrase[0]!
    const where = { from: first.from, to: phrase.at(-1)!.to }
    if (index === 0 && leads && lead !== null && phrase.length === 1) return set(lead, read(lead, phrase, where), where, words.wordOf.get(lead)!)
    const name = first.type === 'word' ? words.nameOf.get(first.text) : undefined
    if (name !== undefined) return readItem(name, phrase.slice(1), where, first.text)
    if (first.type === 'text') {
      const unknownName = textOfAtom(reading, first)
      return set(
        unknownName,
        isWord(phrase[1], 'raw') || phrase[1]?.type === 'parameter'
          ? readLiteral(reading, phrase.slice(isWord(phrase[1], 'raw') ? 2 : 1), where)
          : readLiteral(reading, [], where),
        where,
        unknownName,
      )
    }
    const short = shortForm(fields, phrase, said)
    if (short !== null) return readItem(short, phrase, where, words.wordOf.get(short)!)
    unknown(
      reading,
      'unknownField',
      first,
      first.text,
      Object.keys(fields).map((one) => words.wordOf.get(one)!),
    )
  })
  function readItem(name: string, atoms: readonly Atom[], where: Range, word: string): void {
    const limit = limitOf(fields)
    const cut = limit?.is === name ? limitAt(fields[name]!, atoms) : atoms.length
    const value = read(name, atoms.slice(0, cut), where)
    set(name, value, where, word)
    if (!limit || cut >= atoms.length) return
    const and = takesTwo(fields, limit, value) ? atoms.findIndex((atom, index) => index >= cut && isWord(atom, 'and')) : -1
    set(limit.value, read(limit.value, atoms.slice(cut, and < 0 ? undefined : and), where), where, words.wordOf.get(limit.value)!)
    if (and >= 0) set(limit.upTo!, read(limit.upTo!, atoms.slice(and + 1), where), where, words.wordOf.get(limit.upTo!)!)
  }
  for (const [name, field] of Object.entries(fields)) {
    if (said.has(name) || (reading.laterAbsent && field.absent !== undefined)) continue
    params[name] = copy(field.initial)
  }
  for (const { field, unit } of units) checkUnit(reading, fields, params, field, unit)
  reading.places.set(at, reading.places.get(at) ?? range)
  return params
}

/** How many of the atoms name the comparison; the rest is the value. */
function limitAt(field: Fields[string], atoms: readonly Atom[]): number {
  if (isWord(atoms[0], 'raw') || isWord(atoms[0], 'absent')) return atoms.length
  const words = wordsOfOptions(field).nameOf
  for (const n of [2, 1])
    if (
      words.has(
        atoms
          .slice(0, n)
          .map(({ text }) => text)
          .join(' '),
      )
    )
      return Math.min(n, atoms.length)
  const value = atoms.findIndex(({ type }) => type === 'number' || type === 'parameter')
  return value < 1 ? atoms.length : value
}

/** The choice whose option stands without the field's word ("current"), or the comparison ("below 35"); null when it is none or several. */
function shortForm(fields: Fields, phrase: Phrase, said: ReadonlySet<string>): string | null {
  const text = phrase.map((atom) => atom.text).join(' ')
  const limit = limitOf(fields)
  if (
    limit &&
    !said.has(limit.is) &&
    phrase.length > 1 &&
    limitAt(fields[limit.is]!, phrase) < phrase.length &&
    [1, 2].some((n) =>
      wordsOfOptions(fields[limit.is]!).nameOf.has(
        phrase
          .slice(0, n)
          .map((atom) => atom.text)
          .join(' '),
      ),
    )
  )
    return limit.is
  const fit = Object.entries(fields).filter(([name, field]) => field.type === 'choice' && !said.has(name) && wordsOfOptions(field).nameOf.has(text))
  return fit.length === 1 ? fit[0]![0] : null
}

function checkUnit(reading: Reading, fields: Fields, params: Readonly<Record<string, FieldValue>>, name: string, { text, at }: Unit): void {
  const field = fields[name]!
  const concept = field.type === 'quantity' ? params[field.of] : undefined
  const unit = typeof concept === 'string' ? reading.unitOf(concept) : undefined
  if (unit === undefined || unit === text) return
  const meant = unit === '' ? undefined : unitText(unit)
  reading.problems.add(
    'wrongUnit',
    at,
    says(
      `Analysen »${String(concept)}« måles i ${unit || 'et tal uden enhed'}, ikke i ${text}. Ret enheden, og regn tallet om.`,
      `The result concept “${String(concept)}” is measured in ${unit || 'a number without unit'}, not in ${text}. Correct the unit and convert the number.`,
      meant,
    ),
    meant,
  )
}

const copy = (value: FieldValue): FieldValue => (Array.isArray(value) ? [...value] : value !== null && typeof value === 'object' ? { ...value } : value)
