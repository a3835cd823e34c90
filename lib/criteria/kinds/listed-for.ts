// A4: listed at the clinic without a day between for at least, or for less than, a period up to the reference date, so that
// "missing" means missing and not "new patient". "n or more" and "less than n" are complements among those who are listed (law 1).
import { before, REF } from '../core/days'
import type { Spans } from '../core/algebra'
import { defineKind } from './define'
import { choice, period } from './fields'

const months12 = { n: 12, unit: 'months' } as const
const listed = (day: string, end?: string, clinic = '091034') => ({
  table: 'listing' as const,
  codes: [['clinic', clinic]] as [string, string][],
  day,
  ...(end ? { end } : {}),
})
const atLeast = { is: 'atLeast', for: months12 } as const
const under = { is: 'under', for: months12 } as const

export const listedFor = defineKind({
  label: { da: 'Tilmeldt i en periode', en: 'Listed for a period' },
  category: 'person',
  search: { da: ['tilmeldt siden', 'ny patient', 'nye patienter', 'ydernummer', 'anciennitet'], en: ['listed since', 'new patient', 'registered'] },
  covers: ['A4'],
  fields: {
    is: choice(
      { da: 'Har været tilmeldt', en: 'Has been listed' },
      { atLeast: { da: 'mindst så længe', en: 'at least so long' }, under: { da: 'i kortere tid', en: 'for less' } },
      'atLeast',
    ),
    for: period({ da: 'Så længe', en: 'So long' }, months12),
  },
  sentence: {
    da: ({ is, for: long }, say) => `har været tilmeldt klinikken i ${is === 'atLeast' ? 'mindst' : 'mindre end'} ${say.period(long)}`,
    en: ({ is, for: long }, say) => `has been listed at the clinic for ${is === 'atLeast' ? 'at least' : 'less than'} ${say.period(long)}`,
  },
  lower: ({ is, for: long }) => {
    const spans: Spans = { op: 'episodes', of: { op: 'own', of: { op: 'select', table: 'listing', codes: 'clinic' } }, gap: 0 }
    const begun: Spans = is === 'atLeast' ? { op: 'begun', of: spans, after: null, to: before(long) } : { op: 'begun', of: spans, after: before(long), to: REF }
    return { op: 'exists', of: { op: 'covering', of: begun, at: REF } }
  },
  examples: [
    {
      says: { da: 'Tilmeldt for præcis 12 måneder siden: i mindst 12 måneder', en: 'Listed exactly 12 months ago: for at least 12 months' },
      patient: { rows: [listed('2025-06-30')] },
      params: atLeast,
      holds: 'yes',
    },
    {
      says: { da: 'Tilmeldt for præcis 12 måneder siden: ikke i mindre end 12', en: 'Listed exactly 12 months ago: not for less than 12' },
      patient: { rows: [listed('2025-06-30')] },
      params: under,
      holds: 'no',
    },
    {
      says: { da: 'Tilmeldt dagen efter: ikke i 12 måneder', en: 'Listed the day after: not for 12 months' },
      patient: { rows: [listed('2025-07-01')] },
      params: atLeast,
      holds: 'no',
    },
    {
      says: { da: 'Tilmeldt dagen efter: i mindre end 12 måneder', en: 'Listed the day after: for less than 12 months' },
      patient: { rows: [listed('2025-07-01')] },
      params: under,
      holds: 'yes',
    },
    {
      says: { da: 'To tilmeldinger i forlængelse af hinanden lægges sammen', en: 'Two listings that follow each other are joined' },
      patient: { rows: [listed('2024-01-01', '2026-01-01'), listed('2026-01-01')] },
      params: atLeast,
      holds: 'yes',
    },
    {
      says: { da: 'En dag imellem bryder perioden', en: 'A day between breaks the period' },
      patient: { rows: [listed('2024-01-01', '2026-01-01'), listed('2026-01-02')] },
      params: atLeast,
      holds: 'no',
    },
    {
      says: { da: 'Tiden i en anden klinik tæller ikke med', en: 'Time at another clinic does not count' },
      patient: { rows: [listed('2010-01-01', '2026-01-01', '091035'), listed('2026-01-01')] },
      params: atLeast,
      holds: 'no',
    },
    {
      says: { da: 'Fraflyttet: er ikke tilmeldt i kortere tid', en: 'Moved away: is not listed for less' },
      patient: { rows: [listed('2026-01-01', '2026-06-30')] },
      params: under,
      holds: 'no',
    },
    {
      says: { da: 'Sidste tilmeldte dag er skæringsdatoen', en: 'The last day listed is the reference date' },
      patient: { rows: [listed('2010-01-01', '2026-07-01')] },
      params: atLeast,
      holds: 'yes',
    },
  ],
})
