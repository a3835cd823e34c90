// D5: the change from an earlier value to the latest, as a difference or in per cent. Whole weights, no division (law 4); a lone value is missing.
import type { Events, Num } from '../core/algebra'
import { defineKind } from './define'
import { choice, missing, only, optionalPeriod, quantity, result, whole } from './fields'
import { recentResults } from './results'

const months12 = { n: 12, unit: 'months' } as const
const at = (value: string, day: string) => ({ table: 'result' as const, codes: [['npu', 'NPU03804']] as [string, string][], day, columns: { value } })
const given = { concept: 'weight', way: 'down', by: 'percent', percent: 5, amount: 3000, from: 'highest', apart: 1, within: months12, missing: 'ask' } as const

export const resultChange = defineKind({
  label: { da: 'Ændring i prøvesvar', en: 'Change in a result' },
  category: 'result',
  search: {
    da: ['fald', 'stigning', 'vægttab', 'procent', 'udvikling', 'forskel', 'tab', 'vægtøgning'],
    en: ['drop', 'rise', 'weight loss', 'per cent', 'trend', 'difference', 'gain'],
  },
  covers: ['D5'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    way: choice({ da: 'Retning', en: 'Direction' }, { down: { da: 'faldet', en: 'down' }, up: { da: 'steget', en: 'up' } }, 'down'),
    by: choice({ da: 'Målt i', en: 'Measured in' }, { percent: { da: 'procent', en: 'per cent' }, amount: { da: 'enheder', en: 'units' } }, 'percent'),
    percent: only(whole({ da: 'Mindst så mange procent', en: 'At least this many per cent' }, 1, 1000, 5), 'by', 'percent'),
    amount: only(quantity({ da: 'Mindst så meget', en: 'At least this much' }, 'concept'), 'by', 'amount'),
    from: choice(
      { da: 'I forhold til', en: 'Compared with' },
      {
        highest: { da: 'det højeste tidligere svar', en: 'the highest earlier result' },
        lowest: { da: 'det laveste tidligere svar', en: 'the lowest earlier result' },
        earliest: { da: 'det første svar i perioden', en: 'the first result of the period' },
        previous: { da: 'det foregående svar', en: 'the previous result' },
      },
      'highest',
    ),
    apart: whole({ da: 'Taget mindst så mange dage før det seneste', en: 'Taken at least this many days before the latest' }, 1, 3650),
    within: optionalPeriod({ da: 'Begge taget inden for', en: 'Both taken within' }, months12),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, way, by, percent, amount, from, apart, within }, say) =>
      `har seneste ${say.result(concept)} mindst ${by === 'percent' ? `${say.number(percent)} %` : say.quantity(amount, concept)} ${way === 'down' ? 'under' : 'over'} ${{ highest: 'det højeste tidligere svar', lowest: 'det laveste tidligere svar', earliest: 'det første svar', previous: 'det foregående svar' }[from]}${apart > 1 ? ` mindst ${say.number(apart)} dage tidligere` : ''}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ concept, way, by, percent, amount, from, apart, within }, say) =>
      `has a latest ${say.result(concept)} at least ${by === 'percent' ? `${say.number(percent)} %` : say.quantity(amount, concept)} ${way === 'down' ? 'below' : 'above'} the ${{ highest: 'highest earlier', lowest: 'lowest earlier', earliest: 'first', previous: 'previous' }[from]} result${apart > 1 ? ` at least ${say.number(apart)} days earlier` : ''}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ concept, way, by, percent, amount, from, apart, within }, scope) => {
    const rows = recentResults(scope, concept, within)
    if (!rows) return null
    const earlier: Events = { op: 'with', of: rows, other: { op: 'last', of: rows, n: 1 }, lo: apart, hi: null }
    const value = (of: Events): Num => ({ op: 'value', of, column: 'value' })
    const old: Num =
      from === 'highest' || from === 'lowest'
        ? { op: from, of: earlier, column: 'value' }
        : value({ op: from === 'earliest' ? 'first' : 'last', of: earlier, n: 1 })
    const is = way === 'down' ? '<=' : '>='
    const sign = way === 'down' ? -1 : 1
    const total = (now: number, then: number): Num => ({
      op: 'total',
      of: [
        { weight: now, of: value(rows) },
        { weight: then, of: old },
      ],
    })
    return by === 'percent' ? { op: 'compare', of: total(100, -(100 + sign * percent)), is, n: 0 } : { op: 'compare', of: total(1, -1), is, n: sign * amount }
  },
  refuses: ({ way, by, percent, amount }) =>
    by === 'percent' && way === 'down' && percent > 100
      ? { field: 'percent', says: { da: 'Et svar kan højst falde 100 procent.', en: 'A result can drop by at most 100 per cent.' } }
      : by === 'amount' && amount <= 0
        ? {
            field: 'amount',
            says: { da: 'Ændringen skal være større end 0; retningen vælges for sig.', en: 'The change must be above 0; its direction is chosen by itself.' },
          }
        : null,
  examples: [
    {
      says: { da: '76 er 5 % under 80', en: '76 is 5 % below 80' },
      patient: { rows: [at('80', '2025-09-01'), at('76', '2026-06-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: '76,1 er mindre end 5 % under 80', en: '76.1 is less than 5 % below 80' },
      patient: { rows: [at('80', '2025-09-01'), at('76,1', '2026-06-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Faldet regnes fra det højeste, ikke fra det foregående', en: 'The drop is from the highest, not from the previous' },
      patient: { rows: [at('80', '2025-09-01'), at('77', '2026-02-01'), at('76', '2026-06-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Fra det foregående er faldet mindre', en: 'From the previous the drop is smaller' },
      patient: { rows: [at('80', '2025-09-01'), at('77', '2026-02-01'), at('76', '2026-06-01')] },
      params: { ...given, from: 'previous' },
      holds: 'no',
    },
    { says: { da: 'Ét svar alene: mangler', en: 'One result alone: missing' }, patient: { rows: [at('76', '2026-06-01')] }, params: given, holds: 'missing' },
    {
      says: { da: 'To svar samme dag er ikke et tidligere og et senere', en: 'Two results on one day are not an earlier and a later' },
      patient: { rows: [at('80', '2026-06-01'), at('76', '2026-06-01')] },
      params: given,
      holds: 'missing',
    },
    {
      says: { da: 'Det tidligere svar er ældre end perioden: mangler', en: 'The earlier result is older than the period: missing' },
      patient: { rows: [at('80', '2025-06-30'), at('76', '2026-06-01')] },
      params: given,
      holds: 'missing',
    },
    {
      says: { da: 'Det seneste er ulæseligt: mangler', en: 'The latest is unreadable: missing' },
      patient: { rows: [at('80', '2025-09-01'), at('se bilag', '2026-06-01')] },
      params: given,
      holds: 'missing',
    },
    {
      says: { da: 'Steget 3 kg', en: 'Up by 3 kg' },
      patient: { rows: [at('80', '2026-06-01'), at('83', '2026-06-20')] },
      params: { ...given, way: 'up', by: 'amount', from: 'lowest' },
      holds: 'yes',
    },
    {
      says: { da: 'Steget 2,9 kg er ikke 3', en: 'Up by 2.9 kg is not 3' },
      patient: { rows: [at('80', '2026-06-01'), at('82,9', '2026-06-20')] },
      params: { ...given, way: 'up', by: 'amount', from: 'lowest' },
      holds: 'no',
    },
    {
      says: { da: 'Det første svar er taget 30 dage før det seneste', en: 'The first result was taken 30 days before the latest' },
      patient: { rows: [at('80', '2026-05-02'), at('76', '2026-06-01')] },
      params: { ...given, from: 'earliest', apart: 30 },
      holds: 'yes',
    },
    {
      says: { da: 'Det foregående svar mindst 30 dage før er det seneste af dem', en: 'The previous result at least 30 days before is the latest of those' },
      patient: { rows: [at('90', '2026-03-01'), at('80', '2026-05-02'), at('70', '2026-05-03'), at('76', '2026-06-01')] },
      params: { ...given, from: 'previous', apart: 30 },
      holds: 'yes',
    },
    {
      says: { da: '»<76« er mindst 5 % under 80, hvad svaret end var', en: '“<76” is at least 5 % below 80, whatever it was' },
      patient: { rows: [at('80', '2025-09-01'), at('<76', '2026-06-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: '29 dage før er ikke nok, og så mangler det tidligere svar', en: '29 days before is not enough, and so the earlier result is missing' },
      patient: { rows: [at('80', '2026-05-03'), at('76', '2026-06-01')] },
      params: { ...given, from: 'earliest', apart: 30 },
      holds: 'missing',
    },
  ],
})
