// B4: a diagnosis registered on at least n different days within a period, as a sign that it was meant. Days are counted, never rows (law 8).
import { before, REF } from '../core/days'
import { defineKind } from './define'
import { diagnosisKind, diagnosisName, diagnosisRows, diagnosisSource } from './diagnosis-rows'
import { codes, optionalPeriod, whole } from './fields'

const months24 = { n: 24, unit: 'months' } as const
const given = { list: 'heartFailure', days: 2, within: months24, kind: 'kontakt', source: 'any' } as const
const on = (day: string, kind = 'kontakt', source = 'egen') => ({
  table: 'diagnosis' as const,
  codes: [['icpc', 'K77']] as [string, string][],
  day,
  words: { kind, source },
})

export const diagnosisDays = defineKind({
  label: { da: 'Diagnose på flere dage', en: 'Diagnosis on several days' },
  category: 'diagnosis',
  search: {
    da: ['kontakter med diagnosen', 'antal kontakter', 'gentaget', 'bekræftet diagnose', 'to kontakter'],
    en: ['contacts with the diagnosis', 'repeated', 'confirmed diagnosis', 'two contacts'],
  },
  covers: ['B3', 'B4'],
  fields: {
    list: codes({ da: 'Diagnoser', en: 'Diagnoses' }, 'diagnosis'),
    days: whole({ da: 'På mindst så mange dage', en: 'On at least this many days' }, 1, 100, 2),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, months24),
    kind: diagnosisKind(),
    source: diagnosisSource(),
  },
  sentence: {
    da: ({ list, days, within, ...which }, say) =>
      `har ${within ? '' : 'nogensinde '}fået registreret ${diagnosisName(list, which, say)} på mindst ${say.number(days)} ${days === 1 ? 'dag' : 'forskellige dage'}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ list, days, within, ...which }, say) =>
      `had ${diagnosisName(list, which, say)} registered on at least ${say.number(days)} ${days === 1 ? 'day' : 'different days'} ${say.within(within)}`,
  },
  lower: ({ list, days, within, ...which }, scope) => {
    const of = diagnosisRows(list, which, scope)
    return of && { op: 'compare', of: { op: 'days', of: { op: 'during', of, after: before(within), to: REF } }, is: '>=', n: days }
  },
  examples: [
    {
      says: { da: 'To kontakter på to dage', en: 'Two contacts on two days' },
      patient: { rows: [on('2026-01-10'), on('2026-01-11')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'To kontakter samme dag er én dag', en: 'Two contacts on one day are one day' },
      patient: { rows: [on('2026-01-10'), on('2026-01-10')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Den ene præcis for 24 måneder siden er ikke inden for', en: 'One of them exactly 24 months ago is not within' },
      patient: { rows: [on('2024-06-30'), on('2026-01-10')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Den ene dagen efter for 24 måneder siden', en: 'One of them the day after 24 months ago' },
      patient: { rows: [on('2024-07-01'), on('2026-01-10')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'En forløbsdiagnose er ikke en kontakt', en: 'A problem is not a contact' },
      patient: { rows: [on('2026-01-10'), on('2026-01-11', 'forloeb')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Uanset art tæller begge', en: 'Of any kind both count' },
      patient: { rows: [on('2026-01-10'), on('2026-01-11', 'forloeb')] },
      params: { ...given, kind: 'any' },
      holds: 'yes',
    },
    {
      says: { da: 'Fra en epikrise er ikke fra egen journal', en: 'From a discharge letter is not from the own record' },
      patient: { rows: [on('2026-01-10'), on('2026-01-11', 'kontakt', 'epikrise')] },
      params: { ...given, source: 'egen' },
      holds: 'no',
    },
  ],
})
