import { expect, test } from 'vitest'
import { OPEN_HI, OPEN_LO, parseDay, SYSTEMS, type SystemId, type Table } from '#criteria'
import { assemble, type RawPatient, type RawRow } from '../assemble'
import { addTallies, Tally } from '../denmark/tally'
import { codedPrevalence, judged, truePrevalence, type Cell } from './anchors'
import { dirtOf, type Untidy } from './dirt'
import { eventsOf, pyramidOf } from './people'

const ref = parseDay('2026-06-30')!
const row = (table: Table, back: number, system: SystemId, code: string, more: Partial<RawRow> = {}): RawRow => ({
  id: `${table}-${back}-${code}-${Object.keys(more).length}`,
  table,
  day: ref - back,
  codes: [{ system: SYSTEMS[system].uri, code }],
  ...more,
})
let made = 0
const person = (born: string | null, sex: 'K' | 'M' | '', rows: RawRow[]): RawPatient => ({
  key: `T-${String(made++)}`,
  birth: born === null ? null : parseDay(born)!,
  sex,
  municipality: '',
  cprStatus: '01',
  rows,
})
const clinic = (...patients: RawPatient[]) => assemble({ name: '', clinic: '091034', ref }, patients)
const codedIn = (id: string, ...patients: RawPatient[]) =>
  codedPrevalence(clinic(...patients))
    .find((one) => one.id === id)!
    .cells.reduce((sum, { coded }) => sum + coded!, 0)

test('a diagnosis is coded by ICPC exactly or SKS by its beginning, whoever it came from, once a person', () => {
  const born = '1960-01-01'
  expect(codedIn('type2Diabetes', person(born, 'K', [row('diagnosis', 9, 'icpc', 'T90'), row('diagnosis', 5, 'sks', 'DE119')]))).toBe(1)
  expect(codedIn('type2Diabetes', person(born, 'K', [row('diagnosis', 9, 'icpc', 'T901'), row('diagnosis', 9, 'sks', 'DE109')]))).toBe(0)
  expect(codedIn('type2Diabetes', person(born, 'K', [row('letter', 9, 'sks', 'DE119')]))).toBe(0)
})
test('a medicine counts within a year; an opioid on three days of half a year and before it', () => {
  const given = (...back: number[]) =>
    person(
      '1960-01-01',
      'M',
      back.map((one) => row('dispensing', one, 'atc', 'N02AX02')),
    )
  expect(codedIn('ppi', person('1960-01-01', 'M', [row('dispensing', 364, 'atc', 'A02BC02')]))).toBe(1)
  expect(codedIn('ppi', person('1960-01-01', 'M', [row('dispensing', 365, 'atc', 'A02BC02')]))).toBe(0)
  expect(codedIn('opioid', given(10, 50, 100, 190))).toBe(1)
  expect(codedIn('opioid', given(10, 50, 100))).toBe(0)
  expect(codedIn('opioid', given(10, 50, 190))).toBe(0)
})
test('who died, is of unknown birth or sex, or was added counts neither above nor below the line', () => {
  const ill = row('diagnosis', 9, 'icpc', 'T90')
  const population = clinic(
    person('1960-01-01', 'K', [ill]),
    person('1960-01-01', 'K', [ill, row('death', 1, 'local', 'X')]),
    person(null, 'K', [ill]),
    person('1960-01-01', '', [ill]),
    person('1960-01-01', 'K', [ill]),
  )
  const cells = codedPrevalence({ ...population, added: 4 }).find(({ id }) => id === 'type2Diabetes')!.cells
  expect(cells.filter(({ people }) => people)).toMatchObject([{ sex: 'K', from: 60, to: 69, people: 1, coded: 1 }])
  expect(pyramidOf({ ...population, added: 4 }).filter(({ women }) => women)).toMatchObject([{ from: 65, to: 69, women: 1, men: 0 }])
})
test('a birthday on the reference date is the new age', () => {
  const bands = pyramidOf(clinic(person('1961-06-30', 'M', []), person('1961-07-01', 'M', []), person('1930-01-01', 'M', [])))
  expect(bands.filter(({ men }) => men).map(({ from, to }) => [from, to])).toEqual([
    [60, 64],
    [65, 69],
    [85, null],
  ])
  expect(bands.reduce((sum, { expectedMen, expectedWomen }) => sum + expectedMen + expectedWomen, 0)).toBeCloseTo(3)
})

test('within 3 % of the source or two standard errors, whichever is more', () => {
  const cell = (people: number, ill: number): Cell => ({ sex: 'K', from: 0, to: 14, people, ill, coded: null, source: 0.1 })
  expect(judged([cell(1_000_000, 103_000)], 'ill').within).toBe(true)
  expect(judged([cell(1_000_000, 103_001)], 'ill').within).toBe(false)
  expect(judged([cell(100, 16)], 'ill')).toMatchObject({ within: true, found: 16 })
  expect(judged([cell(100, 16)], 'ill').error).toBeCloseTo(0.03)
  expect(judged([cell(100, 17)], 'ill').within).toBe(false)
  expect(judged([cell(100, 10), cell(300, 30)], 'ill')).toMatchObject({ people: 400, deviation: 0 })
})

test('tallies of parts add up to the whole', () => {
  const [a, b] = [new Tally(), new Tally()]
  for (const one of [a, b]) one.person(false, 'K', 3)
  b.person(true, 'M', 7)
  a.ill('type2Diabetes', 'K', 3)
  b.gap('copd', 'never')
  b.dirt('tie', 4)
  const sum = addTallies(a.json, b.json)
  expect(sum).toMatchObject({ patients: 3, dead: 1, gaps: { copd: { never: 1, coded: 0 } }, dirt: { tie: 4, oldCode: 0 } })
  expect(
    truePrevalence(sum)
      .find(({ id }) => id === 'type2Diabetes')!
      .cells.find(({ people }) => people),
  ).toMatchObject({ sex: 'K', from: 50, people: 2, ill: 1 })
})

test('what is untidy is counted by kind', () => {
  const value = (lo: number, hi: number) => ({ columns: { value: { lo, hi } } })
  const population = clinic(
    person('1960-01-01', 'K', [
      row('result', 9, 'npu', 'NPU27300', value(48_000, 48_000)),
      row('result', 9, 'npu', 'NPU27300', { ...value(49_000, 49_000), time: 5 }),
      row('result', 8, 'npu', 'NPU03835', value(OPEN_LO, 29_999)),
      row('result', 7, 'npu', 'NPU99999', value(OPEN_LO, OPEN_HI)),
      row('order', 60, 'atc', 'A10BA02'),
      row('dispensing', 50, 'atc', 'A10BA02', { columns: { packages: { lo: 1_000, hi: 1_000 } } }),
      row('order', 60, 'atc', 'C10AA05'),
      row('diagnosis', 40, 'icpc', 'T90', { stop: ref, words: { source: 'epikrise' } }),
    ]),
    person(null, '', [
      row('order', 60, 'atc', 'A10BA02'),
      row('death', 20, 'local', 'X'),
      row('contact', 10, 'local', 'Y'),
      row('service', -3, 'service', '80-0101'),
    ]),
  )
  const found = Object.fromEntries(dirtOf(population).map(({ kind, count }) => [kind, count])) as Record<Untidy, number>
  expect(found).toEqual({
    comparator: 1,
    unreadable: 1,
    unknownCode: 1,
    retiredCode: 1,
    sameSample: 1,
    supplyUnknown: 1,
    neverDispensed: 2,
    diagnosisEnded: 1,
    diagnosisFromHospital: 1,
    birthUnknown: 1,
    sexUnknown: 1,
    rowsAfterDeath: 2,
    rowsAhead: 1,
  })
})

test('events a patient, by table and by how many he has', () => {
  const many = Array.from({ length: 7 }, (_, i) => row('service', i, 'service', '80-0101'))
  const events = eventsOf(clinic(person('1960-01-01', 'K', many), person('1960-01-01', 'K', [])))
  expect([events.all, events.mean.service, events.mean.result]).toEqual([3.5, 3.5, 0])
  expect(events.patients).toEqual([1, 0, 1, 0, 0, 0, 0, 0])
})
