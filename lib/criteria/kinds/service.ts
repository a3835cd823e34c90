// E1: a billed service on at least n different days, or on none, within a period. Days are counted, never rows (law 8).
import { defineKind, selectRows } from './define'
import { choice, codes, only, optionalPeriod, whole } from './fields'
import { before, REF } from '../core/days'
import type { Events } from '../core/algebra'

const list = 'yearlyControl'
const months12 = { n: 12, unit: 'months' } as const
const on = (day: string) => ({ table: 'service' as const, codes: [['service', '80-0120']] as [string, string][], day })

export const service = defineKind({
  label: { da: 'Ydelse', en: 'Service' },
  category: 'activity',
  search: {
    da: ['konsultation', 'årskontrol', 'kontakt', 'afregning', 'ydelsesnummer', '0120', '2150', 'besøg'],
    en: ['consultation', 'yearly control', 'contact', 'billing', 'visit'],
  },
  covers: ['E1', 'E2'],
  fields: {
    list: codes({ da: 'Ydelser', en: 'Services' }, 'service'),
    how: choice(
      { da: 'Hvor mange', en: 'How many' },
      { atLeast: { da: 'på mindst så mange dage', en: 'on at least so many days' }, none: { da: 'ingen', en: 'none' } },
      'atLeast',
    ),
    days: only(whole({ da: 'Antal dage', en: 'Days' }, 1, 100), 'how', 'atLeast'),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, months12),
  },
  sentence: {
    da: ({ list, how, days, within }, say) => {
      const when = within ? ` ${say.within(within)}` : ''
      if (how === 'none') return `${within ? 'ikke' : 'aldrig'} har fået ${say.list(list)}${when}`
      return `har ${within ? '' : 'nogensinde '}fået ${say.list(list)}${days > 1 ? ` på mindst ${say.number(days)} forskellige dage` : ''}${when}`
    },
    en: ({ list, how, days, within }, say) => {
      const when = within ? ` ${say.within(within)}` : ''
      if (how === 'none') return `has ${within ? 'not' : 'never'} had ${say.list(list)}${when}`
      return `has ${within ? '' : 'ever '}had ${say.list(list)}${days > 1 ? ` on at least ${say.number(days)} different days` : ''}${when}`
    },
  },
  lower: ({ list, how, days, within }, scope) => {
    const rows = selectRows(scope, 'service', list)
    if (!rows) return null
    const recent: Events = { op: 'during', of: rows, after: before(within), to: REF }
    if (how === 'none') return { op: 'none', of: [{ op: 'exists', of: recent }] }
    return days === 1 ? { op: 'exists', of: recent } : { op: 'compare', of: { op: 'days', of: recent }, is: '>=', n: days }
  },
  examples: [
    {
      says: { da: 'Årskontrol dagen efter for 12 måneder siden: inden for', en: 'Yearly control the day after 12 months ago: within' },
      patient: { rows: [on('2025-07-01')] },
      params: { list, how: 'atLeast', days: 1, within: months12 },
      holds: 'yes',
    },
    {
      says: { da: 'Præcis for 12 måneder siden: ikke inden for', en: 'Exactly 12 months ago: not within' },
      patient: { rows: [on('2025-06-30')] },
      params: { list, how: 'atLeast', days: 1, within: months12 },
      holds: 'no',
    },
    {
      says: { da: 'Præcis for 12 måneder siden: ingen inden for', en: 'Exactly 12 months ago: none within' },
      patient: { rows: [on('2025-06-30')] },
      params: { list, how: 'none', days: 1, within: months12 },
      holds: 'yes',
    },
    { says: { da: 'Ingen nogensinde', en: 'None ever' }, patient: { rows: [] }, params: { list, how: 'none', days: 1, within: null }, holds: 'yes' },
    {
      says: { da: 'To ydelser samme dag er én dag', en: 'Two services on one day are one day' },
      patient: { rows: [on('2026-03-01'), on('2026-03-01')] },
      params: { list, how: 'atLeast', days: 2, within: months12 },
      holds: 'no',
    },
    {
      says: { da: 'Ydelse på skæringsdatoen tæller', en: 'A service on the reference date counts' },
      patient: { rows: [on('2026-06-30')] },
      params: { list, how: 'none', days: 1, within: months12 },
      holds: 'no',
    },
  ],
})
