// C10: at least n different medicines, told apart by ATC to a level: handed over on so many days each within a period, or in treatment at
// the reference date.
import type { AtcLevel, Events } from '../core/algebra'
import { before, REF } from '../core/days'
import type { Say } from '../sentence/say'
import { defineKind, selectRows } from './define'
import { choice, codes, only, period, whole } from './fields'
import { by, bySaid, grace, treatmentSpans, unknownSupply } from './treatment'

const months12 = { n: 12, unit: 'months' } as const
const given = {
  among: 'list',
  list: 'analgesics',
  level: '7',
  atLeast: 2,
  how: 'dispensed',
  onDays: 2,
  within: months12,
  by: 'either',
  grace: 30,
  unknownSupply: 90,
} as const
const now = { ...given, how: 'now' } as const
const gave = (atc: string, day: string, supplyDays = '30') => ({
  table: 'dispensing' as const,
  codes: [['atc', atc]] as [string, string][],
  day,
  columns: { supplyDays },
})
const twice = (atc: string, day = '2026-01-01') => [gave(atc, day), gave(atc, '2026-02-01')]
const order = (atc: string, end?: string) => ({
  table: 'order' as const,
  codes: [['atc', atc]] as [string, string][],
  day: '2026-01-01',
  ...(end ? { end } : {}),
})

const LEVELS = {
  '7': { da: 'lægemiddelstof (7 tegn)', en: 'substance (7 characters)' },
  '5': { da: 'kemisk undergruppe (5 tegn)', en: 'chemical subgroup (5 characters)' },
  '4': { da: 'farmakologisk undergruppe (4 tegn)', en: 'pharmacological subgroup (4 characters)' },
  '3': { da: 'terapeutisk undergruppe (3 tegn)', en: 'therapeutic subgroup (3 characters)' },
} as const
type Level = keyof typeof LEVELS

export const differentDrugs = defineKind({
  label: { da: 'Antal forskellige lægemidler', en: 'Number of different medicines' },
  category: 'medicine',
  search: {
    da: ['polyfarmaci', 'mange lægemidler', 'antal præparater', 'antal stoffer', 'ATC'],
    en: ['polypharmacy', 'many medicines', 'number of drugs', 'ATC'],
  },
  covers: ['C10'],
  fields: {
    atLeast: whole({ da: 'Mindst så mange forskellige', en: 'At least this many different' }, 1, 50, 5),
    level: choice({ da: 'Adskilt ved ATC', en: 'Told apart by ATC' }, LEVELS, '7'),
    among: choice(
      { da: 'Blandt', en: 'Among' },
      { all: { da: 'alle lægemidler', en: 'all medicines' }, list: { da: 'en kodeliste', en: 'a code list' } },
      'all',
    ),
    list: only(codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'), 'among', 'list'),
    how: choice(
      { da: 'Hvordan', en: 'How' },
      { dispensed: { da: 'udleveret i en periode', en: 'dispensed in a period' }, now: { da: 'i behandling nu', en: 'in treatment now' } },
      'dispensed',
    ),
    onDays: only(whole({ da: 'Hvert på mindst så mange dage', en: 'Each on at least this many days' }, 1, 100, 2), 'how', 'dispensed'),
    within: only(period({ da: 'Inden for', en: 'Within' }, months12), 'how', 'dispensed'),
    by: only(by(), 'how', 'now'),
    grace: only(grace(), 'how', 'now'),
    unknownSupply: only(unknownSupply(), 'how', 'now'),
  },
  sentence: {
    da: ({ atLeast, level, among, list, how, onDays, within, ...treatment }, say) => {
      const what = `mindst ${say.number(atLeast)} ${noun(level, atLeast, say)}${among === 'list' ? ` blandt ${say.list(list)}` : ''}`
      if (how === 'now') return `er i behandling med ${what}${bySaid(treatment, say)}`
      return `har fået udleveret ${what}${onDays > 1 ? ` på mindst ${say.number(onDays)} dage hver` : ''} ${say.within(within)}`
    },
    en: ({ atLeast, level, among, list, how, onDays, within, ...treatment }, say) => {
      const what = `at least ${say.number(atLeast)} ${noun(level, atLeast, say)}${among === 'list' ? ` among ${say.list(list)}` : ''}`
      if (how === 'now') return `is on ${what}${bySaid(treatment, say)}`
      return `was dispensed ${what}${onDays > 1 ? ` on at least ${say.number(onDays)} days each` : ''} ${say.within(within)}`
    },
  },
  lower: ({ atLeast, level, among, list, how, onDays, within, ...treatment }, scope) => {
    if (among === 'list' && list === '') return null
    const chosen = among === 'list' ? list : ''
    const count = (of: Events, m: number) => ({ op: 'compare', of: { op: 'codes', of, level: Number(level) as AtcLevel, m }, is: '>=', n: atLeast }) as const
    if (how === 'now') {
      const spans = treatmentSpans(chosen, treatment, scope)
      const starts = spans?.map((of): Events => ({ op: 'starts', of: { op: 'covering', of, at: REF } }))
      return starts ? count(starts.length === 1 ? starts[0]! : { op: 'union', of: starts }, 1) : null
    }
    const rows: Events | null = chosen === '' ? { op: 'select', table: 'dispensing', codes: 'every' } : selectRows(scope, 'dispensing', chosen)
    return rows && count({ op: 'during', of: rows, after: before(within), to: REF }, onDays)
  },
  examples: [
    {
      says: { da: 'To stoffer på to dage hver', en: 'Two substances on two days each' },
      patient: { rows: [...twice('N02AA01'), ...twice('M01AE01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Det ene stof kun på én dag', en: 'One of them on one day only' },
      patient: { rows: [...twice('N02AA01'), gave('M01AE01', '2026-01-01'), gave('M01AE01', '2026-01-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'To pakninger af samme stof er ét', en: 'Two packages of one substance are one' },
      patient: { rows: twice('N02AA01') },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'To stoffer i samme undergruppe er én undergruppe', en: 'Two substances of one subgroup are one subgroup' },
      patient: { rows: [...twice('N02AA01'), ...twice('N02AA05')] },
      params: { ...given, level: '5' },
      holds: 'no',
    },
    {
      says: { da: 'To stoffer i samme undergruppe er to stoffer', en: 'Two substances of one subgroup are two substances' },
      patient: { rows: [...twice('N02AA01'), ...twice('N02AA05')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Uden for kodelisten tæller ikke', en: 'Outside the code list does not count' },
      patient: { rows: [...twice('N02AA01'), ...twice('M05BA04')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Blandt alle lægemidler tæller det', en: 'Among all medicines it counts' },
      patient: { rows: [...twice('N02AA01'), ...twice('M05BA04')] },
      params: { ...given, among: 'all' },
      holds: 'yes',
    },
    {
      says: { da: 'Den ene dag ligger præcis for 12 måneder siden', en: 'One of the days is exactly 12 months ago' },
      patient: { rows: [...twice('N02AA01'), ...twice('M01AE01', '2025-06-30')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Den ene dag ligger dagen efter for 12 måneder siden', en: 'One of the days is the day after 12 months ago' },
      patient: { rows: [...twice('N02AA01'), ...twice('M01AE01', '2025-07-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Nu: et ordineret og et udleveret', en: 'Now: one ordered and one dispensed' },
      patient: { rows: [order('N02AA01'), gave('M01AE01', '2026-06-01')] },
      params: now,
      holds: 'yes',
    },
    {
      says: { da: 'Nu: det samme stof ordineret og udleveret er ét', en: 'Now: one substance ordered and dispensed is one' },
      patient: { rows: [order('N02AA01'), gave('N02AA01', '2026-06-01')] },
      params: now,
      holds: 'no',
    },
    {
      says: { da: 'Nu: den ene ordination endte dagen før', en: 'Now: one of the orders ended the day before' },
      patient: { rows: [order('N02AA01'), order('M01AE01', '2026-06-30')] },
      params: now,
      holds: 'no',
    },
    {
      says: { da: 'Nu: set på udleveringer tæller ordinationen ikke', en: 'Now: by dispensings the order does not count' },
      patient: { rows: [order('N02AA01'), gave('M01AE01', '2026-06-01')] },
      params: { ...now, by: 'supply' },
      holds: 'no',
    },
    {
      says: { da: 'Nu: den ene ordinations sidste dag er skæringsdatoen', en: 'Now: the last day of one of the orders is the reference date' },
      patient: { rows: [order('N02AA01'), order('M01AE01', '2026-07-01')] },
      params: now,
      holds: 'yes',
    },
  ],
})

const NOUNS = {
  da: {
    '7': ['lægemiddelstof', 'forskellige lægemiddelstoffer'],
    '5': ['kemisk undergruppe', 'forskellige kemiske undergrupper'],
    '4': ['farmakologisk undergruppe', 'forskellige farmakologiske undergrupper'],
    '3': ['terapeutisk undergruppe', 'forskellige terapeutiske undergrupper'],
  },
  en: {
    '7': ['substance', 'different substances'],
    '5': ['chemical subgroup', 'different chemical subgroups'],
    '4': ['pharmacological subgroup', 'different pharmacological subgroups'],
    '3': ['therapeutic subgroup', 'different therapeutic subgroups'],
  },
} as const
const noun = (level: Level, n: number, say: Say): string => NOUNS[say.locale][level][n === 1 ? 0 : 1]
