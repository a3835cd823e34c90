// F1: an event so many days after, before or on either side of another. Days between events: both ends included, 0 the same day.
import type { Events, Sets } from '../core/algebra'
import { before, REF } from '../core/days'
import { beside, daysFrom, daysTo, refuseDays } from './apart'
import { defineKind } from './define'
import { anEvent, eventConcept, eventList, eventName, eventRows, eventTable } from './events'
import { choice, optionalPeriod } from './fields'
import { picked, which, WHICH } from './picked'

const nsaid = (day: string) => ({ table: 'dispensing' as const, codes: [['atc', 'M01AE01']] as [string, string][], day })
const letter = (day: string) => ({ table: 'letter' as const, codes: [['sks', 'DI501']] as [string, string][], day })
const given = {
  which: 'any',
  table: 'letter',
  list: 'heartFailure',
  concept: '',
  within: null,
  side: 'after',
  from: 0,
  to: 30,
  otherTable: 'dispensing',
  otherList: 'nsaid',
  otherConcept: '',
} as const

export const eventNear = defineKind({
  label: { da: 'Hændelse tæt på en anden', en: 'Event close to another' },
  category: 'time',
  search: {
    da: ['efter', 'før', 'rækkefølge', 'dage imellem', 'fulgt af', 'tidsmæssig sammenhæng'],
    en: ['after', 'before', 'sequence', 'days between', 'followed by'],
  },
  covers: ['F1'],
  fields: {
    which: which(),
    table: eventTable({ da: 'Hændelse blandt', en: 'Event among' }, 'diagnosis'),
    list: eventList('table', 'diagnosis'),
    concept: eventConcept('table'),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }),
    side: choice(
      { da: 'Ligger', en: 'Lies' },
      {
        after: { da: 'efter den anden', en: 'after the other' },
        before: { da: 'før den anden', en: 'before the other' },
        either: { da: 'før eller efter', en: 'before or after' },
      },
      'after',
    ),
    from: daysFrom(),
    to: daysTo(30),
    otherTable: eventTable({ da: 'Den anden blandt', en: 'The other among' }, 'dispensing'),
    otherList: eventList('otherTable', 'dispensing', { da: 'Den andens koder', en: 'Codes of the other' }),
    otherConcept: eventConcept('otherTable', { da: 'Den andens analyse', en: 'Analysis of the other' }),
  },
  sentence: {
    da: ({ which, within, side, from, to, otherTable, otherList, otherConcept, ...event }, say) =>
      `har ${which === 'any' ? anEvent(event, say) : `${WHICH.da[which]} ${eventName(event, say)}`}${within ? ` ${say.within(within)}` : ''} ${beside(from, to, side, say)} ${anEvent({ table: otherTable, list: otherList, concept: otherConcept }, say)}`,
    en: ({ which, within, side, from, to, otherTable, otherList, otherConcept, ...event }, say) =>
      `has ${which === 'any' ? anEvent(event, say) : `the ${WHICH.en[which]} ${eventName(event, say)}`}${within ? ` ${say.within(within)}` : ''} ${beside(from, to, side, say)} ${anEvent({ table: otherTable, list: otherList, concept: otherConcept }, say)}`,
  },
  lower: ({ which, within, side, from, to, otherTable, otherList, otherConcept, ...event }, scope) => {
    const rows = eventRows(event, scope)
    const other = eventRows({ table: otherTable, list: otherList, concept: otherConcept }, scope)
    if (!rows || !other) return null
    const of = picked({ op: 'during', of: rows, after: before(within), to: REF }, which)
    const after: Events = { op: 'with', of, other, lo: to === null ? null : 0 - to, hi: 0 - from }
    const ahead: Events = { op: 'with', of, other, lo: from, hi: to }
    const exists = (one: Events): Sets => ({ op: 'exists', of: one })
    return side === 'either' ? { op: 'any', of: [exists(after), exists(ahead)] } : exists(side === 'after' ? after : ahead)
  },
  refuses: ({ from, to }) => {
    const says = refuseDays(from, to)
    return says && { field: 'from', says }
  },
  examples: [
    {
      says: { da: '30 dage efter er med', en: '30 days after is included' },
      patient: { rows: [nsaid('2026-01-01'), letter('2026-01-31')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: '31 dage efter er ikke', en: '31 days after is not' },
      patient: { rows: [nsaid('2026-01-01'), letter('2026-02-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Samme dag er 0 dage efter', en: 'The same day is 0 days after' },
      patient: { rows: [nsaid('2026-01-01'), letter('2026-01-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Dagen før er ikke efter', en: 'The day before is not after' },
      patient: { rows: [nsaid('2026-01-01'), letter('2025-12-31')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Dagen før er før', en: 'The day before is before' },
      patient: { rows: [nsaid('2026-01-01'), letter('2025-12-31')] },
      params: { ...given, side: 'before' },
      holds: 'yes',
    },
    {
      says: { da: 'Før eller efter', en: 'Before or after' },
      patient: { rows: [nsaid('2026-01-01'), letter('2025-12-31')] },
      params: { ...given, side: 'either', from: 1 },
      holds: 'yes',
    },
    {
      says: { da: 'Mindst 1 dag: samme dag tæller ikke', en: 'At least 1 day: the same day does not count' },
      patient: { rows: [nsaid('2026-01-01'), letter('2026-01-01')] },
      params: { ...given, side: 'either', from: 1 },
      holds: 'no',
    },
    {
      says: { da: 'Kun det seneste brev ses på', en: 'Only the latest letter is looked at' },
      patient: { rows: [nsaid('2026-01-01'), letter('2026-01-10'), letter('2026-05-01')] },
      params: { ...given, which: 'last' },
      holds: 'no',
    },
    { says: { da: 'Uden den anden hændelse', en: 'Without the other event' }, patient: { rows: [letter('2026-01-10')] }, params: given, holds: 'no' },
    {
      says: { da: 'Uden øvre grænse er længe efter også efter', en: 'Without an upper bound long after is after' },
      patient: { rows: [nsaid('2020-01-01'), letter('2026-01-10')] },
      params: { ...given, to: null },
      holds: 'yes',
    },
  ],
})
