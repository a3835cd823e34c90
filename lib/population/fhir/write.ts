// A patient written as FHIR R4: one Bundle of type collection. Shapes: shapes.ts. Nothing is lost: read.ts gives the same patient back.
import { isoOf, SYSTEMS, type Column, type Word } from '#criteria'
import type { RawPatient, RawRow } from '../assemble'
import { setAt } from './path'
import { CATEGORIES, FHIR_ID, extensionUrl, FORMS, NATIVE, ROW_ID, type Bundle, type Extension, type Resource } from './shapes'
import { writeMoment } from './time'
import { quantityOf, unitOfCodes, writeValue } from './value'

/** The bundle of a patient. Keys are FHIR ids ('T-000123'); a row's id is its resource's id, or an identifier when R4 does not allow it as one. */
export function bundleOf(patient: RawPatient): Bundle {
  const death = patient.rows.find((row) => row.table === 'death')
  const rows = patient.rows.filter((row) => row.table !== 'death').map((row) => resourceOf(patient.key, row))
  return { resourceType: 'Bundle', type: 'collection', entry: [personOf(patient, death), ...rows].map((resource) => ({ resource })) }
}

function personOf(patient: RawPatient, death: RawRow | undefined): Resource {
  const extension: Extension[] = []
  if (patient.cprStatus) extension.push({ url: extensionUrl('cpr-status'), valueCode: patient.cprStatus })
  if (patient.municipality) extension.push({ url: extensionUrl('municipality'), valueCode: patient.municipality })
  return {
    resourceType: 'Patient',
    id: patient.key,
    ...(extension.length ? { extension } : {}),
    ...(patient.sex ? { gender: patient.sex === 'K' ? 'female' : 'male' } : {}),
    ...(patient.birth === null ? {} : { birthDate: isoOf(patient.birth) }),
    ...(death ? { deceasedDateTime: dayText(death), _deceasedDateTime: { id: death.id } } : {}),
  }
}

const dayText = (row: RawRow) => (row.time === undefined ? isoOf(row.day) : writeMoment(row.day, row.time))

function resourceOf(key: string, row: RawRow): Resource {
  const table = row.table as keyof typeof FORMS
  const form = FORMS[table]
  const extension: Extension[] = []
  const resource: Resource = {
    resourceType: form.resource,
    ...(FHIR_ID.test(row.id) ? { id: row.id } : { identifier: [{ system: ROW_ID, value: row.id }] }),
    ...structuredClone(form.fixed),
  }
  const ended = row.stop !== undefined
  const status = ended && form.status.ended ? form.status.ended : form.status.written
  setAt(
    resource,
    form.status.path,
    table === 'diagnosis' ? { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: status }] } : status,
  )
  setAt(resource, form.subject, { reference: `Patient/${key}` })
  setAt(resource, form.day, dayText(row))
  if (row.stop !== undefined) {
    if (form.end) setAt(resource, form.end.path, isoOf(form.end.is === 'last' ? row.stop - 1 : row.stop))
    else extension.push({ url: extensionUrl('stop'), valueDate: isoOf(row.stop) })
  }
  if (row.answered !== undefined) {
    if (table === 'result') resource.issued = writeMoment(row.day, row.answered)
    else extension.push({ url: extensionUrl('answered'), valueInteger: row.answered })
  }
  codesOf(resource, row)
  columnsOf(resource, row, extension)
  wordsOf(resource, row, extension)
  if (extension.length) resource.extension = extension
  return resource
}

function codesOf(resource: Resource, row: RawRow): void {
  if (row.table === 'listing') {
    const clinic = row.codes.find((code) => code.system === SYSTEMS.clinic.uri) // a listing names one clinic
    if (clinic) resource.managingOrganization = { identifier: { system: clinic.system, value: clinic.code } }
  } else if (row.codes.length)
    setAt(resource, FORMS[row.table as keyof typeof FORMS].codes, { coding: row.codes.map(({ system, code }) => ({ system, code })) })
}

function columnsOf(resource: Resource, row: RawRow, extension: Extension[]): void {
  const unit = row.table === 'result' ? unitOfCodes(row.codes) : undefined
  for (const [name, bounds] of Object.entries(row.columns ?? {}) as [Column, { lo: number; hi: number }][]) {
    const own = NATIVE[row.table]?.[name]
    if (row.table === 'result' && name === 'value') Object.assign(resource, writeValue(bounds, unit))
    else if (own && bounds.lo === bounds.hi) setAt(resource, own, quantityOf(bounds.lo, unit))
    else extension.push({ url: extensionUrl(name), ...writeValue(bounds, unit) })
  }
}

function wordsOf(resource: Resource, row: RawRow, extension: Extension[]): void {
  for (const [name, word] of Object.entries(row.words ?? {}) as [Word, string][]) {
    if (!word) continue
    const category = row.table === 'diagnosis' && name === 'kind' ? CATEGORIES[word] : undefined
    if (category) resource.category = [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: category }] }]
    else extension.push({ url: extensionUrl(name), valueString: word })
  }
}
