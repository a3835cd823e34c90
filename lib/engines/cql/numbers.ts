// Numbers in CQL: two bounds as Integers, null where a side is not known. Sums split each number into thousands and ones:
// engines part on Integers above 2³¹, and one of them takes whole Decimals for Integers.
import type { Num } from '#criteria/core/algebra'
import { whole, type Mode, type Side } from './compare'
import { eventsOf, type Context } from './events'
import { Refusal } from './text'

export interface Number_ {
  /** CQL Boolean: no number at all; null when there always is one. */
  absent: string | null
  side: Side
  /** Bounds as CQL Integers; null for sums, which pass 31 bits. */
  bounds: { lo: string; hi: string } | null
}

export function numberOf(number: Num, context: Context): Number_ {
  const { library } = context
  switch (number.op) {
    case 'days': {
      const days = (mode: Mode) => library.share('Days', `Count(distinct (${eventsOf(number.of, mode, context)} R return all R.onDay))`)
      return plain(null, days('certain'), days('possible'))
    }
    case 'value': {
      const last = library.share('Last', `First(${eventsOf({ op: 'last', of: number.of, n: 1 }, 'certain', context)})`)
      return plain(`${last} is null`, `${last}.${number.column}Lo`, `${last}.${number.column}Hi`)
    }
    case 'total':
      return totalOf(number, context)
  }
}

const plain = (absent: string | null, lo: string, hi: string): Number_ => ({
  absent,
  bounds: { lo, hi },
  side: (side, op, n) => `${side === 'lo' ? lo : hi} ${op} ${whole(n)}`,
})

interface Term {
  weight: number
  of: Exclude<Num, { op: 'total' }>
}
const termsOf = (number: Extract<Num, { op: 'total' }>, weight = 1): Term[] =>
  number.of.flatMap((one): Term[] => (one.of.op === 'total' ? termsOf(one.of, weight * one.weight) : [{ weight: weight * one.weight, of: one.of }]))

/** With weights of 900 in all no part passes 31 bits, whatever the numbers. */
const WEIGHTS = 900

function totalOf(number: Extract<Num, { op: 'total' }>, context: Context): Number_ {
  const terms = termsOf(number)
  if (terms.reduce((sum, { weight }) => sum + Math.abs(weight), 0) > WEIGHTS) throw new Refusal(`a sum whose weights pass ${WEIGHTS} together`)
  const { library } = context
  const numbers = terms.map((term) => ({ weight: term.weight, ...numberOf(term.of, context) }))
  const absent = [...new Set(numbers.flatMap((one) => one.absent ?? []))]
  const part = (side: 'lo' | 'hi', how: 'div' | 'mod') => {
    const counted = numbers
      .filter((one) => one.weight !== 0)
      .map(({ weight, bounds }) => `${whole(weight)} * (${bounds![weight < 0 === (side === 'lo') ? 'hi' : 'lo']} ${how} 1000)`)
    return library.share('Sum', counted.length ? counted.join(' + ') : '0')
  }
  return {
    absent: absent.length ? `(${absent.join(' or ')})` : null,
    bounds: null,
    side: (side, op, n) => `"Sum less"(${part(side, 'div')}, ${part(side, 'mod')}, ${whole(Math.trunc(n / 1000))}, ${whole(n % 1000)}) ${op} 0`,
  }
}

/** A number above, at or below zero as the sum is above, at or below the limit; only its sign means something. */
export const SUM_FUNCTION = `// The sign of (thousands * 1000 + ones) less a limit split alike, within 31 bits.
define function "Sum less"(thousands System.Integer, ones System.Integer, limitThousands System.Integer, limitOnes System.Integer):
  if thousands - limitThousands > 10000 then 1
  else if thousands - limitThousands < -10000 then -1
  else (thousands - limitThousands) * 1000 + ones - limitOnes`
