// C3: how much of up to four medicines was handed over in a period, each DDD counted as so many milligrams, of its own or of a drug that
// it is compared with (oral morphine equivalents, OMEQ). No division: each list's DDD times a whole number, added (law 4).
import type { Num } from '../core/algebra'
import { before, REF } from '../core/days'
import type { Say } from '../sentence/say'
import { defineKind, selectRows } from './define'
import { choice, codes, missing, only, optionalPeriod, whole } from './fields'

const days90 = { n: 90, unit: 'days' } as const
const given = {
  unit: 'omeq',
  lists: '2',
  list: 'morphine',
  each: 100,
  second: 'oxycodone',
  secondEach: 113,
  third: '',
  thirdEach: 1,
  fourth: '',
  fourthEach: 1,
  is: '>=',
  amount: 1130,
  within: days90,
  missing: 'ask',
} as const
const one = { ...given, unit: 'mg', lists: '1', amount: 1000 } as const
const gave = (atc: string, day: string, ddd?: string) => ({
  table: 'dispensing' as const,
  codes: [['atc', atc]] as [string, string][],
  day,
  ...(ddd ? { columns: { ddd } } : {}),
})
const MORPHINE = 'N02AA01'
const OXYCODONE = 'N02AA05'
const each = () => ({
  ...whole({ da: 'Så meget pr. DDD', en: 'So much a DDD' }, 1, 10_000, 1),
  help: { da: 'Hele milligram. Én DDD morfin gennem munden er 100 mg.', en: 'Whole milligrams. One DDD of oral morphine is 100 mg.' },
})

export const weightedDose = defineKind({
  label: { da: 'Mængde udleveret i mg eller OMEQ', en: 'Amount dispensed in mg or OMEQ' },
  category: 'medicine',
  search: {
    da: ['morfinækvivalenter', 'OMEQ', 'milligram', 'kumuleret dosis', 'omregnet dosis', 'opioid', 'prednisolon'],
    en: ['morphine equivalents', 'OMEQ', 'milligrams', 'cumulative dose', 'opioid', 'prednisolone'],
  },
  covers: ['C3'],
  fields: {
    unit: choice(
      { da: 'Målt i', en: 'Measured in' },
      { mg: { da: 'mg', en: 'mg' }, omeq: { da: 'mg morfin gennem munden (OMEQ)', en: 'mg of oral morphine (OMEQ)' } },
      'mg',
    ),
    lists: choice(
      { da: 'Antal lægemidler', en: 'Medicines' },
      { '1': { da: 'ét', en: 'one' }, '2': { da: 'to', en: 'two' }, '3': { da: 'tre', en: 'three' }, '4': { da: 'fire', en: 'four' } },
      '1',
    ),
    list: codes({ da: 'Første lægemiddel', en: 'First medicine' }, 'dispensing'),
    each: each(),
    second: only(codes({ da: 'Andet lægemiddel', en: 'Second medicine' }, 'dispensing'), 'lists', '2', '3', '4'),
    secondEach: only(each(), 'lists', '2', '3', '4'),
    third: only(codes({ da: 'Tredje lægemiddel', en: 'Third medicine' }, 'dispensing'), 'lists', '3', '4'),
    thirdEach: only(each(), 'lists', '3', '4'),
    fourth: only(codes({ da: 'Fjerde lægemiddel', en: 'Fourth medicine' }, 'dispensing'), 'lists', '4'),
    fourthEach: only(each(), 'lists', '4'),
    is: choice({ da: 'Er', en: 'Is' }, { '>=': { da: 'mindst', en: 'at least' }, '<': { da: 'under', en: 'below' } }, '>='),
    amount: whole({ da: 'Så mange i alt', en: 'This many in all' }, 1, 1_000_000, 1000),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, days90),
    missing: missing(),
  },
  sentence: {
    da: ({ unit, is, amount, within, ...lists }, say) =>
      `har fået udleveret ${is === '>=' ? 'mindst' : 'under'} ${say.number(amount)} ${UNIT[unit]} i alt ${say.within(within)} (${parts(lists, say).join(', ')})`,
    en: ({ unit, is, amount, within, ...lists }, say) =>
      `was dispensed ${is === '>=' ? 'at least' : 'less than'} ${say.number(amount)} ${UNIT[unit]} in all ${say.within(within)} (${parts(lists, say).join(', ')})`,
  },
  lower: ({ is, amount, within, ...lists }, scope) => {
    const of: { weight: number; of: Num }[] = []
    for (const { list, each } of listsOf(lists)) {
      const rows = selectRows(scope, 'dispensing', list)
      if (!rows) return null
      of.push({ weight: each, of: { op: 'sum', of: { op: 'during', of: rows, after: before(within), to: REF }, column: 'ddd' } })
    }
    return { op: 'compare', of: { op: 'total', of }, is, n: 1000 * amount }
  },
  refuses: (lists) => {
    const named = listsOf(lists).map(({ list }) => list)
    return named.some((one, index) => one !== '' && named.indexOf(one) < index)
      ? {
          field: 'lists',
          says: { da: 'Den samme kodeliste er valgt to gange og ville tælle dobbelt.', en: 'The same code list is chosen twice and would count twice.' },
        }
      : null
  },
  examples: [
    {
      says: { da: '10 DDD oxycodon a 113 mg er 1.130 mg', en: '10 DDD of oxycodone at 113 mg are 1,130 mg' },
      patient: { rows: [gave(OXYCODONE, '2026-06-01', '10')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'De to lægemidler lægges sammen', en: 'The two medicines are added' },
      patient: { rows: [gave(OXYCODONE, '2026-06-01', '1'), gave(MORPHINE, '2026-06-01', '10,17')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: '1.129,9 mg er ikke 1.130', en: '1,129.9 mg are not 1,130' },
      patient: { rows: [gave(OXYCODONE, '2026-06-01', '1'), gave(MORPHINE, '2026-06-01', '10,169')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: '1.129,9 mg er under 1.130', en: '1,129.9 mg are below 1,130' },
      patient: { rows: [gave(OXYCODONE, '2026-06-01', '1'), gave(MORPHINE, '2026-06-01', '10,169')] },
      params: { ...given, is: '<' },
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret præcis for 90 dage siden tæller ikke', en: 'Dispensed exactly 90 days ago does not count' },
      patient: { rows: [gave(OXYCODONE, '2026-04-01', '10')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Udleveret dagen efter tæller', en: 'Dispensed the day after counts' },
      patient: { rows: [gave(OXYCODONE, '2026-04-02', '10')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Ét lægemiddel: det andet tæller ikke', en: 'One medicine: the other does not count' },
      patient: { rows: [gave(MORPHINE, '2026-06-01', '9'), gave(OXYCODONE, '2026-06-01', '10')] },
      params: one,
      holds: 'no',
    },
    { says: { da: 'Ét lægemiddel i mg', en: 'One medicine in mg' }, patient: { rows: [gave(MORPHINE, '2026-06-01', '10')] }, params: one, holds: 'yes' },
    {
      says: { da: 'Den ene mængde er ukendt', en: 'One of the amounts is not known' },
      patient: { rows: [gave(OXYCODONE, '2026-06-01', '9'), gave(MORPHINE, '2026-06-01')] },
      params: given,
      holds: 'missing',
    },
    { says: { da: 'Intet udleveret', en: 'Nothing dispensed' }, patient: { rows: [] }, params: given, holds: 'no' },
  ],
})

const UNIT = { mg: 'mg', omeq: 'mg OMEQ' } as const
interface Lists {
  lists: '1' | '2' | '3' | '4'
  list: string
  each: number
  second: string
  secondEach: number
  third: string
  thirdEach: number
  fourth: string
  fourthEach: number
}
const listsOf = ({ lists, list, each, second, secondEach, third, thirdEach, fourth, fourthEach }: Lists) =>
  [
    { list, each },
    { list: second, each: secondEach },
    { list: third, each: thirdEach },
    { list: fourth, each: fourthEach },
  ].slice(0, Number(lists))
/** "100 mg pr. DDD morfin" */
const parts = (lists: Lists, say: Say): string[] =>
  listsOf(lists).map(({ list, each }) => `${say.number(each)} mg ${say.locale === 'da' ? 'pr. DDD' : 'a DDD of'} ${say.list(list)}`)
