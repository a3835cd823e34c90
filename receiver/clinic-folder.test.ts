import { mkdtempSync, readdirSync as readdir, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { assemble } from '#population/assemble'
import { encode } from '#population/file'
import { denmark } from '#population/denmark/denmark'
import { PatientsError, readClinic, readPatients } from './clinic-folder'
import { exportClinic } from './export-clinic'
import { readClinicOnce } from './patients'
import { optionsOf } from './testing/clinic'

const root = mkdtempSync(join(tmpdir(), 'klinik-'))
const dir = join(root, 'patients')
const cache = join(root, 'cache')
const options = optionsOf(1, 1200)
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => exportClinic(options, dir))

const fault = (): unknown => {
  try {
    readClinic(dir)
    for (const _ of readPatients(dir, {}, () => {}));
    return null
  } catch (error) {
    return error instanceof PatientsError ? [error.code, error.params] : error
  }
}
const FILE = 'patienter-0001.ndjson.gz'

test('a clinic exported and read again is the same population, byte by byte, without a note', () => {
  const clinic = readClinic(dir)
  const read = readClinicOnce(dir, cache, clinic, new Set())
  expect(read.notes).toEqual([])
  const [before, after] = [
    encode(denmark(options).population),
    encode(
      assemble(
        { name: clinic.name, clinic: clinic.clinic, ref: clinic.day },
        readPatients(dir, {}, () => {}),
      ),
    ),
  ]
  expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true)
  expect(read.population.digest).toBe(Buffer.from(before.subarray(-32)).toString('hex'))
  expect(readClinicOnce(dir, cache, clinic, new Set()).population.digest).toBe(read.population.digest)
})

test('bundles one a file are read as well', () => {
  const [first] = gunzipSync(readFileSync(join(dir, FILE)))
    .toString()
    .split('\n')
  rmSync(dir, { recursive: true })
  exportClinic({ ...options, size: 0 }, dir)
  writeFileSync(join(dir, 'T-001000.json'), first!)
  expect([...readPatients(dir, {}, () => {})].map((patient) => patient.key)).toEqual(['T-001000'])
})

test.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1), ['patientsCut', { file: FILE, line: '1' }]],
  ['not packed', (bytes: Buffer) => gunzipSync(bytes), ['patientsCut', { file: FILE, line: '1' }]],
] as [string, (bytes: Buffer) => Buffer, unknown][])('a file that is %s is named', (_, spoil, expected) => {
  writeFileSync(join(dir, FILE), spoil(readFileSync(join(dir, FILE))))
  expect(fault()).toEqual(expected)
})

test('a line cut, a bundle that is none, a patient twice, no clinic, nobody: each by name and place', () => {
  const lines = gunzipSync(readFileSync(join(dir, FILE)))
    .toString()
    .split('\n')
  const plain = (text: string[]) => writeFileSync(join(dir, 'flere.ndjson'), text.join('\n'))
  plain([lines[3]!.replaceAll('T-001003', 'X-1'), lines[5]!.slice(0, 300)])
  expect(fault()).toEqual(['patientsCut', { file: 'flere.ndjson', line: '2' }])
  plain(['{"resourceType":"Bundle","entry":[]}'])
  expect(fault()).toEqual(['patientsBundle', { file: 'flere.ndjson', line: '1', detail: 'noPatient' }])
  plain([lines[3]!])
  expect(fault()).toEqual(['patientsTwice', { detail: 'T-001003' }])
  writeFileSync(join(dir, 'klinik.json'), '{"name":"x","clinic":"91034","ref":"2026-06-30"}')
  expect(fault()).toEqual(['patientsClinic', { file: 'klinik.json', detail: 'name, clinic, ref' }])
  rmSync(dir, { recursive: true })
  expect(fault()).toEqual(['patientsNone', { path: dir }])
})

test('a damaged file of patients kept from last time is read again from FHIR', () => {
  const clinic = readClinic(dir)
  const read = readClinicOnce(dir, cache, clinic, new Set())
  const kept = readdir(cache).filter((name) => name.endsWith('.pop'))
  expect(kept.length).toBeGreaterThan(0)
  for (const name of kept) writeFileSync(join(cache, name), readFileSync(join(cache, name)).subarray(0, 1000))
  expect(readClinicOnce(dir, cache, clinic, new Set()).population.digest).toBe(read.population.digest)
})
