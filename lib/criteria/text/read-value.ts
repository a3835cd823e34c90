// Values of fields, read as their field's type writes them.
import type { FieldValue } from '../document/schema'
import type { Field, Words } from '../kinds/fields'
import { nearest } from './distance'
import type { Atom } from './grammar'
import { says } from './problems'
import { badValue, checkName, textOfAtom, unknown, wholeOf, WHAT, type Named, type Range, type Reading } from './reading'
import { thousandthsOf } from './strings'
import { UNIT_WORDS, wordsOfOptions } from './words'

/** The field is said not to be in the document. */
export const ABSENT = Symbol('absent')
export type Read = FieldValue | typeof ABSENT | undefined

const EXPECTS: Readonly<Record<Field['type'], Words>> = {
  codes: { da: 'navnet på en kodeliste', en: 'the name of a code list' },
  result: { da: 'navnet på en analyse', en: 'the name of a result concept' },
  group: { da: 'navnet på en gruppe', en: 'the name of a group' },
  use: { da: 'navnet på en brugt profil', en: 'the name of a used profile' },
  groups: { da: 'navne på grupper i kantede parenteser, fx [a, b]', en: 'names of groups in square brackets, such as [a, b]' },
  text: WHAT.text,
  quantity: { da: 'et tal med enhed, fx 7.4 mmol/L', en: 'a number with its unit, such as 7.4 mmol/L' },
  whole: WHAT.whole,
  optionalWhole: { da: 'et helt tal, eller »open« for ingen grænse', en: 'a whole number, or “open” for no bound' },
  period: WHAT.period,
  choice: { da: 'et ord', en: 'a word' },
  missing: { da: 'yes, no eller ask', en: 'yes, no or ask' },
}
const EVER: Words = { da: 'en periode, fx 24 months, eller »ever« for ingen grænse', en: 'a period, such as 24 months, or “ever” for no bound' }
const NAME_OF: Partial<Record<Field['type'], Named>> = { codes: 'codes', result: 'result', group: 'group', groups: 'group', use: 'use' }

export interface Unit {
  /** As written behind a quantity. */
  text: string
  at: Range
}

/** The value of a field; undefined when it is said wrong, which has been told. `unit` hears of units, to be held against the concept. */
export function readValue(reading: Reading, field: Field, atoms: readonly Atom[], around: Range, unit: (unit: Unit) => void): Read {
  const at = atoms.length ? { from: atoms[0]!.from, to: atoms.at(-1)!.to } : around
  const [first, second] = atoms
  const wrong = (meant?: string): undefined => {
    badValue(reading, at, field.type === 'period' && field.optional ? EVER : EXPECTS[field.type], meant)
    return undefined
  }
  if (!first) return wrong()
  if (isWord(first, 'absent') && atoms.length === 1) return ABSENT
  if (first.type === 'parameter' && atoms.length === 1) {
    const parameter = first.text.slice(1)
    checkName(reading, 'parameter', parameter, first)
    return { parameter }
  }
  if (isWord(first, 'raw')) return readLiteral(reading, atoms.slice(1), at)
  if (first.type === 'number' && first.text.includes(',')) return decimalComma(reading, first)
  const one = atoms.length === 1
  switch (field.type) {
    case 'codes':
    case 'result':
    case 'group':
    case 'use': {
      if (!one || !['word', 'text', 'mixed'].includes(first.type)) return wrong()
      const name = textOfAtom(reading, first)
      checkName(reading, NAME_OF[field.type]!, name, first)
      return name
    }
    case 'groups':
      if (!one || first.type !== 'list') return wrong()
      return first.items!.map((item) => {
        const name = textOfAtom(reading, item)
        checkName(reading, 'group', name, item)
        return name
      })
    case 'text':
      return one && first.type === 'text' ? textOfAtom(reading, first) : wrong()
    case 'quantity': {
      const n = first.type === 'number' ? thousandthsOf(first.text) : null
      if (n === null || atoms.length > 2 || (second && !['word', 'text'].includes(second.type))) return wrong()
      if (second) unit({ text: textOfAtom(reading, second), at: second })
      return n
    }
    case 'whole':
    case 'optionalWhole': {
      if (one && field.type === 'optionalWhole' && isWord(first, 'open')) return null
      const n = wholeOf(first)
      return one && n !== null ? n : wrong()
    }
    case 'period':
      if (one && field.optional && isWord(first, 'ever')) return null
      return readPeriod(atoms) ?? wrong(second?.type === 'word' ? nearest(second.text, Object.keys(UNIT_WORDS)) : undefined)
    case 'choice':
    case 'missing': {
      const words = wordsOfOptions(field).nameOf
      const said = atoms.map(({ text }) => text).join(' ')
      const found = words.get(said)
      if (found === undefined) unknown(reading, 'unknownValue', at, said.slice(0, 60), words.keys())
      return found
    }
  }
}

export const isWord = (atom: Atom | undefined, word: string): boolean => atom?.type === 'word' && atom.text === word

function decimalComma(reading: Reading, at: Atom): undefined {
  const meant = at.text.replace(',', '.')
  reading.problems.add(
    'decimalComma',
    at,
    says(
      'Skriv decimaltal med punktum, og sæt et mellemrum efter et komma, der adskiller.',
      'Write decimals with a point, and a space after a comma that separates.',
      meant,
    ),
    meant,
  )
}

/** "24 months"; null when it is not. */
export function readPeriod([n, unit, more]: readonly Atom[]): { n: number; unit: 'days' | 'weeks' | 'months' | 'years' } | null {
  const whole = n && wholeOf(n)
  const of = unit?.type === 'word' && Object.hasOwn(UNIT_WORDS, unit.text) ? UNIT_WORDS[unit.text] : undefined
  return whole != null && of && !more ? { n: whole, unit: of } : null
}

const LITERAL: Words = {
  da: 'en tekst, et helt tal, en periode, true, false, null eller en liste af tekster',
  en: 'a text, a whole number, a period, true, false, null or a list of texts',
}
/** A value whose type is not known from a field. */
export function readLiteral(reading: Reading, atoms: readonly Atom[], around: Range): FieldValue | undefined {
  const [first] = atoms
  const at = first ? { from: first.from, to: atoms.at(-1)!.to } : around
  const period = readPeriod(atoms)
  if (period) return period
  if (first && atoms.length === 1) {
    if (first.type === 'text') return textOfAtom(reading, first)
    const n = wholeOf(first)
    if (n !== null) return n
    if (first.type === 'list') return first.items!.map((item) => textOfAtom(reading, item))
    if (first.type === 'parameter') {
      checkName(reading, 'parameter', first.text.slice(1), first)
      return { parameter: first.text.slice(1) }
    }
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (isWord(first, word)) return value
  }
  badValue(reading, at, LITERAL)
  return undefined
}
