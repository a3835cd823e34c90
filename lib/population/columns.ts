// The columnar form of a population: dense patients, a table a kind, codes numbered in lexical order.
import type { Column, Table, Word } from '#criteria'

export interface Bounds {
  /** Thousandths; OPEN_LO when not known below. */
  lo: Int32Array
  /** Thousandths; OPEN_HI when not known above. */
  hi: Int32Array
}

/** Rows of one table, sorted by (patient, ord). */
export interface Rows {
  count: number
  patient: Uint32Array
  day: Int32Array
  /** First day no longer covered; OPEN_DAY without an end. */
  stop: Int32Array
  /** day · 4096 + rank in the patient's day: a total order over all tables of a patient. */
  ord: Int32Array
  columns: Partial<Record<Column, Bounds>>
  /** words[w].of[row] indexes words[w].list; entry 0 is '' (unknown). */
  words: Partial<Record<Word, { list: string[]; of: Uint8Array }>>
  /** One entry for each (code, row), sorted by code and then row: `codes[codeNo[i]]` is a code of row `codeRow[i]`. */
  codeNo: Uint32Array
  codeRow: Uint32Array
}

export interface Code {
  system: string
  code: string
}

export interface Population {
  /** SHA-256 of the encoded file, hex; '' before it is encoded. */
  digest: string
  name: string
  /** Ydernummer the run uses. */
  clinic: string
  /** Reference date the data were made for (Day). */
  ref: number
  /** Patients are 0 … size − 1. */
  size: number
  /** Shown to people: 'T-000123'. Never a CPR number. */
  key: (patient: number) => string
  /** Patients from this one on were added at the edges of a profile: they are counted, but never in a prevalence. Absent without any. */
  added?: number
  /** Day of birth; OPEN_DAY when not known. */
  birth: Int32Array
  sex: { list: string[]; of: Uint8Array }
  municipality: { list: string[]; of: Uint8Array }
  cprStatus: { list: string[]; of: Uint8Array }
  /** All codes, sorted by (system, code) in code-point order, so that a prefix is one range. */
  codes: Code[]
  tables: Record<Table, Rows>
}
