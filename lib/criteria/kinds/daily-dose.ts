// C11: the dose of the latest order that is in force, held against a share of the DDD. Needs structured dosage: an order without, such as
// one taken as needed, is missing.
import { REF } from '../core/days'
import { defineKind, selectRows } from './define'
import { choice, codes, missing, whole } from './fields'

const given = { list: 'bisphosphonate', is: '>=', percent: 150, missing: 'ask' } as const
const order = (day: string, dailyDdd?: string, end?: string) => ({
  table: 'order' as const,
  codes: [['atc', 'M05BA04']] as [string, string][],
  day,
  ...(end ? { end } : {}),
  ...(dailyDdd ? { columns: { dailyDdd } } : {}),
})
const IS = {
  '>=': { da: 'mindst', en: 'at least' },
  '>': { da: 'over', en: 'above' },
  '<=': { da: 'højst', en: 'at most' },
  '<': { da: 'under', en: 'below' },
} as const

export const dailyDose = defineKind({
  label: { da: 'Ordineret døgndosis', en: 'Ordered daily dose' },
  category: 'medicine',
  search: {
    da: ['dosis', 'dosering', 'styrke', 'for høj dosis', 'for lav dosis', 'DDD pr. dag'],
    en: ['dose', 'dosage', 'strength', 'too high', 'too low', 'DDD a day'],
  },
  covers: ['C11'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'order'),
    is: choice({ da: 'Er', en: 'Is' }, IS, '>='),
    percent: {
      ...whole({ da: 'Procent af DDD pr. dag', en: 'Per cent of the DDD a day' }, 1, 10_000, 100),
      help: { da: '100 er én defineret døgndosis, 50 er en halv.', en: '100 is one defined daily dose, 50 is half of one.' },
    },
    missing: missing(),
  },
  sentence: {
    da: ({ list, is, percent }, say) =>
      `er ordineret ${IS[is].da} ${say.number(percent)} % af DDD pr. dag af ${say.list(list)} (seneste ordination, som gælder på skæringsdatoen)`,
    en: ({ list, is, percent }, say) =>
      `is prescribed ${IS[is].en} ${say.number(percent)}% of the DDD a day of ${say.list(list)} (the latest order, in force at the reference date)`,
  },
  lower: ({ list, is, percent }, scope) => {
    const orders = selectRows(scope, 'order', list)
    if (!orders) return null
    return {
      op: 'all',
      of: [
        { op: 'exists', of: { op: 'covering', of: { op: 'own', of: { op: 'last', of: orders, n: 1 } }, at: REF } },
        { op: 'compare', of: { op: 'value', of: orders, column: 'dailyDdd' }, is, n: 10 * percent },
      ],
    }
  },
  examples: [
    { says: { da: '1,5 DDD pr. dag er 150 %', en: '1.5 DDD a day is 150%' }, patient: { rows: [order('2026-01-01', '1,5')] }, params: given, holds: 'yes' },
    {
      says: { da: '1,499 DDD pr. dag er ikke 150 %', en: '1.499 DDD a day is not 150%' },
      patient: { rows: [order('2026-01-01', '1,499')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: '1,499 DDD er under 150 %', en: '1.499 DDD is below 150%' },
      patient: { rows: [order('2026-01-01', '1,499')] },
      params: { ...given, is: '<' },
      holds: 'yes',
    },
    {
      says: { da: '1,5 DDD er ikke over 150 %', en: '1.5 DDD is not above 150%' },
      patient: { rows: [order('2026-01-01', '1,5')] },
      params: { ...given, is: '>' },
      holds: 'no',
    },
    {
      says: { da: '1,5 DDD er højst 150 %', en: '1.5 DDD is at most 150%' },
      patient: { rows: [order('2026-01-01', '1,5')] },
      params: { ...given, is: '<=' },
      holds: 'yes',
    },
    {
      says: { da: 'Den seneste ordination tæller', en: 'The latest order counts' },
      patient: { rows: [order('2026-01-01', '2', '2026-03-01'), order('2026-03-01', '1')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ordinationens sidste dag var dagen før', en: 'The last day of the order was the day before' },
      patient: { rows: [order('2026-01-01', '2', '2026-06-30')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ordinationens sidste dag er skæringsdatoen', en: 'The last day of the order is the reference date' },
      patient: { rows: [order('2026-01-01', '2', '2026-07-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Dosis er ikke angivet: mangler', en: 'The dose is not given: missing' },
      patient: { rows: [order('2026-01-01')] },
      params: given,
      holds: 'missing',
    },
    { says: { da: 'Ingen ordination: ikke i behandling', en: 'No order: not in treatment' }, patient: { rows: [] }, params: given, holds: 'no' },
    {
      says: { da: 'Dosis er sat op ved den seneste ordination', en: 'The dose was raised in the latest order' },
      patient: { rows: [order('2025-01-01', '1', '2026-01-01'), order('2026-01-01', '2')] },
      params: given,
      holds: 'yes',
    },
  ],
})
