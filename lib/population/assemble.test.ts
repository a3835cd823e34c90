import { expect, test } from 'vitest'
import { OPEN_DAY, OPEN_HI, OPEN_LO, SYSTEMS } from '#criteria'
import { assemble, AssembleError, type RawPatient, type RawRow } from './assemble'
import { compareCodePoints } from './growing'

const meta = { name: 'Prøve', clinic: '091034', ref: 82_000 }
const icpc = (code: string) => ({ system: SYSTEMS.icpc.uri, code })
const row = (id: string, more: Partial<RawRow> = {}): RawRow => ({ id, table: 'diagnosis', day: 100, codes: [], ...more })
const patient = (rows: RawRow[], more: Partial<RawPatient> = {}): RawPatient => ({
  key: 'T-000000',
  birth: 50_000,
  sex: 'K',
  municipality: '101',
  cprStatus: '01',
  rows,
  ...more,
})
/** Ids are not kept: a row's day says which it was. */
const one = (rows: RawRow[]) => assemble(meta, [patient(rows)])

test('ord ranks a day by table, time, answered, code, value, id, from 1', () => {
  const at = (value: number) => ({ value: { lo: value, hi: value } })
  const wanted = [
    row('z', { codes: [icpc('L95')] }),
    row('y', { table: 'result', codes: [icpc('Z')], columns: at(1) }),
    row('x', { table: 'result', time: 0, codes: [icpc('Z')] }),
    row('w', { table: 'result', time: 600, answered: 700, codes: [icpc('Z')] }),
    row('v', { table: 'result', time: 600, answered: 800, codes: [icpc('A')], columns: at(-5) }),
    row('u', { table: 'result', time: 600, answered: 800, codes: [icpc('A')], columns: at(5) }),
    row('s', { table: 'result', time: 600, answered: 800, codes: [icpc('B')] }),
    row('t', { table: 'result', time: 600, answered: 800, codes: [icpc('B')] }),
    row('a', { table: 'service', codes: [] }),
  ]
  const marked = wanted.map((raw, index) => ({ ...raw, words: { role: String(index) } }))
  for (const order of [marked, [...marked].reverse()]) {
    const { tables } = one(order)
    expect([...tables.diagnosis.ord]).toEqual([100 * 4096 + 1])
    expect([...tables.result.ord]).toEqual([2, 3, 4, 5, 6, 7, 8].map((rank) => 100 * 4096 + rank))
    expect([...tables.service.ord]).toEqual([100 * 4096 + 9])
    expect([...tables.result.words.role!.of].map((no) => tables.result.words.role!.list[no])).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  }
})

test('aliases become the canonical system, and a code met twice counts once', () => {
  const { codes, tables } = one([row('a', { codes: [{ system: SYSTEMS.icpc.aliases[0], code: 'L95' }, icpc('L95')] })])
  expect(codes).toEqual([icpc('L95')])
  expect(tables.diagnosis.codeRow).toHaveLength(1)
})

test('codes are numbered by system and code, so that a prefix is one range; the index is sorted by code, then row', () => {
  const sks = (code: string) => ({ system: SYSTEMS.sks.uri, code })
  const { codes, tables } = one([
    row('a', { codes: [sks('DM81'), icpc('L95')] }),
    row('b', { day: 90, codes: [sks('DM800A')] }),
    row('c', { day: 110, codes: [sks('DM80'), icpc('L95')] }),
  ])
  expect(codes.map((code) => code.code)).toEqual(['L95', 'DM80', 'DM800A', 'DM81']) // 'urn:oid:…2.31' is before 'urn:oid:…2.4.12'
  expect([...tables.diagnosis.codeNo].map((no, i) => [codes[no]!.code, tables.diagnosis.codeRow[i]])).toEqual([
    ['L95', 1],
    ['L95', 2],
    ['DM80', 2],
    ['DM800A', 0],
    ['DM81', 1],
  ])
})

test('rows sort by patient and ord; what is not known is open', () => {
  const { tables, birth, size } = assemble(meta, [
    patient([row('c', { day: 2 }), row('b', { day: 9 }), row('a', { day: 3, stop: 5, columns: { dose: { lo: 1, hi: 2 } } })]),
    patient([row('a')], { key: 'T-000001', birth: null }),
  ])
  expect([size, ...birth]).toEqual([2, 50_000, OPEN_DAY])
  expect([[...tables.diagnosis.patient], [...tables.diagnosis.day], [...tables.diagnosis.stop]]).toEqual([
    [0, 0, 0, 1],
    [2, 3, 9, 100],
    [OPEN_DAY, 5, OPEN_DAY, OPEN_DAY],
  ])
  expect([[...tables.diagnosis.columns.dose!.lo], [...tables.diagnosis.columns.dose!.hi]]).toEqual([
    [OPEN_LO, 1, OPEN_LO, OPEN_LO],
    [OPEN_HI, 2, OPEN_HI, OPEN_HI],
  ])
})

test('a newer version of a row replaces it, in its own table', () => {
  const { tables } = one([row('1', { codes: [icpc('A01')] }), row('1', { table: 'service' }), row('1', { codes: [icpc('A02')] })])
  expect([tables.diagnosis.count, tables.service.count]).toEqual([1, 1])
  expect(tables.diagnosis.codeRow).toHaveLength(1)
})

test('faults are named', () => {
  const code = (make: () => unknown) => {
    try {
      make()
    } catch (fault) {
      return fault instanceof AssembleError ? fault.code : fault
    }
  }
  expect(code(() => assemble(meta, [patient([]), patient([])]))).toBe('sameKey')
  expect(code(() => one([row('a', { day: -1 })]))).toBe('day')
  expect(code(() => one([row('a', { day: Number.NaN })]))).toBe('day')
  expect(code(() => one(Array.from({ length: 4096 }, (_, i) => row(String(i)))))).toBe('tooManyRows')
  expect(code(() => one(Array.from({ length: 255 }, (_, i) => row(String(i), { words: { role: String(i) } }))))).toBeUndefined()
  expect(code(() => one(Array.from({ length: 256 }, (_, i) => row(String(i), { words: { role: String(i) } }))))).toBe('tooManyWords')
})

test('code points order as UTF-8 bytes do, where UTF-16 units do not', () => {
  const words = ['\u{1F600}', '\uFFFD', 'a', 'ab', '', 'Æ', '\uE000', '\u{10000}']
  const bytes = [...words].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect([...words].sort(compareCodePoints)).toEqual(bytes)
  expect([...words].sort()).not.toEqual(bytes)
})
