// C1: current medicine: an order covers the reference date, or a supply with grace days does (law 7).
import { defineKind } from './define'
import { codes } from './fields'
import { by, bySaid, supplyFields, treated } from './treatment'

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
    by: by(),
    ...supplyFields(),
  },
  sentence: {
    da: ({ list, ...how }, say) => `er i behandling med ${say.list(list)}${bySaid(how, say)}`,
    en: ({ list, ...how }, say) => `is on ${say.list(list)}${bySaid(how, say)}`,
  },
  lower: ({ list, ...how }, scope) => treated(list, how, scope),
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
