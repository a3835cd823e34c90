// Files of fixed width: columns by their place, 1-based and inclusive as the descriptions have them, counted in characters.
import { decoded, hasOdd, type Encoding } from './encoding'
import { refused, type Bytes, type Item } from './item'
import { linesOf } from './lines'
import type { Reason } from './reasons'

export interface Layout<Field extends string> {
  encoding: Encoding
  /** Length of a whole line. Trailing blanks may be gone, but not from a last line without a line break: that one is cut. */
  length: number
  /** Shorter than this a line holds no row. */
  least: number
  fields: Readonly<Record<Field, readonly [first: number, last: number]>>
}
/** A cell, blanks at both ends removed. */
export type Cells<Field extends string> = Readonly<Record<Field, string>>
export type Made = Exclude<Item, { type: 'refused' | 'note' | 'about' }>['row']

/** What a line says, or why it is refused and the value that was wrong. */
export type FromCells<Field extends string> = (
  cells: Cells<Field>,
) => { code: Extract<Item, { type: 'code' }>['row'] } | { map: Extract<Item, { type: 'map' }>['row'] } | { refuse: Reason; what: string }

/** A reader of files with this layout. Blank lines are passed over. */
export const fixedReader = <Field extends string>(layout: Layout<Field>, read: FromCells<Field>) =>
  async function* (bytes: Bytes): AsyncGenerator<Item> {
    const { text, decoder } = decoded(bytes, layout.encoding)
    for await (const line of linesOf(text)) {
      if (!line.text.trim()) continue
      const why: Reason | null = line.tooLong
        ? 'tooLong'
        : !line.ended && line.text.length < layout.length
          ? 'cut'
          : line.text.length < layout.least
            ? 'short'
            : hasOdd(line.text)
              ? 'wrongEncoding'
              : null
      if (why) {
        yield refused(line.number, why, line.text.slice(0, 30).trim())
        continue
      }
      const cells = {} as Record<Field, string>
      for (const field in layout.fields) {
        const [first, last] = layout.fields[field]
        cells[field] = line.text.slice(first - 1, last).trim()
      }
      const made = read(cells)
      if ('code' in made) yield { type: 'code', line: line.number, row: made.code }
      else if ('map' in made) yield { type: 'map', line: line.number, row: made.map }
      else yield refused(line.number, made.refuse, made.what)
    }
    // of the whole file, so it is told last
    if (decoder.encoding && decoder.encoding !== layout.encoding) yield { type: 'note', line: 1, note: 'encoding', what: decoder.encoding }
  }
