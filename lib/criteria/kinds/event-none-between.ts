// F2: an event after another with none of a third on a day strictly between them.
import type { Events } from '../core/algebra'
import { before, REF } from '../core/days'
import { beside, daysFrom, daysTo, refuseDays } from './apart'
import { defineKind } from './define'
import { anEvent, eventConcept, eventList, eventRows, eventTable, type EventTable } from './events'
import { optionalPeriod } from './fields'

const fracture = (day: string) => ({ table: 'diagnosis' as const, codes: [['icpc', 'L72']] as [string, string][], day })
const control = (day: string) => ({ table: 'service' as const, codes: [['service', '80-0120']] as [string, string][], day })
const again = (day: string) => ({ table: 'letter' as const, codes: [['sks', 'DS720']] as [string, string][], day })
const given = {
  table: 'letter',
  list: 'fracture',
  concept: '',
  within: null,
  from: 1,
  to: 365,
  otherTable: 'diagnosis',
  otherList: 'fracture',
  otherConcept: '',
  betweenTable: 'service',
  betweenList: 'yearlyControl',
  betweenConcept: '',
} as const

export const eventNoneBetween = defineKind({
  label: { da: 'Hændelse efter en anden uden noget imellem', en: 'Event after another with nothing between' },
  category: 'time',
  search: { da: ['uden imellem', 'rækkefølge', 'igen uden', 'efter uden'], en: ['nothing between', 'sequence', 'again without', 'after without'] },
  covers: ['F2'],
  fields: {
    table: eventTable({ da: 'Hændelse blandt', en: 'Event among' }, 'diagnosis'),
    list: eventList('table', 'diagnosis'),
    concept: eventConcept('table'),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }),
    from: daysFrom(1),
    to: daysTo(),
    otherTable: eventTable({ da: 'Efter en anden blandt', en: 'After another among' }, 'diagnosis'),
    otherList: eventList('otherTable', 'diagnosis', { da: 'Den andens koder', en: 'Codes of the other' }),
    otherConcept: eventConcept('otherTable', { da: 'Den andens analyse', en: 'Analysis of the other' }),
    betweenTable: eventTable({ da: 'Uden en tredje imellem blandt', en: 'With no third between among' }, 'dispensing'),
    betweenList: eventList('betweenTable', 'dispensing', { da: 'Den tredjes koder', en: 'Codes of the third' }),
    betweenConcept: eventConcept('betweenTable', { da: 'Den tredjes analyse', en: 'Analysis of the third' }),
  },
  sentence: {
    da: ({ table, list, concept, within, from, to, ...rest }, say) =>
      `har ${anEvent({ table, list, concept }, say)}${within ? ` ${say.within(within)}` : ''} ${beside(from, to, 'after', say)} ${anEvent(other(rest), say)} uden ${anEvent(between(rest), say)} imellem`,
    en: ({ table, list, concept, within, from, to, ...rest }, say) =>
      `has ${anEvent({ table, list, concept }, say)}${within ? ` ${say.within(within)}` : ''} ${beside(from, to, 'after', say)} ${anEvent(other(rest), say)} without ${anEvent(between(rest), say)} between`,
  },
  lower: ({ table, list, concept, within, from, to, ...rest }, scope) => {
    const rows = eventRows({ table, list, concept }, scope)
    const [earlier, unless] = [eventRows(other(rest), scope), eventRows(between(rest), scope)]
    if (!rows || !earlier || !unless) return null
    const of: Events = { op: 'during', of: rows, after: before(within), to: REF }
    return { op: 'exists', of: { op: 'with', of, other: earlier, lo: to === null ? null : 0 - to, hi: 0 - from, unless } }
  },
  refuses: ({ from, to }) => {
    const says = refuseDays(from, to)
    return says && { field: 'from', says }
  },
  examples: [
    {
      says: { da: 'Nyt brud uden kontrol imellem', en: 'A new fracture with no control between' },
      patient: { rows: [fracture('2025-09-01'), again('2026-03-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'En kontrol imellem', en: 'A control between' },
      patient: { rows: [fracture('2025-09-01'), control('2025-12-01'), again('2026-03-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'En kontrol samme dag som det første ligger ikke imellem', en: 'A control on the day of the first is not between' },
      patient: { rows: [fracture('2025-09-01'), control('2025-09-01'), again('2026-03-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'En kontrol samme dag som det andet ligger ikke imellem', en: 'A control on the day of the second is not between' },
      patient: { rows: [fracture('2025-09-01'), control('2026-03-01'), again('2026-03-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'En kontrol før det første ligger ikke imellem', en: 'A control before the first is not between' },
      patient: { rows: [control('2025-08-31'), fracture('2025-09-01'), again('2026-03-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Et andet brud efter kontrollen er tættere på', en: 'Another fracture after the control is closer' },
      patient: { rows: [fracture('2025-09-01'), control('2025-12-01'), fracture('2026-01-01'), again('2026-03-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Samme dag er ikke mindst 1 dag efter', en: 'The same day is not at least 1 day after' },
      patient: { rows: [fracture('2026-03-01'), again('2026-03-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: '366 dage efter er ikke højst 365', en: '366 days after is not at most 365' },
      patient: { rows: [fracture('2025-02-28'), again('2026-03-01')] },
      params: given,
      holds: 'no',
    },
  ],
})

interface Others {
  otherTable: EventTable
  otherList: string
  otherConcept: string
  betweenTable: EventTable
  betweenList: string
  betweenConcept: string
}
const other = ({ otherTable, otherList, otherConcept }: Others) => ({ table: otherTable, list: otherList, concept: otherConcept })
const between = ({ betweenTable, betweenList, betweenConcept }: Others) => ({ table: betweenTable, list: betweenList, concept: betweenConcept })
