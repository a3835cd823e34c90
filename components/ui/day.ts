// Days as people type them: "30.6.2026", "30-06-2026", "30/6 2026", "30. juni 2026", "2026-06-30". In ISO form inside.
import { parseDay } from '#criteria/core/days'

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  da: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
}
const two = (n: number | string): string => String(n).padStart(2, '0')

/** "30.06.2026" in Danish, "30/06/2026" in English; '' for none, and a text that is no day as it is. */
export function dayText(iso: string | null, locale: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '')
  return found ? [found[3], found[2], found[1]].join(locale === 'da' ? '.' : '/') : (iso ?? '')
}

/** The ISO day that a text says; null for '' and undefined when it is not a day of the calendar. The day comes before the month. */
export function parseDayText(text: string): string | null | undefined {
  const bare = text.trim().toLowerCase()
  if (!bare) return null
  const iso = isoIn(bare)
  return iso !== null && parseDay(iso) !== null ? iso : undefined
}

function isoIn(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const figures = /^(\d{1,2})\s*[./\s-]\s*(\d{1,2})\s*[./\s-]\s*(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (figures) return `${figures[3]}-${two(figures[2]!)}-${two(figures[1]!)}`
  const named = /^(\d{1,2})\.?\s*(?:of\s+)?([a-z]{3,})\.?\s*(\d{4})$/.exec(text)
  if (!named) return null
  const month = Object.values(MONTHS)
    .map((names) => names.findIndex((name) => name.startsWith(named[2]!)))
    .find((at) => at >= 0)
  return month === undefined ? null : `${named[3]}-${two(month + 1)}-${two(named[1]!)}`
}
