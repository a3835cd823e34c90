// C3: how much of a medicine was handed over in a period, in DDD or packages. A dispensing whose amount is not known leaves the sum open
// upwards: "at least" may then be missing, and so may "below".
import { before, REF } from '../core/days'
import type { Say } from '../sentence/say'
import { defineKind, selectRows } from './define'
import { choice, codes, missing, optionalPeriod, whole } from './fields'

const days90 = { n: 90, unit: 'days' } as const
const given = { list: 'bisphosphonate', measure: 'ddd', is: '>=', amount: 45, within: days90, missing: 'ask' } as const
const below = { ...given, is: '<' } as const
const packages = { ...given, measure: 'packages', amount: 3 } as const
const gave = (day: string, ddd?: string, packages?: string) => ({
  table: 'dispensing' as const,
  codes: [['atc', 'M05BA04']] as [string, string][],
  day,
  columns: { ...(ddd ? { ddd } : {}), ...(packages ? { packages } : {}) },
})

export const dose = defineKind({
  label: { da: 'Mængde udleveret', en: 'Amount dispensed' },
  category: 'medicine',
  search: {
    da: ['DDD', 'pakninger', 'dosis', 'forbrug', 'kumuleret', 'storforbrug', 'lavdosis'],
    en: ['DDD', 'packages', 'dose', 'use', 'cumulative', 'low dose'],
  },
  covers: ['C3'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'),
    measure: choice({ da: 'Målt i', en: 'Measured in' }, { ddd: { da: 'DDD', en: 'DDD' }, packages: { da: 'pakninger', en: 'packages' } }, 'ddd'),
    is: choice({ da: 'Er', en: 'Is' }, { '>=': { da: 'mindst', en: 'at least' }, '<': { da: 'under', en: 'below' } }, '>='),
    amount: whole({ da: 'Så mange', en: 'This many' }, 1, 100_000, 90),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, { n: 12, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ list, measure, is, amount, within }, say) =>
      `har ${within ? '' : 'i alt '}fået udleveret ${is === '>=' ? 'mindst' : 'under'} ${unit(measure, amount, say)} ${say.list(list)}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ list, measure, is, amount, within }, say) =>
      `was dispensed ${is === '>=' ? 'at least' : 'less than'} ${unit(measure, amount, say)} of ${say.list(list)}${within ? ` ${say.within(within)}` : ' in all'}`,
  },
  lower: ({ list, measure, is, amount, within }, scope) => {
    const of = selectRows(scope, 'dispensing', list)
    return of && { op: 'compare', of: { op: 'sum', of: { op: 'during', of, after: before(within), to: REF }, column: measure }, is, n: 1000 * amount }
  },
  examples: [
    {
      says: { da: '30 og 15 DDD er 45', en: '30 and 15 DDD are 45' },
      patient: { rows: [gave('2026-06-01', '30'), gave('2026-05-01', '15')] },
      params: given,
      holds: 'yes',
    },
    { says: { da: '45 DDD er ikke under 45', en: '45 DDD is not below 45' }, patient: { rows: [gave('2026-06-01', '45')] }, params: below, holds: 'no' },
    { says: { da: '44,999 DDD er ikke 45', en: '44.999 DDD is not 45' }, patient: { rows: [gave('2026-06-01', '44,999')] }, params: given, holds: 'no' },
    { says: { da: '44,999 DDD er under 45', en: '44.999 DDD is below 45' }, patient: { rows: [gave('2026-06-01', '44,999')] }, params: below, holds: 'yes' },
    {
      says: { da: 'Udleveret præcis for 90 dage siden tæller ikke', en: 'Dispensed exactly 90 days ago does not count' },
      patient: { rows: [gave('2026-04-01', '45')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Udleveret dagen efter tæller', en: 'Dispensed the day after counts' },
      patient: { rows: [gave('2026-04-02', '45')] },
      params: given,
      holds: 'yes',
    },
    { says: { da: 'Intet udleveret er under 45 DDD', en: 'Nothing dispensed is below 45 DDD' }, patient: { rows: [] }, params: below, holds: 'yes' },
    {
      says: { da: 'Ukendt mængde: kan være nok', en: 'Unknown amount: may be enough' },
      patient: { rows: [gave('2026-06-01')] },
      params: given,
      holds: 'missing',
    },
    {
      says: { da: 'Ukendt mængde, men resten er nok', en: 'Unknown amount, but the rest is enough' },
      patient: { rows: [gave('2026-06-01'), gave('2026-05-01', '45')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Tre pakninger på én dag er tre pakninger', en: 'Three packages on one day are three packages' },
      patient: { rows: [gave('2026-06-01', undefined, '2'), gave('2026-06-01', undefined, '1')] },
      params: packages,
      holds: 'yes',
    },
    {
      says: { da: 'To pakninger er ikke tre', en: 'Two packages are not three' },
      patient: { rows: [gave('2026-06-01', '90', '2')] },
      params: packages,
      holds: 'no',
    },
  ],
})

function unit(measure: 'ddd' | 'packages', amount: number, say: Say): string {
  const n = say.number(amount)
  if (measure === 'ddd') return `${n} DDD`
  return say.locale === 'da' ? `${n} ${amount === 1 ? 'pakning' : 'pakninger'}` : `${n} ${amount === 1 ? 'package' : 'packages'}`
}
