// The formats that can be imported: one row each. How a file is recognised, and the source whose release it becomes.
import { lettersOf } from './encoding'
import { readCodeSystem, readConceptMap, readValueSet } from './fhir'
import type { Bytes, Item } from './item'
import { readIcpc, readMedcom, readNpu, readServices } from './lists'
import { readLms01, readLms02, readLms12, readLms22, readLms25, readLms26, readLms27, readLms28 } from './lms'
import { readSks } from './sks'

export interface Format {
  label: { da: string; en: string }
  /** Files of one source replace each other; a FHIR resource is a source of its own, by its URL. */
  source: string
  /** Names that official files have. */
  name: RegExp
  /** Whether the beginning of a file (Latin letters, at most 4 kB) looks like it; asked in the order of the table, after names. */
  begins: RegExp
  read: (bytes: Bytes) => AsyncIterable<Item>
}

const resource = (type: string) => new RegExp(`"resourceType"\\s*:\\s*"${type}"`)
const never = /$.^/

export const FORMATS = {
  sks: {
    label: { da: 'SKScomplete.txt (SKS og ATC)', en: 'SKScomplete.txt (SKS and ATC)' },
    source: 'SKS',
    name: /^sks-?(complete|delta)?.*\.txt$/i,
    begins: /^(dia|opr|pro|til|und|uly|adm|res|spc|atc)[A-Z][A-Z0-9]* +\d{8}[\d ]{8}/im,
    read: readSks,
  },
  lms01: {
    label: { da: 'Medicinpriser LMS01: lægemidler', en: 'Medicinpriser LMS01: drugs' },
    source: 'LMS01',
    name: /^lms01\b/i,
    begins: never,
    read: readLms01,
  },
  lms02: {
    label: { da: 'Medicinpriser LMS02: pakninger', en: 'Medicinpriser LMS02: packages' },
    source: 'LMS02',
    name: /^lms02\b/i,
    begins: never,
    read: readLms02,
  },
  lms12: { label: { da: 'Medicinpriser LMS12: ATC', en: 'Medicinpriser LMS12: ATC' }, source: 'LMS12', name: /^lms12\b/i, begins: never, read: readLms12 },
  lms22: { label: { da: 'Medicinpriser LMS22: former', en: 'Medicinpriser LMS22: forms' }, source: 'LMS22', name: /^lms22\b/i, begins: never, read: readLms22 },
  lms25: {
    label: { da: 'Medicinpriser LMS25: indikationer pr. ATC', en: 'Medicinpriser LMS25: indications by ATC' },
    source: 'LMS25',
    name: /^lms25\b/i,
    begins: never,
    read: readLms25,
  },
  lms26: {
    label: { da: 'Medicinpriser LMS26: indikationstekster', en: 'Medicinpriser LMS26: texts of indications' },
    source: 'LMS26',
    name: /^lms26\b/i,
    begins: never,
    read: readLms26,
  },
  lms27: {
    label: { da: 'Medicinpriser LMS27: doseringer pr. lægemiddel', en: 'Medicinpriser LMS27: dosages by drug' },
    source: 'LMS27',
    name: /^lms27\b/i,
    begins: never,
    read: readLms27,
  },
  lms28: {
    label: { da: 'Medicinpriser LMS28: doseringstekster', en: 'Medicinpriser LMS28: texts of dosages' },
    source: 'LMS28',
    name: /^lms28\b/i,
    begins: never,
    read: readLms28,
  },
  'fhir-codesystem': {
    label: { da: 'FHIR CodeSystem (JSON)', en: 'FHIR CodeSystem (JSON)' },
    source: 'FHIR',
    name: never,
    begins: resource('CodeSystem'),
    read: readCodeSystem,
  },
  'fhir-valueset': {
    label: { da: 'FHIR ValueSet (JSON)', en: 'FHIR ValueSet (JSON)' },
    source: 'FHIR',
    name: never,
    begins: resource('ValueSet'),
    read: readValueSet,
  },
  'fhir-conceptmap': {
    label: { da: 'FHIR ConceptMap (JSON)', en: 'FHIR ConceptMap (JSON)' },
    source: 'FHIR',
    name: never,
    begins: resource('ConceptMap'),
    read: readConceptMap,
  },
  services: {
    label: { da: 'Ydelser (CSV)', en: 'Services (CSV)' },
    source: 'Ydelser',
    name: /^ydelse.*\.csv$/i,
    begins: /^\ufeff?(ï»¿)?"?speciale"?[;,\t]"?nummer/i,
    read: readServices,
  },
  npu: {
    label: { da: 'NPU (CSV)', en: 'NPU (CSV)' },
    source: 'NPU',
    name: /^npu.*\.csv$/i,
    begins: /^[^\n]{0,500}npu.?(code|kode)/i,
    read: readNpu,
  },
  icpc: {
    label: { da: 'ICPC-2-DK (CSV)', en: 'ICPC-2-DK (CSV)' },
    source: 'ICPC-2',
    name: /^icpc.*\.csv$/i,
    begins: /^(?:[^\n]{0,200}icpc|"?[A-Z]\d\d"?[;,\t]|(?:[^\n]*\n)"?[A-Z]\d\d"?[;,\t])/i,
    read: readIcpc,
  },
  medcom: {
    label: { da: 'MCS- og KIAP-koder (CSV)', en: 'MCS and KIAP codes (CSV)' },
    source: 'MedCom',
    name: /^(mcs|kiap).*\.csv$/i,
    begins: /^(?:[^\n]{0,200}\b(mcs|kiap)|"?(?:MCS|NPU|DNK)\d{5}"?[;,\t]|(?:[^\n]*\n)"?(?:MCS|NPU|DNK)\d{5}"?[;,\t])/i,
    read: readMedcom,
  },
} as const satisfies Record<string, Format>
export type FormatId = keyof typeof FORMATS
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[]
export const formatOf = (id: FormatId): Format => FORMATS[id]

/** The format of a file by its name, else by its first bytes; null when neither tells. */
export function formatIn(name: string, head: Uint8Array): FormatId | null {
  const base = name.replace(/^.*[\\/]/, '')
  const text = lettersOf(head.subarray(0, 4096))
  const json = /^\s*(ï»¿)?\s*\{/.test(text)
  if (!json) {
    const named = FORMAT_IDS.find((id) => formatOf(id).name.test(base))
    if (named) return named
  }
  return FORMAT_IDS.find((id) => (json ? id.startsWith('fhir-') : !id.startsWith('fhir-')) && formatOf(id).begins.test(text)) ?? null
}
