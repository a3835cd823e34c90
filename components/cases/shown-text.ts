// What a display field must show, as it is typed: "−2,6", "-2,6 (30.06.2026)", "76; 80", "mangler". Days in parentheses behind the value, or alone.
import type { Is } from '#engines/cases/verdict'
import { dayText, parseDayText } from '../ui/day'

const MISSING = { da: 'mangler', en: 'missing' } as const
const BOTH = /^(.*\S)\s*\(([^()]*)\)$/u
const DAY = /^(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})$/

export const typedOf = (is: Is, locale: 'da' | 'en'): string =>
  is.length
    ? is
        .map((row) =>
          'value' in row ? `${signed(row.value, locale)}${row.day === undefined ? '' : ` (${dayText(row.day, locale)})`}` : dayText(row.day, locale),
        )
        .join('; ')
    : MISSING[locale]

/** With the decimal sign of the language. */
const signed = (value: string, locale: 'da' | 'en'): string => (locale === 'da' && /^[<>≤≥]?-?\d+\.\d+$/.test(value) ? value.replace('.', ',') : value)

/** null where a day is none, or a row is empty. Nothing at all is that nothing is shown. */
export function typedIs(text: string): Is | null {
  const bare = text.trim()
  if (!bare || Object.values(MISSING).some((word) => word === bare.toLowerCase())) return []
  const rows = bare.split(';').map((part): Is[number] | null => {
    const one = part.trim()
    const both = BOTH.exec(one)
    const day = both ? parseDayText(both[2]!) : DAY.test(one) ? parseDayText(one) : null
    if (!one || day === undefined || (both && !day)) return null
    if (both) return { value: both[1]!, day: day! }
    return day ? { day } : { value: one }
  })
  return rows.every((row) => row !== null) ? rows : null
}
