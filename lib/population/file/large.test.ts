import { beforeAll, expect, test } from 'vitest'
import { dayOf, TABLES } from '#criteria'
import { decode, digestOf, encode } from '..'
import type { Population } from '../columns'
import { denmark } from '../denmark/denmark'
import { PopulationFileError } from './form'
import { join, joined } from './join'
import { isWhole, openLarge, sourceOf } from './large'
import { partOf, partOfFile, type Part } from './part'

const options = { seed: 1, size: 500, ref: dayOf(2026, 6, 30), clinic: '091034', name: 'Ærø' }
const { name, clinic, ref } = options
const meta = { name, clinic, ref }
const fileOf = (parts: readonly Part[]): Uint8Array => {
  const pieces: Uint8Array[] = []
  join(meta, parts, (bytes) => pieces.push(bytes.slice()))
  return new Uint8Array(Buffer.concat(pieces))
}
const parts = (...cuts: number[]) => [0, ...cuts].map((from, i) => denmark(options, from, cuts[i] ?? options.size).population)
const bytesOf = (array: Uint32Array | Int32Array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
/** Whether two populations hold the same arrays: their small form has the same bytes. */
const same = (a: Population, b: Population) => Buffer.compare(encode(a), encode(b)) === 0
const alike = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

let whole: Population
let large: Uint8Array
beforeAll(() => {
  whole = denmark(options).population
  large = fileOf([partOf(whole)])
})

test('what is joined reads back as what was made at once, array by array', () => {
  const back = decode(large)
  for (const table of TABLES) {
    expect(back.tables[table].count).toBe(whole.tables[table].count)
    for (const part of ['patient', 'day', 'codeNo'] as const)
      expect(alike(bytesOf(back.tables[table][part]), bytesOf(whole.tables[table][part])), part).toBe(true)
  }
  expect(back.key(499)).toBe('T-000499')
  expect(back.digest).toBe(digestOf(large))
  expect(same(back, whole)).toBe(true)
})

test('the bytes do not tell how many parts there were, nor whether they lay in files', () => {
  expect(alike(fileOf(parts(1, 2, 250).map(partOf)), large)).toBe(true)
  const files = parts(130, 377).map((one) => fileOf([partOf(one)]))
  expect(alike(fileOf(files.map((one) => partOfFile(sourceOf(one)))), large)).toBe(true)
  expect(same(joined(meta, parts(77)), whole)).toBe(true)
})

test('arrays of one value are not written, and share one buffer when read', () => {
  const back = decode(large)
  expect(back.tables.dispensing.stop.buffer === back.tables.contact.stop.buffer).toBe(true)
  expect(back.tables.service.columns.times!.lo === back.tables.service.columns.times!.hi).toBe(true)
  expect(large.length).toBeLessThan(encode(whole).length * 1.02)
})

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof PopulationFileError) return error.code
    throw error
  }
}
test('other bytes, a file cut anywhere, and a changed byte are told apart', () => {
  expect(codeOf(() => openLarge(sourceOf(new Uint8Array(100))))).toBe('notAPopulation')
  for (const length of [8, 20, 400, large.length >> 1, large.length - 33, large.length - 1])
    expect(
      codeOf(() => openLarge(sourceOf(large.slice(0, length)))),
      String(length),
    ).toMatch(/cut|damaged/)
  const changed = large.slice()
  changed[100]! ^= 1
  expect(isWhole(sourceOf(large))).toBe(true)
  expect(isWhole(sourceOf(changed))).toBe(false)
  expect(codeOf(() => decode(changed))).toBe('damaged')
})

test('a thousand files with bytes changed at random: each refused by name', () => {
  let state = 7
  const next = (n: number) => (state = (state * 48_271) % 2_147_483_647) % n
  const small = fileOf([partOf(denmark({ ...options, size: 20 }).population)])
  for (let i = 0; i < 1_000; i++) {
    const bytes = small.slice(0, next(4) ? small.length : next(small.length))
    for (let k = next(4); k >= 0 && bytes.length; k--) bytes[next(bytes.length)]! ^= 1 + next(255)
    expect(codeOf(() => openLarge(sourceOf(bytes)))).toMatch(/notAPopulation|cut|damaged/)
  }
})

test('a header that lies about a length is refused before anything is made', () => {
  const text = new TextDecoder('latin1').decode(large)
  const lied = text.replace(/"stop":\{"all":1000000,"length":\d/, (found) => `${found.slice(0, -1)}9`)
  expect(lied === text).toBe(false)
  const bytes = Uint8Array.from(lied, (one) => one.charCodeAt(0))
  expect(codeOf(() => openLarge(sourceOf(bytes), { check: false }))).toBe('damaged')
})

test('a population without patients', () => {
  const none = denmark({ ...options, size: 0 }).population
  const back = decode(fileOf([partOf(none)]))
  expect(back.size).toBe(0)
  for (const table of TABLES) expect(back.tables[table].count).toBe(0)
})
