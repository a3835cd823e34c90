// C2: on at least n different days a medicine was dispensed within a window. Days are counted, never packages (law 8).
import { defineKind, selectRows } from './define'
import { codes, optionalPeriod, whole } from './fields'
import { before, REF } from '../core/days'
import type { Events } from '../core/algebra'

export const dispensed = defineKind({
  label: { da: 'Udleveret medicin', en: 'Dispensed medicine' },
  category: 'medicine',
  search: { da: ['recept', 'behandling', 'ekspedition', 'effektuering', 'apotek'], en: ['prescription', 'treatment', 'pharmacy'] },
  covers: ['C2'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'),
    atLeast: whole({ da: 'Mindst antal dage med udlevering', en: 'At least this many days' }, 1, 100),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, { n: 24, unit: 'months' }),
  },
  sentence: {
    da: ({ list, atLeast, within }, say) =>
      `har ${within ? '' : 'nogensinde '}fået udleveret ${say.list(list)}${atLeast > 1 ? ` på mindst ${say.number(atLeast)} forskellige dage` : ''}${within ? ` ${say.within(within)}` : ''}`,
    en: ({ list, atLeast, within }, say) =>
      `was ${within ? '' : 'ever '}dispensed ${say.list(list)}${atLeast > 1 ? ` on at least ${say.number(atLeast)} different days` : ''}${within ? ` ${say.within(within)}` : ''}`,
  },
  lower: ({ list, atLeast, within }, scope) => {
    const rows = selectRows(scope, 'dispensing', list)
    if (!rows) return null
    const recent: Events = { op: 'during', of: rows, after: before(within), to: REF }
    return atLeast === 1 ? { op: 'exists', of: recent } : { op: 'compare', of: { op: 'days', of: recent }, is: '>=', n: atLeast }
  },
  examples: [
    {
      says: { da: 'Udleveret i går', en: 'Dispensed yesterday' },
      patient: { rows: [{ table: 'dispensing', codes: [['atc', 'M05BA04']], day: '2026-06-29' }] },
      params: { list: 'bisphosphonate', atLeast: 1, within: { n: 24, unit: 'months' } },
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret dagen for 24 måneder siden er uden for vinduet', en: 'Dispensed exactly 24 months ago is outside' },
      patient: { rows: [{ table: 'dispensing', codes: [['atc', 'M05BA04']], day: '2024-06-30' }] },
      params: { list: 'bisphosphonate', atLeast: 1, within: { n: 24, unit: 'months' } },
      holds: 'no',
    },
    {
      says: { da: 'To pakninger samme dag er én dag', en: 'Two packages on one day are one day' },
      patient: {
        rows: [
          { table: 'dispensing', codes: [['atc', 'M05BA04']], day: '2026-03-01' },
          { table: 'dispensing', codes: [['atc', 'M05BA04']], day: '2026-03-01' },
        ],
      },
      params: { list: 'bisphosphonate', atLeast: 2, within: null },
      holds: 'no',
    },
    {
      says: { da: 'To forskellige dage er nok til »mindst 2«', en: 'Two different days are enough for “at least 2”' },
      patient: {
        rows: [
          { table: 'dispensing', codes: [['atc', 'M05BA04']], day: '2026-03-01' },
          { table: 'dispensing', codes: [['atc', 'M05BA07']], day: '2026-03-02' },
        ],
      },
      params: { list: 'bisphosphonate', atLeast: 2, within: null },
      holds: 'yes',
    },
    {
      says: { da: 'En pakning kan kendes på sit lægemiddel-id', en: 'A package is known by its drug id' },
      patient: {
        rows: [
          {
            table: 'dispensing',
            codes: [
              ['atc', 'M05BX04'],
              ['drug', 'DENOSUMAB-120'],
            ],
            day: '2026-03-01',
          },
        ],
      },
      params: { list: 'strongDenosumab', atLeast: 1, within: null },
      holds: 'yes',
    },
    {
      says: { da: 'Samme ATC-kode i en anden styrke er ikke den pakning', en: 'The same ATC code in another strength is not that package' },
      patient: {
        rows: [
          {
            table: 'dispensing',
            codes: [
              ['atc', 'M05BX04'],
              ['drug', 'DENOSUMAB-60'],
            ],
            day: '2026-03-01',
          },
        ],
      },
      params: { list: 'strongDenosumab', atLeast: 1, within: null },
      holds: 'no',
    },
  ],
})
