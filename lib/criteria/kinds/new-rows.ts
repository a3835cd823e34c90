// What makes a dispensing the start of a treatment: none of the same list in so many days before it.
import type { Events } from '../core/algebra'
import type { Say } from '../sentence/say'
import { whole, type WholeField } from './fields'

export const washout = (initial: number): WholeField => whole({ da: 'Ingen i så mange dage før', en: 'None for this many days before' }, 1, 3650, initial)
/** Dispensings without one 1 to `days` days earlier. */
export const begunRows = (of: Events, days: number): Events => ({ op: 'without', of, other: of, lo: 0 - days, hi: -1 })
/** "ingen udlevering i de 180 dage før" */
export const washoutSaid = (days: number, say: Say): string =>
  say.locale === 'da'
    ? `ingen udlevering ${days === 1 ? 'dagen' : `i de ${say.number(days)} dage`} før`
    : `none dispensed ${days === 1 ? 'the day' : `in the ${say.number(days)} days`} before`
