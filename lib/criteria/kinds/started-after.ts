// C7: a medicine begun so many days after an event: handed over then, and not in the days before it. Days between events: both ends
// included, 0 the same day.
import type { Events } from '../core/algebra'
import { before, REF } from '../core/days'
import type { Say } from '../sentence/say'
import { beside, daysFrom, daysTo, refuseDays } from './apart'
import { defineKind, selectRows } from './define'
import { anEvent, eventConcept, eventList, eventName, eventRows, eventTable, type Event } from './events'
import { codes, optionalPeriod } from './fields'
import { begunRows, washout, washoutSaid } from './new-rows'
import { picked, which, WHICH, type Which } from './picked'

const given = { list: 'nsaid', washout: 180, within: null, which: 'last', table: 'result', after: '', concept: 'egfr', from: 0, to: 90 } as const
const gave = (day: string) => ({ table: 'dispensing' as const, codes: [['atc', 'M01AE01']] as [string, string][], day })
const measured = (day: string) => ({ table: 'result' as const, codes: [['npu', 'DNK35302']] as [string, string][], day, columns: { value: '60' } })

export const startedAfter = defineKind({
  label: { da: 'Begyndt på medicin efter en hændelse', en: 'Medicine started after an event' },
  category: 'medicine',
  search: {
    da: ['ny behandling', 'opstart', 'startet efter', 'ny interaktion', 'siden seneste prøve'],
    en: ['new treatment', 'started after', 'new interaction', 'since the latest result'],
  },
  covers: ['C7'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'),
    washout: washout(180),
    within: optionalPeriod({ da: 'Begyndt inden for', en: 'Started within' }),
    from: daysFrom(),
    to: daysTo(90),
    which: which('last'),
    table: eventTable({ da: 'Efter hændelse blandt', en: 'After an event among' }, 'result'),
    after: eventList('table', 'dispensing', { da: 'Hændelsens koder', en: 'Codes of the event' }),
    concept: eventConcept('table', { da: 'Hændelsens analyse', en: 'Analysis of the event' }),
  },
  sentence: {
    da: ({ list, washout, within, from, to, which, table, after, concept }, say) =>
      `er begyndt på ${say.list(list)}${within ? ` ${say.within(within)}` : ''} ${beside(from, to, 'after', say)} ${called({ table, list: after, concept }, which, say)} (${washoutSaid(washout, say)})`,
    en: ({ list, washout, within, from, to, which, table, after, concept }, say) =>
      `has started ${say.list(list)}${within ? ` ${say.within(within)}` : ''} ${beside(from, to, 'after', say)} ${called({ table, list: after, concept }, which, say)} (${washoutSaid(washout, say)})`,
  },
  lower: ({ list, washout, within, from, to, which, table, after, concept }, scope) => {
    const rows = selectRows(scope, 'dispensing', list)
    const events = eventRows({ table, list: after, concept }, scope)
    if (!rows || !events) return null
    const other: Events = { op: 'during', of: begunRows(rows, washout), after: before(within), to: REF }
    return { op: 'exists', of: { op: 'with', of: picked(events, which), other, lo: from, hi: to } }
  },
  refuses: ({ from, to }) => {
    const says = refuseDays(from, to)
    return says && { field: 'from', says }
  },
  examples: [
    {
      says: { da: 'Begyndt 90 dage efter', en: 'Started 90 days after' },
      patient: { rows: [measured('2026-01-01'), gave('2026-04-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Begyndt 91 dage efter', en: 'Started 91 days after' },
      patient: { rows: [measured('2026-01-01'), gave('2026-04-02')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Begyndt samme dag', en: 'Started on the same day' },
      patient: { rows: [measured('2026-01-01'), gave('2026-01-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Begyndt dagen før', en: 'Started the day before' },
      patient: { rows: [measured('2026-01-01'), gave('2025-12-31')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ikke ny: udleveret 180 dage før', en: 'Not new: dispensed 180 days before' },
      patient: { rows: [measured('2026-01-01'), gave('2025-08-05'), gave('2026-02-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ny igen: udleveret 181 dage før', en: 'New again: dispensed 181 days before' },
      patient: { rows: [measured('2026-01-01'), gave('2025-08-04'), gave('2026-02-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Målt igen siden: efter den seneste er intet begyndt', en: 'Measured again since: nothing started after the latest' },
      patient: { rows: [measured('2026-01-01'), gave('2026-02-01'), measured('2026-03-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Efter enhver måling', en: 'After any measurement' },
      patient: { rows: [measured('2026-01-01'), gave('2026-02-01'), measured('2026-03-01')] },
      params: { ...given, which: 'any' },
      holds: 'yes',
    },
    {
      says: { da: 'Begyndt præcis for 2 måneder siden er ikke inden for', en: 'Started exactly 2 months ago is not within' },
      patient: { rows: [measured('2026-04-01'), gave('2026-04-30')] },
      params: { ...given, within: { n: 2, unit: 'months' } },
      holds: 'no',
    },
    { says: { da: 'Uden hændelsen', en: 'Without the event' }, patient: { rows: [gave('2026-02-01')] }, params: given, holds: 'no' },
  ],
})

const called = (event: Event, which: Which, say: Say): string =>
  which === 'any' ? anEvent(event, say) : `${say.locale === 'da' ? '' : 'the '}${WHICH[say.locale][which]} ${eventName(event, say)}`
