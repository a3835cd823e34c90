// The CSV tables of a clinic's synthetic data and how their columns become rows: reference of the domain, section 1.4.
// Column names are those of that section; a column not named here is not used and not missed.
import { SYSTEMS, type Column, type SystemId, type Table, type Word } from '#criteria'

export interface CsvTable {
  table: Table
  /** Columns that hold the day; the first with a date counts. */
  day: readonly string[]
  /** Column of the end, and whether it names the last day covered or the first day not covered. */
  end?: { of: string; is: 'last' | 'after' }
  codes: readonly { of: string; as: (value: string) => { system: string; code: string }[] }[]
  columns?: Partial<Record<Column, string>>
  words?: Partial<Record<Word, { of: string; as?: (value: string) => string }>>
  /** Values of `status` whose rows stay out; other values, and none, count. */
  out?: readonly string[]
  /** Column of the moment of answer. */
  answered?: string
}

const plain = (system: SystemId) => (value: string) => [{ system: SYSTEMS[system].uri, code: value }]
/** Several codes in one field, parted by spaces, commas or semicolons. */
const several = (system: SystemId) => (value: string) => value.split(/[\s,;]+/).flatMap((one) => (one ? plain(system)(one) : []))
const local = (prefix: string) => (value: string) => [{ system: SYSTEMS.local.uri, code: `${prefix}-${value.toLocaleUpperCase('da').replaceAll(' ', '-')}` }]
const yes = (value: string) => (/^(1|ja|true|yes)$/i.test(value) ? 'ja' : '')
/** NPU and DNK codes live in one system, MCS in another; all else is the clinic's own. */
const resultCode = (value: string) => plain(/^(NPU|DNK)\d/.test(value) ? 'npu' : /^MCS\d/.test(value) ? 'mcs' : 'local')(value)
const GONE = ['cancelled', 'annulleret', 'entered-in-error', 'fejl'] as const

export const CSV_TABLES = {
  listing: {
    table: 'listing',
    day: ['from'],
    end: { of: 'to', is: 'last' },
    codes: [{ of: 'ydernr', as: plain('clinic') }],
    words: { group: { of: 'sikringsgruppe' }, provider: { of: 'provider_key' } },
  },
  diagnosis: {
    table: 'diagnosis',
    day: ['recorded_date', 'onset_date'],
    end: { of: 'end_date', is: 'after' },
    codes: [
      { of: 'icpc', as: plain('icpc') },
      { of: 'sks', as: plain('sks') },
    ],
    words: { kind: { of: 'kind' }, source: { of: 'src' }, notFollowed: { of: 'not_followed_anymore', as: yes } },
    out: GONE,
  },
  result: {
    table: 'result',
    day: ['taken_at'],
    codes: [{ of: 'code', as: resultCode }],
    columns: { refLow: 'ref_low', refHigh: 'ref_high' },
    words: { producer: { of: 'producer' } },
    out: [...GONE, 'prelim', 'preliminary', 'registered'],
    answered: 'answered_at',
  },
  medication_order: {
    table: 'order',
    day: ['start'],
    end: { of: 'end', is: 'last' },
    codes: [
      { of: 'atc', as: plain('atc') },
      { of: 'drug_id', as: plain('drug') },
    ],
    columns: { dailyDdd: 'daily_dose_ddd' },
    words: { prn: { of: 'prn', as: yes }, form: { of: 'form' } },
    out: GONE,
  },
  dispensing: {
    table: 'dispensing',
    day: ['date'],
    codes: [
      { of: 'atc', as: plain('atc') },
      { of: 'drug_id', as: plain('drug') },
      { of: 'package_no', as: plain('package') },
    ],
    columns: { ddd: 'ddd_total', packages: 'packages' },
    words: { form: { of: 'form' } },
    out: [...GONE, 'returned', 'not-done'],
  },
  service: {
    table: 'service',
    day: ['date'],
    codes: [{ of: 'number', as: (value) => plain('service')(value.includes('-') ? value : `80-${value.padStart(4, '0')}`) }],
    columns: { times: 'count' },
    words: { provider: { of: 'provider' } },
    out: [...GONE, 'credited', 'krediteret'],
  },
  procedure: { table: 'procedure', day: ['date'], codes: [{ of: 'sks', as: several('sks') }], words: { source: { of: 'src' } }, out: GONE },
  vaccination: {
    table: 'vaccination',
    day: ['date'],
    codes: [
      { of: 'atc', as: plain('atc') },
      { of: 'ddv_id', as: (value) => [{ system: 'urn:profilstudio:ddv', code: value }] },
    ],
    columns: { dose: 'dose_no' },
    out: [...GONE, 'not-done'],
  },
  contact: {
    table: 'contact',
    day: ['date'],
    codes: [{ of: 'type', as: local('KONTAKT') }],
    words: { role: { of: 'staff_role' }, provider: { of: 'provider' } },
    out: GONE,
  },
  letter: {
    table: 'letter',
    day: ['date'],
    codes: [
      { of: 'sks', as: several('sks') },
      { of: 'kind', as: local('BREV') },
    ],
    words: { kind: { of: 'kind' }, sender: { of: 'sender' } },
    out: GONE,
  },
  care_plan: { table: 'plan', day: ['revised', 'created'], end: { of: 'ended', is: 'last' }, codes: [{ of: 'kind', as: local('PLAN') }], out: GONE },
  appointment: {
    table: 'appointment',
    day: ['date'],
    codes: [{ of: 'type_text', as: local('AFTALE') }],
    words: { role: { of: 'staff_role' } },
    out: GONE,
  },
  profile_state: {
    table: 'state',
    day: ['date'],
    end: { of: 'until', is: 'last' },
    codes: [{ of: 'decision', as: plain('decision') }],
    words: { role: { of: 'by_role' } },
  },
} as const satisfies Record<string, CsvTable>
export type CsvName = keyof typeof CSV_TABLES
/** Files that are read, without `.csv`; patients first. */
export const TABLES_CSV: readonly string[] = ['patient', ...Object.keys(CSV_TABLES)]
