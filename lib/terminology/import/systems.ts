// Code systems of the price files that the language has no name for. Own URIs: no official ones were found (verify with MedCom).
import { SYSTEMS } from '#criteria'

const own = (name: string) => `urn:profilstudio:${name}`
export const FORM = own('laegemiddelform')
export const INDICATION = own('indikation')
export const DOSAGE = own('dosering')
export const ICD10 = 'http://hl7.org/fhir/sid/icd-10'

export const ATC_SHAPE = /^[A-Z](\d\d([A-Z]([A-Z](\d\d)?)?)?)?$/
export const SKS_SHAPE = /^[A-Z][A-Z0-9]{0,9}$/
export const ICPC_SHAPE = /^[A-Z]\d\d$/
/** NPU and the national codes that stand beside them (DNK, NOR, SWE …). */
export const NPU_SHAPE = /^[A-Z]{3}\d{5}$/

/** "E11.9" → "DE119"; null when it is no ICD-10 code. */
export function sksOfIcd(code: string): string | null {
  const plain = code
    .trim()
    .toUpperCase()
    .replace(/[.\s†*]/g, '')
  return /^[A-Z]\d\d[A-Z0-9]{0,5}$/.test(plain) ? `D${plain}` : null
}

/** The system of a laboratory code by its first letters. */
export const labSystem = (code: string): string | null =>
  /^MCS\d{5}$/.test(code) ? SYSTEMS.mcs.uri : NPU_SHAPE.test(code) && !code.startsWith('MCS') ? SYSTEMS.npu.uri : null
