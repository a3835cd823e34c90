// What "in treatment" is made of (law 7): spans of orders and of supplies, the fields that choose between them, and how it is said.
import { REF } from '../core/days'
import type { Events, Sets, Spans } from '../core/algebra'
import type { Say } from '../sentence/say'
import { selectRows, type Scope } from './define'
import { choice, only, whole } from './fields'

export const by = () =>
  choice(
    { da: 'Set på', en: 'By' },
    {
      either: { da: 'ordination eller udlevering', en: 'order or dispensing' },
      order: { da: 'ordination', en: 'order' },
      supply: { da: 'udlevering', en: 'dispensing' },
    },
    'either',
  )
export const grace = (initial = 30) => whole({ da: 'Ekstra dage efter udlevering', en: 'Grace days after supply' }, 0, 365, initial)
export const unknownSupply = () => whole({ da: 'Dage pr. udlevering, når det ikke kan beregnes', en: 'Days a dispensing when not known' }, 1, 730, 90)
/** Both, asked for while `by` looks at dispensings. */
export const supplyFields = () => ({ grace: only(grace(), 'by', 'either', 'supply'), unknownSupply: only(unknownSupply(), 'by', 'either', 'supply') })

export interface Treatment {
  by: 'either' | 'order' | 'supply'
  grace: number
  unknownSupply: number
}
/** Spans by order and by supply, of which `by` says the ones that count; null while the list is not chosen. `''` is every medicine. */
export function treatmentSpans(list: string, { by, grace, unknownSupply }: Treatment, scope: Scope): Spans[] | null {
  const rows = (table: 'order' | 'dispensing'): Events | null => (list === '' ? { op: 'select', table, codes: 'every' } : selectRows(scope, table, list))
  const [orders, dispensings] = [rows('order'), rows('dispensing')]
  if (!orders || !dispensings) return null
  const ordered: Spans = { op: 'own', of: orders }
  const supplied: Spans = { op: 'supply', of: dispensings, unknown: unknownSupply, grace }
  return by === 'order' ? [ordered] : by === 'supply' ? [supplied] : [ordered, supplied]
}
/** In treatment at the reference date. */
export function treated(list: string, treatment: Treatment, scope: Scope): Sets | null {
  if (list === '') return null
  const sets = treatmentSpans(list, treatment, scope)?.map((of): Sets => ({ op: 'exists', of: { op: 'covering', of, at: REF } }))
  return !sets ? null : sets.length === 1 ? sets[0]! : { op: 'any', of: sets }
}

/** " (60 dages frist)" */
export const graceSaid = (grace: number, say: Say): string =>
  say.locale === 'da' ? ` (${say.number(grace)} ${grace === 1 ? 'dags' : 'dages'} frist)` : ` (${say.number(grace)} grace ${grace === 1 ? 'day' : 'days'})`
const USUAL_GRACE = 30
/** " efter udleveringerne (60 dages frist)"; nothing where it is what one expects. */
export function bySaid({ by, grace }: Pick<Treatment, 'by' | 'grace'>, say: Say): string {
  const da = say.locale === 'da'
  const basis = { either: '', order: da ? ' efter ordinationen' : ' by order', supply: da ? ' efter udleveringerne' : ' by dispensings' }[by]
  return `${basis}${by !== 'order' && grace !== USUAL_GRACE ? graceSaid(grace, say) : ''}`
}
