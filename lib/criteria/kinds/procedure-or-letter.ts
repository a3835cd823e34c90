// E6: a procedure, a discharge letter or any letter with one of the codes, on at least n different days within a period, or none.
import type { Events } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind, selectRows } from './define'
import { choice, codes, only, optionalPeriod, whole } from './fields'

const months24 = { n: 24, unit: 'months' } as const
const procedure = (day: string) => ({ table: 'procedure' as const, codes: [['sks', 'KFNG05']] as [string, string][], day })
const letter = (day: string, kind: string) => ({ table: 'letter' as const, codes: [['sks', 'DI501']] as [string, string][], day, words: { kind } })
const discharge = { list: 'heartFailure', among: 'discharge', is: 'some', days: 1, within: months24 } as const
const stent = { list: 'coronaryStent', among: 'either', is: 'some', days: 1, within: months24 } as const

export const procedureOrLetter = defineKind({
  label: { da: 'Procedure eller epikrise', en: 'Procedure or discharge letter' },
  category: 'activity',
  search: {
    da: ['indlæggelse', 'sygehus', 'hospital', 'operation', 'undersøgelse', 'udskrivning', 'brev', 'SKS', 'skanning'],
    en: ['admission', 'hospital', 'operation', 'examination', 'discharge', 'letter', 'SKS', 'scan'],
  },
  covers: ['E6'],
  fields: {
    list: codes({ da: 'Koder', en: 'Codes' }, 'procedure'),
    among: choice(
      { da: 'Blandt', en: 'Among' },
      {
        either: { da: 'procedurer og epikriser', en: 'procedures and discharge letters' },
        procedure: { da: 'procedurer', en: 'procedures' },
        discharge: { da: 'epikriser', en: 'discharge letters' },
        letter: { da: 'alle breve', en: 'all letters' },
      },
      'either',
    ),
    is: choice({ da: 'Hvor mange', en: 'How many' }, { some: { da: 'mindst én', en: 'at least one' }, none: { da: 'ingen', en: 'none' } }, 'some'),
    days: { ...only(whole({ da: 'På mindst så mange dage', en: 'On at least this many days' }, 1, 100), 'is', 'some'), absent: 1 },
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, months24),
  },
  sentence: {
    da: ({ list, among, is, days, within }, say) =>
      `${is === 'none' ? 'ikke har' : 'har'} ${{ either: 'en procedure eller epikrise', procedure: 'en procedure', discharge: 'en epikrise', letter: 'et brev' }[among]} med koden for ${say.list(list)}${is === 'some' && days > 1 ? ` på mindst ${say.number(days)} forskellige dage` : ''}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ list, among, is, days, within }, say) =>
      `${is === 'none' ? 'has not had' : 'has had'} ${{ either: 'a procedure or discharge letter', procedure: 'a procedure', discharge: 'a discharge letter', letter: 'a letter' }[among]} with the code for ${say.list(list)}${is === 'some' && days > 1 ? ` on at least ${say.number(days)} different days` : ''}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ list, among, is, days, within }, scope) => {
    const [procedures, letters] = [selectRows(scope, 'procedure', list), selectRows(scope, 'letter', list)]
    if (!procedures || !letters) return null
    const discharges: Events = { op: 'where', of: letters, test: { word: 'kind', in: ['epikrise'] } }
    const all: Events = { either: { op: 'union' as const, of: [procedures, discharges] }, procedure: procedures, discharge: discharges, letter: letters }[among]
    const of: Events = { op: 'during', of: all, after: before(within), to: REF }
    if (is === 'none') return { op: 'none', of: [{ op: 'exists', of }] }
    return days === 1 ? { op: 'exists', of } : { op: 'compare', of: { op: 'days', of }, is: '>=', n: days }
  },
  examples: [
    {
      says: { da: 'Epikrise dagen efter for 24 måneder siden', en: 'A discharge letter the day after 24 months ago' },
      patient: { rows: [letter('2024-07-01', 'epikrise')] },
      params: discharge,
      holds: 'yes',
    },
    {
      says: { da: 'Epikrise præcis for 24 måneder siden', en: 'A discharge letter exactly 24 months ago' },
      patient: { rows: [letter('2024-06-30', 'epikrise')] },
      params: discharge,
      holds: 'no',
    },
    {
      says: { da: 'En henvisning er ikke en epikrise', en: 'A referral is not a discharge letter' },
      patient: { rows: [letter('2026-01-10', 'henvisning')] },
      params: discharge,
      holds: 'no',
    },
    {
      says: { da: 'En henvisning er et brev', en: 'A referral is a letter' },
      patient: { rows: [letter('2026-01-10', 'henvisning')] },
      params: { ...discharge, among: 'letter' },
      holds: 'yes',
    },
    {
      says: { da: 'En procedure findes også uden brev, og underkoder tæller', en: 'A procedure counts without a letter, and so do subcodes' },
      patient: { rows: [procedure('2026-01-10')] },
      params: stent,
      holds: 'yes',
    },
    {
      says: { da: 'Set blandt epikriser alene', en: 'Among discharge letters alone' },
      patient: { rows: [procedure('2026-01-10')] },
      params: { ...stent, among: 'discharge' },
      holds: 'no',
    },
    { says: { da: 'Ingen af delene', en: 'Neither of them' }, patient: { rows: [] }, params: { ...stent, is: 'none' }, holds: 'yes' },
    {
      says: { da: 'En procedure er ikke ingen', en: 'A procedure is not none' },
      patient: { rows: [procedure('2026-01-10')] },
      params: { ...stent, is: 'none' },
      holds: 'no',
    },
    {
      says: { da: 'To epikriser på to dage', en: 'Two discharge letters on two days' },
      patient: { rows: [letter('2026-01-10', 'epikrise'), letter('2026-02-10', 'epikrise')] },
      params: { ...discharge, days: 2 },
      holds: 'yes',
    },
    {
      says: { da: 'To epikriser samme dag er én dag', en: 'Two discharge letters on one day are one day' },
      patient: { rows: [letter('2026-01-10', 'epikrise'), letter('2026-01-10', 'epikrise')] },
      params: { ...discharge, days: 2 },
      holds: 'no',
    },
  ],
})
