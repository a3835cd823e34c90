// What reading the parts of a document shares: names with labels, prose, lines beneath a line, items of a line.
import type { Phrase, Row } from './grammar'
import { badValue, Cursor, lacking, nothingBeneath, twice, unknown, WHAT, type Range, type Reading } from './reading'

export const rangeOf = ({ from, to }: Range): Range => ({ from, to })
/** The first word of a line; '' when it does not begin with one. */
export const leadWord = (row: Row): string => (row.head[0]?.[0]?.type === 'word' ? row.head[0][0].text : '')

/** `word id "label"`; the cursor stands behind the label. */
export function readNamed(reading: Reading, row: Row, what = WHAT.name): { id: string; label: string; cursor: Cursor } {
  const cursor = new Cursor(row.head[0]!.slice(1), reading, row)
  const id = cursor.name(what)
  return { id, label: cursor.maybeText() ?? id, cursor }
}
/** Says of phrases that nobody reads. */
export function endOfHead(reading: Reading, row: Row, cursor: Cursor, tail: boolean): void {
  cursor.end()
  if (row.head[1]) new Cursor(row.head[1], reading, row).end()
  if (row.tail && !tail) new Cursor(row.tail[0] ?? [], reading, row).end()
  if (!row.tail?.length && tail) lacking(reading, { from: row.to, to: row.to }, { da: 'et kolon og resten', en: 'a colon and the rest' })
}

/** Text of a line such as `note "…"`, or of the block beneath it. */
export function readProse(reading: Reading, row: Row, at: string): string {
  row.at = at
  reading.places.set(at, rangeOf(row))
  for (const one of row.under) one.at = at
  const cursor = new Cursor(row.head[0]!.slice(1), reading, row)
  const text = cursor.maybeText()
  endOfHead(reading, row, cursor, false)
  if (text !== undefined) {
    nothingBeneath(reading, row.under)
    return text
  }
  const odd = row.under.find(({ block }) => block === null)
  if (odd) badValue(reading, odd, { da: 'en linje tekst med | foran', en: 'a line of text with | before it' })
  if (!row.under.length)
    lacking(
      reading,
      { from: row.to, to: row.to },
      { da: 'en tekst i anførselstegn, eller linjer med | foran', en: 'a text in quotation marks, or lines with | before them' },
    )
  for (const one of row.under) if (one.under[0]) nothingBeneath(reading, one.under)
  return row.under.map(({ block }) => block ?? '').join('\n')
}

/** Lines beneath a line, each by its first word; `other` takes the rest, which may begin with `others`, or says that it cannot. */
export function readUnder(
  reading: Reading,
  rows: readonly Row[],
  by: Readonly<Record<string, (row: Row) => void>>,
  other: (row: Row) => boolean,
  once: readonly string[] = [],
  others: readonly string[] = [],
): void {
  const seen = new Set<string>()
  for (const row of rows) {
    const word = leadWord(row)
    if (once.includes(word) && seen.has(word)) twice(reading, row.head[0]![0]!, word)
    seen.add(word)
    if (Object.hasOwn(by, word)) by[word]!(row)
    else if (!other(row)) unknownLine(reading, row, [...Object.keys(by), ...others])
  }
}
export function unknownLine(reading: Reading, row: Row, known: readonly string[]): void {
  if (row.block !== null)
    badValue(reading, row, {
      da: 'en linje uden | foran: tekst hører til under et ord som »note«',
      en: 'a line without | before it: text belongs beneath a word such as “note”',
    })
  else unknown(reading, 'unknownWord', row.head[0]?.[0] ?? row, row.head[0]?.[0]?.text ?? '', known)
}

export function place(reading: Reading, row: Row, at: string): void {
  row.at = at
  reading.places.set(at, rangeOf(row))
}

/** Phrases that each begin with a word. Answers which words were there. */
export function readItems(
  reading: Reading,
  phrases: readonly Phrase[],
  by: Readonly<Record<string, (cursor: Cursor) => void>>,
  other: (phrase: Phrase) => boolean = () => false,
): Set<string> {
  const said = new Set<string>()
  for (const phrase of phrases) {
    const first = phrase[0]!
    if (first.type === 'word' && Object.hasOwn(by, first.text)) {
      if (said.has(first.text)) twice(reading, first, first.text)
      said.add(first.text)
      const cursor = new Cursor(phrase.slice(1), reading, { from: first.to, to: first.to })
      by[first.text]!(cursor)
      cursor.end()
    } else if (!other(phrase)) unknown(reading, 'unknownWord', first, first.text, Object.keys(by))
  }
  return said
}
