// A FHIR R4 bundle read as a patient, with a note of everything that was left out or changed. Entry law 5 of the language; shapes: shapes.ts.
import { canonicalUri, COLUMNS, systemOf, WORDS, type Column, type Word } from '#criteria'
import type { RawPatient, RawRow } from '../assemble'
import type { Code } from '../columns'
import type { ValueBounds } from '../value'
import { getAt } from './path'
import { CATEGORIES, extensionUrl, FORMS, NATIVE, ROW_ID, TABLE_OF, type Coding, type Extension, type Resource, type RowTable } from './shapes'
import { readTime, type ReadTime } from './time'
import { readValue, type Quantity, type Value } from './value'

/** Why a resource, or a part of one, is not in the patient as it stood. */
export type NoteCode =
  | 'status'
  | 'unknownResource'
  | 'unknownSystem'
  | 'noCode'
  | 'noDay'
  | 'otherPatient'
  | 'replaced' // left out
  | 'unknownUnit'
  | 'unreadableValue'
  | 'partDate'
  | 'alias'
  | 'endBeforeStart'
  | 'unknownSex' // kept, and changed or not known
export interface Note {
  code: NoteCode
  /** 'Observation/x' */
  where: string
  /** The status, system, unit or text met. */
  what: string
}
export interface ReadPatient {
  patient: RawPatient
  notes: Note[]
}

/** The bundle cannot be read as one patient; nothing of it is used. */
export class FhirReadError extends Error {
  constructor(
    readonly code: 'notJson' | 'notBundle' | 'noPatient' | 'manyPatients' | 'noKey',
    readonly detail = '',
  ) {
    super(`${code} ${detail}`.trim())
    this.name = 'FhirReadError'
  }
}

export interface ReadOptions {
  /** Systems that profiles use beside the built-in ones. */
  systems?: ReadonlySet<string>
}

/** Reads a bundle: JSON text, or what it parses to. Throws FhirReadError. */
export function readBundle(json: unknown, options: ReadOptions = {}): ReadPatient {
  const bundle = typeof json === 'string' ? parse(json) : json
  const entries = getAt(bundle, 'resourceType') === 'Bundle' ? getAt(bundle, 'entry') : undefined
  if (!Array.isArray(entries)) throw new FhirReadError('notBundle')
  const notes: Note[] = []
  const resources = newest(entries, notes)
  const persons = resources.filter((one) => one.resource.resourceType === 'Patient')
  const person = persons[0]
  if (!person) throw new FhirReadError('noPatient')
  if (persons.length > 1)
    throw new FhirReadError(
      'manyPatients',
      persons
        .map((one) => one.resource.id ?? '?')
        .slice(0, 3)
        .join(', '),
    )
  const patient = personOf(person.resource, notes)
  const self = [`Patient/${patient.key}`, person.fullUrl].filter((one) => one !== undefined)
  const reader = new RowReader(notes, options, self)
  for (const { resource, where } of resources) {
    if (resource.resourceType === 'Patient') continue
    const row = reader.row(resource, where)
    if (row) patient.rows.push(row)
  }
  return { patient, notes }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FhirReadError('notJson', error instanceof Error ? error.message : '')
  }
}

interface Entry {
  resource: Resource
  fullUrl: string | undefined
  where: string
}

/** The newest version of each resource (by meta.lastUpdated, then the later in the bundle), in the order they first stood. */
function newest(entries: unknown[], notes: Note[]): Entry[] {
  const by = new Map<string, Entry>()
  entries.forEach((entry, index) => {
    const resource = getAt(entry, 'resource') as Resource | undefined
    if (typeof resource?.resourceType !== 'string') return
    const fullUrl = getAt(entry, 'fullUrl')
    const where = `${resource.resourceType}/${typeof resource.id === 'string' ? resource.id : `#${index}`}`
    const one: Entry = { resource, where, fullUrl: typeof fullUrl === 'string' ? fullUrl : undefined }
    const earlier = by.get(where)
    if (earlier) notes.push({ code: 'replaced', where, what: '' })
    if (!earlier || updated(resource) >= updated(earlier.resource)) by.set(where, one)
  })
  return [...by.values()]
}
const updated = (resource: Resource): number => Date.parse(String(getAt(resource, 'meta.lastUpdated') ?? '')) || 0

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const extensionsOf = (resource: Resource): Extension[] =>
  Array.isArray(resource.extension) ? resource.extension.filter((one): one is Extension => typeof one === 'object' && one !== null) : []

function personOf(resource: Resource, notes: Note[]): RawPatient {
  if (typeof resource.id !== 'string' || !resource.id) throw new FhirReadError('noKey')
  const where = `Patient/${resource.id}`
  const coded = (url: string) => text(extensionsOf(resource).find((one) => one.url === url)?.valueCode)
  const birth = readTime(resource.birthDate)
  if (birth && birth.precision !== 'day') notes.push({ code: 'partDate', where, what: text(resource.birthDate) })
  const sex = resource.gender === 'female' ? 'K' : resource.gender === 'male' ? 'M' : ''
  if (!sex) notes.push({ code: 'unknownSex', where, what: text(resource.gender) })
  const patient: RawPatient = {
    key: resource.id,
    birth: birth?.day ?? null,
    sex,
    municipality: coded(extensionUrl('municipality')),
    cprStatus: coded(extensionUrl('cpr-status')),
    rows: [],
  }
  const died = readTime(resource.deceasedDateTime)
  if (died || resource.deceasedBoolean === true || resource.deceasedDateTime !== undefined) {
    // Dead on a day nobody wrote is dead all the same: the day of birth keeps the patient out on every reference date.
    if (!died || died.precision === 'year' || died.precision === 'month') notes.push({ code: 'partDate', where, what: text(resource.deceasedDateTime) })
    const id = text(getAt(resource, '_deceasedDateTime.id')) || `${resource.id}-death`
    patient.rows.push({ id, table: 'death', day: died?.day ?? birth?.day ?? 0, codes: [], ...(died?.minute == null ? {} : { time: died.minute }) })
  }
  return patient
}

class RowReader {
  constructor(
    private readonly notes: Note[],
    private readonly options: ReadOptions,
    private readonly self: string[],
  ) {}

  row(resource: Resource, where: string): RawRow | null {
    const leave = (code: NoteCode, what = ''): null => {
      this.notes.push({ code, where, what })
      return null
    }
    const table = TABLE_OF.get(resource.resourceType)
    if (!table) return leave('unknownResource', resource.resourceType)
    const form = FORMS[table]
    const status = statusOf(resource, table)
    if (!form.status.counts.includes(status)) return leave('status', status)
    const subject = getAt(resource, `${form.subject}.reference`)
    if (typeof subject === 'string' && !this.self.some((one) => subject === one || subject.endsWith(`/${one}`))) return leave('otherPatient', subject)
    const at = this.dayOf(resource, table, where)
    if (!at) return leave('noDay')
    const codes = this.codesOf(resource, table, where)
    if (!codes.length) return leave('noCode')
    const row: RawRow = { id: idOf(resource, where), table, day: at.day, codes }
    if (at.minute !== null) row.time = at.minute
    this.stopOf(resource, table, row, where)
    this.answeredOf(resource, row)
    this.columnsOf(resource, table, row, where)
    this.wordsOf(resource, table, row)
    return row
  }

  private dayOf(resource: Resource, table: RowTable, where: string): ReadTime | null {
    for (const path of [FORMS[table].day, ...(FORMS[table].else ?? [])]) {
      const at = readTime(getAt(resource, path))
      if (!at || at.day < 0) continue
      if (at.precision === 'year' || at.precision === 'month') this.notes.push({ code: 'partDate', where, what: text(getAt(resource, path)) })
      return at
    }
    return null
  }

  private codesOf(resource: Resource, table: RowTable, where: string): Code[] {
    const codings: Coding[] = table === 'listing' ? [listingCoding(resource)] : asList(getAt(resource, `${FORMS[table].codes}.coding`))
    const codes: Code[] = []
    for (const coding of codings) {
      const [system, code] = [text(getAt(coding, 'system')), text(getAt(coding, 'code')).trim()]
      if (!code || !system) continue
      if (!systemOf(system) && !this.options.systems?.has(system)) this.notes.push({ code: 'unknownSystem', where, what: system })
      else {
        if (canonicalUri(system) !== system) this.notes.push({ code: 'alias', where, what: system })
        codes.push({ system: canonicalUri(system), code })
      }
    }
    return codes
  }

  private stopOf(resource: Resource, table: RowTable, row: RawRow, where: string): void {
    const { end } = FORMS[table]
    const own = extensionsOf(resource).find((one) => one.url === extensionUrl('stop'))
    const at = readTime(end ? getAt(resource, end.path) : own?.valueDate)
    if (at) {
      row.stop = at.day + (end?.is === 'last' ? 1 : 0)
      if (at.precision === 'year' || at.precision === 'month') this.notes.push({ code: 'partDate', where, what: text(getAt(resource, end?.path ?? '')) })
      if (row.stop < row.day) this.notes.push({ code: 'endBeforeStart', where, what: '' })
    } else if (table === 'diagnosis' && ['inactive', 'remission', 'resolved'].includes(statusOf(resource, table))) row.stop = row.day // ended without a date: on its own day
  }

  private answeredOf(resource: Resource, row: RawRow): void {
    const own = extensionsOf(resource).find((one) => one.url === extensionUrl('answered'))?.valueInteger
    const issued = row.table === 'result' ? readTime(resource.issued) : null
    if (issued && issued.minute !== null) row.answered = (issued.day - row.day) * 1440 + issued.minute
    else if (typeof own === 'number') row.answered = own
  }

  private columnsOf(resource: Resource, table: RowTable, row: RawRow, where: string): void {
    const columns: Partial<Record<Column, ValueBounds>> = {}
    const read = (column: Column, value: Value) => {
      const { lo, hi, fault } = readValue(value, table === 'result' ? row.codes : [])
      columns[column] = { lo, hi }
      if (fault) this.notes.push({ ...fault, where })
    }
    for (const { url, ...value } of extensionsOf(resource)) {
      const column = COLUMNS.find((one) => extensionUrl(one) === url)
      if (column) read(column, value)
    }
    for (const [column, path] of Object.entries(NATIVE[table] ?? {}) as [Column, string][]) {
      const quantity = getAt(resource, path) as Quantity | undefined
      if (quantity) read(column, { valueQuantity: quantity })
    }
    if (table === 'result') {
      const value = Object.keys(resource).find((member) => member.startsWith('value'))
      if (value) read('value', { [value]: resource[value] })
    }
    if (Object.keys(columns).length) row.columns = columns
  }

  private wordsOf(resource: Resource, table: RowTable, row: RawRow): void {
    const words: Partial<Record<Word, string>> = {}
    for (const extension of extensionsOf(resource)) {
      const word = WORDS.find((one) => extensionUrl(one) === extension.url)
      if (word && extension.valueString) words[word] = extension.valueString.normalize('NFC')
    }
    if (table === 'diagnosis') {
      const category = text(getAt(resource, 'category.0.coding.0.code'))
      const kind = Object.keys(CATEGORIES).find((one) => CATEGORIES[one] === category)
      if (kind) words.kind = kind
    }
    if (Object.keys(words).length) row.words = words
  }
}

function statusOf(resource: Resource, table: RowTable): string {
  if (table !== 'diagnosis') return text(getAt(resource, FORMS[table].status.path))
  const verification = text(getAt(resource, 'verificationStatus.coding.0.code'))
  if (verification && verification !== 'confirmed') return verification
  return text(getAt(resource, 'clinicalStatus.coding.0.code')) || 'active'
}

/** A listing's code is its clinic: the identifier of the organisation. */
const listingCoding = (resource: Resource): Coding => ({
  system: text(getAt(resource, 'managingOrganization.identifier.system')),
  code: text(getAt(resource, 'managingOrganization.identifier.value')),
})
const asList = (value: unknown): Coding[] => (Array.isArray(value) ? value.filter((one): one is Coding => typeof one === 'object' && one !== null) : [])
const idOf = (resource: Resource, where: string): string => text(resource.identifier?.find?.((one) => one?.system === ROW_ID)?.value) || resource.id || where
