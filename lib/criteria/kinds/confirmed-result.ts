// D4: a value confirmed by another at least n days apart, or on k of the last n days with a result.
import type { Events } from '../core/algebra'
import { defineKind } from './define'
import { choice, missing, only, optionalPeriod, quantity, result, whole } from './fields'
import { against, limit, recentResults, valueTest } from './results'

const months24 = { n: 24, unit: 'months' } as const
const at = (value: string, day: string) => ({ table: 'result' as const, codes: [['npu', 'DNK35302']] as [string, string][], day, columns: { value } })
const given = { concept: 'egfr', is: '<', value: 60000, apart: 90, times: 2, of: 3, within: months24, missing: 'ask' } as const
const apart = { ...given, how: 'apart' } as const
const ofLast = { ...given, how: 'ofLast' } as const

export const confirmedResult = defineKind({
  label: { da: 'Bekræftet prøvesvar', en: 'Confirmed result' },
  category: 'result',
  search: { da: ['to målinger', 'gentaget', 'bekræftet', '2 ud af 3', 'vedvarende'], en: ['two measurements', 'repeated', '2 of 3', 'persistent'] },
  covers: ['D4'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    is: limit(),
    value: quantity({ da: 'Værdi', en: 'Value' }, 'concept'),
    how: choice(
      { da: 'Bekræftet ved', en: 'Confirmed by' },
      {
        apart: { da: 'to svar med dage imellem', en: 'two results some days apart' },
        ofLast: { da: 'flere af de seneste dage med svar', en: 'several of the last days with a result' },
      },
      'apart',
    ),
    apart: only(whole({ da: 'Mindst så mange dage imellem', en: 'At least this many days apart' }, 1, 3650, 90), 'how', 'apart'),
    times: only(whole({ da: 'På mindst så mange dage', en: 'On at least this many days' }, 1, 100, 2), 'how', 'ofLast'),
    of: only(whole({ da: 'Ud af de seneste dage', en: 'Of the last days' }, 1, 100, 3), 'how', 'ofLast'),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, months24),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, is, value, how, apart, times, of, within }, say) => {
      const what = `${say.result(concept)} ${against({ is, value, upTo: 0 }, concept, say)}`
      return how === 'apart'
        ? `har to svar på ${what} med mindst ${say.number(apart)} ${apart === 1 ? 'dag' : 'dage'} imellem${within ? ` ${say.within(within)}` : ''}`
        : `har ${what} på mindst ${say.number(times)} af de seneste ${say.number(of)} dage med svar${within ? ` ${say.within(within)}` : ''}`
    },
    en: ({ concept, is, value, how, apart, times, of, within }, say) => {
      const what = `${say.result(concept)} ${against({ is, value, upTo: 0 }, concept, say)}`
      return how === 'apart'
        ? `has two results for ${what} at least ${say.number(apart)} ${apart === 1 ? 'day' : 'days'} apart${within ? ` ${say.within(within)}` : ''}`
        : `has ${what} on at least ${say.number(times)} of the last ${say.number(of)} days with a result${within ? ` ${say.within(within)}` : ''}`
    },
  },
  lower: ({ concept, is, value, how, apart, times, of: last, within }, scope) => {
    const rows = recentResults(scope, concept, within)
    if (!rows) return null
    const passing = (of: Events): Events => ({ op: 'where', of, test: valueTest({ is, value, upTo: 0 }) })
    if (how === 'apart') return { op: 'exists', of: { op: 'with', of: passing(rows), other: passing(rows), lo: apart, hi: null } }
    const daily: Events = { op: 'last', of: { op: 'onePerDay', of: rows, how: 'last', column: 'value' }, n: last }
    return { op: 'compare', of: { op: 'days', of: passing(daily) }, is: '>=', n: times }
  },
  refuses: ({ how, times, of }) =>
    how === 'ofLast' && times > of
      ? { field: 'times', says: { da: `Der kan ikke være ${times} af ${of} dage.`, en: `There cannot be ${times} of ${of} days.` } }
      : null,
  examples: [
    {
      says: { da: 'To svar under 60 med 90 dage imellem', en: 'Two results below 60, 90 days apart' },
      patient: { rows: [at('55', '2026-01-01'), at('58', '2026-04-01')] },
      params: apart,
      holds: 'yes',
    },
    {
      says: { da: '89 dage imellem er ikke nok', en: '89 days apart is not enough' },
      patient: { rows: [at('55', '2026-01-01'), at('58', '2026-03-31')] },
      params: apart,
      holds: 'no',
    },
    {
      says: { da: 'Et højere svar imellem ændrer ikke noget', en: 'A higher result between them changes nothing' },
      patient: { rows: [at('55', '2026-01-01'), at('70', '2026-02-01'), at('58', '2026-04-01')] },
      params: apart,
      holds: 'yes',
    },
    {
      says: { da: 'Kun ét svar under 60', en: 'Only one result below 60' },
      patient: { rows: [at('55', '2026-01-01'), at('60', '2026-04-01')] },
      params: apart,
      holds: 'no',
    },
    {
      says: { da: 'Det ene svar er ulæseligt: uafgjort', en: 'One of them is unreadable: undecided' },
      patient: { rows: [at('55', '2026-01-01'), at('se bilag', '2026-04-01')] },
      params: apart,
      holds: 'missing',
    },
    {
      says: { da: '2 af de seneste 3 dage', en: '2 of the last 3 days' },
      patient: { rows: [at('55', '2026-01-01'), at('70', '2026-02-01'), at('58', '2026-02-02')] },
      params: ofLast,
      holds: 'yes',
    },
    {
      says: { da: 'Den fjerdesidste dag tæller ikke', en: 'The fourth last day does not count' },
      patient: { rows: [at('55', '2026-01-01'), at('70', '2026-02-01'), at('70', '2026-02-02'), at('58', '2026-02-03')] },
      params: ofLast,
      holds: 'no',
    },
    {
      says: { da: 'Dagens seneste svar gælder for dagen', en: 'The last result of a day stands for the day' },
      patient: { rows: [at('55', '2026-01-01'), at('70', '2026-01-01'), at('58', '2026-02-02')] },
      params: ofLast,
      holds: 'no',
    },
    {
      says: { da: 'Én af to mulige dage er ulæselig: uafgjort', en: 'One of two possible days is unreadable: undecided' },
      patient: { rows: [at('55', '2026-01-01'), at('se bilag', '2026-02-02')] },
      params: ofLast,
      holds: 'missing',
    },
    {
      says: { da: 'Målt én dag kan ikke være 2 dage', en: 'Measured on one day cannot be 2 days' },
      patient: { rows: [at('55', '2026-01-01')] },
      params: ofLast,
      holds: 'no',
    },
  ],
})
