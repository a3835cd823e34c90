// D11: two results of the same sitting, such as systolic and diastolic pressure: the latest day with either (law 5: a sitting is a day).
import type { Events, Sets } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind } from './define'
import { choice, missing, optionalPeriod, quantity, result } from './fields'
import { against, compared, limit } from './results'

const at = (code: string, value: string, day: string) => ({ table: 'result' as const, codes: [['npu', code]] as [string, string][], day, columns: { value } })
const sys = (value: string, day = '2026-03-01') => at('DNK05472', value, day)
const dia = (value: string, day = '2026-03-01') => at('DNK05473', value, day)
const given = {
  first: 'systolic',
  second: 'diastolic',
  is: '>=',
  firstValue: 140000,
  secondValue: 90000,
  join: 'any',
  of: 'last',
  within: { n: 12, unit: 'months' },
  missing: 'ask',
} as const

export const pairedResult = defineKind({
  label: { da: 'To svar fra samme måling', en: 'Two results of one sitting' },
  category: 'result',
  search: {
    da: ['blodtryk', 'systolisk', 'diastolisk', 'par', 'samme dag', 'hypertension'],
    en: ['blood pressure', 'systolic', 'diastolic', 'pair', 'same day'],
  },
  covers: ['D11'],
  fields: {
    first: result({ da: 'Første analyse', en: 'First analysis' }),
    second: result({ da: 'Anden analyse', en: 'Second analysis' }),
    is: limit(),
    firstValue: quantity({ da: 'Første værdi', en: 'First value' }, 'first'),
    secondValue: quantity({ da: 'Anden værdi', en: 'Second value' }, 'second'),
    join: choice(
      { da: 'Opfyldt af', en: 'Met by' },
      { any: { da: 'mindst ét af de to svar', en: 'at least one of the two' }, all: { da: 'begge svar', en: 'both' } },
      'any',
    ),
    of: choice(
      { da: 'Flere svar samme dag', en: 'Several results that day' },
      {
        last: { da: 'brug det seneste', en: 'use the last' },
        highest: { da: 'brug det højeste', en: 'use the highest' },
        lowest: { da: 'brug det laveste', en: 'use the lowest' },
      },
      'last',
    ),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 12, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ first, second, is, firstValue, secondValue, join, of, within }, say) =>
      `har på den seneste måledag${within ? ` ${say.within(within)}` : ''}${{ last: '', highest: ' højeste', lowest: ' laveste' }[of]} ${say.result(first)} ${against({ is, value: firstValue, upTo: 0 }, first, say)} ${join === 'any' ? 'eller' : 'og'} ${say.result(second)} ${against({ is, value: secondValue, upTo: 0 }, second, say)}`,
    en: ({ first, second, is, firstValue, secondValue, join, of, within }, say) =>
      `has on the latest day measured${within ? ` ${say.within(within)}` : ''} a${{ last: '', highest: ' highest', lowest: ' lowest' }[of]} ${say.result(first)} ${against({ is, value: firstValue, upTo: 0 }, first, say)} ${join === 'any' ? 'or' : 'and'} a ${say.result(second)} ${against({ is, value: secondValue, upTo: 0 }, second, say)}`,
  },
  lower: ({ first, second, is, firstValue, secondValue, join, of: how, within }, scope) => {
    const [a, b] = [scope.result(first), scope.result(second)]
    if (!a || !b) return null
    const day: Events = {
      op: 'lastDay',
      of: {
        op: 'during',
        of: {
          op: 'union',
          of: [
            { op: 'select', table: 'result', codes: a },
            { op: 'select', table: 'result', codes: b },
          ],
        },
        after: before(within),
        to: REF,
      },
    }
    const one = (codes: typeof a, value: number): Sets => {
      const rows: Events = { op: 'where', of: day, test: { codes } }
      return compared({ op: 'value', of: how === 'last' ? rows : { op: 'onePerDay', of: rows, how, column: 'value' }, column: 'value' }, { is, value, upTo: 0 })
    }
    return { op: join, of: [one(a, firstValue), one(b, secondValue)] }
  },
  refuses: ({ first, second }) =>
    first !== '' && first === second ? { field: 'second', says: { da: 'Vælg to forskellige analyser.', en: 'Choose two different analyses.' } } : null,
  examples: [
    { says: { da: '140/80: det ene er nok', en: '140/80: one of them is enough' }, patient: { rows: [sys('140'), dia('80')] }, params: given, holds: 'yes' },
    { says: { da: '139/89: ingen af dem', en: '139/89: neither' }, patient: { rows: [sys('139'), dia('89')] }, params: given, holds: 'no' },
    { says: { da: '120/90: det andet er nok', en: '120/90: the other is enough' }, patient: { rows: [sys('120'), dia('90')] }, params: given, holds: 'yes' },
    {
      says: { da: 'Kun den seneste måledag tæller', en: 'Only the latest day counts' },
      patient: { rows: [sys('180', '2026-01-01'), dia('100', '2026-01-01'), sys('130'), dia('80')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Kun det ene er målt, og det afgør det', en: 'Only one is measured, and it decides' },
      patient: { rows: [sys('150')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Kun det ene er målt den dag: et ældre træder ikke til', en: 'Only one is measured that day: an older one does not step in' },
      patient: { rows: [dia('95', '2026-01-01'), sys('130')] },
      params: given,
      holds: 'missing',
    },
    {
      says: { da: 'Begge skal være opfyldt: 140/80', en: 'Both must be met: 140/80' },
      patient: { rows: [sys('140'), dia('80')] },
      params: { ...given, join: 'all' },
      holds: 'no',
    },
    {
      says: { da: 'Dagens højeste', en: 'The highest of the day' },
      patient: { rows: [sys('120'), sys('145'), dia('80')] },
      params: { ...given, of: 'highest' },
      holds: 'yes',
    },
    {
      says: { da: 'Dagens laveste', en: 'The lowest of the day' },
      patient: { rows: [sys('120'), sys('145'), dia('80')] },
      params: { ...given, of: 'lowest' },
      holds: 'no',
    },
    { says: { da: 'Ingen af dem er målt: mangler', en: 'Neither is measured: missing' }, patient: { rows: [] }, params: given, holds: 'missing' },
    {
      says: { da: 'Målt præcis for 12 måneder siden: mangler', en: 'Measured exactly 12 months ago: missing' },
      patient: { rows: [sys('150', '2025-06-30'), dia('95', '2025-06-30')] },
      params: given,
      holds: 'missing',
    },
  ],
})
