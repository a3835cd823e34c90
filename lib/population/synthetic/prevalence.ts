// Who has what, by age and sex, in per cent × 1000 (12.3 % is 12300).
// Totals: published Danish figures (register counts 2011–2021 for diabetes, hypertension, COPD, asthma, osteoporosis 142,025 women and
// 30,375 men in 2017, dementia registered, atrial fibrillation, heart failure, ischaemic heart disease, stroke). The spread over age is
// our own estimate, scaled to those totals. Schizophrenia, bipolar disorder, cancer, palliative care, kidney disease and hypothyroidism
// are orders of size only.
import type { SystemId } from '#criteria'

/** Upper ages of the eight bands; the last is open. */
export const BANDS = [14, 39, 49, 59, 69, 79, 84] as const
export const bandOf = (age: number): number => {
  const found = BANDS.findIndex((to) => age <= to)
  return found < 0 ? BANDS.length : found
}

type Eight = readonly [number, number, number, number, number, number, number, number]
export interface Condition {
  /** Codes in the order ICPC, SKS; SKS alone where ICPC has no fitting code. */
  codes: readonly (readonly [SystemId, string])[]
  M: Eight
  K: Eight
}

export const CONDITIONS = {
  osteoporosis: {
    codes: [
      ['icpc', 'L95'],
      ['sks', 'DM819'],
    ],
    M: [0, 40, 240, 720, 1800, 4000, 6000, 7200],
    K: [0, 60, 450, 2300, 7900, 17000, 24900, 26000],
  },
  diabetes2: {
    codes: [
      ['icpc', 'T90'],
      ['sks', 'DE119'],
    ],
    M: [0, 250, 2500, 6500, 12300, 16400, 16400, 13900],
    K: [0, 330, 2000, 4500, 8200, 11500, 12300, 11500],
  },
  diabetes1: {
    codes: [
      ['icpc', 'T89'],
      ['sks', 'DE109'],
    ],
    M: [200, 510, 720, 720, 720, 610, 410, 310],
    K: [200, 460, 610, 610, 510, 510, 310, 200],
  },
  hypertension: {
    codes: [
      ['icpc', 'K86'],
      ['sks', 'DI109'],
    ],
    M: [0, 1600, 10400, 24900, 43600, 60200, 67400, 67400],
    K: [0, 1600, 9300, 22800, 41500, 60200, 70500, 72600],
  },
  copd: {
    codes: [
      ['icpc', 'R95'],
      ['sks', 'DJ449'],
    ],
    M: [0, 110, 850, 3700, 8500, 13800, 15900, 14900],
    K: [0, 110, 1100, 4800, 9600, 14900, 14900, 10600],
  },
  asthma: {
    codes: [
      ['icpc', 'R96'],
      ['sks', 'DJ459'],
    ],
    M: [5900, 5900, 5500, 5900, 6800, 7600, 7600, 5900],
    K: [4200, 6800, 7600, 8000, 8500, 9300, 8500, 6800],
  },
  dementia: {
    codes: [
      ['icpc', 'P70'],
      ['sks', 'DF039'],
    ],
    M: [0, 0, 0, 20, 260, 1600, 4400, 8100],
    K: [0, 0, 0, 20, 260, 1700, 5500, 11100],
  },
  fibrillation: {
    codes: [
      ['icpc', 'K78'],
      ['sks', 'DI489'],
    ],
    M: [0, 100, 490, 1700, 4900, 10700, 16500, 19400],
    K: [0, 40, 150, 580, 2100, 6300, 11700, 16500],
  },
  heartFailure: {
    codes: [
      ['icpc', 'K77'],
      ['sks', 'DI509'],
    ],
    M: [0, 30, 200, 690, 2000, 4100, 6900, 8800],
    K: [0, 20, 100, 290, 790, 2200, 4400, 7900],
  },
  heartDisease: {
    codes: [
      ['icpc', 'K76'],
      ['sks', 'DI259'],
    ],
    M: [0, 50, 670, 2900, 7600, 13300, 18100, 19000],
    K: [0, 30, 290, 1100, 2900, 6200, 9500, 12400],
  },
  stroke: {
    codes: [
      ['icpc', 'K90'],
      ['sks', 'DI639'],
    ],
    M: [0, 110, 530, 1400, 3200, 5900, 9000, 10600],
    K: [0, 110, 430, 960, 2000, 4000, 6900, 9600],
  },
  schizophrenia: {
    codes: [
      ['icpc', 'P72'],
      ['sks', 'DF200'],
    ],
    M: [0, 1200, 1300, 1200, 840, 530, 320, 210],
    K: [0, 840, 840, 840, 740, 630, 420, 320],
  },
  bipolar: {
    codes: [
      ['icpc', 'P73'],
      ['sks', 'DF319'],
    ],
    M: [0, 290, 590, 730, 780, 690, 490, 290],
    K: [0, 490, 880, 980, 980, 880, 590, 390],
  },
  hypothyroid: {
    codes: [
      ['icpc', 'T86'],
      ['sks', 'DE039'],
    ],
    M: [50, 300, 700, 1200, 1800, 2500, 3000, 3000],
    K: [100, 2000, 4000, 5500, 7500, 9000, 10000, 10000],
  },
  kidney: { codes: [['sks', 'DN183']], M: [0, 50, 300, 700, 1800, 4500, 7000, 8000], K: [0, 50, 250, 500, 1300, 3500, 6000, 7000] },
  breastCancer: {
    codes: [
      ['icpc', 'X76'],
      ['sks', 'DC509'],
    ],
    M: [0, 0, 0, 0, 10, 20, 20, 20],
    K: [0, 60, 700, 2000, 3600, 4800, 4800, 4200],
  },
  prostateCancer: {
    codes: [
      ['icpc', 'Y77'],
      ['sks', 'DC619'],
    ],
    M: [0, 0, 60, 700, 3200, 7000, 8000, 7500],
    K: [0, 0, 0, 0, 0, 0, 0, 0],
  },
  otherCancer: {
    codes: [
      ['icpc', 'D75'],
      ['sks', 'DC189'],
    ],
    M: [20, 60, 250, 700, 1700, 3000, 3400, 3200],
    K: [20, 60, 250, 600, 1400, 2400, 2800, 2700],
  },
  skinCancer: {
    codes: [
      ['icpc', 'S77'],
      ['sks', 'DC449'],
    ],
    M: [0, 60, 400, 1400, 3500, 6500, 9000, 9500],
    K: [0, 80, 500, 1500, 3300, 5500, 7500, 8000],
  },
  palliative: { codes: [['sks', 'DZ515']], M: [0, 5, 20, 60, 150, 350, 600, 900], K: [0, 5, 20, 60, 130, 300, 550, 900] },
} as const satisfies Record<string, Condition>
export type ConditionId = keyof typeof CONDITIONS
/** Order is part of the data: a condition's place is its draw. Add at the end. */
export const CONDITION_IDS = Object.keys(CONDITIONS) as ConditionId[]
