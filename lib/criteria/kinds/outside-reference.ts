// D10: the latest result against its own reference limit, value − limit against 0 (law 4). Without a limit it is missing.
import { defineKind } from './define'
import { choice, missing, only, optionalPeriod, result, whole } from './fields'
import { recentResults } from './results'
import type { Compare, Sets } from '../core/algebra'

const at = (value: string, refLow?: string, refHigh?: string, day = '2026-03-01') => ({
  table: 'result' as const,
  codes: [['npu', 'NPU04144']] as [string, string][],
  day,
  columns: { value, ...(refLow ? { refLow } : {}), ...(refHigh ? { refHigh } : {}) },
})
const low = { concept: 'calcium', is: 'below', times: 1, within: null, missing: 'ask' } as const

export const outsideReference = defineKind({
  label: { da: 'Svar og referenceområde', en: 'Result and reference range' },
  category: 'result',
  search: {
    da: ['referenceinterval', 'for lav', 'for høj', 'normalområde', 'normal', 'afvigende', 'unormal', 'gange øvre grænse'],
    en: ['reference interval', 'too low', 'too high', 'normal', 'abnormal', 'times the upper limit'],
  },
  covers: ['D10'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    is: choice(
      { da: 'Er', en: 'Is' },
      {
        below: { da: 'under sin nedre grænse', en: 'below its lower limit' },
        above: { da: 'over sin øvre grænse', en: 'above its upper limit' },
        outside: { da: 'uden for sit område', en: 'outside its range' },
        inside: { da: 'inden for sit område', en: 'inside its range' },
      },
      'below',
    ),
    times: { ...only(whole({ da: 'Gange den øvre grænse', en: 'Times the upper limit' }, 1, 100), 'is', 'above'), absent: 1 },
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 24, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, is, times, within }, say) =>
      `har seneste ${say.result(concept)} ${is === 'above' && times > 1 ? `over ${say.number(times)} gange laboratoriets øvre grænse` : `${{ below: 'under', above: 'over', outside: 'uden for', inside: 'inden for' }[is]} laboratoriets referenceområde`}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, is, times, within }, say) =>
      `has a latest ${say.result(concept)} ${is === 'above' && times > 1 ? `above ${say.number(times)} times the laboratory’s upper limit` : `${is} the laboratory’s reference range`}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, is, times, within }, scope) => {
    const of = recentResults(scope, concept, within)
    if (!of) return null
    const against = (column: 'refLow' | 'refHigh', is: Compare, times = 1): Sets => ({
      op: 'compare',
      of: {
        op: 'total',
        of: [
          { weight: 1, of: { op: 'value', of, column: 'value' } },
          { weight: -times, of: { op: 'value', of, column } },
        ],
      },
      is,
      n: 0,
    })
    if (is === 'below') return against('refLow', '<')
    if (is === 'above') return against('refHigh', '>', times)
    return is === 'outside'
      ? { op: 'any', of: [against('refLow', '<'), against('refHigh', '>')] }
      : { op: 'all', of: [against('refLow', '>='), against('refHigh', '<=')] }
  },
  examples: [
    { says: { da: '1,15 er under 1,18', en: '1.15 is below 1.18' }, patient: { rows: [at('1,15', '1,18', '1,32')] }, params: low, holds: 'yes' },
    {
      says: { da: 'Præcis på grænsen er ikke under', en: 'Exactly at the limit is not below' },
      patient: { rows: [at('1,18', '1,18', '1,32')] },
      params: low,
      holds: 'no',
    },
    {
      says: { da: 'Over øvre grænse', en: 'Above the upper limit' },
      patient: { rows: [at('1,33', '1,18', '1,32')] },
      params: { ...low, is: 'above' },
      holds: 'yes',
    },
    { says: { da: 'Uden referencegrænse: mangler', en: 'Without a reference limit: missing' }, patient: { rows: [at('1,15')] }, params: low, holds: 'missing' },
    { says: { da: 'Ikke målt: mangler', en: 'Not measured: missing' }, patient: { rows: [] }, params: low, holds: 'missing' },
    {
      says: { da: 'Hvert svar holdes op mod sin egen grænse', en: 'Each result against its own limit' },
      patient: { rows: [at('1,15', '1,18', '1,32', '2025-01-01'), at('1,16', '1,15', '1,30')] },
      params: low,
      holds: 'no',
    },
    { says: { da: '»<1,18« er under 1,18', en: '“<1.18” is below 1.18' }, patient: { rows: [at('<1,18', '1,18', '1,32')] }, params: low, holds: 'yes' },
    {
      says: { da: '»<1,30« afgør ikke »under 1,18«', en: '“<1.30” does not decide “below 1.18”' },
      patient: { rows: [at('<1,30', '1,18', '1,32')] },
      params: low,
      holds: 'missing',
    },
    {
      says: { da: '3,97 er over 3 gange 1,32', en: '3.97 is above 3 times 1.32' },
      patient: { rows: [at('3,97', '1,18', '1,32')] },
      params: { ...low, is: 'above', times: 3 },
      holds: 'yes',
    },
    {
      says: { da: '3,96 er ikke over 3 gange 1,32', en: '3.96 is not above 3 times 1.32' },
      patient: { rows: [at('3,96', '1,18', '1,32')] },
      params: { ...low, is: 'above', times: 3 },
      holds: 'no',
    },
    {
      says: { da: '1,33 er uden for 1,18–1,32', en: '1.33 is outside 1.18–1.32' },
      patient: { rows: [at('1,33', '1,18', '1,32')] },
      params: { ...low, is: 'outside' },
      holds: 'yes',
    },
    {
      says: { da: '1,32 er ikke uden for 1,18–1,32', en: '1.32 is not outside 1.18–1.32' },
      patient: { rows: [at('1,32', '1,18', '1,32')] },
      params: { ...low, is: 'outside' },
      holds: 'no',
    },
    {
      says: { da: 'Over den øvre grænse er uden for, også uden nedre grænse', en: 'Above the upper limit is outside, also without a lower limit' },
      patient: { rows: [at('1,33', undefined, '1,32')] },
      params: { ...low, is: 'outside' },
      holds: 'yes',
    },
    {
      says: { da: 'Uden nedre grænse er det uafgjort, om 1,20 er inden for', en: 'Without a lower limit it is undecided whether 1.20 is inside' },
      patient: { rows: [at('1,20', undefined, '1,32')] },
      params: { ...low, is: 'inside' },
      holds: 'missing',
    },
    {
      says: { da: '1,18 er inden for 1,18–1,32', en: '1.18 is inside 1.18–1.32' },
      patient: { rows: [at('1,18', '1,18', '1,32')] },
      params: { ...low, is: 'inside' },
      holds: 'yes',
    },
  ],
})
