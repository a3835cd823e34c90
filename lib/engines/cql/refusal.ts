// Why a plan cannot be said in CQL that every engine runs alike. The reader of a refusal is the one who publishes.
import type { Words } from '#criteria'

/** Whole numbers go through CQL's Integer, which is null where it passes 31 bits; a null would be read as missing. */
const INTEGER = 2_147_483_647
/** Days from a row or in a gap; more than any two days of data lie apart. */
const DAYS = 1_000_000
/** Σ|weight| of a weighted sum: with it no part of a sum of 31-bit numbers passes the Integers (sums.ts). */
const WEIGHTS = 1_000_000
/** A CQL Date has the years 1 to 9999; a reference date less so much is one. */
const PERIOD = { days: 365_000, weeks: 52_000, months: 12_000, years: 1000 } as const

export const REASONS = {
  stepUnfinished: { da: 'trinet er ikke gjort færdigt', en: 'the step is not finished' },
  ruleUnfinished: { da: 'reglen er ikke gjort færdig', en: 'the rule is not finished' },
  fieldUnfinished: { da: 'oplysningen er ikke gjort færdig', en: 'the field is not finished' },
  number: { da: 'et tal er større, end CQL kan regne med', en: 'a number is greater than CQL can count with' },
  weights: {
    da: 'vægtene i en sum er tilsammen over 1.000.000, og så regner CQL-programmer ikke ens',
    en: 'the weights of a sum pass 1,000,000 together, where CQL engines do not count alike',
  },
  points: { da: 'pointene er tilsammen flere, end CQL kan regne med', en: 'the points together are more than CQL can count with' },
  days: { da: 'et antal dage er over 1.000.000', en: 'a number of days is above 1,000,000' },
  period: { da: 'en periode er over 1000 år, og så lange kan CQL-datoer ikke nå', en: 'a period is above 1000 years, farther than dates in CQL reach' },
} as const satisfies Record<string, Words>
export type Reason = keyof typeof REASONS

/** A place where the plan cannot be said in CQL that every engine runs alike. */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(REASONS[reason].en)
    this.name = 'Refusal'
  }
}

const within = (n: number, limit: number, reason: Reason): number => {
  if (Math.abs(n) > limit) throw new Refusal(reason)
  return n
}

export const integer = (n: number): number => within(n, INTEGER, 'number')
export const dayCount = (n: number): number => within(n, DAYS, 'days')
export const periodOf = <P extends { n: number; unit: keyof typeof PERIOD }>(one: P): P => {
  within(one.n, PERIOD[one.unit], 'period')
  return one
}
const sizeOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + Math.abs(weight), 0)
export const weightsWithin = (weights: readonly number[]): number => within(sizeOf(weights), WEIGHTS, 'weights')
export const pointsWithin = (weights: readonly number[]): number => within(sizeOf(weights), INTEGER, 'points')
