// The guard against real people: what looks like a CPR number is never taken in. Synthetic numbers made with a day above 31 pass.
// Rule: ten figures whose first six are a date; bare figures must also fulfil the old check sum, so that item numbers are not mistaken for people.
import { dayOf, dateOf } from '#criteria'

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const
const SHAPE = /(?<![\d-])(\d{2})(\d{2})(\d{2})(-?)(\d{4})(?![\d-])/g

/** The line (from 1) of the first thing in a text that looks like a CPR number; null when there is none. */
export function cprIn(text: string): { line: number } | null {
  for (const found of text.matchAll(SHAPE)) {
    const [, day, month, year, dash, rest] = found as unknown as [string, string, string, string, string, string]
    if (!isDate(Number(day), Number(month), Number(year))) continue
    const figures = `${day}${month}${year}${rest}`
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(figures[index]), 0)
    if (dash || sum % 11 === 0) return { line: text.slice(0, found.index).split('\n').length }
  }
  return null
}

function isDate(day: number, month: number, year: number): boolean {
  return [1900 + year, 2000 + year].some((full) => {
    const { month: m, day: d } = dateOf(dayOf(full, month, day))
    return m === month && d === day && month >= 1 && month <= 12
  })
}
