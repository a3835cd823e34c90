// The fifteen anchors of a synthetic Denmark read from a population's record: who has the diagnosis coded, in whatever way, or takes the
// medicine. What is true and not coded cannot be seen here; the generator's tally has it.
import { OPEN_DAY, plus, SYSTEMS } from '#criteria'
import type { Population } from '../columns'
import { ANCHOR_IDS, ANCHORS, type AnchorId } from '../denmark/anchors'
import { SHARES, NUMBER } from '../denmark/conditions'
import { BAND_TO, BANDS } from '../denmark/slots'
import type { TallyJson } from '../denmark/tally'

type Match = readonly ['icpc' | 'sks' | 'atc', string]
/** Codes of each anchor: ICPC exactly, SKS and ATC with all that begins so. */
const CODED: Readonly<Record<AnchorId, readonly Match[]>> = {
  type2Diabetes: [
    ['icpc', 'T90'],
    ['sks', 'DE11'],
  ],
  type1Diabetes: [
    ['icpc', 'T89'],
    ['sks', 'DE10'],
  ],
  hypertension: [
    ['icpc', 'K86'],
    ['icpc', 'K87'],
    ['sks', 'DI10'],
    ['sks', 'DI11'],
    ['sks', 'DI12'],
    ['sks', 'DI13'],
    ['sks', 'DI15'],
  ],
  copd: [
    ['icpc', 'R95'],
    ['sks', 'DJ43'],
    ['sks', 'DJ44'],
  ],
  asthma: [
    ['icpc', 'R96'],
    ['sks', 'DJ45'],
    ['sks', 'DJ46'],
  ],
  osteoporosis: [
    ['icpc', 'L95'],
    ['sks', 'DM80'],
    ['sks', 'DM81'],
    ['sks', 'DM82'],
  ],
  dementia: [
    ['icpc', 'P70'],
    ['sks', 'DF00'],
    ['sks', 'DF01'],
    ['sks', 'DF02'],
    ['sks', 'DF03'],
    ['sks', 'DG30'],
  ],
  atrialFibrillation: [
    ['icpc', 'K78'],
    ['sks', 'DI48'],
  ],
  heartFailure: [
    ['icpc', 'K77'],
    ['sks', 'DI50'],
    ['sks', 'DI110'],
    ['sks', 'DI130'],
    ['sks', 'DI132'],
  ],
  ischaemicHeart: [
    ['icpc', 'K74'],
    ['icpc', 'K75'],
    ['icpc', 'K76'],
    ['sks', 'DI20'],
    ['sks', 'DI21'],
    ['sks', 'DI22'],
    ['sks', 'DI23'],
    ['sks', 'DI24'],
    ['sks', 'DI25'],
  ],
  stroke: [
    ['icpc', 'K89'],
    ['icpc', 'K90'],
    ['icpc', 'K91'],
    ['sks', 'DI6'],
    ['sks', 'DG45'],
  ],
  schizophrenia: [
    ['icpc', 'P72'],
    ['sks', 'DF20'],
    ['sks', 'DF21'],
    ['sks', 'DF22'],
    ['sks', 'DF24'],
    ['sks', 'DF25'],
    ['sks', 'DF28'],
  ],
  bipolar: [
    ['icpc', 'P73'],
    ['sks', 'DF30'],
    ['sks', 'DF31'],
  ],
  opioid: [
    ['atc', 'N02A'],
    ['atc', 'R05DA04'],
  ],
  ppi: [['atc', 'A02BC']],
}

/** One anchor among the living of one sex and age band. */
export interface Cell {
  sex: 'M' | 'K'
  /** Ages from – to; null is open. */
  from: number
  to: number | null
  people: number
  /** With the disease; null where only the record is at hand. */
  ill: number | null
  /** With it in the record; null where only the tally is at hand. */
  coded: number | null
  /** Share by the source, 0–1. */
  source: number
}
export interface Prevalence {
  id: AnchorId
  cells: Cell[]
}

const bandFrom = (band: number): number => (band ? BAND_TO[band - 1]! + 1 : 0)
const cellsOf = (of: (id: AnchorId, sex: 'M' | 'K', band: number) => Pick<Cell, 'people' | 'ill' | 'coded'>): Prevalence[] =>
  ANCHOR_IDS.map((id) => ({
    id,
    cells: (['M', 'K'] as const).flatMap((sex, at) =>
      Array.from({ length: BANDS }, (_, band): Cell => ({
        sex,
        from: bandFrom(band),
        to: BAND_TO[band] ?? null,
        ...of(id, sex, band),
        source: SHARES[NUMBER[id]]![at * BANDS + band]!,
      })),
    ),
  }))

/** What is true, from a tally. */
export const truePrevalence = ({ living, ill }: TallyJson): Prevalence[] =>
  cellsOf((id, sex, band) => ({ people: living[sex][band]!, ill: ill[id]?.[sex][band] ?? 0, coded: null }))

/** What stands in the record of those living, of known birth and sex, and not added. */
export function codedPrevalence(population: Population): Prevalence[] {
  const { size, ref, birth, sex } = population
  const counted = Math.min(size, population.added ?? size)
  const dead = new Uint8Array(size)
  for (const patient of population.tables.death.patient) dead[patient] = 1
  const bounds = Array.from({ length: BANDS }, (_, band) => plus(ref, -bandFrom(band), 'years'))
  const cell = new Int8Array(size).fill(-1)
  const people = new Uint32Array(2 * BANDS)
  for (let patient = 0; patient < counted; patient++) {
    const word = sex.list[sex.of[patient]!]
    if (dead[patient] || birth[patient] === OPEN_DAY || (word !== 'M' && word !== 'K')) continue
    let band = BANDS - 1
    while (band && birth[patient]! > bounds[band]!) band--
    cell[patient] = (word === 'M' ? 0 : BANDS) + band
    people[cell[patient]!]!++
  }
  const coded = new Map(ANCHOR_IDS.map((id) => [id, countedIn(id)]))
  return cellsOf((id, one, band) => {
    const at = (one === 'M' ? 0 : BANDS) + band
    return { people: people[at]!, ill: null, coded: coded.get(id)![at]! }
  })

  function countedIn(id: AnchorId): Uint32Array {
    const found = id === 'ppi' || id === 'opioid' ? taken(population, id) : diagnosed(population, id)
    const counts = new Uint32Array(2 * BANDS)
    for (let patient = 0; patient < counted; patient++) if (found[patient] && cell[patient]! >= 0) counts[cell[patient]!]!++
    return counts
  }
}

/** Code numbers of an anchor. */
function flagsOf({ codes }: Population, id: AnchorId): Uint8Array {
  const wanted = CODED[id].map(([system, code]) => ({ uri: SYSTEMS[system].uri as string, exact: system === 'icpc', code }))
  return Uint8Array.from(codes, ({ system, code }) =>
    Number(wanted.some((one) => one.uri === system && (one.exact ? code === one.code : code.startsWith(one.code)))),
  )
}

function diagnosed(population: Population, id: AnchorId): Uint8Array {
  const { codeNo, codeRow, patient } = population.tables.diagnosis
  const flags = flagsOf(population, id)
  const found = new Uint8Array(population.size)
  for (let i = 0; i < codeNo.length; i++) if (flags[codeNo[i]!]) found[patient[codeRow[i]!]!] = 1
  return found
}

/** A proton pump inhibitor within a year; an opioid on three days within half a year, and before it. */
function taken(population: Population, id: 'ppi' | 'opioid'): Uint8Array {
  const { codeNo, codeRow, patient, day } = population.tables.dispensing
  const flags = flagsOf(population, id)
  const { ref, size } = population
  const [recent, before] = [new Uint8Array(size), new Uint8Array(size)]
  const span = id === 'ppi' ? 365 : 180
  for (let i = 0; i < codeNo.length; i++) {
    if (!flags[codeNo[i]!]) continue
    const row = codeRow[i]!
    const back = ref - day[row]!
    const one = patient[row]!
    if (back >= 0 && back < span) {
      if (recent[one]! < 255) recent[one]!++
    } else if (back >= span && back < span + 60) before[one] = 1
  }
  return id === 'ppi' ? recent : recent.map((n, one) => Number(n >= 3 && before[one] === 1))
}

export interface Judged {
  found: number
  people: number
  /** Share by the source. */
  expected: number
  share: number
  /** Relative deviation; 0 where nobody is expected and nobody found. */
  deviation: number
  /** Standard error of a share so large among so many. */
  error: number
  /** Within 3 % of the source or two standard errors, whichever is more. */
  within: boolean
}
/** Cells put together and held against the source. */
export function judged(cells: readonly Cell[], what: 'ill' | 'coded'): Judged {
  let [found, people, expectation] = [0, 0, 0]
  for (const cell of cells) {
    found += cell[what] ?? 0
    people += cell.people
    expectation += cell.people * cell.source
  }
  const expected = people ? expectation / people : 0
  const share = people ? found / people : 0
  const error = people ? Math.sqrt((expected * (1 - expected)) / people) : 0
  const deviation = expected ? share / expected - 1 : found ? Infinity : 0
  return { found, people, expected, share, deviation, error, within: Math.abs(share - expected) <= Math.max(0.03 * expected, 2 * error) + 1e-12 }
}

/** Persons of Denmark in all, for the scale of a page. */
export const sourceOf = (id: AnchorId): number => {
  const { count } = ANCHORS[id]
  return typeof count === 'number' ? count : count.M + count.K
}
