// Whole days between two events, both ends included and 0 the same day: never said as "within" (law 1 of the language).
import type { Locale, Say } from '../sentence/say'
import { optionalWhole, whole, type OptionalWholeField, type WholeField, type Words } from './fields'

export const daysFrom = (initial = 0): WholeField => whole({ da: 'Fra antal dage', en: 'From this many days' }, 0, 3650, initial)
export const daysTo = (initial: number | null = null): OptionalWholeField =>
  optionalWhole({ da: 'Til og med antal dage', en: 'To this many days' }, 0, 3650, initial)

/** Refused: a first day after the last. */
export function refuseDays(from: number, to: number | null): Words | null {
  return to === null || from <= to
    ? null
    : {
        da: `»Fra antal dage« skal være højst »Til og med antal dage«. Der står ${from} til ${to}.`,
        en: `“From this many days” must be at most “To this many days”. It says ${from} to ${to}.`,
      }
}

export type Side = 'after' | 'before' | 'either'
const BESIDE: Record<Locale, Record<Side, string>> = {
  da: { after: 'efter', before: 'før', either: 'før eller efter' },
  en: { after: 'after', before: 'before', either: 'before or after' },
}
const days = (n: number, say: Say) => `${say.number(n)} ${say.locale === 'da' ? (n === 1 ? 'dag' : 'dage') : n === 1 ? 'day' : 'days'}`

/** What leads to the other event: "1–30 dage efter", "samme dag som", "mindst 14 dage før". */
export function beside(from: number, to: number | null, side: Side, say: Say): string {
  const word = BESIDE[say.locale][side]
  const da = say.locale === 'da'
  if (to === 0) return da ? 'samme dag som' : 'on the same day as'
  if (to === null) {
    if (from === 0) return da ? `samme dag som eller ${word}` : `on the same day as or ${word}`
    return from === 1 ? word : `${da ? 'mindst' : 'at least'} ${days(from, say)} ${word}`
  }
  if (from === 0) return `${da ? 'højst' : 'at most'} ${days(to, say)} ${word}`
  return from === to ? `${da ? 'præcis' : 'exactly'} ${days(from, say)} ${word}` : `${say.number(from)}–${days(to, say)} ${word}`
}

/** The same beside an event that was just named: "senere", "1–30 dage før", "samme dag eller senere". */
export function later(from: number, to: number | null, side: 'after' | 'before', say: Say): string {
  const da = say.locale === 'da'
  const on = { da: { after: 'senere', before: 'tidligere' }, en: { after: 'later', before: 'earlier' } }[say.locale][side]
  if (to === 0) return da ? 'samme dag' : 'on the same day'
  if (to !== null) return beside(from, to, side, say)
  if (from === 0) return `${da ? 'samme dag eller' : 'on the same day or'} ${on}`
  return from === 1 ? on : `${days(from, say)} ${BESIDE[say.locale][side]} ${da ? 'eller' : 'or'} ${on}`
}
