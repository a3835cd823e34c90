import { beforeAll, expect, test } from 'vitest'
import { dayOf, isoOf, OPEN_DAY, OPEN_HI, OPEN_LO, parseDay, TABLES, type Table } from '#criteria'
import { standingOf } from '#terminology'
import { assemble, decode, digestOf, encode } from '..'
import { denmark, denmarkInSteps, denmarkPatients, metaOf, type DenmarkOptions, type Made } from './denmark'
import { clinicNumber } from './listing'
import { DIRT, GAPS } from './tally'
import { Truths } from './truth'

const ref = parseDay('2026-06-30')!
const options: DenmarkOptions = { seed: 1, size: 3_000, ref, clinic: '091034', name: 'Syntetisk klinik' }
const DIGEST = '817cf7dfe175667971e4894e36ac6fba4ea294ea2d8bd79a6dcaf1c963e3ecb5'

let made: Made
let file: Uint8Array
beforeAll(() => {
  made = denmark(options)
  file = encode(made.population)
})
const digest = (more: Partial<DenmarkOptions>) => digestOf(encode(denmark({ ...options, size: 300, ...more }).population))

test('seed 1 gives the same bytes on every machine', () => expect(digestOf(file)).toBe(DIGEST))

test('another seed, another date, another number of clinics give other bytes', () =>
  expect(new Set([{}, { seed: 2 }, { ref: ref + 1 }, { clinics: 3 }].map(digest)).size).toBe(4))

test('a patient depends on the seed and his number alone: in any order, from any beginning, whatever the size', () => {
  const all = [...denmarkPatients(options)]
  for (const from of [2_999, 17, 0, 1_234]) expect([...denmarkPatients({ ...options, size: 100_000 }, from, from + 1)]).toEqual([all[from]])
  const truths = new Truths(1, ref)
  const backwards = [2_500, 12_345, 3, 2_500].map((no) => truths.of(no))
  expect(backwards[3]!.ill).toEqual(backwards[0]!.ill)
  expect(backwards.map(({ no, birth, sex }) => [no, birth, sex])).toEqual(
    [2_500, 12_345, 3, 2_500].map((no) => [no, new Truths(1, ref).of(no).birth, new Truths(1, ref).of(no).sex]),
  )
})

test('columns are what the rows assemble to', () => {
  const few = { ...options, size: 200 }
  const { population } = denmark(few)
  const plain = [...denmarkPatients(few)].map((one) => ({ ...one, rows: one.rows.map((row) => ({ ...row, codes: row.codes.map((code) => ({ ...code })) })) }))
  expect(digestOf(encode(assemble(metaOf(few), plain)))).toBe(digestOf(encode(population)))
})

test('made in steps it is the same, tells how far it is, and stops when told', async () => {
  const heard: number[] = []
  const slow = await denmarkInSteps({ ...options, size: 300 }, { chunk: 100, progress: ({ made: n }) => heard.push(n) })
  expect(digestOf(encode(slow.population))).toBe(digest({}))
  expect(heard).toEqual([100, 200, 300, 300])
  const cancel = new AbortController()
  const work = denmarkInSteps(options, { chunk: 50, signal: cancel.signal, progress: ({ made: n }) => n === 100 && cancel.abort(new Error('stopped')) })
  await expect(work).rejects.toThrow('stopped')
})

test('a clinic of 1,600 takes less than a second', () => {
  const start = process.cpuUsage()
  denmark({ ...options, seed: 3, size: 1_600 })
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6).toBeLessThan(1)
})

test('no CPR number or anything that looks like one', () => {
  const like = /(?<!\d)\d{6}[-\s]?\d{4}(?!\d)/
  for (const { code } of made.population.codes) expect(code).not.toMatch(like)
  for (const patient of denmarkPatients({ ...options, size: 50 }))
    for (const text of [patient.key, ...patient.rows.map((row) => row.id)]) expect(text).not.toMatch(like)
  expect(made.population.key(2_999)).toBe('T-002999')
})

test('every table is filled, and nothing lies before birth, after death or ahead but appointments and postponements', () => {
  const { population } = made
  const died = new Map([...population.tables.death.patient].map((patient, row) => [patient, population.tables.death.day[row]!]))
  expect(died.size).toBeGreaterThan(30)
  for (const name of TABLES) {
    const { count, patient, day, stop } = population.tables[name]
    expect(count, name).toBeGreaterThan(name === 'procedure' || name === 'death' ? 20 : 60)
    for (let row = 0; row < count; row++) {
      const birth = population.birth[patient[row]!]!
      if (birth !== OPEN_DAY && day[row]! < birth) throw new Error(`${name} before birth on ${isoOf(day[row]!)}`)
      if (name !== 'appointment' && day[row]! > (died.get(patient[row]!) ?? ref)) throw new Error(`${name} on ${isoOf(day[row]!)}`)
      if (stop[row]! < day[row]!) throw new Error(`${name} ends before it begins`)
    }
  }
})

test('laboratories do not answer between midnight and six', () => {
  const answers = [...denmarkPatients({ ...options, size: 300 })].flatMap(({ rows }) =>
    rows.flatMap(({ table, answered }) => (table === 'result' && answered !== undefined ? [answered] : [])),
  )
  expect(answers.length).toBeGreaterThan(1_000)
  expect(answers.filter((minute) => minute % 1440 < 360)).toEqual([])
})

test('every code is known to the built-in extract, but packages and the laboratories’ own', () => {
  const unknown = made.population.codes.filter(({ system, code }) => ['unknown', 'unknownSystem'].includes(standingOf(system, code)))
  expect(unknown.filter(({ code }) => !/^(P-|LAB-)/.test(code))).toEqual([])
})

test('every kind of dirt and gap is there, and the columns show it', () => {
  for (const kind of DIRT) expect(made.tally.dirt[kind], kind).toBeGreaterThan(0)
  for (const gap of GAPS)
    expect(
      Object.values(made.tally.gaps).reduce((sum, one) => sum + one[gap], 0),
      gap,
    ).toBeGreaterThan(10)
  const value = made.population.tables.result.columns.value!
  const open = [...value.lo].map((lo, row) => [lo === OPEN_LO, value.hi[row] === OPEN_HI] as const)
  const { comparator, unreadable, wrongUnit } = made.tally.dirt
  expect(open.filter(([lo, hi]) => lo !== hi).length).toBeGreaterThan(comparator * 0.9)
  expect(open.filter(([lo, hi]) => lo && hi).length).toBeGreaterThan((unreadable + wrongUnit) * 0.9)
})

test('with several clinics each has its share, and the base of one is its own', () => {
  const { population } = denmark({ ...options, size: 600, clinics: 4 })
  const { listing } = population.tables
  for (let k = 0; k < 4; k++) {
    const no = population.codes.findIndex(({ code }) => code === clinicNumber('091034', k))
    const people = new Set([...listing.codeNo.keys()].filter((i) => listing.codeNo[i] === no).map((i) => listing.patient[listing.codeRow[i]!]))
    expect(people.size, `clinic ${k}`).toBeGreaterThan(110)
  }
})

test('the reference date may be any: a child born that day, a leap day', () => {
  for (const day of [dayOf(2024, 2, 29), dayOf(2025, 10, 1), dayOf(1990, 1, 1)]) {
    const { population } = denmark({ ...options, size: 150, ref: day })
    for (const birth of population.birth) expect(birth === OPEN_DAY || birth <= day).toBe(true)
    expect(decode(encode(population)).tables.result.count).toBeGreaterThan(100)
  }
})

test('rows a patient, so that a country fits in memory', () => {
  const mean = (name: Table) => made.population.tables[name].count / options.size
  const all = TABLES.reduce((sum, name) => sum + mean(name), 0)
  expect(all).toBeGreaterThan(25)
  expect(all).toBeLessThan(38)
  expect(file.length / options.size).toBeLessThan(850)
})
