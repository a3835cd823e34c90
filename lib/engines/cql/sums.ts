// Sums in CQL, in three parts of three figures: millions, thousands and ones. Engines part on Integers above 2³¹, and one of them takes
// whole Decimals for Integers; with weights of a million in all no part of a weighed sum of 31-bit numbers passes the Integers.
import { whole, type Side } from './compare'

/** A number of thousandths as CQL Integers; their weighed total is millions · 10⁶ + thousands · 10³ + ones. Each null where it is not known. */
export interface Parts {
  millions: string
  thousands: string
  ones: string
}

/** Of a CQL Integer. Division and remainder both go towards zero, so that the parts of a negative number are negative. */
export const digitsOf = (n: string): Parts => ({
  millions: `${n} div 1000000`,
  thousands: `(${n} mod 1000000) div 1000`,
  ones: `${n} mod 1000`,
})

/** Parts with thousands and ones below a thousand, as a weight may be a million. */
export const carried = ({ millions, thousands, ones }: Parts): Parts => ({
  millions: `"Millions"(${millions}, ${thousands}, ${ones})`,
  thousands: `(${thousands} + ${ones} div 1000) mod 1000`,
  ones: `${ones} mod 1000`,
})

export const tupleOfParts = ({ millions, thousands, ones }: Parts): string => `Tuple { millions: ${millions}, thousands: ${thousands}, ones: ${ones} }`
/** Of the tuple of a name. */
export const partsOf = (name: string): Parts => ({ millions: `${name}.millions`, thousands: `${name}.thousands`, ones: `${name}.ones` })

/** Σ weight · number; zero without any. */
export function weighed(terms: readonly { weight: number; of: Parts }[]): Parts {
  const counted = terms.filter(({ weight }) => weight !== 0)
  const sum = (part: keyof Parts) => counted.map(({ weight, of }) => (weight === 1 ? `(${of[part]})` : `${whole(weight)} * (${of[part]})`)).join(' + ') || '0'
  return { millions: sum('millions'), thousands: sum('thousands'), ones: sum('ones') }
}

/** A sum compared with a whole number. */
export const sideOfSum =
  (of: (side: 'lo' | 'hi') => Parts): Side =>
  (side, op, n) => {
    const { millions, thousands, ones } = of(side)
    const limit = [Math.trunc(n / 1_000_000), Math.trunc(n / 1000) % 1000, n % 1000].map(whole)
    return `"Sum less"(${[millions, thousands, ones, ...limit].join(', ')}) ${op} 0`
  }

/** A sum as people are shown it; one beyond the Integers is shown as not known. */
export const shownSum = ({ millions, thousands, ones }: Parts): string => `"Whole of sum"(${millions}, ${thousands}, ${ones})`

/** Only the sign of "Sum less" means something. */
export const SUM_FUNCTIONS = `// Of a sum in three parts, the whole millions once thousands and ones are carried.
define function "Millions"(millions System.Integer, thousands System.Integer, ones System.Integer):
  millions + (thousands + ones div 1000) div 1000

// What is left of it below a million.
define function "Below a million"(thousands System.Integer, ones System.Integer):
  ((thousands + ones div 1000) mod 1000) * 1000 + ones mod 1000

// The sign of a sum less a limit, within 31 bits.
define function "Sum less"(millions System.Integer, thousands System.Integer, ones System.Integer, limitMillions System.Integer, limitThousands System.Integer, limitOnes System.Integer):
  if "Millions"(millions, thousands, ones) > limitMillions + 1000 then 1
  else if "Millions"(millions, thousands, ones) < limitMillions - 1000 then -1
  else ("Millions"(millions, thousands, ones) - limitMillions) * 1000000 + ("Below a million"(thousands, ones) - limitThousands * 1000 - limitOnes)

define function "Whole of sum"(millions System.Integer, thousands System.Integer, ones System.Integer):
  if "Millions"(millions, thousands, ones) > 2146 or "Millions"(millions, thousands, ones) < -2146 then null
  else "Millions"(millions, thousands, ones) * 1000000 + "Below a million"(thousands, ones)`
