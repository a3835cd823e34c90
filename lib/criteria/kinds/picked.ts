// Which of several events is looked at: any, the last or the first.
import type { Events } from '../core/algebra'
import type { Locale } from '../sentence/say'
import { choice } from './fields'

const OPTIONS = {
  any: { da: 'enhver', en: 'any' },
  last: { da: 'den seneste', en: 'the latest' },
  first: { da: 'den første', en: 'the first' },
} as const
export type Which = keyof typeof OPTIONS
export const which = (initial: Which = 'any') => choice({ da: 'Hvilken hændelse', en: 'Which event' }, OPTIONS, initial)
export const WHICH: Readonly<Record<Locale, Readonly<Record<'last' | 'first', string>>>> = {
  da: { last: 'seneste', first: 'første' },
  en: { last: 'latest', first: 'first' },
}
export const picked = (of: Events, which: Which): Events => (which === 'any' ? of : { op: which, of, n: 1 })
