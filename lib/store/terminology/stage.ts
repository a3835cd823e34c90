// First half of an import: the rows of the file into tables of this connection alone. They are gone with it, whatever happens.
import { createHash } from 'node:crypto'
import { fold, foldCode } from '#terminology/fold'
import { ImportFault, NOTES, REASONS, type Bytes, type CodeRow, type Format, type MapRow, type NoteCode, type Reason } from '#terminology/import/index'
import type { Connection } from './connection'

export interface Told {
  line: number
  reason: Reason
  what: string
}
export interface Noted {
  line: number
  note: NoteCode
  what: string
}
/** What the reading of a file came to. Only the first refusals are kept; all are counted. */
export interface Staged {
  sha256: string
  size: number
  rowsRead: number
  rowsRefused: number
  /** Refusals by reason. */
  byReason: Partial<Record<Reason, number>>
  refusals: Told[]
  notes: Noted[]
  about: { url: string | null; version: string | null; title: string | null } | null
}
export interface Progress {
  rowsRead: number
  bytes: number
}

const KEPT_REFUSALS = 1000
const KEPT_NOTES = 50
const BATCH = 2000
/** Between the words of one row: no title holds it (hasOdd). */
const APART = '\u001f'

const TABLES = `
  DROP TABLE IF EXISTS staged_codes, staged_maps;
  CREATE TEMPORARY TABLE staged_codes (
    line int, system text, code text, title text, english text, parent text, active_from date, active_to date, retired boolean, replaced_by text,
    words text[], more jsonb, folded_code text, called text, sought text);
  CREATE TEMPORARY TABLE staged_maps (line int, from_system text, from_code text, to_system text, to_code text, relation text)`

/** Reads the file to its end. Throws ImportFault when the whole file is refused. */
export async function stage(connection: Connection, format: Pick<Format, 'read'>, bytes: Bytes, progress: (now: Progress) => void = () => {}): Promise<Staged> {
  await connection.query(TABLES)
  const hash = createHash('sha256')
  const staged: Staged = { sha256: '', size: 0, rowsRead: 0, rowsRefused: 0, byReason: {}, refusals: [], notes: [], about: null }
  async function* counted() {
    for await (const chunk of bytes) {
      hash.update(chunk)
      staged.size += chunk.length
      yield chunk
    }
  }
  const codes = batches(connection, CODES, codeCells)
  const maps = batches(connection, MAPS, mapCells)
  let told = 0
  for await (const item of format.read(counted())) {
    if (item.type === 'about') staged.about = { url: item.url, version: item.version, title: item.title }
    else if (item.type === 'note') {
      if (staged.notes.length < KEPT_NOTES) staged.notes.push({ line: item.line, note: item.note, what: item.what })
    } else {
      staged.rowsRead++
      if (item.type === 'refused') refuse(staged, item)
      else await (item.type === 'code' ? codes.add({ line: item.line, row: item.row }) : maps.add({ line: item.line, row: item.row }))
    }
    if (staged.rowsRead >= told + 10_000) {
      told = staged.rowsRead
      progress({ rowsRead: told, bytes: staged.size })
    }
  }
  await codes.end()
  await maps.end()
  if (!staged.size) throw new ImportFault('empty')
  if (staged.rowsRead === staged.rowsRefused) throw new ImportFault('nothingRead')
  staged.sha256 = hash.digest('hex')
  return staged
}

export function refuse(staged: Staged, { line, reason, what }: Told): void {
  staged.rowsRefused++
  staged.byReason[reason] = (staged.byReason[reason] ?? 0) + 1
  if (staged.refusals.length < KEPT_REFUSALS) staged.refusals.push({ line, reason, what })
}

export const reasonWords = (told: Told) => REASONS[told.reason]
export const noteWords = (noted: Noted) => NOTES[noted.note]

interface Lined<Row> {
  line: number
  row: Row
}
const CODES = `
  INSERT INTO staged_codes
  SELECT line, system, code, title, english, parent, active_from, active_to, retired, replaced_by, string_to_array(words, E'\\x1f'), more, folded_code, called, sought
  FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $9::boolean[], $10::text[], $11::text[], $12::jsonb[], $13::text[], $14::text[], $15::text[])
    AS one (line, system, code, title, english, parent, active_from, active_to, retired, replaced_by, words, more, folded_code, called, sought)`
const codeCells = ({ line, row }: Lined<CodeRow>): unknown[] => [
  line,
  row.system,
  row.code,
  row.title,
  row.english,
  row.parent,
  row.from,
  row.to,
  row.retired,
  row.replacedBy,
  row.words.join(APART),
  JSON.stringify(row.more),
  ...soughtOf(row),
]

/** Folded code, title and words: what the search goes by. */
export function soughtOf(row: Pick<CodeRow, 'code' | 'title' | 'english' | 'words'>): [foldedCode: string, called: string, sought: string] {
  const called = fold(row.title).slice(0, 200)
  const sought = [called, row.english ? fold(row.english) : '', ...row.words.map(fold)].join(' ').replace(/ +/g, ' ').trim()
  return [foldCode(row.code), called, sought.slice(0, 2000)]
}

const MAPS = `INSERT INTO staged_maps SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`
const mapCells = ({ line, row }: Lined<MapRow>): unknown[] => [line, row.from.system, row.from.code, row.to.system, row.to.code, row.relation]

/** Rows gathered by columns and sent some thousand at a time. */
function batches<Row>(connection: Connection, insert: string, cellsOf: (row: Row) => unknown[]) {
  let columns: unknown[][] = []
  const end = async () => {
    if (!columns.length) return
    const full = columns
    columns = []
    await connection.query(insert, full)
  }
  return {
    async add(row: Row) {
      cellsOf(row).forEach((cell, at) => (columns[at] ??= []).push(cell))
      if (columns[0]!.length >= BATCH) await end()
    },
    end,
  }
}
