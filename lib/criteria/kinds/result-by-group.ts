// D8: the latest result against a limit that depends on which named group the patient is in. The first group that holds gives the limit.
import type { Sets } from '../core/algebra'
import { defineKind } from './define'
import { choice, group, missing, only, optionalPeriod, quantity, result } from './fields'
import { against, compared, limit, recentResults } from './results'

const L95 = { table: 'diagnosis' as const, codes: [['icpc', 'L95']] as [string, string][], day: '2019-02-01' }
const vitamin = (value: string) => ({ table: 'result' as const, codes: [['npu', 'NPU10267']] as [string, string][], day: '2026-03-01', columns: { value } })
const egfr = (value: string) => ({ table: 'result' as const, codes: [['npu', 'DNK35302']] as [string, string][], day: '2026-03-01', columns: { value } })
const given = {
  concept: 'vitaminD',
  is: '<',
  groups: '1',
  first: 'knownOsteoporosis',
  firstValue: 75000,
  second: '',
  secondValue: 0,
  third: '',
  thirdValue: 0,
  rest: 50000,
  within: null,
  missing: 'ask',
} as const
const two = { ...given, groups: '2', first: 'lowEgfr', firstValue: 30000, second: 'knownOsteoporosis', secondValue: 75000 } as const

export const resultByGroup = defineKind({
  label: { da: 'Prøvesvar med grænse efter gruppe', en: 'Result with a limit by group' },
  category: 'result',
  search: {
    da: ['individuel grænse', 'behandlingsmål', 'mål', 'aldersafhængig', 'grænse afhænger af', 'forskellige grænser'],
    en: ['individual limit', 'treatment goal', 'target', 'by age', 'different limits'],
  },
  covers: ['D8'],
  fields: {
    concept: result({ da: 'Analyse', en: 'Analysis' }),
    is: limit(),
    groups: choice(
      { da: 'Antal grupper med egen grænse', en: 'Groups with a limit of their own' },
      { '1': { da: 'én gruppe', en: 'one group' }, '2': { da: 'to grupper', en: 'two groups' }, '3': { da: 'tre grupper', en: 'three groups' } },
      '1',
    ),
    first: group({ da: 'Første gruppe', en: 'First group' }),
    firstValue: quantity({ da: 'Første gruppes grænse', en: 'Limit of the first group' }, 'concept'),
    second: only(group({ da: 'Anden gruppe', en: 'Second group' }), 'groups', '2', '3'),
    secondValue: only(quantity({ da: 'Anden gruppes grænse', en: 'Limit of the second group' }, 'concept'), 'groups', '2', '3'),
    third: only(group({ da: 'Tredje gruppe', en: 'Third group' }), 'groups', '3'),
    thirdValue: only(quantity({ da: 'Tredje gruppes grænse', en: 'Limit of the third group' }, 'concept'), 'groups', '3'),
    rest: quantity({ da: 'Alle andres grænse', en: 'Limit of everyone else' }, 'concept'),
    within: optionalPeriod({ da: 'Taget inden for', en: 'Taken within' }, { n: 24, unit: 'months' }),
    missing: missing(),
  },
  sentence: {
    da: ({ concept, is, rest, within, ...given }, say) => {
      const own = limitsOf(given).map(({ group, value }) => `${against({ is, value, upTo: 0 }, concept, say)} i gruppen »${say.group(group)}«`)
      return `har seneste ${say.result(concept)} ${own.join(', ellers ')}, og ellers ${against({ is, value: rest, upTo: 0 }, concept, say)}${within ? ` ${say.within(within)}` : ''}`
    },
    en: ({ concept, is, rest, within, ...given }, say) => {
      const own = limitsOf(given).map(({ group, value }) => `${against({ is, value, upTo: 0 }, concept, say)} in the group “${say.group(group)}”`)
      return `has a latest ${say.result(concept)} ${own.join(', else ')}, and otherwise ${against({ is, value: rest, upTo: 0 }, concept, say)}${within ? ` ${say.within(within)}` : ''}`
    },
  },
  lower: ({ concept, is, rest, within, ...given }, scope) => {
    const of = recentResults(scope, concept, within)
    const own = limitsOf(given).map(({ group, value }) => ({ set: scope.group(group), value }))
    if (!of) return null
    const latest = (value: number) => compared({ op: 'value', of, column: 'value' }, { is, value, upTo: 0 })
    const ways: Sets[] = []
    const earlier: Sets[] = []
    for (const { set, value } of own) {
      if (!set) return null
      ways.push({ op: 'all', of: [...outsideOf(earlier), set, latest(value)] })
      earlier.push(set)
    }
    return { op: 'any', of: [...ways, { op: 'all', of: [...outsideOf(earlier), latest(rest)] }] }
  },
  refuses: (given) => {
    const named = limitsOf(given).map(({ group }) => group)
    return named.some((one, index) => one !== '' && named.indexOf(one) < index)
      ? { field: 'groups', says: { da: 'Den samme gruppe er valgt to gange.', en: 'The same group is chosen twice.' } }
      : null
  },
  examples: [
    {
      says: { da: '70 er under gruppens grænse på 75', en: '70 is below the group’s limit of 75' },
      patient: { rows: [L95, vitamin('70')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: '75 er ikke under gruppens grænse på 75', en: '75 is not below the group’s limit of 75' },
      patient: { rows: [L95, vitamin('75')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Uden for gruppen er 70 ikke under de andres grænse på 50', en: 'Outside the group 70 is not below the others’ limit of 50' },
      patient: { rows: [vitamin('70')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Uden for gruppen er 49 under de andres grænse på 50', en: 'Outside the group 49 is below the others’ limit of 50' },
      patient: { rows: [vitamin('49')] },
      params: given,
      holds: 'yes',
    },
    { says: { da: 'Ikke målt: mangler', en: 'Not measured: missing' }, patient: { rows: [L95] }, params: given, holds: 'missing' },
    {
      says: { da: 'I begge grupper gælder den førstes grænse', en: 'In both groups the limit of the first counts' },
      patient: { rows: [L95, egfr('20'), vitamin('40')] },
      params: two,
      holds: 'no',
    },
    {
      says: { da: 'Kun i den anden gruppe gælder dens grænse', en: 'Only in the second group its limit counts' },
      patient: { rows: [L95, egfr('60'), vitamin('70')] },
      params: two,
      holds: 'yes',
    },
    {
      says: { da: 'Ukendt, om den første gruppe gælder, og svaret afhænger af det', en: 'Not known whether the first group holds, and the answer hangs on it' },
      patient: { rows: [L95, vitamin('70')] },
      params: two,
      holds: 'missing',
    },
    {
      says: { da: 'Ukendt, om den første gruppe gælder, men alle grænser er overskredet', en: 'Not known whether the first group holds, but no limit is met' },
      patient: { rows: [L95, vitamin('80')] },
      params: two,
      holds: 'no',
    },
  ],
})

interface Chosen {
  groups: '1' | '2' | '3'
  first: string
  firstValue: number
  second: string
  secondValue: number
  third: string
  thirdValue: number
}
const limitsOf = ({ groups, first, firstValue, second, secondValue, third, thirdValue }: Chosen) =>
  [
    { group: first, value: firstValue },
    { group: second, value: secondValue },
    { group: third, value: thirdValue },
  ].slice(0, Number(groups))
const outsideOf = (of: Sets[]): Sets[] => (of.length ? [{ op: 'none', of: [...of] }] : [])
