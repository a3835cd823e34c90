// C4: had the medicine, but not within a period. *Within n* and *n or more ago* are complements (law 1).
import { defineKind, selectRows } from './define'
import { codes, optionalPeriod, period } from './fields'
import { before, daysAbout, REF } from '../core/days'

const list = 'denosumab'
const months7 = { n: 7, unit: 'months' } as const
const months24 = { n: 24, unit: 'months' } as const
const atc = (day: string) => ({ table: 'dispensing' as const, codes: [['atc', 'M05BX04']] as [string, string][], day })

export const notDispensedSince = defineKind({
  label: { da: 'Ikke udleveret i en periode', en: 'Not dispensed for a period' },
  category: 'medicine',
  search: {
    da: ['ophørt', 'pause', 'manglende efterlevelse', 'compliance', 'sidste recept', 'overskredet'],
    en: ['stopped', 'pause', 'adherence', 'overdue', 'last dispensing'],
  },
  covers: ['C4'],
  fields: {
    list: codes({ da: 'Lægemidler', en: 'Medicines' }, 'dispensing'),
    since: period({ da: 'Ikke inden for', en: 'Not within' }, { n: 6, unit: 'months' }),
    earlier: optionalPeriod({ da: 'Men inden for', en: 'But within' }),
  },
  sentence: {
    da: ({ list, since, earlier }, say) => `har fået udleveret ${say.list(list)}${earlier ? ` ${say.within(earlier)}` : ''}, men ikke ${say.within(since)}`,
    en: ({ list, since, earlier }, say) => `was dispensed ${say.list(list)}${earlier ? ` ${say.within(earlier)}` : ''}, but not ${say.within(since)}`,
  },
  lower: ({ list, since, earlier }, scope) => {
    const rows = selectRows(scope, 'dispensing', list)
    if (!rows) return null
    return {
      op: 'all',
      of: [
        { op: 'exists', of: { op: 'during', of: rows, after: before(earlier), to: REF } },
        { op: 'none', of: [{ op: 'exists', of: { op: 'during', of: rows, after: before(since), to: REF } }] },
      ],
    }
  },
  refuses: ({ since, earlier }) =>
    earlier && daysAbout(earlier) <= daysAbout(since)
      ? {
          field: 'earlier',
          says: {
            da: '»Men inden for« skal være længere end »Ikke inden for«, ellers kan ingen opfylde det.',
            en: '“But within” must be longer than “Not within”, or nobody can satisfy it.',
          },
        }
      : null,
  examples: [
    {
      says: { da: 'Sidst udleveret præcis for 7 måneder siden: ikke siden', en: 'Last dispensed exactly 7 months ago: not since' },
      patient: { rows: [atc('2025-11-30')] },
      params: { list, since: months7, earlier: months24 },
      holds: 'yes',
    },
    {
      says: { da: 'Sidst udleveret dagen efter: inden for 7 måneder', en: 'Last dispensed the day after: within 7 months' },
      patient: { rows: [atc('2025-12-01')] },
      params: { list, since: months7, earlier: months24 },
      holds: 'no',
    },
    {
      says: { da: 'Aldrig udleveret: heller ikke ophørt', en: 'Never dispensed: not stopped either' },
      patient: { rows: [] },
      params: { list, since: months7, earlier: null },
      holds: 'no',
    },
    {
      says: { da: 'Sidst udleveret præcis for 24 måneder siden: for længe siden', en: 'Last dispensed exactly 24 months ago: too long ago' },
      patient: { rows: [atc('2024-06-30')] },
      params: { list, since: months7, earlier: months24 },
      holds: 'no',
    },
    {
      says: { da: 'Uden grænse bagud tæller også den', en: 'Without a bound backwards that counts too' },
      patient: { rows: [atc('2024-06-30')] },
      params: { list, since: months7, earlier: null },
      holds: 'yes',
    },
    {
      says: { da: 'Udlevering efter skæringsdatoen tæller ikke', en: 'A dispensing after the reference date does not count' },
      patient: { rows: [atc('2025-06-01'), atc('2026-07-01')] },
      params: { list, since: months7, earlier: null },
      holds: 'yes',
    },
  ],
})
