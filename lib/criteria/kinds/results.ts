// What kinds about results share: the rows, the limit a value is held against, and how it is said.
import type { Compare, Events, Sets, Num, Test } from '../core/algebra'
import { before, REF, type Period } from '../core/days'
import type { Say } from '../sentence/say'
import type { Scope } from './define'
import { choice, only, quantity, type QuantityField, type Words } from './fields'

const ONE_SIDED = {
  '<': { da: 'under', en: 'below' },
  '<=': { da: 'højst', en: 'at most' },
  '>=': { da: 'mindst', en: 'at least' },
  '>': { da: 'over', en: 'above' },
} as const
/** One limit. */
export const limit = (initial: keyof typeof ONE_SIDED = '>=') => choice({ da: 'Er', en: 'Is' }, ONE_SIDED, initial)
/** One limit, a value (an answer in words is a number of its concept), or two limits that a value lies between or outside. */
export const range = (initial: keyof typeof ONE_SIDED = '>=') =>
  choice(
    { da: 'Er', en: 'Is' },
    {
      ...ONE_SIDED,
      '=': { da: 'lig med', en: 'equal to' },
      between: { da: 'fra og med … til og med', en: 'from … to, both included' },
      outside: { da: 'uden for', en: 'outside' },
    },
    initial,
  )
/** The second limit; `absent` since documents from before it have none. */
export const upTo = (of: string): QuantityField => ({ ...only(quantity({ da: 'Til og med', en: 'Up to' }, of), 'is', 'between', 'outside'), absent: 0 })

export interface Limits {
  is: Compare
  value: number
  upTo: number
}
const two = (is: Compare) => is === 'between' || is === 'outside'
export const compared = (of: Num, { is, value, upTo }: Limits): Sets => ({ op: 'compare', of, is, n: value, ...(two(is) ? { m: upTo } : {}) })
export const valueTest = ({ is, value, upTo }: Limits): Test => ({ column: 'value', is, n: value, ...(two(is) ? { m: upTo } : {}) })

/** Refused: a second limit below the first. */
export const refuseRange = ({ is, value, upTo }: Limits): Words | null =>
  two(is) && value > upTo ? { da: '»Til og med« skal være mindst »Værdi«.', en: '“Up to” must be at least “Value”.' } : null

/** Results of a concept, and those within a period up to the reference date; null while it is not chosen. */
export function resultRows(scope: Scope, concept: string): Events | null {
  const codes = scope.result(concept)
  return codes && { op: 'select', table: 'result', codes }
}
export function recentResults(scope: Scope, concept: string, within: Period | null): Events | null {
  const of = resultRows(scope, concept)
  return of && { op: 'during', of, after: before(within), to: REF }
}

/** "under 35 mL/min", "på mindst 48 mmol/mol", "fra 42 til 47 mmol/mol", "uden for 3,5–5,0 mmol/L" */
export function against({ is, value, upTo }: Limits, concept: string, say: Say): string {
  const [n, m] = [say.quantity(value, concept), say.quantity(upTo, concept)]
  const da = say.locale === 'da'
  const bare = say.number(value / 1000)
  switch (is) {
    case '<':
      return `${da ? 'under' : 'below'} ${n}`
    case '<=':
      return `${da ? 'på højst' : 'of at most'} ${n}`
    case '>=':
      return `${da ? 'på mindst' : 'of at least'} ${n}`
    case '>':
      return `${da ? 'over' : 'above'} ${n}`
    case '=':
      return `${da ? 'på' : 'of'} ${n}`
    case 'between':
      return `${da ? 'fra' : 'from'} ${bare} ${da ? 'til' : 'to'} ${m}`
    case 'outside':
      return `${da ? 'uden for' : 'outside'} ${bare}–${m}`
  }
}
