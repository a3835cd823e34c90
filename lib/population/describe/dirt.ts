// What is untidy in a population's rows, counted from the columns alone, so that it holds for what was imported as well as for what was made.
import { OPEN_DAY, OPEN_HI, OPEN_LO, SYSTEMS, TABLES } from '#criteria'
import { conceptOfCode } from '#terminology/concepts'
import type { Population } from '../columns'

export const UNTIDY = [
  'comparator',
  'unreadable',
  'unknownCode',
  'retiredCode',
  'sameSample',
  'supplyUnknown',
  'neverDispensed',
  'diagnosisEnded',
  'diagnosisFromHospital',
  'birthUnknown',
  'sexUnknown',
  'rowsAfterDeath',
  'rowsAhead',
] as const
export type Untidy = (typeof UNTIDY)[number]
export interface Dirt {
  kind: Untidy
  /** Rows, or persons for birth and sex. */
  count: number
  /** Rows or persons it is seen among. */
  of: number
}

export function dirtOf(population: Population): Dirt[] {
  const { result, dispensing, order, diagnosis, death } = population.tables
  const counts = Object.fromEntries(UNTIDY.map((kind) => [kind, [0, 0]])) as Record<Untidy, [number, number]>
  const value = result.columns.value
  for (let row = 0; row < result.count; row++) {
    const [lo, hi] = value ? [value.lo[row]!, value.hi[row]!] : [OPEN_LO, OPEN_HI]
    if (lo === OPEN_LO && hi === OPEN_HI) counts.unreadable[0]++
    else if (lo === OPEN_LO || hi === OPEN_HI) counts.comparator[0]++
  }
  // rows of one analysis on one day of one patient
  const kinds = population.codes.map(({ system, code }) => {
    const found = conceptOfCode(system, code)
    return found
      ? found.code.retired
        ? 2
        : 1
      : system === SYSTEMS.local.uri && code.startsWith('LAB-')
        ? 0
        : system === SYSTEMS.npu.uri || system === SYSTEMS.mcs.uri
          ? 0
          : 1
  })
  for (let i = 0; i < result.codeNo.length; i++) {
    const kind = kinds[result.codeNo[i]!]!
    if (kind === 0) counts.unknownCode[0]++
    if (kind === 2) counts.retiredCode[0]++
    const row = result.codeRow[i]!
    if (i && result.codeNo[i - 1] === result.codeNo[i]) {
      const before = result.codeRow[i - 1]!
      if (result.patient[before] === result.patient[row] && result.day[before] === result.day[row]) counts.sameSample[0]++
    }
  }
  const supply = dispensing.columns.supplyDays
  for (let row = 0; row < dispensing.count; row++) if (!supply || supply.hi[row] === OPEN_HI) counts.supplyUnknown[0]++
  counts.neverDispensed[0] = neverDispensed(population)
  const source = diagnosis.words.source
  const hospital = source ? source.list.indexOf('epikrise') : -1
  for (let row = 0; row < diagnosis.count; row++) {
    if (diagnosis.stop[row] !== OPEN_DAY) counts.diagnosisEnded[0]++
    if (hospital >= 0 && source!.of[row] === hospital) counts.diagnosisFromHospital[0]++
  }
  for (let patient = 0; patient < population.size; patient++) {
    if (population.birth[patient] === OPEN_DAY) counts.birthUnknown[0]++
    if (!population.sex.of[patient]) counts.sexUnknown[0]++
  }
  const died = new Int32Array(population.size).fill(OPEN_DAY)
  for (let row = 0; row < death.count; row++) died[death.patient[row]!] = death.day[row]!
  let all = 0
  for (const name of TABLES) {
    const { count, patient, day } = population.tables[name]
    all += count
    for (let row = 0; row < count; row++) {
      if (day[row]! > died[patient[row]!]!) counts.rowsAfterDeath[0]++
      if (day[row]! > population.ref && name !== 'appointment') counts.rowsAhead[0]++
    }
  }
  const among: Record<Untidy, number> = {
    comparator: result.count,
    unreadable: result.count,
    unknownCode: result.count,
    retiredCode: result.count,
    sameSample: result.count,
    supplyUnknown: dispensing.count,
    neverDispensed: order.count,
    diagnosisEnded: diagnosis.count,
    diagnosisFromHospital: diagnosis.count,
    birthUnknown: population.size,
    sexUnknown: population.size,
    rowsAfterDeath: all,
    rowsAhead: all,
  }
  return UNTIDY.map((kind) => ({ kind, count: counts[kind][0], of: among[kind] }))
}

/** Orders without a dispensing of the same ATC code to the patient, ever: two ascending lists of patients a code. */
function neverDispensed({ tables: { order, dispensing }, codes }: Population): number {
  const [from, to] = [startsOf(order.codeNo, codes.length), startsOf(dispensing.codeNo, codes.length)]
  let count = 0
  for (let no = 0; no < codes.length; no++) {
    if (codes[no]!.system !== SYSTEMS.atc.uri) continue
    let at = to[no]!
    for (let i = from[no]!; i < from[no + 1]!; i++) {
      const patient = order.patient[order.codeRow[i]!]!
      while (at < to[no + 1]! && dispensing.patient[dispensing.codeRow[at]!]! < patient) at++
      if (at === to[no + 1]! || dispensing.patient[dispensing.codeRow[at]!] !== patient) count++
    }
  }
  return count
}

/** Where each code's entries begin. */
function startsOf(codeNo: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < codeNo.length; i++) starts[codeNo[i]! + 1]!++
  for (let no = 0; no < count; no++) starts[no + 1]! += starts[no]!
  return starts
}
