// What an importer makes of a file: rows, and the lines that it refuses. Nothing is dropped in silence.
import type { Reason } from './reasons'

/** A file as it streams in. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A code in one period. A code that was given out again with another meaning is several rows. */
export interface CodeRow {
  /** Canonical URI. */
  system: string
  code: string
  /** Danish where the file has it. */
  title: string
  english: string | null
  /** As the file says it; where codes extend each other the store finds it by the longest shorter code. */
  parent: string | null
  /** First and last day of use, YYYY-MM-DD; null where it is open or not told. */
  from: string | null
  to: string | null
  /** The file says that it is no longer given out, with or without a last day. */
  retired: boolean
  replacedBy: string | null
  /** What it is also called. */
  words: string[]
  /** The rest that the file tells, by our own names: unit, kind, atc, ddd … */
  more: Record<string, string>
}

/** One line of a map: a code and what it stands for elsewhere. */
export interface MapRow {
  from: { system: string; code: string }
  to: { system: string; code: string }
  relation: Relation
}
/** How the target stands to the source; the last two are links of the price files. */
export const RELATIONS = ['equivalent', 'wider', 'narrower', 'inexact', 'related', 'indication', 'dosage'] as const
export type Relation = (typeof RELATIONS)[number]

export interface Refused {
  type: 'refused'
  /** From 1; in JSON the line where the element ends. */
  line: number
  reason: Reason
  /** The place or value that was wrong, at most 80 characters. */
  what: string
}
/** Worth telling though nothing was refused. */
export interface Note {
  type: 'note'
  line: number
  note: NoteCode
  what: string
}
export type NoteCode = 'encoding' | 'noLastLineEnd' | 'icdAsSks' | 'oldHeader' | 'wholeSystem'

export type Item =
  | { type: 'code'; line: number; row: CodeRow }
  | { type: 'map'; line: number; row: MapRow }
  | Refused
  | Note
  /** What the file says of itself; FHIR resources have a URL, and sometimes a version. */
  | { type: 'about'; url: string | null; version: string | null; title: string | null }

export const refused = (line: number, reason: Reason, what = ''): Refused => ({ type: 'refused', line, reason, what: shown(what) })

/** What stood there, fit to be shown and kept. */
const shown = (text: string): string =>
  [...text.slice(0, 400).replace(/\s+/g, ' ').trim()]
    .slice(0, 60)
    .join('')
    .replace(/[\u0000-\u001f\u007f-\u009f\p{Cs}]/gu, '\ufffd')

/** A row with everything that is not given left empty. */
export const codeRow = (given: Pick<CodeRow, 'system' | 'code' | 'title'> & Partial<CodeRow>): CodeRow => ({
  english: null,
  parent: null,
  from: null,
  to: null,
  retired: false,
  replacedBy: null,
  words: [],
  more: {},
  ...given,
})

/** Only what has a value. */
export const told = (all: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null && one[1] !== undefined && one[1] !== ''))
