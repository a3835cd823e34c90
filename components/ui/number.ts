// Numbers as people type them: "12,5", "12.5", "1.240" in Danish. Whole thousandths when decimals are allowed.

/** Text for a number of thousandths (`decimals` > 0) or a whole number; '' for none. */
export function numberText(value: number | null, decimals: number, locale: string): string {
  if (value === null) return ''
  const number = decimals ? value / 1000 : value
  return new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 3, useGrouping: false }).format(number)
}

/** The number a text says: thousandths when decimals are allowed, else whole; null for '' and undefined when it is not a number. */
export function parseNumber(text: string, decimals: number, locale: string): number | null | undefined {
  const bare = text
    .trim()
    .replace(/[\s\u00A0]/g, '')
    .replace('−', '-')
  if (!bare) return null
  const grouped = locale === 'da' ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
  const plain = grouped.test(bare) ? bare.replaceAll(locale === 'da' ? '.' : ',', '') : bare
  const found = /^(-?)(\d{1,7})(?:[.,](\d*))?$/.exec(plain)
  if (!found) return undefined
  const fraction = (found[3] ?? '').replace(/0+$/, '')
  if (fraction.length > Math.min(3, decimals)) return undefined
  const sign = found[1] ? -1 : 1
  const whole = Number(found[2])
  return sign * (decimals ? whole * 1000 + Number(fraction.padEnd(3, '0')) : whole) + 0 // + 0: never −0
}
