// C9: in one treatment without a longer break than allowed, for at least a period up to the reference date. Leftover supply is not carried
// over, so a break is counted from the last day that a supply reaches by itself.
import type { Spans } from '../core/algebra'
import { before, daysAbout } from '../core/days'
import type { Say } from '../sentence/say'
import { defineKind } from './define'
import { choice, codes, only, period, whole } from './fields'
import { grace, graceSaid, treatmentSpans, unknownSupply } from './treatment'

const months6 = { n: 6, unit: 'months' } as const
const given = { list: 'bisphosphonate', by: 'supply', for: months6, gap: 30, grace: 30, unknownSupply: 90 } as const
const ordered = { ...given, by: 'order' } as const
const codesOf: [string, string][] = [['atc', 'M05BA04']]
const gave = (day: string, supplyDays?: string) => ({
  table: 'dispensing' as const,
  codes: codesOf,
  day,
  ...(supplyDays ? { columns: { supplyDays } } : {}),
})
const order = (day: string, end?: string) => ({ table: 'order' as const, codes: codesOf, day, ...(end ? { end } : {}) })

export const unbroken = defineKind({
  label: { da: 'Uafbrudt behandling', en: 'Unbroken treatment' },
  category: 'medicine',
  search: {
    da: ['langtidsbehandling', 'varighed', 'i behandling i', 'år i behandling', 'pause', 'episode', 'fast brug'],
    en: ['long-term', 'duration', 'years of treatment', 'episode', 'continuous'],
  },
  covers: ['C9'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'),
    for: period({ da: 'I mindst', en: 'For at least' }, months6),
    by: choice({ da: 'Set på', en: 'By' }, { supply: { da: 'udleveringer', en: 'dispensings' }, order: { da: 'ordinationer', en: 'orders' } }, 'supply'),
    gap: whole({ da: 'Højst så mange dages ophold', en: 'Breaks of at most this many days' }, 0, 365, 30),
    grace: {
      ...grace(),
      label: { da: 'Ekstra dage op til skæringsdatoen', en: 'Grace days up to the reference date' },
      help: { da: 'Så længe kan den seneste forsyning være brugt op.', en: 'For so long may the last supply have been used up.' },
    },
    unknownSupply: only(unknownSupply(), 'by', 'supply'),
  },
  sentence: {
    da: ({ list, for: long, ...how }, say) => `har været i uafbrudt behandling med ${say.list(list)} i mindst ${say.period(long)}${said(how, say)}`,
    en: ({ list, for: long, ...how }, say) => `has been on ${say.list(list)} without a break for at least ${say.period(long)}${said(how, say)}`,
  },
  lower: ({ list, for: long, by, gap, grace, unknownSupply }, scope) => {
    const spans = list === '' ? null : treatmentSpans(list, { by, grace: 0, unknownSupply }, scope)
    if (!spans) return null
    const begun: Spans = { op: 'begun', of: { op: 'episodes', of: spans[0]!, gap }, after: null, to: before(long) }
    return { op: 'exists', of: { op: 'covering', of: begun, at: { plus: 0 - grace, unit: 'days' } } }
  },
  refuses: ({ for: long, grace }) =>
    daysAbout(long) < grace
      ? {
          field: 'grace',
          says: {
            da: 'De ekstra dage skal være færre end den tid, behandlingen skal have varet.',
            en: 'The grace days must be fewer than the time that the treatment must have lasted.',
          },
        }
      : null,
  examples: [
    {
      says: { da: 'Begyndt for præcis 6 måneder siden', en: 'Begun exactly 6 months ago' },
      patient: { rows: [gave('2025-12-30', '90'), gave('2026-03-30', '100')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Begyndt dagen efter: ikke 6 måneder', en: 'Begun the day after: not 6 months' },
      patient: { rows: [gave('2025-12-31', '90'), gave('2026-03-31', '100')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: '30 dages ophold er tilladt', en: 'A break of 30 days is allowed' },
      patient: { rows: [gave('2025-11-01', '90'), gave('2026-03-01', '100'), gave('2026-06-01', '100')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: '31 dages ophold bryder behandlingen', en: 'A break of 31 days ends the treatment' },
      patient: { rows: [gave('2025-11-01', '90'), gave('2026-03-02', '100'), gave('2026-06-01', '100')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Den seneste forsyning var brugt op for 30 dage siden', en: 'The last supply was used up 30 days ago' },
      patient: { rows: [gave('2025-11-01', '90'), gave('2026-01-30', '122')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Den var brugt op for 31 dage siden', en: 'It was used up 31 days ago' },
      patient: { rows: [gave('2025-11-01', '90'), gave('2026-01-30', '121')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ukendt forsyning regnes som 90 dage', en: 'Unknown supply counts as 90 days' },
      patient: { rows: [gave('2025-12-01'), gave('2026-03-01'), gave('2026-05-30')] },
      params: given,
      holds: 'yes',
    },
    { says: { da: 'En ordination uden slut', en: 'An order without an end' }, patient: { rows: [order('2025-12-30')] }, params: ordered, holds: 'yes' },
    {
      says: { da: 'En ordination, der endte for 31 dage siden', en: 'An order that ended 31 days ago' },
      patient: { rows: [order('2025-01-01', '2026-05-31')] },
      params: ordered,
      holds: 'no',
    },
    {
      says: { da: 'Udleveringer er ikke ordinationer', en: 'Dispensings are not orders' },
      patient: { rows: [gave('2025-11-01', '365')] },
      params: ordered,
      holds: 'no',
    },
  ],
})

function said({ by, gap, grace }: { by: 'supply' | 'order'; gap: number; grace: number }, say: Say): string {
  const day = { da: gap === 1 ? 'dags' : 'dages', en: gap === 1 ? 'day' : 'days' }[say.locale]
  const break_ =
    say.locale === 'da'
      ? ` efter ${by === 'supply' ? 'udleveringerne' : 'ordinationerne'} med højst ${say.number(gap)} ${day} ophold`
      : ` by ${by === 'supply' ? 'dispensings' : 'orders'} with breaks of at most ${say.number(gap)} ${day}`
  return `${break_}${grace ? graceSaid(grace, say) : ''}`
}
