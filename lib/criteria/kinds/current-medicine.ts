// C1: current medicine: an order covers the reference date, or a supply with grace days does (law 7).
import { defineKind, selectRows } from './define'
import { choice, codes, only, whole } from './fields'
import { REF } from '../core/days'
import type { Sets } from '../core/algebra'

const list = 'bisphosphonate'
const given = { list, grace: 30, unknownSupply: 90 }
const codesOf: [string, string][] = [['atc', 'M05BA04']]

export const currentMedicine = defineKind({
  label: { da: 'Aktuel medicin', en: 'Current medicine' },
  category: 'medicine',
  search: {
    da: ['i behandling', 'tager', 'ordination', 'recept', 'medicinkort', 'FMK', 'nuværende'],
    en: ['takes', 'on treatment', 'order', 'prescription', 'active'],
  },
  covers: ['C1'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'order'),
    by: choice(
      { da: 'Set på', en: 'By' },
      {
        either: { da: 'ordination eller udlevering', en: 'order or dispensing' },
        order: { da: 'ordination', en: 'order' },
        supply: { da: 'udlevering', en: 'dispensing' },
      },
      'either',
    ),
    grace: only(whole({ da: 'Ekstra dage efter udlevering', en: 'Grace days after supply' }, 0, 365, 30), 'by', 'either', 'supply'),
    unknownSupply: only(
      whole({ da: 'Dage pr. udlevering, når det ikke kan beregnes', en: 'Days a dispensing when not known' }, 1, 730, 90),
      'by',
      'either',
      'supply',
    ),
  },
  sentence: {
    da: ({ list, by, grace }, say) =>
      `er i behandling med ${say.list(list)}${{ either: '', order: ' efter ordinationen', supply: ' efter udleveringerne' }[by]}${by !== 'order' && grace !== 30 ? ` (${say.number(grace)} dages frist)` : ''}`,
    en: ({ list, by, grace }, say) =>
      `is on ${say.list(list)}${{ either: '', order: ' by order', supply: ' by dispensings' }[by]}${by !== 'order' && grace !== 30 ? ` (${say.number(grace)} grace days)` : ''}`,
  },
  lower: ({ list, by, grace, unknownSupply }, scope) => {
    const orders = selectRows(scope, 'order', list)
    const dispensings = selectRows(scope, 'dispensing', list)
    if (!orders || !dispensings) return null
    const ordered: Sets = { op: 'exists', of: { op: 'covering', of: { op: 'own', of: orders }, at: REF } }
    const supplied: Sets = { op: 'exists', of: { op: 'covering', of: { op: 'supply', of: dispensings, unknown: unknownSupply, grace }, at: REF } }
    return by === 'order' ? ordered : by === 'supply' ? supplied : { op: 'any', of: [ordered, supplied] }
  },
  examples: [
    {
      says: { da: 'En ordination uden slut', en: 'An order without an end' },
      patient: { rows: [{ table: 'order', codes: codesOf, day: '2023-01-01' }] },
      params: { ...given, by: 'either' },
      holds: 'yes',
    },
    {
      says: { da: 'Ordinationens sidste dag var dagen før', en: 'The last day of the order was the day before' },
      patient: { rows: [{ table: 'order', codes: codesOf, day: '2023-01-01', end: '2026-06-30' }] },
      params: { ...given, by: 'order' },
      holds: 'no',
    },
    {
      says: { da: '84 dages forsyning og 30 dage: rækker til den 114. dag efter', en: '84 days of supply and 30 days: reaches to the 114th day' },
      patient: { rows: [{ table: 'dispensing', codes: codesOf, day: '2026-03-09', columns: { supplyDays: '84' } }] },
      params: { ...given, by: 'supply' },
      holds: 'yes',
    },
    {
      says: { da: 'En dag tidligere er forsyningen brugt', en: 'A day earlier the supply is used up' },
      patient: { rows: [{ table: 'dispensing', codes: codesOf, day: '2026-03-08', columns: { supplyDays: '84' } }] },
      params: { ...given, by: 'supply' },
      holds: 'no',
    },
    {
      says: { da: 'To pakninger samme dag lægges sammen', en: 'Two packages on one day are added' },
      patient: {
        rows: [
          { table: 'dispensing', codes: codesOf, day: '2026-01-01', columns: { supplyDays: '84' } },
          { table: 'dispensing', codes: codesOf, day: '2026-01-01', columns: { supplyDays: '84' } },
        ],
      },
      params: { ...given, by: 'supply' },
      holds: 'yes',
    },
    {
      says: { da: 'Tidligere udlevering overføres ikke', en: 'Supply left over is not carried on' },
      patient: {
        rows: [
          { table: 'dispensing', codes: codesOf, day: '2026-01-01', columns: { supplyDays: '84' } },
          { table: 'dispensing', codes: codesOf, day: '2026-01-02', columns: { supplyDays: '84' } },
        ],
      },
      params: { ...given, by: 'supply' },
      holds: 'no',
    },
    {
      says: { da: 'Ukendt forsyning regnes som 90 dage', en: 'Unknown supply counts as 90 days' },
      patient: { rows: [{ table: 'dispensing', codes: codesOf, day: '2026-03-03' }] },
      params: { ...given, by: 'either' },
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret, men set på ordinationen alene', en: 'Dispensed, but judged by order alone' },
      patient: { rows: [{ table: 'dispensing', codes: codesOf, day: '2026-06-01', columns: { supplyDays: '84' } }] },
      params: { ...given, by: 'order' },
      holds: 'no',
    },
  ],
})
