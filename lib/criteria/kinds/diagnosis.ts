// B1, B2, B3, B5: has, has ever had, was registered or first registered within a period; of one kind or source; with or without the mark
// "not followed any more". "Has" means that a registration covers the reference date (law 7).
import type { Events, Sets } from '../core/algebra'
import { before, REF } from '../core/days'
import { defineKind } from './define'
import { diagnosisKind, diagnosisName, diagnosisRows, diagnosisSource } from './diagnosis-rows'
import { choice, codes, only, period } from './fields'

const list = 'osteoporosis'
const years5 = { n: 5, unit: 'years' } as const
const given = { list, when: 'current', period: years5, kind: 'any', source: 'any', followed: 'any' } as const
const L95 = (day: string, words?: Record<string, string>, end?: string) => ({
  table: 'diagnosis' as const,
  codes: [['icpc', 'L95']] as [string, string][],
  day,
  ...(end ? { end } : {}),
  ...(words ? { words } : {}),
})
const PROBLEM = { kind: 'forloeb', source: 'egen' }
const FOLLOWED_NO_MORE = { notFollowed: 'ja' }

export const diagnosis = defineKind({
  label: { da: 'Diagnose', en: 'Diagnosis' },
  category: 'diagnosis',
  search: { da: ['sygdom', 'ICPC', 'ICD-10', 'SKS', 'forløbsdiagnose', 'kontaktdiagnose', 'lidelse'], en: ['disease', 'condition', 'ICPC', 'ICD-10'] },
  covers: ['B1', 'B2', 'B3', 'B5'],
  fields: {
    list: codes({ da: 'Diagnoser', en: 'Diagnoses' }, 'diagnosis'),
    when: choice(
      { da: 'Hvornår', en: 'When' },
      {
        current: { da: 'har nu (ikke afsluttet)', en: 'has now (not ended)' },
        ever: { da: 'har eller har haft', en: 'has or has had' },
        within: { da: 'registreret inden for', en: 'registered within' },
        first: { da: 'registreret første gang inden for', en: 'first registered within' },
      },
      'current',
    ),
    period: only(period({ da: 'Periode', en: 'Period' }, years5), 'when', 'within', 'first'),
    kind: diagnosisKind(),
    source: diagnosisSource(),
    followed: {
      ...choice(
        { da: 'Markeret »følges ikke længere«', en: 'Marked “not followed any more”' },
        {
          any: { da: 'uden betydning', en: 'does not matter' },
          yes: { da: 'må ikke være det', en: 'must not be' },
          no: { da: 'skal være det', en: 'must be' },
        },
        'any',
      ),
      absent: 'any' as const,
    },
  },
  sentence: {
    da: ({ list, when, period, followed, ...which }, say) => {
      const name = diagnosisName(list, which, say)
      const mark = { any: '', yes: ', uden at en registrering er markeret »følges ikke længere«', no: ' med en registrering markeret »følges ikke længere«' }[
        followed
      ]
      if (when === 'current') return `har ${name}${mark}`
      if (when === 'ever') return `har eller har haft ${name}${mark}`
      return `har fået registreret ${name}${when === 'first' ? ' for første gang' : ''} ${say.within(period)}${mark}`
    },
    en: ({ list, when, period, followed, ...which }, say) => {
      const name = diagnosisName(list, which, say)
      const mark = { any: '', yes: ', with no registration marked “not followed any more”', no: ' with a registration marked “not followed any more”' }[
        followed
      ]
      if (when === 'current') return `has ${name}${mark}`
      if (when === 'ever') return `has or has had ${name}${mark}`
      return `had ${name} ${when === 'first' ? 'first ' : ''}registered ${say.within(period)}${mark}`
    },
  },
  lower: ({ list, when, period, followed, ...which }, scope) => {
    const rows = diagnosisRows(list, which, scope)
    if (!rows) return null
    const asked: Events = {
      op: 'during',
      of: when === 'first' ? { op: 'first', of: rows, n: 1 } : rows,
      after: when === 'ever' ? null : before(period),
      to: REF,
    }
    const exist = (of: Events): Sets => ({ op: 'exists', of: when === 'current' ? { op: 'covering', of: { op: 'own', of }, at: REF } : of })
    const counted = when === 'current' ? rows : asked
    const marked = exist({ op: 'where', of: counted, test: { word: 'notFollowed', in: ['ja'] } })
    if (followed === 'no') return marked
    return followed === 'any' ? exist(counted) : { op: 'all', of: [exist(counted), { op: 'none', of: [marked] }] }
  },
  examples: [
    {
      says: { da: 'Registreret og ikke afsluttet: har', en: 'Registered and not ended: has' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01' }] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Afsluttet på skæringsdatoen: har ikke længere', en: 'Ended on the reference date: has no longer' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01', end: '2026-06-30' }] },
      params: given,
      holds: 'no',
    },
    {
      says: { da: 'Afsluttet dagen efter: har stadig', en: 'Ended the day after: still has' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01', end: '2026-07-01' }] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'Afsluttet, men har haft', en: 'Ended, but has had' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2009-02-01', end: '2012-01-01' }] },
      params: { ...given, when: 'ever' },
      holds: 'yes',
    },
    {
      says: { da: 'SKS tæller med underkoder: DM800A er en DM80', en: 'SKS counts with its subcodes: DM800A is a DM80' },
      patient: { rows: [{ table: 'diagnosis', codes: [['sks', 'DM800A']], day: '2024-02-01' }] },
      params: given,
      holds: 'yes',
    },
    {
      says: { da: 'En undtaget kode tæller ikke: DC44 er ikke med i kræft', en: 'An excepted code does not count: DC44 is not in cancer' },
      patient: { rows: [{ table: 'diagnosis', codes: [['sks', 'DC449']], day: '2024-02-01' }] },
      params: { ...given, list: 'cancer', when: 'ever' },
      holds: 'no',
    },
    {
      says: { da: 'Registreret præcis for 5 år siden er ikke inden for 5 år', en: 'Registered exactly 5 years ago is not within 5 years' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2021-06-30' }] },
      params: { ...given, when: 'within' },
      holds: 'no',
    },
    {
      says: { da: 'Registreret dagen efter er inden for 5 år', en: 'Registered the day after is within 5 years' },
      patient: { rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2021-07-01' }] },
      params: { ...given, when: 'within' },
      holds: 'yes',
    },
    {
      says: { da: 'Registreret første gang dagen efter for 5 år siden', en: 'First registered the day after 5 years ago' },
      patient: { rows: [L95('2021-07-01'), L95('2024-01-01')] },
      params: { ...given, when: 'first' },
      holds: 'yes',
    },
    {
      says: { da: 'Registreret igen, men første gang præcis for 5 år siden', en: 'Registered again, but first exactly 5 years ago' },
      patient: { rows: [L95('2021-06-30'), L95('2024-01-01')] },
      params: { ...given, when: 'first' },
      holds: 'no',
    },
    {
      says: { da: 'En forløbsdiagnose fra egen journal', en: 'A problem from the own record' },
      patient: { rows: [L95('2024-01-01', PROBLEM)] },
      params: { ...given, kind: 'forloeb', source: 'egen' },
      holds: 'yes',
    },
    {
      says: { da: 'En kontaktdiagnose er ikke en forløbsdiagnose', en: 'An encounter diagnosis is not a problem' },
      patient: { rows: [L95('2024-01-01', { kind: 'kontakt', source: 'egen' })] },
      params: { ...given, kind: 'forloeb' },
      holds: 'no',
    },
    {
      says: { da: 'Kun kendt fra en epikrise', en: 'Known from a discharge letter only' },
      patient: { rows: [L95('2024-01-01', { kind: 'forloeb', source: 'epikrise' })] },
      params: { ...given, source: 'egen' },
      holds: 'no',
    },
    {
      says: { da: 'Art og kilde skal stå på samme registrering', en: 'Kind and source must stand on one registration' },
      patient: { rows: [L95('2024-01-01', { kind: 'kontakt', source: 'egen' }), L95('2024-02-01', { kind: 'forloeb', source: 'epikrise' })] },
      params: { ...given, kind: 'forloeb', source: 'egen' },
      holds: 'no',
    },
    {
      says: { da: 'Første gang i egen journal tæller kun dem', en: 'First in the own record counts only those' },
      patient: { rows: [L95('2015-01-01', { source: 'epikrise' }), L95('2024-01-01', PROBLEM)] },
      params: { ...given, when: 'first', source: 'egen' },
      holds: 'yes',
    },
    {
      says: { da: 'Markeret »følges ikke længere«: holdes ude', en: 'Marked “not followed any more”: kept out' },
      patient: { rows: [L95('2024-01-01', FOLLOWED_NO_MORE), L95('2025-01-01')] },
      params: { ...given, followed: 'yes' },
      holds: 'no',
    },
    {
      says: { da: 'Ingen markering: følges', en: 'No mark: is followed' },
      patient: { rows: [L95('2024-01-01')] },
      params: { ...given, followed: 'yes' },
      holds: 'yes',
    },
    {
      says: {
        da: 'En afsluttet registrerings mærke tæller ikke for det, patienten har nu',
        en: 'The mark of an ended registration does not count for what the patient has now',
      },
      patient: { rows: [L95('2020-01-01', FOLLOWED_NO_MORE, '2021-01-01'), L95('2025-01-01')] },
      params: { ...given, followed: 'yes' },
      holds: 'yes',
    },
    {
      says: { da: 'Der spørges efter mærket', en: 'The mark is asked for' },
      patient: { rows: [L95('2024-01-01', FOLLOWED_NO_MORE)] },
      params: { ...given, followed: 'no' },
      holds: 'yes',
    },
    {
      says: { da: 'Der spørges efter mærket, og det er der ikke', en: 'The mark is asked for and is not there' },
      patient: { rows: [L95('2024-01-01')] },
      params: { ...given, followed: 'no' },
      holds: 'no',
    },
  ],
})
