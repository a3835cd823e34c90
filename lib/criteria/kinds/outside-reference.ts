// D10: the latest result against its own reference limit, value − limit against 0 (law 4). Without a limit it is missing.
import { defineKind } from './define'
import { choice, missing, optionalPeriod, result } from './fields'
import { before, REF } from '../core/days'
import type { Events } from '../core/algebra'

const at = (value: string, refLow?: string, refHigh?: string, day = '2026-03-01') => ({
  table: 'result' as const,
  codes: [['npu', 'NPU04144']] as [string, string][],
  day,
  columns: { value, ...(refLow ? { refLow } : {}), ...(refHigh ? { refHigh } : {}) },
})
const low = { concept: 'calcium', is: 'below', within: null, missing: 'ask' } as const

export const outsideReference = defineKind({
  label: { da: 'Uden for referenceområdet', en: 'Outside the reference range' },
  category: 'result',
  search: {
    da: ['referenceinterval', 'for lav', 'for høj', 'normalområde', 'afvigende', 'unormal'],
    en: ['reference interval', 'too low', 'too high', 'abnormal'],
  },
  covers: ['D10'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    is: choice(
      { da: 'Er', en: 'Is' },
      { below: { da: 'under sin nedre grænse', en: 'below its lower limit' }, above: { da: 'over sin øvre grænse', en: 'above its upper limit' } },
      'below',
    ),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 24, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, is, within }, say) =>
      `har seneste ${say.result(concept)} ${is === 'below' ? 'under' : 'over'} laboratoriets referenceområde${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, is, within }, say) => `has a latest ${say.result(concept)} ${is} the laboratory’s reference range${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, is, within }, scope) => {
    const codes = scope.result(concept)
    if (!codes) return null
    const of: Events = { op: 'during', of: { op: 'select', table: 'result', codes }, after: before(within), to: REF }
    return {
      op: 'compare',
      of: {
        op: 'total',
        of: [
          { weight: 1, of: { op: 'value', of, column: 'value' } },
          { weight: -1, of: { op: 'value', of, column: is === 'below' ? 'refLow' : 'refHigh' } },
        ],
      },
      is: is === 'below' ? '<' : '>',
      n: 0,
    }
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
  ],
})
