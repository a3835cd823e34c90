// E5: an event since a season began, or none: "since the last 1 October", that day included.
import { REF } from '../core/days'
import { defineKind } from './define'
import { anEvent, eventConcept, eventList, eventRows, eventTable } from './events'
import { choice } from './fields'
import { refuseSeason, seasonDay, seasonMonth, seasonStart, sinceSeason } from './season'

const on = (day: string) => ({ table: 'service' as const, codes: [['service', '80-0120']] as [string, string][], day })
const given = { table: 'service', list: 'yearlyControl', concept: '', is: 'some', month: '1', day: 1 } as const

export const eventInSeason = defineKind({
  label: { da: 'Hændelse i sæsonen eller året', en: 'Event this season or year' },
  category: 'activity',
  search: {
    da: ['siden 1. oktober', 'sæson', 'kalenderår', 'i år', 'denne vinter', 'siden nytår'],
    en: ['since 1 October', 'season', 'calendar year', 'this year', 'this winter'],
  },
  covers: ['E5'],
  fields: {
    table: eventTable({ da: 'Blandt', en: 'Among' }, 'service'),
    list: eventList('table', 'service'),
    concept: eventConcept('table'),
    is: choice({ da: 'Hvor mange', en: 'How many' }, { some: { da: 'mindst én', en: 'at least one' }, none: { da: 'ingen', en: 'none' } }, 'some'),
    month: seasonMonth(),
    day: seasonDay(),
  },
  sentence: {
    da: ({ is, month, day, ...event }, say) => `${is === 'none' ? 'ikke har' : 'har'} haft ${anEvent(event, say)} ${sinceSeason({ month, day }, 'da')}`,
    en: ({ is, month, day, ...event }, say) => `${is === 'none' ? 'has not' : 'has'} had ${anEvent(event, say)} ${sinceSeason({ month, day }, 'en')}`,
  },
  lower: ({ is, month, day, ...event }, scope) => {
    const of = eventRows(event, scope)
    if (!of) return null
    const some = { op: 'exists', of: { op: 'during', of, after: seasonStart({ month, day }), to: REF } } as const
    return is === 'some' ? some : { op: 'none', of: [some] }
  },
  refuses: ({ month, day }) => {
    const says = refuseSeason({ month, day })
    return says && { field: 'day', says }
  },
  examples: [
    {
      says: { da: 'Årskontrol den 1. januar er i år', en: 'A yearly control on 1 January is this year' },
      patient: { rows: [on('2026-01-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Årskontrol den 31. december er sidste år', en: 'A yearly control on 31 December is last year' },
      patient: { rows: [on('2025-12-31')] },
      params: given,
      holds: 'no',
    },
    { says: { da: 'På skæringsdatoen tæller', en: 'On the reference date counts' }, patient: { rows: [on('2026-06-30')] }, params: given, holds: 'yes' },
    {
      says: { da: 'Efter skæringsdatoen tæller ikke', en: 'After the reference date does not count' },
      patient: { rows: [on('2026-07-01')] },
      params: given,
      holds: 'no',
    },
    { says: { da: 'Ingen i år', en: 'None this year' }, patient: { rows: [on('2025-12-31')] }, params: { ...given, is: 'none' }, holds: 'yes' },
    {
      says: { da: 'Én i år er ikke ingen', en: 'One this year is not none' },
      patient: { rows: [on('2026-01-01')] },
      params: { ...given, is: 'none' },
      holds: 'no',
    },
  ],
})
