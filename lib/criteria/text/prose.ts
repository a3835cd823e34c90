// Labels and longer texts of a document as lines.
import type { Line } from './lines'
import { blockOf, quote } from './strings'

/** `id "label"`; a label that is the id is not written. */
export const named = (id: string, label: string): string => (label === id ? id : `${id} ${quote(label)}`)

/** `word "text"`, or the word with a block of lines beneath it. */
export function prose(word: string, text: string, at: string): Line {
  const block = blockOf(text)
  return block ? { at, text: word, under: block.map((line) => ({ at, text: line ? `| ${line}` : '|' })) } : { at, text: `${word} ${quote(text)}` }
}
export const noteLines = (note: string | undefined, at: string): Line[] => (note === undefined ? [] : [prose('note', note, `${at}.note`)])
