// E4, E5: vaccinated ever, within a period or in this season; never; on n days; or with at least dose n.
import type { Events } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind, selectRows } from './define'
import { choice, codes, missing, only, period, whole } from './fields'
import { refuseSeason, seasonDay, seasonMonth, seasonStart, sinceSeason } from './season'

const list = 'influenza'
const years6 = { n: 6, unit: 'years' } as const
const given = { list, how: 'given', n: 1, when: 'season', period: years6, month: '10', day: 1, missing: 'ask' } as const
const on = (day: string, dose?: string) => ({
  table: 'vaccination' as const,
  codes: [['atc', 'J07BB02']] as [string, string][],
  day,
  ...(dose ? { columns: { dose } } : {}),
})

export const vaccination = defineKind({
  label: { da: 'Vaccination', en: 'Vaccination' },
  category: 'activity',
  search: { da: ['vaccine', 'influenza', 'pneumokok', 'stik', 'sæson', 'DDV', 'dosis'], en: ['vaccine', 'flu', 'pneumococcal', 'season', 'dose'] },
  covers: ['E4', 'E5'],
  fields: {
    list: codes({ da: 'Vacciner', en: 'Vaccines' }, 'vaccination'),
    how: choice(
      { da: 'Er', en: 'Is' },
      {
        given: { da: 'vaccineret', en: 'vaccinated' },
        none: { da: 'ikke vaccineret', en: 'not vaccinated' },
        days: { da: 'vaccineret på mindst så mange dage', en: 'vaccinated on at least so many days' },
        dose: { da: 'nået til mindst dosis nr.', en: 'at dose number or above' },
      },
      'none',
    ),
    n: only(whole({ da: 'Antal eller nr.', en: 'Number' }, 1, 20), 'how', 'days', 'dose'),
    when: choice(
      { da: 'Hvornår', en: 'When' },
      {
        ever: { da: 'nogensinde', en: 'ever' },
        within: { da: 'inden for en periode', en: 'within a period' },
        season: { da: 'i denne sæson', en: 'this season' },
      },
      'season',
    ),
    period: only(period({ da: 'Inden for', en: 'Within' }, years6), 'when', 'within'),
    month: only(seasonMonth(), 'when', 'season'),
    day: only(seasonDay(), 'when', 'season'),
    missing: only(missing(), 'how', 'dose'),
  },
  sentence: {
    da: ({ list, how, n, when, period, ...season }, say) => {
      const name = say.list(list)
      const time = { ever: '', within: ` ${say.within(period)}`, season: ` ${sinceSeason(season, 'da')}` }[when]
      if (how === 'none') return `${when === 'ever' ? 'aldrig har fået' : 'ikke har fået'} ${name}${time}`
      if (how === 'dose') return `har fået mindst dosis nr. ${say.number(n)} af ${name}${time}`
      return `har ${when === 'ever' ? 'nogensinde ' : ''}fået ${name}${how === 'days' && n > 1 ? ` på mindst ${say.number(n)} forskellige dage` : ''}${time}`
    },
    en: ({ list, how, n, when, period, ...season }, say) => {
      const name = say.list(list)
      const time = { ever: '', within: ` ${say.within(period)}`, season: ` ${sinceSeason(season, 'en')}` }[when]
      if (how === 'none') return `${when === 'ever' ? 'has never had' : 'has not had'} ${name}${time}`
      if (how === 'dose') return `has had at least dose number ${say.number(n)} of ${name}${time}`
      return `has ${when === 'ever' ? 'ever ' : ''}had ${name}${how === 'days' && n > 1 ? ` on at least ${say.number(n)} different days` : ''}${time}`
    },
  },
  lower: ({ list, how, n, when, period, ...season }, scope) => {
    const rows = selectRows(scope, 'vaccination', list)
    if (!rows) return null
    const after = { ever: null, within: before(period), season: seasonStart(season) }[when]
    const of: Events = { op: 'during', of: rows, after, to: REF }
    if (how === 'days') return { op: 'compare', of: { op: 'days', of }, is: '>=', n }
    if (how === 'dose') return { op: 'exists', of: { op: 'where', of, test: { column: 'dose', is: '>=', n: 1000 * n } } }
    return how === 'given' ? { op: 'exists', of } : { op: 'none', of: [{ op: 'exists', of }] }
  },
  refuses: ({ when, ...season }) => {
    const says = when === 'season' ? refuseSeason(season) : null
    return says && { field: 'day', says }
  },
  examples: [
    {
      says: { da: 'Vaccineret den 1. oktober: i denne sæson', en: 'Vaccinated on 1 October: this season' },
      patient: { rows: [on('2025-10-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Vaccineret den 30. september: forrige sæson', en: 'Vaccinated on 30 September: last season' },
      patient: { rows: [on('2025-09-30')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Begynder sæsonen på skæringsdatoen, tæller kun den dag', en: 'When the season starts on the reference date, only that day counts' },
      patient: { rows: [on('2026-06-29')] },
      params: { ...given, month: '6', day: 30 },
      holds: 'no',
    },
    {
      says: {
        da: 'Begynder sæsonen dagen efter skæringsdatoen, er det sidste års',
        en: 'When the season starts the day after the reference date, it is last year’s',
      },
      patient: { rows: [on('2025-07-01')] },
      params: { ...given, month: '7', day: 1 },
      holds: 'yes',
    },
    {
      says: { da: 'Ikke vaccineret inden for 6 år', en: 'Not vaccinated within 6 years' },
      patient: { rows: [on('2020-06-30')] },
      params: { ...given, how: 'none', when: 'within' },
      holds: 'yes',
    },
    {
      says: { da: 'Vaccineret dagen efter for 6 år siden', en: 'Vaccinated the day after 6 years ago' },
      patient: { rows: [on('2020-07-01')] },
      params: { ...given, how: 'none', when: 'within' },
      holds: 'no',
    },
    { says: { da: 'Aldrig vaccineret', en: 'Never vaccinated' }, patient: { rows: [] }, params: { ...given, how: 'none', when: 'ever' }, holds: 'yes' },
    {
      says: { da: 'To gange samme dag er én dag', en: 'Twice on one day is one day' },
      patient: { rows: [on('2026-01-05'), on('2026-01-05')] },
      params: { ...given, how: 'days', n: 2, when: 'ever' },
      holds: 'no',
    },
    {
      says: { da: 'Dosis 2 er mindst dosis 2', en: 'Dose 2 is at least dose 2' },
      patient: { rows: [on('2026-01-05', '2')] },
      params: { ...given, how: 'dose', n: 2 },
      holds: 'yes',
    },
    {
      says: { da: 'Dosis 1 er ikke dosis 2', en: 'Dose 1 is not dose 2' },
      patient: { rows: [on('2026-01-05', '1')] },
      params: { ...given, how: 'dose', n: 2 },
      holds: 'no',
    },
    {
      says: { da: 'Ukendt dosis: mangler', en: 'Unknown dose: missing' },
      patient: { rows: [on('2026-01-05')] },
      params: { ...given, how: 'dose', n: 2 },
      holds: 'missing',
    },
  ],
})
