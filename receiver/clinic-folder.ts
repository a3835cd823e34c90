// A folder of FHIR bundles as a clinic's system hands it over: `klinik.json` and files of bundles, one a line (.ndjson, .ndjson.gz) or one a file (.json).
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseDay, type Day } from '#criteria'
import type { RawPatient } from '#population/assemble'
import { FhirReadError, readBundle, type Note, type ReadOptions } from '#population/fhir/read'

/** About the clinic, written beside its patients. */
export interface ClinicFile {
  name: string
  /** Ydernummer. */
  clinic: string
  /** The day the data were taken out, "2026-06-30": the reference date unless another is asked for. */
  ref: string
}
export const CLINIC_FILE = 'klinik.json'
const BUNDLES = /\.(ndjson|ndjson\.gz|json)$/

export type PatientsFault = 'patientsNone' | 'patientsClinic' | 'patientsCut' | 'patientsBundle' | 'patientsTwice'
/** The folder cannot be read whole; nothing of it is used, since a list over part of the patients would look whole. */
export class PatientsError extends Error {
  constructor(
    readonly code: PatientsFault,
    readonly params: Record<string, string>,
  ) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'PatientsError'
  }
}

export function bundleFiles(dir: string): string[] {
  const files = existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => name !== CLINIC_FILE && BUNDLES.test(name))
        .sort()
    : []
  if (!files.length) throw new PatientsError('patientsNone', { path: dir })
  return files
}

/** What tells that the folder is another than before: names, sizes and times of its files. */
export function folderStamp(dir: string): string {
  const hash = createHash('sha256')
  for (const name of existsSync(dir) ? readdirSync(dir).sort() : []) {
    const { size, mtimeMs } = statSync(join(dir, name))
    hash.update(`${name}\u0000${size}\u0000${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Throws PatientsError where klinik.json is absent or says something else. */
export function readClinic(dir: string): ClinicFile & { day: Day } {
  bundleFiles(dir)
  try {
    const read = JSON.parse(readFileSync(join(dir, CLINIC_FILE), 'utf8')) as Partial<ClinicFile>
    const day = typeof read.ref === 'string' ? parseDay(read.ref) : null
    if (typeof read.name !== 'string' || typeof read.clinic !== 'string' || !/^\d{6}$/.test(read.clinic) || day === null) throw new Error('name, clinic, ref')
    return { name: read.name, clinic: read.clinic, ref: read.ref!, day }
  } catch (error) {
    throw new PatientsError('patientsClinic', { file: CLINIC_FILE, detail: (error as Error).message })
  }
}

/** The patients, file by file, each with its notes given to `noted`. Throws PatientsError naming file and line. */
export function* readPatients(dir: string, options: ReadOptions, noted: (note: Note) => void): Generator<RawPatient> {
  const keys = new Set<string>()
  for (const file of bundleFiles(dir)) {
    let line = 0
    for (const text of linesOf(dir, file)) {
      line++
      if (!text.trim()) continue
      const { patient, notes } = read(text, options, file, line)
      if (keys.has(patient.key)) throw new PatientsError('patientsTwice', { detail: patient.key })
      keys.add(patient.key)
      for (const note of notes) noted(note)
      yield patient
    }
  }
  if (!keys.size) throw new PatientsError('patientsNone', { path: dir })
}

function linesOf(dir: string, file: string): string[] {
  const bytes = readFileSync(join(dir, file))
  try {
    if (file.endsWith('.json')) return [bytes.toString('utf8')]
    return (file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: 1_000_000_000 }) : bytes).toString('utf8').split('\n')
  } catch {
    throw new PatientsError('patientsCut', { file, line: '1' })
  }
}

function read(text: string, options: ReadOptions, file: string, line: number) {
  try {
    return readBundle(text, options)
  } catch (error) {
    if (!(error instanceof FhirReadError)) throw error
    throw error.code === 'notJson'
      ? new PatientsError('patientsCut', { file, line: String(line) })
      : new PatientsError('patientsBundle', { file, line: String(line), detail: error.message })
  }
}
