import { expect, test } from 'vitest'
import { SYSTEMS } from '#criteria'
import { distance, fold, foldCode } from './fold'
import { nearCodes, searchCodes } from './search'
import { NOT_KNOWN, QUERIES } from './testing/queries'

const codes = (query: string, options?: Parameters<typeof searchCodes>[1]) => searchCodes(query, options).map((entry) => entry.code)

test.each([
  ['osteoporose', 'L95'],
  ['Osteoporosis', 'L95'],
  ['knogleskørhed', 'L95'],
  ['KNOGLESKOERHED', 'L95'],
  ['knogleskorhed', 'L95'],
  ['knogleskørhde', 'L95'],
  ['KOL', 'R95'],
  ['sukkersyge type 2', 'T90'],
  ['l95', 'L95'],
  ['M80', 'DM80'],
  ['dm80', 'DM80'],
  ['M80.0', 'DM80'],
  ['DM800A', 'DM80'],
  ['2150', '80-2150'],
  ['80-2150', '80-2150'],
  ['aarskontrol', '80-0120'],
  ['årskontrol', '80-0120'],
  ['alendornat', 'M05BA04'],
  ['M05B', 'M05B'],
  ['D-vitamin', 'A11CC'],
  ['vitamin D', 'A11CC'],
  ['25-OH-vitamin D', 'NPU10267'],
  ['npu 27300', 'NPU27300'],
  ['kreatinin', 'NPU04998'],
  ['DXA', 'DXA'],
  ['lithium', 'N05AN01'],
])('%s → %s', (query, first) => expect(codes(query)[0]).toBe(first))

test('a whole label stands before synonyms, and a code before words', () => {
  expect(codes('osteoporose')[0]).toBe('L95')
  expect(codes('T90')).toEqual(['T90'])
  expect(codes('skizofreni').slice(0, 2)).toEqual(['P72', 'DF20'])
})
test('every word must be found', () => {
  expect(codes('denosumab kræft')).toEqual(['DENOSUMAB-120'])
  expect(codes('denosumab rullestol')).toEqual([])
})
test('only the systems asked for, also by an alias', () => {
  expect(codes('osteoporose', { systems: [SYSTEMS.icpc.aliases[0]] })).toEqual(['L95'])
  expect(searchCodes('osteoporose', { systems: [SYSTEMS.atc.uri] }).every((entry) => entry.system === SYSTEMS.atc.uri)).toBe(true)
})
test('a disease comes before the medicine that is said by its name', () => {
  expect(codes('diabetes').slice(0, 2)).toEqual(['T89', 'T90'])
  expect(codes('diabetes')).toContain('A10')
})
test('a retired code comes after those in use', () => expect(codes('HbA1c')).toEqual(['NPU27300', 'NPU03835']))
test('limit is kept; nothing and odd characters find nothing and break nothing', () => {
  expect(codes('kræft', { limit: 3 })).toHaveLength(3)
  for (const query of ['', '   ', '%', '(', '\\', '\u0000', 'ø', '💊', 'x'.repeat(5000)]) expect(Array.isArray(codes(query))).toBe(true)
  expect(codes('')).toEqual([])
})

test('æ, ø and å fold alike however they are typed', () => {
  for (const same of [
    ['Årskontrol', 'aarskontrol', 'arskontrol'],
    ['KNOGLESKØRHED', 'knogleskoerhed', 'knogleskorhed'],
    ['Hæmoglobin', 'haemoglobin', 'hamoglobin'],
    ['e\u0301', 'é', 'E'],
  ])
    expect(new Set(same.map(fold)).size, same[0]).toBe(1)
  expect(foldCode(' m80.0–a ')).toBe('M800A')
})
test('distance counts insert, delete, change and swap, up to its limit', () =>
  expect([
    distance('abc', 'abc', 2),
    distance('abc', 'acb', 2),
    distance('abc', 'abcd', 2),
    distance('abc', 'axc', 2),
    distance('abc', 'bc', 2),
    distance('abc', 'abcdef', 2),
  ]).toEqual([0, 1, 1, 1, 1, 3]))

test(`${QUERIES.length} queries and the code that comes first`, () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(80)
  expect(QUERIES.map(([query]) => `${query} → ${codes(query)[0]}`)).toEqual(QUERIES.map(([query, first]) => `${query} → ${first}`))
})
test.each(NOT_KNOWN)('%s: nothing answers, and what is near is offered', (query, near) => {
  expect(codes(query)).toEqual([])
  expect(nearCodes(query)[0]?.code).toBe(near)
})
