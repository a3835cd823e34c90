// E2: how long ago the latest event was, such as a service or a contact. "n or more ago" is the complement of "within n" (law 1).
import type { Sets } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind } from './define'
import { eventConcept, eventList, eventName, eventRows, eventTable } from './events'
import { choice, only, period } from './fields'

const months3 = { n: 3, unit: 'months' } as const
const given = { table: 'service', list: 'yearlyControl', concept: '', is: 'over', ago: months3, never: 'no' } as const
const on = (day: string) => ({ table: 'service' as const, codes: [['service', '80-0120']] as [string, string][], day })

export const eventSince = defineKind({
  label: { da: 'Tid siden seneste hændelse', en: 'Time since the latest event' },
  category: 'activity',
  search: {
    da: ['dage siden', 'sidst set', 'seneste kontakt', 'seneste ydelse', 'længe siden', 'konsultation'],
    en: ['days since', 'last seen', 'latest contact', 'latest service', 'long ago'],
  },
  covers: ['E2'],
  fields: {
    table: eventTable({ da: 'Blandt', en: 'Among' }, 'service'),
    list: eventList('table', 'service'),
    concept: eventConcept('table'),
    is: choice(
      { da: 'Seneste var', en: 'The latest was' },
      { over: { da: 'for mindst så længe siden', en: 'at least so long ago' }, under: { da: 'for kortere tid siden', en: 'less long ago' } },
      'over',
    ),
    ago: period({ da: 'Så længe', en: 'So long' }, months3),
    never: only(
      choice(
        { da: 'Er det aldrig sket', en: 'If it never happened' },
        { no: { da: 'tæller det ikke med', en: 'that does not count' }, yes: { da: 'tæller det med', en: 'that counts' } },
        'no',
      ),
      'is',
      'over',
    ),
  },
  sentence: {
    da: ({ is, ago, never, ...event }, say) =>
      `har seneste ${eventName(event, say)} for ${is === 'over' ? 'mindst' : 'mindre end'} ${say.period(ago)} siden${is === 'over' && never === 'yes' ? ' eller slet ingen' : ''}`,
    en: ({ is, ago, never, ...event }, say) =>
      `has the latest ${eventName(event, say)} ${is === 'over' ? 'at least' : 'less than'} ${say.period(ago)} ago${is === 'over' && never === 'yes' ? ' or none at all' : ''}`,
  },
  lower: ({ is, ago, never, ...event }, scope) => {
    const of = eventRows(event, scope)
    if (!of) return null
    const recent: Sets = { op: 'exists', of: { op: 'during', of, after: before(ago), to: REF } }
    if (is === 'under') return recent
    const none: Sets = { op: 'none', of: [recent] }
    return never === 'yes' ? none : { op: 'all', of: [{ op: 'exists', of }, none] }
  },
  examples: [
    { says: { da: 'Præcis for 3 måneder siden', en: 'Exactly 3 months ago' }, patient: { rows: [on('2026-03-30')] }, params: given, holds: 'yes' },
    { says: { da: 'Dagen efter for 3 måneder siden', en: 'The day after 3 months ago' }, patient: { rows: [on('2026-03-31')] }, params: given, holds: 'no' },
    {
      says: { da: 'Kun den seneste tæller', en: 'Only the latest counts' },
      patient: { rows: [on('2025-01-01'), on('2026-06-01')] },
      params: given,
      holds: 'no',
    },
    { says: { da: 'Aldrig sket, og det tæller ikke med', en: 'Never happened, and that does not count' }, patient: { rows: [] }, params: given, holds: 'no' },
    {
      says: { da: 'Aldrig sket, og det tæller med', en: 'Never happened, and that counts' },
      patient: { rows: [] },
      params: { ...given, never: 'yes' },
      holds: 'yes',
    },
    {
      says: { da: 'For mindre end 3 måneder siden', en: 'Less than 3 months ago' },
      patient: { rows: [on('2026-03-31')] },
      params: { ...given, is: 'under' },
      holds: 'yes',
    },
    {
      says: { da: 'For præcis 3 måneder siden er ikke mindre end 3 måneder', en: 'Exactly 3 months ago is not less than 3 months' },
      patient: { rows: [on('2026-03-30')] },
      params: { ...given, is: 'under' },
      holds: 'no',
    },
    {
      says: { da: 'Seneste eGFR er 4 måneder gammel', en: 'The latest eGFR is 4 months old' },
      patient: { rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-02-28', columns: { value: '60' } }] },
      params: { ...given, table: 'result', list: '', concept: 'egfr' },
      holds: 'yes',
    },
  ],
})
