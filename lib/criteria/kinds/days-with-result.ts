// D2: a result was taken, or passed a limit, on so many different days of a period. Days are counted, never rows (law 8).
import type { Events } from '../core/algebra'
import { defineKind } from './define'
import { choice, missing, only, optionalPeriod, quantity, result, whole } from './fields'
import { against, limit, recentResults, valueTest } from './results'

const months12 = { n: 12, unit: 'months' } as const
const at = (day: string, value = '60') => ({ table: 'result' as const, codes: [['npu', 'DNK35302']] as [string, string][], day, columns: { value } })
const given = { concept: 'egfr', that: 'any', is: '<', value: 60000, how: 'atLeast', days: 2, within: months12, missing: 'ask' } as const
const low = { ...given, that: 'limit' } as const

export const daysWithResult = defineKind({
  label: { da: 'Antal dage med prøvesvar', en: 'Days with a result' },
  category: 'result',
  search: { da: ['antal målinger', 'hvor ofte', 'kontrolleret', 'målt', 'hyppighed'], en: ['how often', 'number of measurements', 'monitored', 'frequency'] },
  covers: ['D2'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    that: {
      ...choice(
        { da: 'Hvilke svar', en: 'Which results' },
        { any: { da: 'alle svar', en: 'any result' }, limit: { da: 'svar over eller under en grænse', en: 'results above or below a limit' } },
        'any',
      ),
      absent: 'any' as const,
    },
    is: { ...only(limit(), 'that', 'limit'), absent: '>=' as const },
    value: { ...only(quantity({ da: 'Værdi', en: 'Value' }, 'concept'), 'that', 'limit'), absent: 0 },
    how: choice({ da: 'Hvor mange', en: 'How many' }, { atLeast: { da: 'mindst', en: 'at least' }, atMost: { da: 'højst', en: 'at most' } }, 'atLeast'),
    days: whole({ da: 'Antal dage', en: 'Days' }, 1, 1000, 2),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, months12),
    missing: { ...only(missing(), 'that', 'limit'), absent: 'no' as const },
  },
  sentence: {
    da: ({ concept, that, is, value, how, days, within }, say) =>
      `har svar på ${say.result(concept)}${that === 'limit' ? ` ${against({ is, value, upTo: 0 }, concept, say)}` : ''} på ${how === 'atLeast' ? 'mindst' : 'højst'} ${say.number(days)} ${days === 1 ? 'dag' : 'forskellige dage'}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, that, is, value, how, days, within }, say) =>
      `has results for ${say.result(concept)}${that === 'limit' ? ` ${against({ is, value, upTo: 0 }, concept, say)}` : ''} on at ${how === 'atLeast' ? 'least' : 'most'} ${say.number(days)} ${days === 1 ? 'day' : 'different days'}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, that, is, value, how, days, within }, scope) => {
    const recent = recentResults(scope, concept, within)
    if (!recent) return null
    const of: Events = that === 'any' ? recent : { op: 'where', of: recent, test: valueTest({ is, value, upTo: 0 }) }
    return { op: 'compare', of: { op: 'days', of }, is: how === 'atLeast' ? '>=' : '<=', n: days }
  },
  examples: [
    { says: { da: 'To forskellige dage', en: 'Two different days' }, patient: { rows: [at('2026-01-01'), at('2026-03-01')] }, params: given, holds: 'yes' },
    {
      says: { da: 'To svar samme dag er én dag', en: 'Two results on one day are one day' },
      patient: { rows: [at('2026-01-01'), at('2026-01-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Den ene er fra dagen for 12 måneder siden', en: 'One of them is from exactly 12 months ago' },
      patient: { rows: [at('2025-06-30'), at('2026-03-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: {
        da: 'Dagen efter for 12 måneder siden tæller, og et ulæseligt svar er et svar',
        en: 'The day after 12 months ago counts, and an unreadable result is a result',
      },
      patient: { rows: [at('2025-07-01', 'se bilag'), at('2026-03-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Aldrig målt er højst 2 dage', en: 'Never measured is at most 2 days' },
      patient: { rows: [] },
      params: { ...given, how: 'atMost' },
      holds: 'yes',
    },
    {
      says: { da: 'Tre dage er ikke højst 2', en: 'Three days are not at most 2' },
      patient: { rows: [at('2026-01-01'), at('2026-02-01'), at('2026-03-01')] },
      params: { ...given, how: 'atMost' },
      holds: 'no',
    },
    {
      says: { da: 'Under 60 på to dage', en: 'Below 60 on two days' },
      patient: { rows: [at('2026-01-01', '59'), at('2026-03-01', '59')] },
      params: low,
      holds: 'yes',
    },
    {
      says: { da: '60 er ikke under 60', en: '60 is not below 60' },
      patient: { rows: [at('2026-01-01', '59'), at('2026-03-01', '60')] },
      params: low,
      holds: 'no',
    },
    {
      says: { da: 'Det andet svar er ulæseligt: uafgjort', en: 'The other result is unreadable: undecided' },
      patient: { rows: [at('2026-01-01', '59'), at('2026-03-01', 'se bilag')] },
      params: low,
      holds: 'missing',
    },
    {
      says: { da: 'Højst to dage under 60 kan være tre: uafgjort', en: 'At most two days below 60 may be three: undecided' },
      patient: { rows: [at('2026-01-01', '59'), at('2026-02-01', '59'), at('2026-03-01', 'se bilag')] },
      params: { ...low, how: 'atMost' },
      holds: 'missing',
    },
  ],
})
