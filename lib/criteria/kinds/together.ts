// C6: two medicines at once: both in treatment at the reference date, or dispensed so that their supplies share so many days.
import type { Spans } from '../core/algebra'
import { before, REF, type Period } from '../core/days'
import { defineKind, selectRows, type Scope } from './define'
import { choice, codes, only, optionalPeriod, whole } from './fields'
import { by, bySaid, grace, graceSaid, treated, unknownSupply, type Treatment } from './treatment'

const months12 = { n: 12, unit: 'months' } as const
const given = { list: 'nsaid', other: 'bisphosphonate', how: 'now', by: 'either', days: 14, within: months12, grace: 30, unknownSupply: 90 } as const
const overlap = { ...given, how: 'overlap', grace: 0 } as const
const gave = (atc: string, day: string, supplyDays?: string) => ({
  table: 'dispensing' as const,
  codes: [['atc', atc]] as [string, string][],
  day,
  ...(supplyDays ? { columns: { supplyDays } } : {}),
})
const NSAID = 'M01AE01'
const BONE = 'M05BA04'

export const together = defineKind({
  label: { da: 'To lægemidler samtidig', en: 'Two medicines at once' },
  category: 'medicine',
  search: { da: ['interaktion', 'kombination', 'samtidig behandling', 'overlap'], en: ['interaction', 'combination', 'concomitant', 'overlap'] },
  covers: ['C6'],
  fields: {
    list: codes({ da: 'Det ene', en: 'One' }, 'dispensing'),
    other: codes({ da: 'Det andet', en: 'The other' }, 'dispensing'),
    how: choice(
      { da: 'Hvordan', en: 'How' },
      {
        now: { da: 'i behandling med begge nu', en: 'on both now' },
        overlap: { da: 'udleveringer, der overlapper', en: 'dispensings that overlap' },
      },
      'now',
    ),
    by: only(by(), 'how', 'now'),
    days: only(whole({ da: 'Fælles dage, mindst', en: 'Days in common, at least' }, 1, 3650, 14), 'how', 'overlap'),
    within: only(optionalPeriod({ da: 'Udleveret inden for', en: 'Dispensed within' }, months12), 'how', 'overlap'),
    grace: grace(),
    unknownSupply: unknownSupply(),
  },
  sentence: {
    da: ({ list, other, how, by, days, within, grace }, say) => {
      const two = `${say.list(list)} og ${say.list(other)}`
      if (how === 'now') return `er i samtidig behandling med ${two}${bySaid({ by, grace }, say)}`
      return `har ${say.within(within)} fået udleveret ${two}, så de rækker over mindst ${say.number(days)} ${days === 1 ? 'fælles dag' : 'fælles dage'}${grace ? graceSaid(grace, say) : ''}`
    },
    en: ({ list, other, how, by, days, within, grace }, say) => {
      const two = `both ${say.list(list)} and ${say.list(other)}`
      if (how === 'now') return `is on ${two}${bySaid({ by, grace }, say)}`
      return `was ${within ? '' : 'ever '}dispensed ${two}${within ? ` ${say.within(within)}` : ''}, so that they last over at least ${say.number(days)} ${days === 1 ? 'day' : 'days'} in common${grace ? graceSaid(grace, say) : ''}`
    },
  },
  lower: ({ list, other, how, days, within, ...treatment }, scope) => {
    if (how === 'now') {
      const [one, two] = [treated(list, treatment, scope), treated(other, treatment, scope)]
      return one && two && { op: 'all', of: [one, two] }
    }
    const [one, two] = [supplies(list, within, treatment, scope), supplies(other, within, treatment, scope)]
    return one && two && { op: 'exists', of: { op: 'overlapping', of: one, other: two, n: days } }
  },
  refuses: ({ list, other }) =>
    list !== '' && list === other ? { field: 'other', says: { da: 'Vælg to forskellige kodelister.', en: 'Choose two different code lists.' } } : null,
  examples: [
    {
      says: { da: 'I behandling med begge', en: 'On both' },
      patient: { rows: [{ ...gave(NSAID, '2026-06-01', '30') }, { table: 'order', codes: [['atc', BONE]], day: '2025-01-01' }] },
      params: given,
      holds: 'yes',
    },
    { says: { da: 'Kun i behandling med det ene', en: 'On one only' }, patient: { rows: [gave(NSAID, '2026-06-01', '30')] }, params: given, holds: 'no' },
    {
      says: { da: 'Set på ordinationer alene tæller udleveringen ikke', en: 'By orders alone the dispensing does not count' },
      patient: { rows: [gave(NSAID, '2026-06-01', '30'), { table: 'order', codes: [['atc', BONE]], day: '2025-01-01' }] },
      params: { ...given, by: 'order' },
      holds: 'no',
    },
    {
      says: {
        da: 'Det ene rækker med fristen til dagen før skæringsdatoen',
        en: 'One of them lasts, grace days included, to the day before the reference date',
      },
      patient: { rows: [gave(NSAID, '2026-05-01', '30'), gave(BONE, '2026-06-01', '84')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Det ene rækker med fristen til skæringsdatoen', en: 'One of them lasts, grace days included, to the reference date' },
      patient: { rows: [gave(NSAID, '2026-05-02', '30'), gave(BONE, '2026-06-01', '84')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: '14 fælles dage', en: '14 days in common' },
      patient: { rows: [gave(NSAID, '2026-01-01', '30'), gave(BONE, '2026-01-17', '84')] },
      params: overlap,
      holds: 'yes',
    },
    {
      says: { da: '13 fælles dage', en: '13 days in common' },
      patient: { rows: [gave(NSAID, '2026-01-01', '30'), gave(BONE, '2026-01-18', '84')] },
      params: overlap,
      holds: 'no',
    },
    {
      says: { da: 'Med en dags frist er de 14', en: 'With one grace day they are 14' },
      patient: { rows: [gave(NSAID, '2026-01-01', '30'), gave(BONE, '2026-01-18', '84')] },
      params: { ...overlap, grace: 1 },
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret præcis for 12 måneder siden tæller ikke', en: 'Dispensed exactly 12 months ago does not count' },
      patient: { rows: [gave(NSAID, '2025-06-30', '30'), gave(BONE, '2025-07-01', '84')] },
      params: overlap,
      holds: 'no',
    },
    {
      says: { da: 'Udleveret dagen efter tæller', en: 'Dispensed the day after counts' },
      patient: { rows: [gave(NSAID, '2025-07-01', '30'), gave(BONE, '2025-07-01', '84')] },
      params: overlap,
      holds: 'yes',
    },
    {
      says: { da: 'Ukendt forsyning regnes som 90 dage', en: 'Unknown supply counts as 90 days' },
      patient: { rows: [gave(NSAID, '2026-01-01'), gave(BONE, '2026-03-18', '84')] },
      params: overlap,
      holds: 'yes',
    },
  ],
})

function supplies(list: string, within: Period | null, { grace, unknownSupply }: Pick<Treatment, 'grace' | 'unknownSupply'>, scope: Scope): Spans | null {
  const rows = selectRows(scope, 'dispensing', list)
  return rows && { op: 'supply', of: { op: 'during', of: rows, after: before(within), to: REF }, unknown: unknownSupply, grace }
}
