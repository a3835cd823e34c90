// The fifteen anchors of the synthetic Denmark: how many have each, published Danish counts of 2011–2021 (register and survey figures),
// and their spread over age and sex in per cent. The spread is our own estimate (osteoporosis, dementia and atrial fibrillation follow
// published trends), scaled so that the sum over the people of 2025 is the count. Totals today are probably 5–20 % higher for diabetes,
// atrial fibrillation, heart failure and dementia. Schizophrenia and bipolar disorder: the counts are orders of size only.
// Opioid: users of more than half a year; PPI: users in a year.

export type Eight = readonly [number, number, number, number, number, number, number, number]
export interface Anchor {
  /** Persons in Denmark; for osteoporosis apart by sex. */
  count: number | { M: number; K: number }
  M: Eight
  K: Eight
}
export const ANCHORS = {
  type2Diabetes: { count: 263_680, M: [0, 0.25, 2.5, 6.5, 12.3, 16.4, 16.4, 13.9], K: [0, 0.33, 2, 4.5, 8.2, 11.5, 12.3, 11.5] },
  type1Diabetes: { count: 29_964, M: [0.2, 0.51, 0.72, 0.72, 0.72, 0.61, 0.41, 0.31], K: [0.2, 0.46, 0.61, 0.61, 0.51, 0.51, 0.31, 0.2] },
  hypertension: { count: 1_179_246, M: [0, 1.6, 10.4, 24.9, 43.6, 60.2, 67.4, 67.4], K: [0, 1.6, 9.3, 22.8, 41.5, 60.2, 70.5, 72.6] },
  copd: { count: 237_874, M: [0, 0.11, 0.85, 3.7, 8.5, 13.8, 15.9, 14.9], K: [0, 0.11, 1.1, 4.8, 9.6, 14.9, 14.9, 10.6] },
  asthma: { count: 399_830, M: [5.9, 5.9, 5.5, 5.9, 6.8, 7.6, 7.6, 5.9], K: [4.2, 6.8, 7.6, 8, 8.5, 9.3, 8.5, 6.8] },
  osteoporosis: { count: { M: 30_375, K: 142_025 }, M: [0, 0.04, 0.24, 0.72, 1.8, 4, 6, 7.2], K: [0, 0.06, 0.45, 2.3, 7.9, 17, 24.9, 26] },
  dementia: { count: 36_000, M: [0, 0, 0, 0.02, 0.26, 1.6, 4.4, 8.1], K: [0, 0, 0, 0.02, 0.26, 1.7, 5.5, 11.1] },
  atrialFibrillation: { count: 138_365, M: [0, 0.1, 0.49, 1.7, 4.9, 10.7, 16.5, 19.4], K: [0, 0.04, 0.15, 0.58, 2.1, 6.3, 11.7, 16.5] },
  heartFailure: { count: 55_833, M: [0, 0.03, 0.2, 0.69, 2, 4.1, 6.9, 8.8], K: [0, 0.02, 0.1, 0.29, 0.79, 2.2, 4.4, 7.9] },
  ischaemicHeart: { count: 160_000, M: [0, 0.05, 0.67, 2.9, 7.6, 13.3, 18.1, 19], K: [0, 0.03, 0.29, 1.1, 2.9, 6.2, 9.5, 12.4] },
  stroke: { count: 91_509, M: [0, 0.11, 0.53, 1.4, 3.2, 5.9, 9, 10.6], K: [0, 0.11, 0.43, 0.96, 2, 4, 6.9, 9.6] },
  schizophrenia: { count: 45_000, M: [0, 1.2, 1.3, 1.2, 0.84, 0.53, 0.32, 0.21], K: [0, 0.84, 0.84, 0.84, 0.74, 0.63, 0.42, 0.32] },
  bipolar: { count: 32_000, M: [0, 0.29, 0.59, 0.73, 0.78, 0.69, 0.49, 0.29], K: [0, 0.49, 0.88, 0.98, 0.98, 0.88, 0.59, 0.39] },
  opioid: { count: 146_000, M: [0, 0.36, 1.6, 3, 3.8, 4.7, 6.3, 9], K: [0, 0.45, 2.1, 3.8, 4.9, 6.7, 9.9, 14.3] },
  ppi: { count: 646_000, M: [0.47, 4.2, 8.5, 12.3, 17, 22.7, 26.4, 28.3], K: [0.47, 5.7, 10.4, 15.1, 19.8, 25.5, 29.3, 32.1] },
} as const satisfies Record<string, Anchor>
export type AnchorId = keyof typeof ANCHORS
export const ANCHOR_IDS = Object.keys(ANCHORS) as AnchorId[]
