// CSV by the names in its heading: comma, semicolon or tab, with or without BOM, UTF-8 or what a spreadsheet writes. Streams; csv-parse reads.
import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { decoded, hasOdd } from './encoding'
import { refused, type Bytes, type CodeRow, type Item } from './item'
import { ImportFault, type Reason } from './reasons'

export interface CsvLayout<Field extends string> {
  /** Names that a column may have, small letters without blanks, dashes and underscores; the first column that has one of them is taken. */
  columns: Readonly<Record<Field, readonly string[]>>
  needed: readonly NoInfer<Field>[]
  /** Columns in order, for a file that begins with a row at once; `isRow` tells by the first cell. */
  bare?: { order: readonly NoInfer<Field>[]; isRow: (first: string) => boolean }
}
export type CsvCells<Field extends string> = Readonly<Record<Field, string>>
type FromRow<Field extends string> = (cells: CsvCells<Field>) => CodeRow | { refuse: Reason; what: string }

/** More characters than this in one record is a quotation mark that is never closed. */
const LONGEST = 20_000
const nameOf = (heading: string) =>
  heading
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/[\s_-]/g, '')

/** A reader of files with this layout. */
export const csvReader = <Field extends string>(layout: CsvLayout<Field>, read: FromRow<Field>) =>
  async function* (bytes: Bytes): AsyncGenerator<Item> {
    const { text, decoder } = decoded(bytes, 'utf-8')
    const ending = { last: '' }
    let places: Partial<Record<Field, number>> | null = null
    let width = 0
    let line = 0
    for await (const { record, lines } of recordsOf(watched(text, ending))) {
      line = lines
      if (record.every((cell) => !cell)) continue
      if (!places) {
        const found = headingOf(record, layout)
        places = found.places
        width = found.width
        if (!found.bare) continue
        yield { type: 'note', line, note: 'oldHeader', what: '' }
      }
      if (record.some(hasOdd)) {
        yield refused(line, 'wrongEncoding', record[0])
        continue
      }
      if (record.length < width) {
        yield refused(line, 'columns', record.join(';'))
        continue
      }
      const cells = {} as Record<Field, string>
      for (const field in layout.columns) cells[field] = places[field] === undefined ? '' : (record[places[field]] ?? '').replace(/\s+/g, ' ').trim()
      const made = read(cells)
      yield 'refuse' in made ? refused(line, made.refuse, made.what) : { type: 'code', line, row: made }
    }
    if (decoder.encoding && decoder.encoding !== 'utf-8') yield { type: 'note', line: 1, note: 'encoding', what: decoder.encoding }
    if (line && !/[\r\n\u001a]$/.test(ending.last)) yield { type: 'note', line, note: 'noLastLineEnd', what: '' }
  }

/** Line breaks of every sort as LF, also where a piece ends inside CRLF; the last character is kept in sight. */
async function* watched(pieces: AsyncIterable<string>, ending: { last: string }): AsyncGenerator<string> {
  for await (const piece of pieces) {
    const more = ending.last === '\r' && piece.startsWith('\n') ? piece.slice(1) : piece
    if (piece) ending.last = piece.slice(-1)
    yield more.replace(/\r\n?/g, '\n')
  }
}

function headingOf<Field extends string>(record: string[], layout: CsvLayout<Field>) {
  const names = record.map(nameOf)
  const places: Partial<Record<Field, number>> = {}
  for (const field in layout.columns)
    for (const name of layout.columns[field]) {
      const at = names.indexOf(name)
      if (at >= 0 && places[field] === undefined) places[field] = at
    }
  const missing = layout.needed.find((field) => places[field] === undefined)
  if (missing === undefined) return { places, width: Math.max(...layout.needed.map((field) => places[field]!)) + 1, bare: false }
  if (layout.bare?.isRow(record[0] ?? '')) {
    const { order } = layout.bare
    const inOrder = Object.fromEntries(order.map((field, at) => [field, at])) as Partial<Record<Field, number>>
    return { places: inOrder, width: Math.max(...layout.needed.map((field) => order.indexOf(field))) + 1, bare: true }
  }
  throw new ImportFault('noHeader', layout.columns[missing][0])
}

async function* recordsOf(pieces: AsyncIterable<string>): AsyncGenerator<{ record: string[]; lines: number }> {
  const iterator = pieces[Symbol.asyncIterator]()
  let beginning = ''
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    beginning += next.value
    if (beginning.includes('\n') || beginning.length > LONGEST) break
  }
  const parser = parse({
    delimiter: delimiterIn(beginning.split('\n', 1)[0]!),
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST,
    record_delimiter: '\n',
  })
  const source = Readable.from(continued(beginning, iterator))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) yield { record, lines: info.lines }
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED') throw new ImportFault('openQuote', String(lines ?? '?'))
    throw error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* continued(beginning: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  if (beginning) yield beginning
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) if (next.value) yield next.value
}

/** Titles hold commas, so a semicolon or a tab in the heading wins. */
const delimiterIn = (heading: string): string => (heading.includes(';') ? ';' : heading.includes('\t') ? '\t' : ',')
