// The small fixed document that all examples use, and every example as a case an engine can run:
// reference date 2026-06-30, clinic 091034. Examples are the manual and the engines' first test at once.
import { parseDay } from '../core/days'
import { SYSTEMS, type SystemId } from '../core/systems'
import type { Criterion, Node, Profile } from '../document/schema'
import type { AnyKind, ExamplePerson, ExampleRow } from './define'
import type { Words } from './fields'
import { LAW_EXAMPLES } from './law-examples'
import { KINDS } from './registry'

export const EXAMPLE_REF = parseDay('2026-06-30')!
export const EXAMPLE_CLINIC = '091034'

const list = (id: string, label: string, ...codes: [SystemId, string, 'not'?][]): Profile['codeLists'][number] => ({
  id,
  label,
  codes: codes.map(([system, code, not]) => ({ system: SYSTEMS[system].uri, code, include: !not, decided: true })),
})
const concept = (id: string, label: string, unit: string, decimals: number, ...codes: string[]): Profile['results'][number] => ({
  id,
  label,
  unit,
  decimals,
  codes: codes.map((code) => ({ system: SYSTEMS.npu.uri, code })),
  conversions: [],
})

/** Lists: osteoporosis, cancer, bisphosphonate, denosumab, strongDenosumab, lithium, yearlyControl. Results: egfr, calcium, vitaminD. Groups: knownOsteoporosis, lowEgfr, risk. */
export const EXAMPLE_NAMES = {
  codeLists: [
    list('osteoporosis', 'osteoporose', ['icpc', 'L95'], ['sks', 'DM80'], ['sks', 'DM81'], ['sks', 'DM82']),
    list('cancer', 'kræft', ['icpc', 'X76'], ['sks', 'DC'], ['sks', 'DC44', 'not']),
    list('bisphosphonate', 'bisfosfonat', ['atc', 'M05BA'], ['atc', 'M05BB']),
    list('denosumab', 'denosumab', ['atc', 'M05BX04']),
    list('strongDenosumab', 'denosumab 120 mg', ['drug', 'DENOSUMAB-120']),
    list('yearlyControl', 'årskontrol (0120)', ['service', '80-0120']),
    list('fracture', 'brud', ['icpc', 'L72'], ['icpc', 'L75'], ['sks', 'DS72']),
    list('heartFailure', 'hjertesvigt', ['icpc', 'K77'], ['sks', 'DI50']),
    list('coronaryStent', 'ballonudvidelse', ['sks', 'KFNG']),
    list('nsaid', 'NSAID', ['atc', 'M01A']),
    list('morphine', 'morfin', ['atc', 'N02AA01']),
    list('oxycodone', 'oxycodon', ['atc', 'N02AA05']),
    list('opioid', 'opioid', ['atc', 'N02A']),
    list('analgesics', 'smertestillende medicin', ['atc', 'N02'], ['atc', 'M01A']),
    list('influenza', 'influenzavaccine', ['atc', 'J07BB']),
    list('copdPlan', 'KOL', ['local', 'PLAN-KOL']),
    list('consultation', 'konsultation', ['local', 'KONTAKT-KONSULTATION']),
  ],
  results: [
    concept('egfr', 'eGFR', 'mL/min', 0, 'DNK35301', 'DNK35302'),
    concept('calcium', 'calcium-ion', 'mmol/L', 2, 'NPU04144'),
    concept('vitaminD', '25-OH-vitamin D', 'nmol/L', 0, 'NPU10267'),
    concept('systolic', 'systolisk blodtryk', 'mmHg', 0, 'DNK05472'),
    concept('diastolic', 'diastolisk blodtryk', 'mmHg', 0, 'DNK05473'),
    concept('weight', 'vægt', 'kg', 1, 'NPU03804'),
    { ...concept('dueDate', 'terminsdato', '', 3), codes: [{ system: SYSTEMS.local.uri, code: 'TERMIN' }] },
  ],
  groups: [
    {
      id: 'knownOsteoporosis',
      label: 'har osteoporose',
      when: { type: 'criterion', kind: 'diagnosis', params: { list: 'osteoporosis', when: 'current', period: { n: 5, unit: 'years' } } },
    },
    {
      id: 'lowEgfr',
      label: 'lav eGFR',
      when: { type: 'criterion', kind: 'latestResult', params: { concept: 'egfr', is: '<', value: 35000, within: null, missing: 'ask' } },
    },
    {
      id: 'risk',
      label: 'risikopoint',
      when: {
        type: 'group',
        how: 'points',
        k: 2,
        weights: [1, 2],
        of: [
          { type: 'use', group: 'knownOsteoporosis' },
          { type: 'criterion', kind: 'latestResult', params: { concept: 'egfr', is: '<', value: 35000, within: null, missing: 'ask' } },
        ],
      },
    },
  ],
  uses: [{ id: 'other', profile: 'eksempel2', version: '1.0.0', title: 'Et andet eksempel', digest: '0'.repeat(64), values: {} }],
} as const satisfies Pick<Profile, 'codeLists' | 'results' | 'groups' | 'uses'>

/** A profile of one question over the fixed names: yes → 'in', no → 'out', missing (only when asked) → 'unknown'. */
export function exampleProfile(ask: Node, asks: boolean): Profile {
  return {
    language: 1,
    id: 'eksempel',
    title: 'Eksempel',
    purpose: '',
    background: '',
    intendedUse: '',
    owner: '',
    references: [],
    terminology: [],
    codeLists: [...EXAMPLE_NAMES.codeLists],
    results: [...EXAMPLE_NAMES.results],
    parameters: [],
    uses: [...EXAMPLE_NAMES.uses],
    groups: [...EXAMPLE_NAMES.groups],
    order: [],
    cases: [],
    flow: [
      { id: 'ask', type: 'question', ask, yes: 'in', no: 'out', ...(asks ? { missing: 'unknown' } : {}) },
      { id: 'in', type: 'in' },
      { id: 'out', type: 'out', reason: 'Nej' },
      ...(asks ? [{ id: 'unknown', type: 'out' as const, reason: 'Mangler' }] : []),
    ],
    tiers: [],
    display: [],
  }
}

export interface ExamplePatient {
  /** ISO date; null when not known. */
  birth: string | null
  sex: 'K' | 'M' | ''
  municipality: string
  cprStatus: string
  /** With the listing at the clinic, unless the example gives listings of its own. Code systems are canonical URIs. */
  rows: ExampleRow[]
}
export interface ExampleCase {
  /** 'age 1' – the kind and the example's number, or 'law 3'. */
  name: string
  says: Words
  patient: ExamplePatient
  /** Step 'ask' is the question; its exit must be `holds`. */
  profile: Profile
  holds: 'yes' | 'no' | 'missing'
}

/** A patient of an example, filled in: woman born 1960-01-01 in municipality 101, CPR status 01, listed at the clinic since 2010. */
export function examplePatient(given: ExamplePerson & { rows: readonly ExampleRow[] }): ExamplePatient {
  const listed = given.rows.some((row) => row.table === 'listing')
  const rows = [...(listed ? [] : [{ table: 'listing', day: '2010-01-01', codes: [['clinic', EXAMPLE_CLINIC]] } satisfies ExampleRow]), ...given.rows]
  return {
    birth: given.birth === undefined ? '1960-01-01' : given.birth,
    sex: given.sex ?? 'K',
    municipality: given.municipality ?? '101',
    cprStatus: given.cprStatus ?? '01',
    rows: rows.map((row) => ({ ...row, codes: row.codes?.map(([system, code]) => [uriOf(system), code]) ?? [] })),
  }
}
const uriOf = (system: string): string => (Object.hasOwn(SYSTEMS, system) ? SYSTEMS[system as SystemId].uri : system)

/** Every example of every kind, and those of the laws. */
export function examplesOf(): ExampleCase[] {
  const ofKinds = Object.entries(KINDS as Record<string, AnyKind>).flatMap(([kind, { examples }]) =>
    examples.map(({ says, patient, params, holds }, index): ExampleCase => ({
      name: `${kind} ${index + 1}`,
      says,
      patient: examplePatient(patient),
      holds,
      profile: exampleProfile({ type: 'criterion', kind, params: params as Criterion['params'] }, params.missing === 'ask'),
    })),
  )
  const ofLaws = LAW_EXAMPLES.map(({ says, patient, ask, asks, holds }, index): ExampleCase => ({
    name: `law ${index + 1}`,
    says,
    patient: examplePatient(patient),
    holds,
    profile: exampleProfile(ask, asks),
  }))
  return [...ofKinds, ...ofLaws]
}
