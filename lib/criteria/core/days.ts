// Days are civil days in Europe/Copenhagen, counted from 1 January 1800 (day 0). Law 1 of the language.

/** A civil day: whole days since 1 January 1800. */
export type Day = number

/** The day of a span without an end, and the far side of an open window. Greater than every real day. */
export const OPEN_DAY: Day = 1_000_000

export const UNITS = ['days', 'weeks', 'months', 'years'] as const
export type PeriodUnit = (typeof UNITS)[number]
/** A length of time as an author says it: "24 months". Months and years are calendar months, clamped. */
export interface Period {
  n: number
  unit: PeriodUnit
}

/** A day of the year, month 1–12. One that a year does not have is its month's last: 29 February. */
export interface YearDay {
  month: number
  day: number
}
/**
 * A day said relative to the reference date (`plus` may be negative), a fixed day, or the last such day of the year on or before the
 * reference date, `years` years (which clamp) and then `shift` days on. `null` elsewhere means open.
 */
export type DayAt = { plus: number; unit: PeriodUnit } | { day: Day } | { last: YearDay; shift: number; years?: number }

const MS = 86_400_000
const EPOCH = Date.UTC(1800, 0, 1)

/** The day of a civil date; month is 1–12. Days outside the month roll over, as in Date.UTC. */
export const dayOf = (year: number, month: number, day: number): Day => Math.round((utc(year, month, day) - EPOCH) / MS)

const utc = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

/** The civil date of a day. */
export function dateOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(EPOCH + day * MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** "2026-03-31" → day; null when it is not a date of the calendar. */
export function parseDay(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(year, month, day)
}

/** day → "2026-03-31". */
export function isoOf(day: Day): string {
  const { year, month, day: dd } = dateOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dd).padStart(2, '0')}`
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()

/** A period added in one step. Months clamp: 31 March − 1 month is the last of February. */
export function plus(day: Day, n: number, unit: PeriodUnit): Day {
  if (unit === 'days') return day + n
  if (unit === 'weeks') return day + 7 * n
  const date = dateOf(day)
  const months = date.year * 12 + (date.month - 1) + (unit === 'years' ? 12 * n : n)
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)))
}

/** A bound made into a literal day, in one step from the reference date. */
export function resolveDay(at: DayAt, ref: Day): Day {
  if ('day' in at) return at.day
  return 'last' in at ? plus(lastYearDay(at.last, ref), at.years ?? 0, 'years') + at.shift : plus(ref, at.plus, at.unit)
}

function lastYearDay({ month, day }: YearDay, ref: Day): Day {
  const { year } = dateOf(ref)
  const of = (one: number) => dayOf(one, month, Math.min(day, daysInMonth(one, month)))
  return of(year) <= ref ? of(year) : of(year - 1)
}

/** The bound of "within `period`": rows with day > this are within. `null` period: open. */
export const before = (period: Period | null): DayAt | null => (period ? { plus: -period.n, unit: period.unit } : null)

/** The bound of "since the last 1 October", that day included. */
export const sinceLast = (last: YearDay): DayAt => ({ last, shift: -1 })

/** About how many days a period is, to compare periods in different units. Never used to find a day. */
export const daysAbout = ({ n, unit }: Period): number => n * { days: 1, weeks: 7, months: 30.4375, years: 365.25 }[unit]

export const REF: DayAt = { plus: 0, unit: 'days' }
