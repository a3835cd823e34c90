// CSV tables read as patients. Every line that cannot be used is named with its file and line, and why; none is dropped in silence (entry law 5).
import { parse } from 'csv-parse/sync'
import { isoOf, type Column, type Word } from '#criteria'
import { codingsOf } from '../answers'
import type { RawPatient, RawRow } from '../assemble'
import { readTime, type ReadTime } from '../fhir/time'
import { readValue } from '../fhir/value'
import { parseBounds, type ValueBounds } from '../value'
import { CSV_TABLES, TABLES_CSV, type CsvName, type CsvTable } from './tables'

/** A line, or a part of one, that is not in the patients as it stood. */
export interface LeftOut {
  /** 'result.csv' */
  file: string
  /** Line in the file, from 1. */
  at: string
  code: 'malformed' | 'noKey' | 'sameKey' | 'unknownPatient' | 'noDay' | 'noCode' | 'status' | 'badDate' | 'unreadableValue' | 'unknownUnit' | 'endBeforeStart'
  /** What stood there. */
  what: string
}
type Line = Record<string, string>
interface Read {
  line: number
  values: Line
}

/** Reads tables by name without `.csv`. Lines left out are in the order of files and lines. */
export function readTables(texts: Readonly<Record<string, string>>): { patients: RawPatient[]; left: LeftOut[] } {
  const left: LeftOut[] = []
  const patients = new Map<string, RawPatient>()
  for (const { line, values } of linesOf('patient', texts.patient ?? '', left)) readPatient(line, values, patients, left)
  for (const name of TABLES_CSV)
    if (name !== 'patient' && texts[name] !== undefined)
      for (const { line, values } of linesOf(name, texts[name], left)) readRow(name as CsvName, line, values, patients, left)
  return { patients: [...patients.values()], left }
}

function linesOf(name: string, text: string, left: LeftOut[]): Read[] {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const records = parse(text, {
    bom: true,
    columns: (header: string[]) => header.map((one) => one.trim().toLowerCase()),
    delimiter: first.split(';').length > first.split(',').length ? ';' : ',',
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      left.push({ file: `${name}.csv`, at: String(error?.lines ?? '?'), code: 'malformed', what: error?.code ?? '' })
      return undefined
    },
  }) as unknown as { record: Line; info: { lines: number } }[]
  return records.map(({ record, info }) => ({ line: info.lines, values: record }))
}

function readPatient(line: number, values: Line, patients: Map<string, RawPatient>, left: LeftOut[]): void {
  const leave = (code: LeftOut['code'], what: string) => void left.push({ file: 'patient.csv', at: String(line), code, what })
  const key = values.patient_key ?? ''
  if (!key) return leave('noKey', '')
  if (patients.has(key)) return leave('sameKey', key)
  const birth = dateOf(values.birth_date)
  if (values.birth_date && !birth) leave('badDate', values.birth_date)
  const sex = values.sex === 'K' || values.sex === 'M' ? values.sex : ''
  const patient: RawPatient = {
    key,
    birth: birth?.day ?? null,
    sex,
    municipality: values.municipality ?? '',
    cprStatus: values.cpr_status ?? '',
    rows: [],
  }
  if (values.death_date) {
    const died = dateOf(values.death_date)
    if (!died) leave('badDate', values.death_date)
    // dead on a day nobody can read is dead all the same
    patient.rows.push({ id: `${key}-death`, table: 'death', day: died?.day ?? birth?.day ?? 0, codes: [] })
  }
  patients.set(key, patient)
}

function readRow(name: CsvName, line: number, values: Line, patients: Map<string, RawPatient>, left: LeftOut[]): void {
  const form: CsvTable = CSV_TABLES[name]
  const note = (code: LeftOut['code'], what: string) => void left.push({ file: `${name}.csv`, at: String(line), code, what })
  const patient = patients.get(values.patient_key ?? '')
  if (!patient) return note('unknownPatient', values.patient_key ?? '')
  const status = (values.status ?? '').toLowerCase()
  if (form.out?.includes(status)) return note('status', status)
  const days = form.day.map((of) => values[of] ?? '').filter((one) => one !== '')
  const at = days.map(dateOf).find((one) => one !== null)
  if (!at) return note(days.length ? 'badDate' : 'noDay', days[0] ?? '')
  const codes = form.codes.flatMap(({ of, as }) =>
    values[of] ? as(name === 'profile_state' ? `${values.profile_id ?? ''}/${decisionOf(values[of])}` : values[of]) : [],
  )
  if (!codes.length) return note('noCode', '')
  const row: RawRow = { id: values.id || `${name}-${line}`, table: form.table, day: at.day, codes }
  if (at.minute !== null) row.time = at.minute
  const answered = form.answered ? dateOf(values[form.answered]) : null
  if (answered?.minute != null) row.answered = (answered.day - row.day) * 1440 + answered.minute
  const end = form.end && values[form.end.of] ? dateOf(values[form.end.of]) : null
  if (form.end && values[form.end.of] && !end) note('badDate', values[form.end.of]!)
  if (end) row.stop = end.day + (form.end!.is === 'last' ? 1 : 0)
  else if (form.table === 'diagnosis' && status === 'afsluttet') row.stop = row.day // ended without a date: on its own day
  if (row.stop !== undefined && row.stop < row.day) note('endBeforeStart', isoOf(row.stop))
  const columns = columnsOf(form, name, values, row, note)
  if (Object.keys(columns).length) row.columns = columns
  const words: Partial<Record<Word, string>> = {}
  for (const [word, { of, as }] of Object.entries(form.words ?? {}) as [Word, { of: string; as?: (value: string) => string }][]) {
    const value = values[of] && (as ? as(values[of]) : values[of].normalize('NFC'))
    if (value) words[word] = value
  }
  if (Object.keys(words).length) row.words = words
  patient.rows.push(row)
}

function columnsOf(form: CsvTable, name: CsvName, values: Line, row: RawRow, note: (code: LeftOut['code'], what: string) => void) {
  const columns: Partial<Record<Column, ValueBounds>> = {}
  for (const [column, of] of Object.entries(form.columns ?? {}) as [Column, string][]) if (values[of]) columns[column] = parseBounds(values[of])
  // supply lasts as many days as there are DDD, a part of a day counted whole
  if (columns.ddd) columns.supplyDays = { lo: wholeDays(columns.ddd.lo), hi: wholeDays(columns.ddd.hi) }
  if (name === 'result') {
    const number = values.value_num ? `${values.comparator ?? ''}${values.value_num}` : values.value_text || values.value_code || ''
    if (number) {
      const coding = values.value_num || values.value_text ? [] : codingsOf(number)
      const told = values.value_num ? quantity(number, values.unit) : coding.length ? { valueCodeableConcept: { coding } } : { valueString: number }
      const { lo, hi, fault } = readValue(told, row.codes)
      columns.value = { lo, hi }
      if (fault) note(fault.code, fault.what)
    }
  }
  return columns
}

/** Decimal commas are read too; what is no number stays text and is reported as unreadable. */
function quantity(text: string, unit: string | undefined) {
  const found = /^(<=|>=|[<>])?\s*(-?\d+(?:[.,]\d+)?)$/.exec(text)
  if (!found) return { valueString: text }
  return { valueQuantity: { value: Number(found[2]!.replace(',', '.')), ...(found[1] ? { comparator: found[1] } : {}), ...(unit ? { unit } : {}) } }
}

const wholeDays = (thousandths: number): number => (Math.abs(thousandths) > 2_147_000_000 ? thousandths : Math.ceil(thousandths / 1000) * 1000)
const decisionOf = (said: string): string =>
  said === 'fravalgt af patient' ? 'fravalgt' : said === 'udsat til' ? 'udsat' : said === 'bekræftet' ? 'bekraeftet' : said.replaceAll(' ', '-')

/** "2026-03-01", or with a time of day, with or without a zone; times without one are Danish. */
function dateOf(text: string | undefined): ReadTime | null {
  if (!text) return null
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2})?$/.exec(text)
  if (!local) return readTime(text.replace(' ', 'T'))
  const day = readTime(local[1])
  const minute = Number(local[2]) * 60 + Number(local[3])
  return day && Number(local[2]) < 24 && Number(local[3]) < 60 ? { ...day, minute, precision: 'time' } : null
}
