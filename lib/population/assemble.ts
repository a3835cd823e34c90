// Patients as they come (generator, FHIR, files) made into the columnar form: entry law 5 of the language.
// Codes get their canonical system, rows their total order within a patient, codes their lexical number.
import { canonicalUri, COLUMNS, OPEN_DAY, OPEN_HI, OPEN_LO, TABLES, WORDS, type Column, type Day, type Table, type Word } from '#criteria'
import type { Bounds, Code, Population, Rows } from './columns'
import { compareCodePoints, Dictionary, Growing, WordColumn } from './growing'

/** One row as its source gives it. Cancelled, preliminary, credited and not-given rows are left out by the reader. */
export interface RawRow {
  /** Source id; unique in its table and patient. A later row with the same id replaces the earlier one. */
  id: string
  table: Table
  /** Civil day in Europe/Copenhagen. */
  day: Day
  /** First day no longer covered; absent without an end. */
  stop?: Day | undefined
  /** Minutes of the day. */
  time?: number | undefined
  /** When it was answered: minutes since the start of the row's day. */
  answered?: number | undefined
  /** System URI or alias, and code. A list that many rows share is best frozen: it is then looked up once. */
  codes: Code[]
  /** Bounds in thousandths; a column that is absent is not known. */
  columns?: Partial<Record<Column, { lo: number; hi: number }>> | undefined
  words?: Partial<Record<Word, string>> | undefined
}
export interface RawPatient {
  /** Shown to people; never a CPR number. Unique in the population. */
  key: string
  birth: Day | null
  sex: 'K' | 'M' | ''
  municipality: string
  cprStatus: string
  rows: RawRow[]
}

/** A fault in what was read. `code` names it; the message is for developers. */
export class AssembleError extends Error {
  constructor(
    readonly code: 'sameKey' | 'day' | 'tooManyRows' | 'tooManyWords',
    message: string,
  ) {
    super(message)
    this.name = 'AssembleError'
  }
}

/** ord = day · ORD_STEP + rank; rank 0 is kept for derived rows. */
const ORD_STEP = 4096
const LAST_DAY = 524_287

class TableDraft {
  readonly patient = new Growing(Uint32Array)
  readonly day = new Growing(Int32Array)
  readonly stop = new Growing(Int32Array)
  readonly ord = new Growing(Int32Array)
  readonly lo: Partial<Record<Column, Growing<Int32Array>>> = {}
  readonly hi: Partial<Record<Column, Growing<Int32Array>>> = {}
  readonly words: Partial<Record<Word, WordColumn>> = {}
  readonly codeNo = new Growing(Uint32Array)
  readonly codeRow = new Growing(Uint32Array)
}

/**
 * Assembles a population; patients keep the order given. Rows sort by (patient, ord), where a patient's day over all tables
 * ranks by (table, time, answered, code, value, id), absent time first. Throws AssembleError.
 */
export function assemble(meta: { name: string; clinic: string; ref: Day }, patients: Iterable<RawPatient>): Population {
  const assembler = new Assembler()
  for (const patient of patients) assembler.add(patient)
  return assembler.finish(meta)
}

/** Patients one by one into columns, for whoever makes them in chunks: what it holds is the columns, never the rows. */
export class Assembler {
  private readonly tables = TABLES.map(() => new TableDraft())
  private readonly codes = new Dictionary()
  private readonly known = new Map<readonly Code[], Prepared>()
  private readonly keys: string[] = []
  private readonly seen = new Set<string>()
  private readonly birth = new Growing(Int32Array)
  private readonly sex = new WordColumn()
  private readonly municipality = new WordColumn()
  private readonly cprStatus = new WordColumn()

  get size(): number {
    return this.keys.length
  }

  /** Throws AssembleError; the assembler is then of no more use. */
  add(patient: RawPatient): void {
    if (this.seen.has(patient.key)) throw new AssembleError('sameKey', `Two patients are called ${patient.key}`)
    this.seen.add(patient.key)
    const no = this.keys.push(patient.key) - 1
    this.birth.push(patient.birth ?? OPEN_DAY)
    this.sex.push(no, patient.sex)
    this.municipality.push(no, patient.municipality)
    this.cprStatus.push(no, patient.cprStatus)
    let day = -1
    let rank = 0
    for (const one of this.ranked(patient.rows)) {
      rank = one.row.day === day ? rank + 1 : 1
      day = one.row.day
      if (!(day >= 0 && day <= LAST_DAY)) throw new AssembleError('day', `Row ${one.row.id} of ${patient.key} has day ${day}`)
      if (rank >= ORD_STEP) throw new AssembleError('tooManyRows', `${patient.key} has more than ${ORD_STEP - 1} rows on day ${day}`)
      addRow(this.tables[one.table]!, no, one, day * ORD_STEP + rank)
    }
  }

  finish(meta: { name: string; clinic: string; ref: Day }): Population {
    const { keys } = this
    const size = keys.length
    const { list, rankOf } = this.codes.sorted()
    const wordColumn = (column: WordColumn) => column.finish(size) ?? tooManyWords()
    return {
      digest: '',
      ...meta,
      size,
      key: (patient) => keys[patient]!,
      birth: this.birth.finish(),
      sex: wordColumn(this.sex),
      municipality: wordColumn(this.municipality),
      cprStatus: wordColumn(this.cprStatus),
      codes: list,
      tables: Object.fromEntries(TABLES.map((table, index) => [table, finish(this.tables[index]!, list.length, rankOf)])) as Record<Table, Rows>,
    }
  }

  private ranked(rows: RawRow[]): Ranked[] {
    const ready = newest(rows).map((row): Ranked => {
      const table = TABLE_NO[row.table]
      return { row, table, place: row.day * TABLES.length + table, codes: this.prepared(row.codes) }
    })
    return ready.sort(
      (a, b) =>
        a.place - b.place ||
        (a.row.time ?? -1) - (b.row.time ?? -1) ||
        (a.row.answered ?? -1) - (b.row.answered ?? -1) ||
        (a.codes === b.codes ? 0 : compareLists(a.codes.texts, b.codes.texts)) ||
        compareValue(a.row, b.row) ||
        compareCodePoints(a.row.id, b.row.id),
    )
  }

  /** A frozen list is the same list of codes for ever, so that it is looked up once. */
  private prepared(codes: readonly Code[]): Prepared {
    const known = this.known.get(codes)
    if (known) return known
    const texts = [...new Set(codes.map((code) => `${canonicalUri(code.system)}\u0000${code.code}`))].sort(compareCodePoints)
    const made = { texts, numbers: texts.map((text) => this.codes.numberOf(text)) }
    if (Object.isFrozen(codes)) this.known.set(codes, made)
    return made
  }
}

const TABLE_NO = Object.fromEntries(TABLES.map((table, index) => [table, index])) as Record<Table, number>

interface Prepared {
  /** Canonical codes as "system\u0000code", sorted, each once. */
  texts: string[]
  /** Their provisional numbers. */
  numbers: number[]
}
interface Ranked {
  row: RawRow
  table: number
  /** Orders by day and then table. */
  place: number
  codes: Prepared
}

/** The rows, of those with one id in a table only the last. */
function newest(rows: RawRow[]): RawRow[] {
  if (new Set(rows.map((row) => row.id)).size === rows.length) return rows
  const found = new Map<string, RawRow>()
  for (const row of rows) found.set(`${row.table}/${row.id}`, row)
  return [...found.values()]
}

function compareLists(a: string[], b: string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareCodePoints(a[i]!, b[i]!)
    if (order) return order
  }
  return a.length - b.length
}
function compareValue(a: RawRow, b: RawRow): number {
  const [x, y] = [a.columns?.value, b.columns?.value]
  return (x?.lo ?? OPEN_LO) - (y?.lo ?? OPEN_LO) || (x?.hi ?? OPEN_HI) - (y?.hi ?? OPEN_HI)
}

function addRow(to: TableDraft, patient: number, { row: one, codes }: Ranked, ord: number): void {
  const row = to.patient.length
  to.patient.push(patient)
  to.day.push(one.day)
  to.stop.push(one.stop ?? OPEN_DAY)
  to.ord.push(ord)
  for (const name in one.columns) {
    const bounds = one.columns[name as Column]!
    ;(to.lo[name as Column] ??= new Growing(Int32Array)).set(row, bounds.lo, OPEN_LO)
    ;(to.hi[name as Column] ??= new Growing(Int32Array)).set(row, bounds.hi, OPEN_HI)
  }
  for (const name in one.words) {
    const word = one.words[name as Word]
    if (word) (to.words[name as Word] ??= new WordColumn()).push(row, word)
  }
  for (const no of codes.numbers) {
    to.codeNo.push(no)
    to.codeRow.push(row)
  }
}

function finish(table: TableDraft, codeCount: number, rankOf: Uint32Array): Rows {
  const count = table.patient.length
  const columns: Partial<Record<Column, Bounds>> = {}
  for (const name of COLUMNS) {
    const [lo, hi] = [table.lo[name], table.hi[name]]
    if (lo && hi) columns[name] = { lo: lo.finish(count, OPEN_LO), hi: hi.finish(count, OPEN_HI) }
  }
  const words: Rows['words'] = {}
  for (const name of WORDS) {
    const column = table.words[name]
    if (column) words[name] = column.finish(count) ?? tooManyWords()
  }
  return {
    count,
    patient: table.patient.finish(),
    day: table.day.finish(),
    stop: table.stop.finish(),
    ord: table.ord.finish(),
    columns,
    words,
    ...codeIndex(table.codeNo.finish(), table.codeRow.finish(), codeCount, rankOf),
  }
}

/** Sorted by code and then row: a counting sort, since rows already come in order. */
function codeIndex(provisional: Uint32Array, rows: Uint32Array, codeCount: number, rankOf: Uint32Array): Pick<Rows, 'codeNo' | 'codeRow'> {
  const start = new Uint32Array(codeCount + 1)
  for (const no of provisional) start[rankOf[no]! + 1]!++
  for (let no = 0; no < codeCount; no++) start[no + 1]! += start[no]!
  const codeNo = new Uint32Array(provisional.length)
  const codeRow = new Uint32Array(provisional.length)
  for (let i = 0; i < provisional.length; i++) {
    const no = rankOf[provisional[i]!]!
    const at = start[no]!++
    codeNo[at] = no
    codeRow[at] = rows[i]!
  }
  return { codeNo, codeRow }
}

const tooManyWords = (): never => {
  throw new AssembleError('tooManyWords', 'A word field has more than 255 different words')
}
