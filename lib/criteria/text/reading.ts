// What reading carries along: problems found, places seen, names the text declares. And a cursor over the atoms of a phrase.
import type { Words } from '../kinds/fields'
import { nearest } from './distance'
import type { Atom, Row } from './grammar'
import { Problems, says } from './problems'
import { unquote } from './strings'

export interface Range {
  from: number
  to: number
}
export const NAMED = ['codes', 'result', 'group', 'use', 'parameter', 'step', 'tier', 'rule', 'display'] as const
export type Named = (typeof NAMED)[number]

export interface Reading {
  problems: Problems
  /** Ranges by place (places.ts). */
  places: Map<string, Range>
  names: Readonly<Record<Named, ReadonlySet<string>>>
  unitOf: (concept: string) => string | undefined
  laterAbsent: boolean
}

export const WHAT = {
  name: { da: 'et navn med bogstaver a–z, tal og bindestreg', en: 'a name with letters a–z, digits and hyphens' },
  text: { da: 'en tekst i anførselstegn', en: 'a text in quotation marks' },
  whole: { da: 'et helt tal', en: 'a whole number' },
  period: { da: 'en periode, fx 24 months', en: 'a period, such as 24 months' },
  date: { da: 'en dato, fx 2026-06-30', en: 'a date, such as 2026-06-30' },
} as const satisfies Record<string, Words>

const CALLED: Readonly<Record<Named, Words>> = {
  codes: { da: 'kodelisten', en: 'the code list' },
  result: { da: 'analysen', en: 'the result concept' },
  group: { da: 'gruppen', en: 'the group' },
  use: { da: 'den brugte profil', en: 'the used profile' },
  parameter: { da: 'parameteren', en: 'the parameter' },
  step: { da: 'trinet', en: 'the step' },
  tier: { da: 'prioriteten', en: 'the tier' },
  rule: { da: 'reglen', en: 'the rule' },
  display: { da: 'oplysningen', en: 'the display field' },
}

/** Says when the document has nothing of that name. The document stays whole. */
export function checkName(reading: Reading, of: Named, name: string, at: Range): void {
  if (name === '' || reading.names[of].has(name) || reading.problems.full) return
  const meant = nearest(name, reading.names[of])
  const { da, en } = CALLED[of]
  reading.problems.add(
    'unknownName',
    at,
    says(
      `Profilen har ikke ${da} »${name}«. Ret navnet, eller tilføj ${da}.`,
      `The profile does not have ${en} “${name}”. Correct the name, or add ${en}.`,
      meant,
    ),
    meant,
    'advice',
  )
}

/** Says that a word is not known here, with those that are. */
export function unknown(
  reading: Reading,
  code: 'unknownWord' | 'unknownKind' | 'unknownField' | 'unknownValue',
  at: Range,
  word: string,
  known: Iterable<string>,
): void {
  if (reading.problems.full) return
  const all = [...known]
  const meant = nearest(word, all)
  const shown = all.length > 0 && all.length <= 12 ? all.join(', ') : ''
  const kind = code === 'unknownKind'
  const da = kind
    ? `Sproget har ingen slags »${word}«. Vælg en af de slags, der findes.`
    : `»${word}« kendes ikke her. ${shown ? `Skriv en af: ${shown}.` : 'Fjern det.'}`
  const en = kind
    ? `The language has no kind “${word}”. Choose one that it has.`
    : `“${word}” is not known here. ${shown ? `Write one of: ${shown}.` : 'Remove it.'}`
  reading.problems.add(code, at, says(da, en, meant), meant)
}

export function lacking(reading: Reading, at: Range, what: Words): void {
  reading.problems.add('lacking', at, says(`Her mangler ${what.da}. Skriv det.`, `Here is lacking ${what.en}. Write it.`))
}
export function badValue(reading: Reading, at: Range, what: Words, meant?: string): void {
  reading.problems.add('badValue', at, says(`Her skal stå ${what.da}. Ret det.`, `Here must be ${what.en}. Correct it.`, meant), meant)
}
export function twice(reading: Reading, at: Range, word: string): void {
  reading.problems.add('twice', at, says(`»${word}« står to gange. Fjern den ene.`, `“${word}” stands twice. Remove one of them.`))
}

/** The text of a literal or the word as it stands. */
export function textOfAtom(reading: Reading, atom: Atom): string {
  if (atom.type !== 'text') return atom.text
  const { text, bad } = unquote(atom.text)
  if (atom.text.length < 2 || !/(^|[^\\])(\\\\)*"$/.test(atom.text.slice(1)))
    reading.problems.add('openText', atom, says('Teksten mangler et anførselstegn til sidst. Sæt det.', 'The text lacks its last quotation mark. Add it.'))
  else if (bad !== null)
    reading.problems.add(
      'badEscape',
      atom,
      says(`»${bad}« betyder ikke noget i en tekst. Skriv \\\\ for en skråstreg.`, `“${bad}” means nothing in a text. Write \\\\ for a backslash.`),
    )
  return text
}

/** Walks the atoms of a phrase, and says what is lacking or too much. */
export class Cursor {
  private index = 0
  constructor(
    private readonly atoms: readonly Atom[],
    readonly reading: Reading,
    /** What to point at when there is nothing more. */
    private readonly around: Range,
  ) {}
  peek(): Atom | undefined {
    return this.atoms[this.index]
  }
  next(): Atom | undefined {
    return this.atoms[this.index++]
  }
  rest(): Atom[] {
    const rest = this.atoms.slice(this.index)
    this.index = this.atoms.length
    return rest
  }
  /** Takes a word when it is the next. */
  takes(word: string): boolean {
    const is = this.peek()?.type === 'word' && this.peek()!.text === word
    if (is) this.index++
    return is
  }
  get at(): Range {
    const last = this.atoms.at(-1)
    return this.peek() ?? (last ? { from: last.to, to: last.to } : { from: this.around.to, to: this.around.to })
  }
  /** A name of the document. */
  name(what: Words = WHAT.name): string {
    const atom = this.peek()
    if (!atom || !['word', 'text', 'mixed', 'number'].includes(atom.type)) {
      lacking(this.reading, this.at, what)
      return ''
    }
    this.index++
    const name = textOfAtom(this.reading, atom)
    if (!/^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(name))
      this.reading.problems.add(
        'badName',
        atom,
        says(
          `»${name.slice(0, 60)}« kan ikke være et navn. Brug bogstaver a–z, tal og bindestreg, højst 60 tegn.`,
          `“${name.slice(0, 60)}” cannot be a name. Use letters a–z, digits and hyphens, at most 60 characters.`,
        ),
      )
    return name
  }
  /** A text, or undefined where none stands. */
  maybeText(): string | undefined {
    const atom = this.peek()
    if (atom?.type !== 'text') return undefined
    this.index++
    return textOfAtom(this.reading, atom)
  }
  text(what: Words = WHAT.text): string {
    const text = this.maybeText()
    if (text === undefined) lacking(this.reading, this.at, what)
    return text ?? ''
  }
  /** A word, number or code as it stands, or a text. */
  token(what: Words): string {
    const atom = this.peek()
    if (!atom || ['list', 'arrow', 'slash', 'parameter'].includes(atom.type)) {
      lacking(this.reading, this.at, what)
      return ''
    }
    this.index++
    return textOfAtom(this.reading, atom)
  }
  whole(): number {
    const atom = this.peek()
    if (!atom) lacking(this.reading, this.at, WHAT.whole)
    else {
      this.index++
      const n = wholeOf(atom)
      if (n !== null) return n
      badValue(this.reading, atom, WHAT.whole)
    }
    return 0
  }
  /** Says what stands after all that belongs. */
  end(): void {
    const atom = this.peek()
    if (!atom) return
    const shown = this.atoms
      .slice(this.index)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 60)
    this.reading.problems.add(
      'unexpected',
      { from: atom.from, to: this.atoms.at(-1)!.to },
      says(`»${shown}« hører ikke til her. Fjern det, eller sæt et komma foran.`, `“${shown}” does not belong here. Remove it, or put a comma before it.`),
    )
    this.index = this.atoms.length
  }
}

export function wholeOf({ type, text }: Atom): number | null {
  const n = type === 'number' && /^-?\d+$/.test(text) ? Number(text) : NaN
  return Number.isSafeInteger(n) ? n + 0 : null // -0 is 0
}

/** Says of lines beneath a line that takes none. */
export function nothingBeneath(reading: Reading, rows: readonly Row[]): void {
  if (rows[0])
    reading.problems.add(
      'nothingBeneath',
      rows[0],
      says(
        'Under linjen ovenfor kan der ikke stå noget. Ryk linjen ud, eller skriv »all« eller »any« ovenfor.',
        'Nothing can stand beneath the line above. Move this line out, or write “all” or “any” above.',
      ),
    )
}
