import { beforeAll, expect, test } from 'vitest'
import { isoOf, OPEN_DAY, parseDay, TABLES } from '#criteria'
import { standingOf } from '#terminology'
import type { Population } from '../columns'
import { decode, digestOf, encode } from '../file'
import { syntheticClinic, syntheticPatients, type ClinicOptions } from './clinic'
import { CASES, caseOf } from './planted'

const ref = parseDay('2026-06-30')!
const options: ClinicOptions = { seed: 1, size: 10_000, ref, clinic: '091034', name: 'Syntetisk klinik' }
const DIGEST = '8f50dca8da62ebf692458e048dd79b3c1873fbd2faf6b01d28b7dec103356517'

let clinic: Population
let file: Uint8Array
let seconds: number
beforeAll(() => {
  const start = performance.now()
  clinic = syntheticClinic(options)
  seconds = (performance.now() - start) / 1000
  file = encode(clinic)
})

test('seed 1 gives the same bytes on every machine', () => {
  expect(digestOf(file)).toBe(DIGEST)
  expect(digestOf(encode(syntheticClinic(options)))).toBe(DIGEST)
})
test('another seed and another reference date give other bytes', () => {
  const small = { ...options, size: 200 }
  expect(new Set([small, { ...small, seed: 2 }, { ...small, ref: ref + 1 }].map((one) => digestOf(encode(syntheticClinic(one))))).size).toBe(3)
})
test('a patient does not depend on how many there are', () => {
  const few = [...syntheticPatients({ ...options, size: 60 })]
  let i = 0
  for (const patient of syntheticPatients(options)) {
    expect(patient).toEqual(few[i])
    if (++i === few.length) break
  }
})
test('it is made in seconds, is a few megabytes, and reads in a moment', () => {
  expect(seconds).toBeLessThan(10)
  expect(file.length).toBeLessThan(6_000_000)
  decode(file)
  const start = performance.now()
  decode(file)
  const took = performance.now() - start
  console.log(`${clinic.size} patients: made in ${seconds.toFixed(1)} s, ${(file.length / 1e6).toFixed(1)} MB, read in ${took.toFixed(0)} ms`)
  expect(took).toBeLessThan(500) // the ordinary figure is a tenth of it: a shared machine may be slow
})

test('no CPR number or anything that looks like one: six digits of a date and four more', () => {
  const like = /(?<!\d)\d{6}[-\s]?\d{4}(?!\d)/
  expect(like.test('010190-1234') && like.test('0101901234')).toBe(true)
  for (const patient of syntheticPatients({ ...options, size: 1_500 })) {
    for (const text of [patient.key, ...patient.rows.flatMap((row) => [row.id, ...row.codes.map((code) => code.code), ...Object.values(row.words ?? {})])])
      expect(text).not.toMatch(like)
  }
  for (const { code } of clinic.codes) expect(code).not.toMatch(like)
  expect([clinic.key(0), clinic.key(9_999)]).toEqual(['T-000000', 'T-009999'])
})

test('the pyramid is Denmark’s: women, children, 65+ and 75+ within a point and a half', () => {
  let [women, young, old, older, known] = [0, 0, 0, 0, 0]
  for (let patient = 0; patient < clinic.size; patient++) {
    if (clinic.sex.list[clinic.sex.of[patient]!] === 'K') women++
    if (clinic.birth[patient] === OPEN_DAY) continue
    known++
    const age = (ref - clinic.birth[patient]!) / 365.25
    if (age < 15) young++
    if (age >= 65) old++
    if (age >= 75) older++
  }
  const near = (n: number, of: number, percent: number) => expect(Math.abs((100 * n) / of - percent), `${n} of ${of}, expected ${percent} %`).toBeLessThan(1.5)
  near(women, clinic.size, 50.3)
  near(young, known, 15.5)
  near(old, known, 20.9)
  near(older, known, 10.4)
  expect(clinic.size - known).toBeGreaterThan(5)
})

test('diseases come as often as the figures say, within sampling', () => {
  const patients = (...codes: string[]) => {
    const { diagnosis } = clinic.tables
    const wanted = new Set(clinic.codes.flatMap((code, no) => (codes.some((one) => code.code.startsWith(one)) ? [no] : [])))
    const found = new Set<number>()
    diagnosis.codeNo.forEach((no, i) => wanted.has(no) && found.add(diagnosis.patient[diagnosis.codeRow[i]!]!))
    return found.size
  }
  const within = (n: number, from: number, to: number, name: string) => expect(n >= from && n <= to, `${name}: ${n}`).toBe(true)
  within(patients('T90', 'DE11'), 370, 520, 'type 2 diabetes, 4.4 %')
  within(patients('K86', 'DI10'), 1_750, 2_400, 'hypertension, 19.7 %')
  within(patients('R95', 'DJ44'), 320, 470, 'COPD, 4.0 %')
  within(patients('P70', 'DF03'), 35, 100, 'dementia, 0.6 %')
  within(patients('P72', 'DF20'), 50, 110, 'schizophrenia, 0.75 %')
  within(patients('L95', 'DM8'), 270, 420, 'osteoporosis, 2.9 % and the planted')
})

test('the base population is most of them, and not all', () => {
  const { listing, death } = clinic.tables
  const here = clinic.codes.findIndex((code) => code.code === options.clinic)
  const listed = new Set<number>()
  listing.codeNo.forEach((no, i) => {
    const row = listing.codeRow[i]!
    if (no === here && listing.day[row]! <= ref && listing.stop[row]! > ref) listed.add(listing.patient[row]!)
  })
  expect(listed.size).toBeGreaterThan(9_000)
  expect(listed.size).toBeLessThan(9_800)
  expect(death.count).toBeGreaterThan(60)
  expect(new Set(clinic.cprStatus.list).size).toBeGreaterThanOrEqual(5)
})

test('nothing happens after the reference date but appointments and ends, or after death', () => {
  for (const table of TABLES)
    if (table !== 'appointment') for (const day of clinic.tables[table].day) if (day > ref) throw new Error(`${table} on ${isoOf(day)}`)
  const died = new Map([...clinic.tables.death.patient].map((patient, row) => [patient, clinic.tables.death.day[row]!]))
  for (const table of ['dispensing', 'result', 'service', 'contact'] as const) {
    const { patient, day } = clinic.tables[table]
    patient.forEach((one, row) => expect(day[row]!).toBeLessThanOrEqual(died.get(one) ?? ref))
  }
})

test('data are untidy on purpose: comparators, unreadable, old codes, local codes, unknown supply', () => {
  const { value } = clinic.tables.result.columns
  const [lo, hi] = [[...value!.lo], [...value!.hi]]
  const count = (test: (lo: number, hi: number) => boolean) => lo.filter((one, i) => test(one, hi[i]!)).length
  const OPEN = [-2_147_483_648, 2_147_483_647] as const
  expect(count((a, b) => a !== OPEN[0] && b === OPEN[1])).toBeGreaterThan(500)
  expect(count((a, b) => a === OPEN[0] && b !== OPEN[1])).toBeGreaterThan(100)
  expect(count((a, b) => a === OPEN[0] && b === OPEN[1])).toBeGreaterThan(50)
  const names = new Set(clinic.codes.map((one) => one.code))
  for (const code of ['NPU03835', 'NPU28309', 'NPU28842', 'LAB-EGFR', 'DENOSUMAB-120', 'ZOLEDRONAT-4', 'osteoporose/udsat']) expect(names, code).toContain(code)
  expect([...clinic.tables.dispensing.columns.supplyDays!.hi].filter((one) => one === OPEN[1]).length).toBeGreaterThan(1_000)
})

test('every code is known to the built-in extract, but packages and the laboratories’ own', () => {
  const unknown = clinic.codes.filter((one) => ['unknown', 'unknownSystem'].includes(standingOf(one.system, one.code)) && !/^(P-|LAB-)/.test(one.code))
  expect(unknown).toEqual([])
})

test('each planted case is there, in a clinic of the usual size', () => {
  const met = new Set(Array.from({ length: options.size }, (_, no) => caseOf(no)?.name))
  for (const one of CASES) expect(met).toContain(one.name)
  expect(new Set(CASES.map((one) => one.name)).size).toBe(CASES.length)
})
