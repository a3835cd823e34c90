// A patient of a population as rows again, and one change of him: what is there moved, a row added, or a row taken away.
import { OPEN_DAY, OPEN_HI, OPEN_LO, TABLES, type Column, type Day, type Word } from '#criteria'
import type { Population } from '#population/columns'
import type { RawPatient, RawRow, ValueBounds } from '#population'
import { codesByRow } from '../arrays/codes'
import { sliceOf } from '../arrays/slice'

export type Change =
  | { type: 'birth'; from: Day | null; to: Day }
  | { type: 'person'; field: PersonField; from: string; to: string }
  /** One thing of a row that is there. `row` is as it was; `at` its place in the patient's rows. */
  | { type: 'changed'; at: number; row: RawRow; what: RowChange }
  | { type: 'added'; row: RawRow }
  | { type: 'removed'; at: number; row: RawRow }
export type PersonField = 'sex' | 'municipality' | 'cprStatus'
export type RowChange =
  | { of: 'day'; to: Day }
  /** First day no longer covered; null: without an end. */
  | { of: 'stop'; to: Day | null }
  /** Thousandths; the bounds as they were are in the row. */
  | { of: 'column'; column: Column; to: number }
  | { of: 'word'; word: Word; to: string }

/** Rows of one day keep their order through `time`, which here is their rank in the day and nothing that a clock showed. */
export function rowsOf(population: Population, patient: number): RawPatient {
  const one = sliceOf(population, patient)
  const word = ({ list, of }: Population['sex']) => list[of[0]!]!
  return {
    key: one.key(0),
    birth: one.birth[0] === OPEN_DAY ? null : one.birth[0]!,
    sex: word(one.sex) as RawPatient['sex'],
    municipality: word(one.municipality),
    cprStatus: word(one.cprStatus),
    rows: TABLES.flatMap((table) => {
      const rows = one.tables[table]
      const { start, of } = codesByRow(rows)
      return Array.from({ length: rows.count }, (_, at): RawRow => ({
        id: `${table}-${String(at).padStart(5, '0')}`,
        table,
        day: rows.day[at]!,
        ...(rows.stop[at] === OPEN_DAY ? {} : { stop: rows.stop[at]! }),
        time: rows.ord[at]! & 4095,
        codes: Array.from(of.subarray(start[at]!, start[at + 1]!), (no) => one.codes[no]!),
        columns: Object.fromEntries(
          Object.entries(rows.columns).flatMap(([name, { lo, hi }]): [string, ValueBounds][] =>
            lo[at] === OPEN_LO && hi[at] === OPEN_HI ? [] : [[name, { lo: lo[at]!, hi: hi[at]! }]],
          ),
        ),
        words: Object.fromEntries(Object.entries(rows.words).flatMap(([name, { list, of: no }]) => (list[no[at]!] ? [[name, list[no[at]!]!]] : []))),
      }))
    }),
  }
}

/** The patient with the change made. */
export function applied(patient: RawPatient, change: Change): RawPatient {
  const rows = patient.rows
  switch (change.type) {
    case 'birth':
      return { ...patient, birth: change.to }
    case 'person':
      return { ...patient, [change.field]: change.to }
    case 'added':
      return { ...patient, rows: [...rows, change.row] }
    case 'removed':
      return { ...patient, rows: rows.filter((_, at) => at !== change.at) }
    case 'changed':
      return { ...patient, rows: rows.map((row, at) => (at === change.at ? changedRow(row, change.what) : row)) }
  }
}

function changedRow(row: RawRow, what: RowChange): RawRow {
  switch (what.of) {
    case 'day':
      return { ...row, day: what.to, time: LATEST }
    case 'stop':
      return { ...row, stop: what.to ?? undefined }
    case 'column':
      return { ...row, columns: { ...row.columns, [what.column]: { lo: what.to, hi: what.to } } }
    case 'word':
      return { ...row, words: { ...row.words, [what.word]: what.to } }
  }
}
/** A row that is new to its day is the last of its table there. */
export const LATEST = 5000

/** A year: what being told something new costs more or less than, on the scale of days. */
const YEAR = 365
export const ADDED = 300
/**
 * How far a change is, to choose the nearest: days for what moves in time; a value moved by as much as itself is like a year; a row that
 * comes is like 300 days, and one that goes like 400, so that a test some weeks too old is told as that, and one from years ago as lacking.
 */
export function costOf(change: Change, ref: Day): number {
  switch (change.type) {
    case 'birth':
      return change.from === null ? 200 : Math.abs(change.to - change.from)
    case 'person':
      return change.from === '' ? 200 : 350
    case 'added':
      return ADDED + Math.min(90, Math.abs(ref - change.row.day) / YEAR) // of two rows that would do, the later
    case 'removed':
      return 400
    case 'changed':
      return costOfRow(change.row, change.what)
  }
}
function costOfRow(row: RawRow, what: RowChange): number {
  if (what.of === 'day') return Math.abs(what.to - row.day)
  if (what.of === 'word') return 200
  if (what.of === 'stop') return what.to === null || row.stop === undefined ? 200 : Math.abs(what.to - row.stop)
  const known = numberIn(row, what.column)
  return known === null ? 200 : Math.min(10 * YEAR, (YEAR * Math.abs(what.to - known)) / Math.max(1000, Math.abs(known)))
}

/** What a row says in a column; of "<30" the end that is known; null where nothing is. */
export function numberIn(row: RawRow, column: Column): number | null {
  const bounds = row.columns?.[column]
  if (!bounds) return null
  return bounds.lo !== OPEN_LO ? bounds.lo : bounds.hi !== OPEN_HI ? bounds.hi : null
}
