// B1, B2: has, has ever had, or was registered within a period. "Has" means that a registration covers the reference date (law 7).
import { defineKind, selectRows } from './define'
import { choice, codes, only, period } from './fields'
import { before, REF } from '../core/days'

const list = 'osteoporosis'
const years5 = { n: 5, unit: 'years' } as const

export const diagnosis = defineKind({
  label: { da: 'Diagnose', en: 'Diagnosis' },
  category: 'diagnosis',
  search: { da: ['sygdom', 'ICPC', 'ICD-10', 'SKS', 'forløbsdiagnose', 'kontaktdiagnose', 'lidelse'], en: ['disease', 'condition', 'ICPC', 'ICD-10'] },
  covers: ['B1', 'B2'],
  fields: {
    list: codes({ da: 'Diagnoser', en: 'Diagnoses' }, 'diagnosis'),
    when: choice(
      { da: 'Hvornår', en: 'When' },
      {
        current: { da: 'har nu (ikke afsluttet)', en: 'has now (not ended)' },
        ever: { da: 'har eller har haft', en: 'has or has had' },
        within: { da: 'registreret inden for', en: 'registered within' },
      },
      'current',
    ),
    period: only(period({ da: 'Periode', en: 'Period' }, years5), 'when', 'within'),
  },
  sentence: {
    da: ({ list, when, period }, say) =>
      when === 'current'
        ? `har ${say.list(list)}`
        : when === 'ever'
          ? `har eller har haft ${say.list(list)}`
          : `har fået registreret ${say.list(list)} ${say.within(period)}`,
    en: ({ list, when, period }, say) =>
      when === 'current'
        ? `has ${say.list(list)}`
        : when === 'ever'
          ? `has or has had ${say.list(list)}`
          : `had ${say.list(list)} registered ${say.within(period)}`,
  },
  lower: ({ list, when, period }, scope) => {
    const rows = selectRows(scope, 'diagnosis', list)
    if (!rows) return null
    if (when === 'current') return { op: 'exists', of: { op: 'covering', of: { op: 'own', of: rows }, at: REF } }
    return { op: 'exists', of: { op: 'during', of: rows, after: when === 'within' ? before(period) : null, to: REF } }
  },
  examples: [
    {
      says: { da: 'Registreret og ikke afsluttet: har', en: 'Registered and not ended: has' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01' }] },
      params: { list, when: 'current', period: years5 },
      holds: 'yes',
    },
    {
      says: { da: 'Afsluttet på skæringsdatoen: har ikke længere', en: 'Ended on the reference date: has no longer' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01', end: '2026-06-30' }] },
      params: { list, when: 'current', period: years5 },
      holds: 'no',
    },
    {
      says: { da: 'Afsluttet dagen efter: har stadig', en: 'Ended the day after: still has' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01', end: '2026-07-01' }] },
      params: { list, when: 'current', period: years5 },
      holds: 'yes',
    },
    {
      says: { da: 'Afsluttet, men har haft', en: 'Ended, but has had' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2009-02-01', end: '2012-01-01' }] },
      params: { list, when: 'ever', period: years5 },
      holds: 'yes',
    },
    {
      says: { da: 'SKS tæller med underkoder: DM800A er en DM80', en: 'SKS counts with its subcodes: DM800A is a DM80' },
      patient: { rows: [{ table: 'diagnosis', codes: [['sks', 'DM800A']], day: '2024-02-01' }] },
      params: { list, when: 'current', period: years5 },
      holds: 'yes',
    },
    {
      says: { da: 'En undtaget kode tæller ikke: DC44 er ikke med i kræft', en: 'An excepted code does not count: DC44 is not in cancer' },
      patient: { rows: [{ table: 'diagnosis', codes: [['sks', 'DC449']], day: '2024-02-01' }] },
      params: { list: 'cancer', when: 'ever', period: years5 },
      holds: 'no',
    },
    {
      says: { da: 'Registreret præcis for 5 år siden er ikke inden for 5 år', en: 'Registered exactly 5 years ago is not within 5 years' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2021-06-30' }] },
      params: { list, when: 'within', period: years5 },
      holds: 'no',
    },
    {
      says: { da: 'Registreret dagen efter er inden for 5 år', en: 'Registered the day after is within 5 years' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2021-07-01' }] },
      params: { list, when: 'within', period: years5 },
      holds: 'yes',
    },
  ],
})
