// The small fixed document that all examples use, and every example as a case an engine can run:
// reference date 2026-06-30, clinic 091034. Examples are the manual and the engines' first test at once.
import { parseDay } from '../core/days'
import { SYSTEMS, type SystemId } from '../core/systems'
import type { Criterion, Node, Profile } from '../document/schema'
import type { AnyKind, ExampleRow } from './define'
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

/** Lists: osteoporosis, cancer, bisphosphonate, denosumab, strongDenosumab, lithium, yearlyControl. Results: egfr, calcium, vitaminD. Groups: knownOsteoporosis, lowEgfr. */
export const EXAMPLE_NAMES = {
  codeLists: [
    list('osteoporosis', 'osteoporose', ['icpc', 'L95'], ['sks', 'DM80'], ['sks', 'DM81'], ['sks', 'DM82']),
    list('cancer', 'kræft', ['icpc', 'X76'], ['sks', 'DC'], ['sks', 'DC44', 'not']),
    list('bisphosphonate', 'bisfosfonat', ['atc', 'M05BA'], ['atc', 'M05BB']),
    list('denosumab', 'denosumab', ['atc', 'M05BX04']),
    list('strongDenosumab', 'denosumab 120 mg', ['drug', 'DENOSUMAB-120']),
    list('yearlyControl', 'årskontrol (0120)', ['service', '80-0120']),
  ],
  results: [
    concept('egfr', 'eGFR', 'mL/min', 0, 'DNK35301', 'DNK35302'),
    concept('calcium', 'calcium-ion', 'mmol/L', 2, 'NPU04144'),
    concept('vitaminD', '25-OH-vitamin D', 'nmol/L', 0, 'NPU10267'),
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
  ],
} as const satisfies Pick<Profile, 'codeLists' | 'results' | 'groups'>

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
    groups: [...EXAMPLE_NAMES.groups],
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
  sex: 'K' | 'M'
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

/** A patient of an example, filled in: woman born 1960-01-01, CPR status 01, listed at the clinic since 2010. */
export function examplePatient(given: { birth?: string | null; sex?: 'K' | 'M'; cprStatus?: string; rows: readonly ExampleRow[] }): ExamplePatient {
  const listed = given.rows.some((row) => row.table === 'listing')
  const rows = [...(listed ? [] : [{ table: 'listing', day: '2010-01-01', codes: [['clinic', EXAMPLE_CLINIC]] } satisfies ExampleRow]), ...given.rows]
  return {
    birth: given.birth === undefined ? '1960-01-01' : given.birth,
    sex: given.sex ?? 'K',
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
