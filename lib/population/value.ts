// A value as people and laboratories write it, to bounds in thousandths and back (law 3 of the language).
import { OPEN_HI, OPEN_LO } from '#criteria'
import { boundsOf, parseQuantity, roundedRatio, UNREADABLE, type ValueBounds } from '#terminology/quantity'

export { parseQuantity, UNREADABLE, type Comparator, type Quantity, type ValueBounds } from '#terminology/quantity'

/** Text to bounds in thousandths; further decimals round half away from zero, then the comparator applies. Unreadable text is open on both sides. */
export function parseBounds(text: string): ValueBounds {
  const quantity = parseQuantity(text)
  return quantity ? boundsOf(quantity.comparator, roundedRatio(quantity.amount.units * 1000n, 10n ** BigInt(quantity.amount.scale))) : { ...UNREADABLE }
}

/** Bounds as people read them: "48", "< 30", "≥ 90", "ukendt" as null. The decimal sign is a comma in Danish. */
export function writeBounds({ lo, hi }: ValueBounds, locale: 'da' | 'en' = 'da'): string | null {
  const text = (n: number) => {
    const size = Math.abs(n)
    const fraction = String(size % 1000)
      .padStart(3, '0')
      .replace(/0+$/, '')
    return `${n < 0 ? '−' : ''}${Math.floor(size / 1000)}${fraction ? (locale === 'da' ? ',' : '.') + fraction : ''}`
  }
  if (lo === OPEN_LO && hi === OPEN_HI) return null
  if (lo === OPEN_LO) return hi % 1000 === 999 || hi % 1000 === -1 ? `< ${text(hi + 1)}` : `≤ ${text(hi)}`
  if (hi === OPEN_HI) return lo % 1000 === 1 || lo % 1000 === -999 ? `> ${text(lo - 1)}` : `≥ ${text(lo)}`
  return lo === hi ? text(lo) : `${text(lo)}–${text(hi)}`
}
