// C12: ordered and never handed over, or handed over without an order. The two are held together by the substance (ATC to seven
// characters); a row without such a code stands alone.
import type { Events } from '../core/algebra'
import { before, REF, type DayAt } from '../core/days'
import { defineKind, selectRows } from './define'
import { choice, codes, only, optionalPeriod, whole } from './fields'

const months12 = { n: 12, unit: 'months' } as const
const given = { is: 'order', among: 'list', list: 'bisphosphonate', days: 30, within: months12 } as const
const stray = { ...given, is: 'dispensing' } as const
const order = (day: string, atc = 'M05BA04', end?: string) => ({
  table: 'order' as const,
  codes: [['atc', atc]] as [string, string][],
  day,
  ...(end ? { end } : {}),
})
const gave = (day: string, atc = 'M05BA04') => ({ table: 'dispensing' as const, codes: [['atc', atc]] as [string, string][], day })

export const neverDispensed = defineKind({
  label: { da: 'Ordineret og udleveret passer ikke', en: 'Ordered and dispensed do not match' },
  category: 'medicine',
  search: {
    da: ['ikke afhentet', 'aldrig hentet', 'ikke indløst', 'uden ordination', 'efterlevelse', 'compliance'],
    en: ['not collected', 'never filled', 'primary non-adherence', 'without an order'],
  },
  covers: ['C12'],
  fields: {
    is: choice(
      { da: 'Er', en: 'Is' },
      {
        order: { da: 'ordineret uden at være udleveret', en: 'ordered and not dispensed' },
        dispensing: { da: 'udleveret uden at være ordineret', en: 'dispensed and not ordered' },
      },
      'order',
    ),
    among: choice(
      { da: 'Blandt', en: 'Among' },
      { all: { da: 'alle lægemidler', en: 'all medicines' }, list: { da: 'en kodeliste', en: 'a code list' } },
      'all',
    ),
    list: only(codes({ da: 'Lægemidler', en: 'Medicines' }, 'order'), 'among', 'list'),
    days: only(
      {
        ...whole({ da: 'Efter mindst så mange dage', en: 'After at least this many days' }, 0, 365, 30),
        help: { da: 'Så længe har patienten til at hente medicinen.', en: 'For so long the patient has time to fetch the medicine.' },
      },
      'is',
      'order',
    ),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, months12),
  },
  sentence: {
    da: ({ is, among, list, days, within }, say) => {
      const [name, when] = [among === 'list' ? say.list(list) : 'medicin', within ? ` ${say.within(within)}` : '']
      return is === 'order'
        ? `har fået ordineret ${name}${when}${days ? `${when ? ' og' : ''} for mindst ${say.number(days)} ${days === 1 ? 'dag' : 'dage'} siden` : ''} uden samme dag eller siden at få samme stof udleveret`
        : `har fået udleveret ${name}${when} uden at samme stof var ordineret den dag eller før`
    },
    en: ({ is, among, list, days, within }, say) => {
      const [name, when] = [among === 'list' ? say.list(list) : 'a medicine', within ? ` ${say.within(within)}` : '']
      return is === 'order'
        ? `was prescribed ${name}${when}${days ? `${when ? ' and' : ''} at least ${say.number(days)} ${days === 1 ? 'day' : 'days'} ago` : ''} without the same substance being dispensed that day or later`
        : `was dispensed ${name}${when} without the same substance being ordered that day or before`
    },
  },
  lower: ({ is, among, list, days, within }, scope) => {
    const rows = (table: 'order' | 'dispensing'): Events | null => (among === 'all' ? { op: 'select', table, codes: 'every' } : selectRows(scope, table, list))
    const [orders, dispensings] = [rows('order'), rows('dispensing')]
    if (!orders || !dispensings) return null
    const alone: Events =
      is === 'order'
        ? { op: 'without', of: orders, other: dispensings, lo: 0, hi: null, same: 7 }
        : { op: 'without', of: dispensings, other: orders, lo: null, hi: 0, same: 7 }
    const to: DayAt = is === 'order' ? { plus: 0 - days, unit: 'days' } : REF
    return { op: 'exists', of: { op: 'during', of: alone, after: before(within), to } }
  },
  examples: [
    {
      says: { da: 'Ordineret for præcis 30 dage siden', en: 'Ordered exactly 30 days ago' },
      patient: { rows: [order('2026-05-31')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Ordineret for 29 dage siden: der er stadig tid', en: 'Ordered 29 days ago: there is still time' },
      patient: { rows: [order('2026-06-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ordineret præcis for 12 måneder siden', en: 'Ordered exactly 12 months ago' },
      patient: { rows: [order('2025-06-30')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ordineret dagen efter for 12 måneder siden', en: 'Ordered the day after 12 months ago' },
      patient: { rows: [order('2025-07-01')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret samme dag', en: 'Dispensed on the same day' },
      patient: { rows: [order('2026-01-01'), gave('2026-01-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Kun udleveret dagen før ordinationen', en: 'Dispensed only the day before the order' },
      patient: { rows: [order('2026-01-01'), gave('2025-12-31')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Et andet stof er udleveret', en: 'Another substance was dispensed' },
      patient: { rows: [order('2026-01-01'), gave('2026-01-10', 'M05BA07')] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret uden ordination', en: 'Dispensed without an order' },
      patient: { rows: [gave('2026-01-01')] },
      params: stray,
      holds: 'yes',
    },
    {
      says: { da: 'Ordineret samme dag', en: 'Ordered on the same day' },
      patient: { rows: [gave('2026-01-01'), order('2026-01-01')] },
      params: stray,
      holds: 'no',
    },
    {
      says: { da: 'Først ordineret dagen efter', en: 'Ordered only the day after' },
      patient: { rows: [gave('2026-01-01'), order('2026-01-02')] },
      params: stray,
      holds: 'yes',
    },
    {
      says: { da: 'Uden for kodelisten', en: 'Outside the code list' },
      patient: { rows: [order('2026-01-01', 'N02AA01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Blandt alle lægemidler', en: 'Among all medicines' },
      patient: { rows: [order('2026-01-01', 'N02AA01')] },
      params: { ...given, among: 'all' },
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret længe efter', en: 'Dispensed long after' },
      patient: { rows: [order('2025-08-01'), gave('2026-06-01')] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Ordineret længe før', en: 'Ordered long before' },
      patient: { rows: [order('2015-01-01'), gave('2026-01-01')] },
      params: stray,
      holds: 'no',
    },
    {
      says: { da: 'Kun et andet stof var ordineret', en: 'Only another substance was ordered' },
      patient: { rows: [order('2015-01-01', 'M05BA07'), gave('2026-01-01')] },
      params: stray,
      holds: 'yes',
    },
  ],
})
