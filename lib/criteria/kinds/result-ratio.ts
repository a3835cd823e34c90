// D1: the latest result as a share of another's, such as FEV1 of FVC: 100 · first − per cent · second against 0, no division (law 4).
import type { Events, Num } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind } from './define'
import { choice, missing, optionalPeriod, result, whole } from './fields'
import { limit } from './results'

const at = (code: string, value: string, day = '2026-03-01') => ({
  table: 'result' as const,
  codes: [['npu', code]] as [string, string][],
  day,
  columns: { value },
})
const dia = (value: string, day?: string) => at('DNK05473', value, day)
const sys = (value: string, day?: string) => at('DNK05472', value, day)
const given = { concept: 'diastolic', of: 'systolic', is: '<', percent: 70, from: 'sameDay', within: { n: 12, unit: 'months' }, missing: 'ask' } as const

export const resultRatio = defineKind({
  label: { da: 'Prøvesvar i forhold til et andet', en: 'Result as a share of another' },
  category: 'result',
  search: {
    da: ['ratio', 'kvotient', 'forhold', 'andel', 'procent af', 'FEV1/FVC'],
    en: ['ratio', 'quotient', 'proportion', 'share', 'per cent of', 'FEV1/FVC'],
  },
  covers: ['D1', 'D11'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    of: result({ da: 'I forhold til', en: 'Compared with' }),
    is: limit('<'),
    percent: whole({ da: 'Procent af den anden', en: 'Per cent of the other' }, 1, 10_000, 70),
    from: choice(
      { da: 'Hvilke svar', en: 'Which results' },
      { sameDay: { da: 'fra den seneste måledag', en: 'of the latest day measured' }, latest: { da: 'det seneste af hver', en: 'the latest of each' } },
      'sameDay',
    ),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 12, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, of, is, percent, from, within }, say) =>
      `har ${from === 'latest' ? 'seneste ' : ''}${say.result(concept)} ${{ '<': 'under', '<=': 'på højst', '>=': 'på mindst', '>': 'over' }[is]} ${say.number(percent)} % af ${from === 'latest' ? 'seneste ' : ''}${say.result(of)}${from === 'sameDay' ? ' på den seneste måledag' : ''}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, of, is, percent, from, within }, say) =>
      `has a ${from === 'latest' ? 'latest ' : ''}${say.result(concept)} ${{ '<': 'below', '<=': 'of at most', '>=': 'of at least', '>': 'above' }[is]} ${say.number(percent)} % of the ${from === 'latest' ? 'latest ' : ''}${say.result(of)}${from === 'sameDay' ? ' on the latest day measured' : ''}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, of, is, percent, from, within }, scope) => {
    const [a, b] = [scope.result(concept), scope.result(of)]
    if (!a || !b) return null
    const recent = (events: Events): Events => ({ op: 'during', of: events, after: before(within), to: REF })
    const select = (codes: typeof a): Events => ({ op: 'select', table: 'result', codes })
    const day: Events = { op: 'lastDay', of: recent({ op: 'union', of: [select(a), select(b)] }) }
    const value = (codes: typeof a): Num => ({
      op: 'value',
      of: from === 'sameDay' ? { op: 'where', of: day, test: { codes } } : recent(select(codes)),
      column: 'value',
    })
    return {
      op: 'compare',
      of: {
        op: 'total',
        of: [
          { weight: 100, of: value(a) },
          { weight: -percent, of: value(b) },
        ],
      },
      is,
      n: 0,
    }
  },
  refuses: ({ concept, of }) =>
    concept !== '' && concept === of ? { field: 'of', says: { da: 'Vælg to forskellige analyser.', en: 'Choose two different analyses.' } } : null,
  examples: [
    { says: { da: '69 er under 70 % af 100', en: '69 is below 70 % of 100' }, patient: { rows: [dia('69'), sys('100')] }, params: given, holds: 'yes' },
    { says: { da: '70 er ikke under 70 % af 100', en: '70 is not below 70 % of 100' }, patient: { rows: [dia('70'), sys('100')] }, params: given, holds: 'no' },
    {
      says: { da: '70 er højst 70 % af 100', en: '70 is at most 70 % of 100' },
      patient: { rows: [dia('70'), sys('100')] },
      params: { ...given, is: '<=' },
      holds: 'yes',
    },
    {
      says: { da: 'Kun det ene er målt på den seneste dag: mangler', en: 'Only one is measured on the latest day: missing' },
      patient: { rows: [sys('100', '2026-02-01'), dia('60')] },
      params: given,
      holds: 'missing',
    },
    {
      says: { da: 'Det seneste af hver, også fra hver sin dag', en: 'The latest of each, also of different days' },
      patient: { rows: [sys('100', '2026-02-01'), dia('60')] },
      params: { ...given, from: 'latest' },
      holds: 'yes',
    },
    {
      says: { da: 'Det andet er aldrig målt: mangler', en: 'The other was never measured: missing' },
      patient: { rows: [dia('60')] },
      params: { ...given, from: 'latest' },
      holds: 'missing',
    },
    { says: { da: '»<60« er under 70 % af 100', en: '“<60” is below 70 % of 100' }, patient: { rows: [dia('<60'), sys('100')] }, params: given, holds: 'yes' },
    { says: { da: '»<80« afgør det ikke', en: '“<80” does not decide it' }, patient: { rows: [dia('<80'), sys('100')] }, params: given, holds: 'missing' },
    {
      says: { da: 'Målt præcis for 12 måneder siden: mangler', en: 'Measured exactly 12 months ago: missing' },
      patient: { rows: [dia('60', '2025-06-30'), sys('100', '2025-06-30')] },
      params: given,
      holds: 'missing',
    },
  ],
})
