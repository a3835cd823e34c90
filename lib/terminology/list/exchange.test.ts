// Out and in again without loss, over generated lists; and what others write.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SYSTEMS, type CodeList } from '#criteria'
import { csvOf, listOfCsv } from './csv'
import { differenceOf } from './difference'
import { listOfValueSet, sorted, valueSetOf } from './value-set'

const RUNS = process.env.STUDIO_LONG === '1' ? 5000 : 300
const SEED = Number(process.env.SEED ?? 20261127)

const odd = fc.constantFrom('=1+1', '-1', '+', '@x', "'a", "''", ';', '"', '""', 'a;b', ' a ', 'a\nb', 'a\r\nb', ':', '::x', '', 'æøå', '\t', 'ja', '\u00a0')
const text = fc.oneof(odd, fc.string({ maxLength: 20, unit: 'grapheme' }))
const system = fc.constantFrom(SYSTEMS.sks.uri, SYSTEMS.icpc.uri, SYSTEMS.atc.uri, 'urn:andet', 'http://x.dk/a;b')
const code = fc.constantFrom('DE11', 'T90', 'A10BA02', 'X;1', '=A', "'B", 'x"y', '1')
const list: fc.Arbitrary<CodeList> = fc
  .record({
    id: fc.constantFrom('liste', 'diabetes', 'a-1'),
    label: text,
    note: fc.option(text, { nil: undefined }),
    codes: fc.array(fc.record({ system, code, title: fc.option(text, { nil: undefined }), include: fc.boolean(), decided: fc.boolean() }), { maxLength: 8 }),
  })
  .map(({ note, codes, ...rest }) => ({
    ...rest,
    ...(note === undefined ? {} : { note }),
    codes: sorted(codes.map(({ title, ...one }) => (title === undefined ? one : { ...one, title }))),
  }))

// codes equal in all that is sorted by may change places
const plain = (one: CodeList) => ({ ...one, codes: one.codes.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort() })

test(`a ValueSet holds the whole list (${RUNS} lists)`, () => {
  fc.assert(
    fc.property(list, (one) => {
      const back = listOfValueSet(JSON.parse(JSON.stringify(valueSetOf(one))))!
      expect(back.left).toEqual([])
      expect(plain(back.list)).toEqual(plain(one))
    }),
    { numRuns: RUNS, seed: SEED },
  )
})
test(`CSV holds the whole list (${RUNS} lists)`, () => {
  fc.assert(
    fc.property(list, (one) => {
      const back = listOfCsv(csvOf(one))!
      expect(back.left).toEqual([])
      expect(plain(back.list)).toEqual(plain(one))
    }),
    { numRuns: RUNS, seed: SEED },
  )
})
test('no cell is a formula to a spreadsheet', () => {
  const csv = csvOf({ id: 'x', label: '=HYPERLINK("x")', codes: [{ system: SYSTEMS.sks.uri, code: '=A', title: '@SUM', include: true, decided: true }] })
  for (const row of csv.replace('\ufeff', '').split('\r\n')) for (const cell of row.split(';')) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@]/)
})

test('a ValueSet of others: aliases made canonical, and what cannot be taken over is named', () => {
  const read = listOfValueSet({
    resourceType: 'ValueSet',
    name: 'Andres',
    compose: {
      include: [
        { system: SYSTEMS.icpc.aliases[0], concept: [{ code: 'L95' }, {}] },
        { system: SYSTEMS.atc.uri, filter: [{}] },
        { concept: [{ code: 'x' }] },
        7,
      ],
    },
  })!
  expect(read.list.codes).toEqual([{ system: SYSTEMS.icpc.uri, code: 'L95', include: true, decided: true }])
  expect(read.left.map((one) => one.at)).toEqual([
    'compose.include[0].concept[1]',
    'compose.include[1]',
    'compose.include[1]',
    'compose.include[2]',
    'compose.include[3]',
  ])
  for (const none of [null, 7, [], {}, { resourceType: 'CodeSystem' }]) expect(listOfValueSet(none)).toBeNull()
})
test('CSV of others: comma, their columns, and lines that lack something', () => {
  const read = listOfCsv('system,code,title\nsks,DE11,"Diabetes, type 2"\n,DE12,x\nicpc,T90,\n')!
  expect(read.list.codes.map(({ system, code, title }) => [system, code, title])).toEqual([
    [SYSTEMS.icpc.uri, 'T90', undefined],
    [SYSTEMS.sks.uri, 'DE11', 'Diabetes, type 2'],
  ])
  expect(read.left.map((one) => one.at)).toEqual(['3'])
  expect(listOfCsv('a;b\n1;2\n')).toBeNull()
})

test('the difference: what came, went, changed its decision or its text; alike lists have none', () => {
  const of = (...codes: CodeList['codes']): CodeList => ({ id: 'x', label: 'X', codes })
  const sks = (code: string, more = {}) => ({ system: SYSTEMS.sks.uri, code, include: true, decided: true, ...more })
  const before = of(sks('DE10'), sks('DE11'), sks('DE12', { decided: false }), sks('DE13', { title: 'a' }))
  const after = { ...of(sks('DE11', { include: false }), sks('DE12'), sks('DE13', { title: 'b' }), sks('DE14')), label: 'Y' }
  const found = differenceOf(before, after)
  expect(found.codes.map((one) => [one.kind, one.code, one.text.da])).toEqual([
    ['removed', 'DE10', 'DE10 (SKS): fjernet, var medtaget'],
    ['decision', 'DE11', 'DE11 (SKS): fra medtaget til undtaget'],
    ['decision', 'DE12', 'DE12 (SKS): fra ikke afgjort til medtaget'],
    ['title', 'DE13', 'DE13 (SKS) b: hed »a«'],
    ['added', 'DE14', 'DE14 (SKS): kommet til, medtaget'],
  ])
  expect([found.sameCodes, found.label]).toEqual([false, { before: 'X', after: 'Y' }])
  expect(differenceOf(before, { ...before, codes: [...before.codes].reverse() })).toEqual({ sameCodes: true, label: null, note: null, codes: [] })
})
