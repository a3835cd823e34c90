// C2: on at least n different days, or on none, a medicine was dispensed within a window. Days are counted, never packages (law 8).
import { defineKind, selectRows } from './define'
import { choice, codes, only, optionalPeriod, UNSAID, whole } from './fields'
import { before, REF } from '../core/days'
import type { Events } from '../core/algebra'

const given = { list: 'bisphosphonate', how: 'atLeast', atLeast: 1, within: { n: 24, unit: 'months' } } as const
const none = { ...given, how: 'none' } as const
const on = (day: string) => ({ table: 'dispensing' as const, codes: [['atc', 'M05BA04']] as [string, string][], day })

export const dispensed = defineKind({
  label: { da: 'Udleveret medicin', en: 'Dispensed medicine' },
  category: 'medicine',
  search: { da: ['recept', 'behandling', 'ekspedition', 'effektuering', 'apotek'], en: ['prescription', 'treatment', 'pharmacy'] },
  covers: ['C2'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'),
    how: {
      ...choice(
        { da: 'Hvor mange', en: 'How many' },
        { atLeast: { da: 'på mindst så mange dage', en: 'on at least so many days' }, none: { da: 'ingen', en: 'none' } },
        'atLeast',
      ),
      absent: 'atLeast' as const,
    },
    atLeast: only(whole({ da: 'Mindst antal dage med udlevering', en: 'At least this many days' }, 1, 100), 'how', 'atLeast', UNSAID),
    within: optionalPeriod({ da: 'Inden for', en: 'Within' }, { n: 24, unit: 'months' }),
  },
  sentence: {
    da: ({ list, how, atLeast, within }, say) => {
      const when = within ? ` ${say.within(within)}` : ''
      if (how === 'none') return `${within ? 'ikke' : 'aldrig'} har fået udleveret ${say.list(list)}${when}`
      return `har ${within ? '' : 'nogensinde '}fået udleveret ${say.list(list)}${atLeast > 1 ? ` på mindst ${say.number(atLeast)} forskellige dage` : ''}${when}`
    },
    en: ({ list, how, atLeast, within }, say) => {
      const when = within ? ` ${say.within(within)}` : ''
      if (how === 'none') return `has ${within ? 'not' : 'never'} been dispensed ${say.list(list)}${when}`
      return `was ${within ? '' : 'ever '}dispensed ${say.list(list)}${atLeast > 1 ? ` on at least ${say.number(atLeast)} different days` : ''}${when}`
    },
  },
  lower: ({ list, how, atLeast, within }, scope) => {
    const rows = selectRows(scope, 'dispensing', list)
    if (!rows) return null
    const recent: Events = { op: 'during', of: rows, after: before(within), to: REF }
    if (how === 'none') return { op: 'none', of: [{ op: 'exists', of: recent }] }
    return atLeast === 1 ? { op: 'exists', of: recent } : { op: 'compare', of: { op: 'days', of: recent }, is: '>=', n: atLeast }
  },
  examples: [
    {
      says: { da: 'Udleveret i går', en: 'Dispensed yesterday' },
      patient: { rows: [{ table: 'dispensing', codes: [['atc', 'M05BA04']], day: '2026-06-29' }] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret dagen for 24 måneder siden er uden for vinduet', en: 'Dispensed exactly 24 months ago is outside' },
      patient: { rows: [{ table: 'dispensing', codes: [['atc', 'M05BA04']], day: '2024-06-30' }] },
      params: given,
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
      params: { ...given, atLeast: 2, within: null },
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
      params: { ...given, atLeast: 2, within: null },
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
      params: { ...given, list: 'strongDenosumab', within: null },
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
      params: { ...given, list: 'strongDenosumab', within: null },
      holds: 'no',
    },
    {
      says: { da: 'Udleveret præcis for 24 måneder siden: ingen inden for', en: 'Dispensed exactly 24 months ago: none within' },
      patient: { rows: [on('2024-06-30')] },
      params: none,
      holds: 'yes',
    },
    {
      says: { da: 'Udleveret dagen efter: ikke ingen inden for', en: 'Dispensed the day after: not none within' },
      patient: { rows: [on('2024-07-01')] },
      params: none,
      holds: 'no',
    },
    { says: { da: 'Aldrig udleveret', en: 'Never dispensed' }, patient: { rows: [] }, params: { ...none, within: null }, holds: 'yes' },
  ],
})
