import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { SYSTEMS, TABLES } from '#criteria'
import { assemble, type RawPatient } from './assemble'
import { decode, digestOf, encode, PopulationFileError } from './file'

const patients = (keys: string[]): RawPatient[] =>
  keys.map((key, no) => ({
    key,
    birth: no === 1 ? null : 50_000 + no,
    sex: no % 2 ? 'K' : 'M',
    municipality: '101',
    cprStatus: no === 2 ? '90' : '01',
    rows: Array.from({ length: no * 3 }, (_, i) => ({
      id: String(i),
      table: i % 2 ? ('result' as const) : ('diagnosis' as const),
      day: 80_000 + i,
      stop: i === 2 ? 80_100 : undefined,
      codes: [{ system: SYSTEMS.npu.uri, code: `NPU0000${i % 4}` }],
      columns: { value: { lo: i, hi: i } },
      words: { source: i % 3 ? 'egen' : 'lab' },
    })),
  }))
const clinic = assemble({ name: 'Æblegården', clinic: '091034', ref: 82_000 }, patients(['T-000000', 'T-000001', 'T-000002', 'T-000003']))
const codeOf = (make: () => unknown) => {
  try {
    make()
  } catch (fault) {
    return fault instanceof PopulationFileError ? fault.code : fault
  }
}

test('what is written reads back, array by array', () => {
  const file = encode(clinic)
  const back = decode(file)
  expect({ ...back, key: null }).toEqual({ ...clinic, key: null, digest: digestOf(file) })
  expect([0, 3].map(back.key)).toEqual(['T-000000', 'T-000003'])
  for (const table of TABLES)
    for (let i = 1; i < back.tables[table].codeNo.length; i++) expect(back.tables[table].codeNo[i]!).toBeGreaterThanOrEqual(back.tables[table].codeNo[i - 1]!)
})

test('keys of another pattern are kept', () =>
  expect([0, 1].map(decode(encode(assemble({ name: '', clinic: '', ref: 0 }, patients(['x', 'y'])))).key)).toEqual(['x', 'y']))

test('the same population gives the same bytes, and its digest is the hash of them', () => {
  const file = encode(clinic)
  expect(digestOf(encode(decode(file)))).toBe(digestOf(file))
  expect(bytesToHex(sha256(file.subarray(0, -32)))).toBe(digestOf(file))
})

test('a file read from within a larger buffer reads the same, aligned or not', () => {
  const file = encode(clinic)
  for (const shift of [1, 4, 8]) {
    const wider = new Uint8Array(file.length + shift)
    wider.set(file, shift)
    expect([...decode(wider.subarray(shift)).tables.result.ord]).toEqual([...clinic.tables.result.ord])
  }
})

test('a cut file says so, wherever it is cut', () => {
  const file = encode(clinic)
  for (const length of [1, 7, 8, 15, 16, 40, file.length >> 1, file.length - 1])
    expect(
      codeOf(() => decode(file.slice(0, length))),
      `cut at ${length}`,
    ).toBe('cut')
})

test('a flipped bit anywhere is found', () => {
  const file = encode(clinic)
  for (let at = 16; at < file.length; at += 13) {
    const bad = file.slice()
    bad[at]! ^= 1
    expect(
      codeOf(() => decode(bad)),
      `at ${at}`,
    ).toBe('damaged')
  }
})

test('other bytes are not a population, longer ones are damaged', () => {
  expect(codeOf(() => decode(new Uint8Array(0)))).toBe('notAPopulation')
  expect(codeOf(() => decode(new TextEncoder().encode('{"resourceType":"Bundle"}')))).toBe('notAPopulation')
  expect(codeOf(() => decode(new Uint8Array([...encode(clinic), 0])))).toBe('damaged')
})

test('a true check sum over a form that is not ours is damaged too', () => {
  const file = encode(clinic)
  const text = new TextDecoder('latin1').decode(file)
  const at = text.indexOf('"count":')
  file[at + 8] = '9'.charCodeAt(0)
  file.set(sha256(file.subarray(0, -32)), file.length - 32)
  expect(codeOf(() => decode(file))).toBe('damaged')
})
