// F2: an event with none of another after it (or before it): "fracture, then no treatment"; "treated, and none since".
import type { Events } from '../core/algebra'
import { before, REF } from '../core/days'
import { daysFrom, daysTo, later, refuseDays } from './apart'
import { defineKind } from './define'
import { anEvent, eventConcept, eventList, eventName, eventRows, eventTable } from './events'
import { choice, optionalPeriod } from './fields'
import { picked, which, WHICH } from './picked'

const months12 = { n: 12, unit: 'months' } as const
const fracture = (day: string) => ({ table: 'diagnosis' as const, codes: [['icpc', 'L72']] as [string, string][], day })
const tablets = (day: string) => ({ table: 'dispensing' as const, codes: [['atc', 'M05BA04']] as [string, string][], day })
const given = {
  which: 'any',
  table: 'diagnosis',
  list: 'fracture',
  concept: '',
  within: months12,
  side: 'after',
  from: 0,
  to: null,
  otherTable: 'dispensing',
  otherList: 'bisphosphonate',
  otherConcept: '',
} as const

export const eventNotFollowed = defineKind({
  label: { da: 'Hændelse uden en anden bagefter', en: 'Event not followed by another' },
  category: 'time',
  search: {
    da: ['ikke fulgt op', 'uden behandling efter', 'uden opfølgning', 'derefter ikke', 'brud uden', 'uden efterfølgende'],
    en: ['not followed up', 'no treatment after', 'then no', 'without subsequent'],
  },
  covers: ['F2'],
  fields: {
    which: which(),
    table: eventTable({ da: 'Hændelse blandt', en: 'Event among' }, 'diagnosis'),
    list: eventList('table', 'diagnosis'),
    concept: eventConcept('table'),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, months12),
    side: choice({ da: 'Uden den anden', en: 'Without the other' }, { after: { da: 'efter', en: 'after' }, before: { da: 'før', en: 'before' } }, 'after'),
    from: daysFrom(),
    to: daysTo(),
    otherTable: eventTable({ da: 'Den anden blandt', en: 'The other among' }, 'dispensing'),
    otherList: eventList('otherTable', 'dispensing', { da: 'Den andens koder', en: 'Codes of the other' }),
    otherConcept: eventConcept('otherTable', { da: 'Den andens analyse', en: 'Analysis of the other' }),
  },
  sentence: {
    da: ({ which, within, side, from, to, otherTable, otherList, otherConcept, ...event }, say) =>
      `har ${which === 'any' ? anEvent(event, say) : `${WHICH.da[which]} ${eventName(event, say)}`}${within ? ` ${say.within(within)}` : ''} uden ${anEvent({ table: otherTable, list: otherList, concept: otherConcept }, say)} ${later(from, to, side, say)}`,
    en: ({ which, within, side, from, to, otherTable, otherList, otherConcept, ...event }, say) =>
      `has ${which === 'any' ? anEvent(event, say) : `the ${WHICH.en[which]} ${eventName(event, say)}`}${within ? ` ${say.within(within)}` : ''} without ${anEvent({ table: otherTable, list: otherList, concept: otherConcept }, say)} ${later(from, to, side, say)}`,
  },
  lower: ({ which, within, side, from, to, otherTable, otherList, otherConcept, ...event }, scope) => {
    const rows = eventRows(event, scope)
    const other = eventRows({ table: otherTable, list: otherList, concept: otherConcept }, scope)
    if (!rows || !other) return null
    const of: Events = picked({ op: 'during', of: rows, after: before(within), to: REF }, which)
    const days = side === 'after' ? { lo: from, hi: to } : { lo: to === null ? null : 0 - to, hi: 0 - from }
    return { op: 'exists', of: { op: 'without', of, other, ...days } }
  },
  refuses: ({ from, to }) => {
    const says = refuseDays(from, to)
    return says && { field: 'from', says }
  },
  examples: [
    { says: { da: 'Brud og ingen behandling', en: 'A fracture and no treatment' }, patient: { rows: [fracture('2026-01-10')] }, params: given, holds: 'yes' },
    {
      says: { da: 'Behandling samme dag', en: 'Treatment on the same day' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-01-10')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Behandling kun før bruddet', en: 'Treatment only before the fracture' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-01-09')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Ét af to brud uden behandling bagefter er nok', en: 'One of two fractures without treatment after it is enough' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-02-01'), fracture('2026-03-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Det første brud er fulgt af behandling', en: 'The first fracture is followed by treatment' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-02-01'), fracture('2026-03-01')] },
      params: { ...given, which: 'first' },
      holds: 'no',
    },
    {
      says: { da: 'Behandling 91 dage efter er ikke 0–90 dage efter', en: 'Treatment 91 days after is not 0–90 days after' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-04-11')] },
      params: { ...given, to: 90 },
      holds: 'yes',
    },
    {
      says: { da: 'Behandling 90 dage efter er', en: 'Treatment 90 days after is' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-04-10')] },
      params: { ...given, to: 90 },
      holds: 'no',
    },
    {
      says: { da: 'Bruddet er ældre end perioden', en: 'The fracture is older than the period' },
      patient: { rows: [fracture('2025-06-30')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Uden behandling før: den var før', en: 'Without treatment before: it was before' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-01-09')] },
      params: { ...given, side: 'before', from: 1 },
      holds: 'no',
    },
    {
      says: { da: 'Uden behandling før: den var samme dag', en: 'Without treatment before: it was the same day' },
      patient: { rows: [fracture('2026-01-10'), tablets('2026-01-10')] },
      params: { ...given, side: 'before', from: 1 },
      holds: 'yes',
    },
  ],
})
