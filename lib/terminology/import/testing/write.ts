// Files for tests, written by the places that the descriptions name, not by the readers' own tables.
import { FORMATS, type FormatId } from '../formats'
import type { Item } from '../item'

/** A line of blanks with texts put at 1-based columns. */
export function at(length: number, ...cells: readonly [column: number, text: string][]): string {
  const line = Array.from({ length }, () => ' ')
  for (const [column, text] of cells) for (let i = 0; i < text.length; i++) line[column - 1 + i] = text[i]!
  return line.join('')
}

export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const DOS: Readonly<Record<string, number>> = { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f, é: 0x82, ü: 0x81, µ: 0xe6 }
export const dos = (text: string): Uint8Array => Uint8Array.from(text, (letter) => DOS[letter] ?? letter.charCodeAt(0))
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The bytes in pieces of a size. */
export async function* pieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export interface Read {
  codes: Extract<Item, { type: 'code' }>['row'][]
  maps: Extract<Item, { type: 'map' }>['row'][]
  /** "3 badDate DE11 20219999" */
  refused: string[]
  /** "1 encoding utf-8" */
  notes: string[]
  about: Extract<Item, { type: 'about' }> | null
}

export async function readAll(format: FormatId, bytes: Uint8Array, size?: number): Promise<Read> {
  const all: Read = { codes: [], maps: [], refused: [], notes: [], about: null }
  for await (const item of FORMATS[format].read(pieces(bytes, size))) {
    if (item.type === 'code') all.codes.push(item.row)
    else if (item.type === 'map') all.maps.push(item.row)
    else if (item.type === 'refused') all.refused.push(`${item.line} ${item.reason} ${item.what}`.trim())
    else if (item.type === 'note') all.notes.push(`${item.line} ${item.note} ${item.what}`.trim())
    else all.about = item
  }
  return all
}
