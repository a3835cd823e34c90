// The tiny world that generated documents and patients share, so that they meet: few codes, days round each boundary, few values.
import { parseDay, plus, SYSTEMS, TABLES, type Column, type Day, type Period, type Run, type SystemId, type Table, type Word } from '#criteria'
import type { Code } from '#population/columns'
import { HOLDS } from '../sql/schema'

/** The last of a long month after February, so that months clamp. */
export const RUN: Run = { ref: parseDay('2026-03-31')!, clinic: '091034' }
/** Another date, and another clinic, over the same rows: what is kept between evaluations must not be mixed up. */
export const OTHER_RUN: Run = { ...RUN, ref: parseDay('2026-02-28')! }
export const OTHER_RUNS: readonly Run[] = [OTHER_RUN, { ...RUN, clinic: '999999' }]
export const PROFILE = 'eksempel'
export const OTHER_PROFILE = 'andet'

const code = (system: SystemId, text: string): Code => ({ system: SYSTEMS[system].uri, code: text })

/** What a row of an area may carry: one line a row, several codes together. */
const MEDICINES: Code[][] = [
  [code('atc', 'M05BA04')],
  [code('atc', 'M05BA07')],
  [code('atc', 'M05BB01')],
  [code('atc', 'H02AB06')],
  [code('atc', 'M05BA04'), code('drug', '1')],
  [code('drug', '1')],
  [code('atc', 'M05BA04'), code('drug', '2')],
  [code('atc', 'M05BA04+X1'), code('drug', '2')],
  [code('local', 'x')],
]
const OTHERS: Code[][] = [[code('sks', 'BA')], [code('sks', 'BA1')], [code('local', 'x')], [code('local', 'x1')], []]
export const ROW_CODES: Readonly<Record<Table, Code[][]>> = {
  diagnosis: [
    [code('icpc', 'L95')],
    [code('sks', 'DM80')],
    [code('sks', 'DM801')],
    [code('sks', 'DM81+Z')],
    [code('icpc', 'L95'), code('sks', 'DM81')],
    [code('icpc', 'L951')],
    [code('icpc', 'A01'), code('sks', 'DM80')],
    [code('local', 'L95')],
  ],
  order: MEDICINES,
  dispensing: MEDICINES,
  result: [[code('npu', 'NPU1')], [code('npu', 'NPU2')], [code('npu', 'NPU1'), code('local', 'x')], [code('npu', 'NPU11')]],
  service: [[code('service', '80-0120')], [code('service', '80-0101')], [code('service', '80-0120'), code('local', 'x')]],
  procedure: OTHERS,
  vaccination: [...OTHERS, [code('atc', 'J07')]],
  contact: OTHERS,
  letter: OTHERS,
  plan: OTHERS,
  appointment: OTHERS,
  state: [`${PROFILE}/fravalgt`, `${PROFILE}/udsat`, `${PROFILE}/afklaret`, `${PROFILE}/ikke-relevant`, `${OTHER_PROFILE}/fravalgt`, `${PROFILE}2/udsat`].map(
    (text) => [code('decision', text)],
  ),
  listing: [[code('clinic', RUN.clinic)], [code('clinic', '999999')]],
  death: [[]],
}

/** Codes a list may name, by the table it is used over. */
const listed = (...all: [SystemId, string][]): Code[] => all.map(([system, text]) => code(system, text))
const others = listed(['sks', 'BA'], ['sks', 'BA1'], ['local', 'x'], ['drug', 'x'])
const medicines = listed(['atc', 'M05BA'], ['atc', 'M05'], ['atc', 'M05BA07'], ['atc', 'M05BA04'], ['drug', '1'], ['drug', '2'], ['drug', 'x'], ['atc', 'H02'])
export const AREAS = ['diagnoses', 'medicines', 'services', 'others'] as const
export type Area = (typeof AREAS)[number]
export const LIST_CODES: Readonly<Record<Area, Code[]>> = {
  diagnoses: listed(['icpc', 'L95'], ['sks', 'DM80'], ['sks', 'DM8'], ['sks', 'DM81'], ['icpc', 'A01']),
  medicines,
  services: listed(['service', '80-0120'], ['service', '80-0101'], ['local', 'x']),
  others,
}
export const areaOf = (table: Table): Area =>
  table === 'diagnosis' ? 'diagnoses' : table === 'order' || table === 'dispensing' ? 'medicines' : table === 'service' ? 'services' : 'others'

export const RESULTS = [['NPU1'], ['NPU2'], ['NPU1', 'NPU2']] as const

export const PERIODS: readonly Period[] = [
  { n: 1, unit: 'days' },
  { n: 2, unit: 'weeks' },
  { n: 1, unit: 'months' },
  { n: 12, unit: 'months' },
  { n: 2, unit: 'years' },
]
export const GRACES = [0, 1, 30]
export const SUPPLIES = [1, 30, 84]
export const AGES = [1, 2, 18, 60]
/** Amounts asked about as whole numbers: of DDD and packages, and of per cent. Rows hold 1, 2, 10 and 20 of each. */
export const AMOUNTS = [1, 2, 10, 20, 1000, 2000]
/** Thousandths that criteria ask about; rows hold these and their neighbours. */
export const QUANTITIES = [10_000, 20_000, 30_000]
export const VALUES = ['10', '20', '20', '30', '19,999', '20,001', '<20', '≤20', '>20', '≥20', '<10', '>30', 'uklar', '-20']
/** Values that name a day (onNamedDay): a Day is written in thousandths of the text. */
export const DAY_VALUES = [RUN.ref, RUN.ref - 14, RUN.ref - 1, RUN.ref + 1].map((day) => `${Math.trunc(day / 1000)},${String(day % 1000).padStart(3, '0')}`)

const round = (day: Day): Day[] => [day - 1, day, day + 1]
/** Days at and beside every bound a period of the domain makes. */
export const DAYS: readonly Day[] = [...round(RUN.ref), ...PERIODS.flatMap(({ n, unit }) => round(plus(RUN.ref, -n, unit))), plus(RUN.ref, -9, 'years')]
/** Days from which some supply with grace reaches just to, or just short of, the reference date. */
export const SUPPLY_DAYS: readonly Day[] = [
  ...new Set([...SUPPLIES, 2, 60].flatMap((days) => GRACES.flatMap((grace) => round(RUN.ref - days - grace)))),
].filter((day) => day <= RUN.ref + 1)
export const BIRTHS: readonly Day[] = AGES.flatMap((n) =>
  (['months', 'years'] as const).flatMap((unit) => [...round(plus(RUN.ref, -n, unit)), plus(RUN.ref, -(n + 1), unit)]),
)

/** Word values by field. */
export const WORD_VALUES = ['', 'a', 'b']
/** What kinds ask about, met in rows beside those. */
const ASKED_WORDS: Partial<Record<Word, readonly string[]>> = {
  kind: ['forloeb', 'kontakt', 'epikrise'],
  source: ['egen', 'epikrise'],
  notFollowed: ['ja'],
  group: ['1', '2'],
}
export const wordValues = (word: Word): readonly string[] => [...WORD_VALUES, ...(ASKED_WORDS[word] ?? [])]
export const MUNICIPALITIES = ['101', '147']
export const columnsOf = (table: Table): readonly Column[] => HOLDS[table].columns
export const wordsOf = (table: Table): readonly Word[] => HOLDS[table].words
export const ROW_TABLES = TABLES.filter((table) => table !== 'listing' && table !== 'death')
