// Resources and questions that the cases of entry.ts are made of.
import type { CodeMatch, Events, Num, Sets, Table } from '#criteria/core/algebra'
import { SYSTEMS, type SystemId } from '#criteria/core/systems'
import type { Resource } from '#population/fhir/shapes'
import type { Measure } from '../rows'

/** Reference date of all cases. */
export const ENTRY_REF = '2026-06-30'
export const ENTRY_MEASURES: Measure[] = [
  { system: SYSTEMS.npu.uri, code: 'NPU10267', units: ['nmol/L'], decimals: 0 },
  { system: SYSTEMS.npu.uri, code: 'DNK35302', units: ['mL/min/1,73 m²', 'mL/min/{1.73_m2}'], decimals: 0 },
  { system: SYSTEMS.npu.uri, code: 'NPU04144', units: ['mmol/L'], decimals: 2 },
]

export interface Entry {
  says: string
  person?: Record<string, unknown>
  resources: Omit<Resource, 'id'>[]
  ask: Sets
  holds: 'yes' | 'no' | 'missing'
  /** Where reading the bundle for the other engines does more than CQL can: it converts units and finds the civil day in Denmark. */
  read?: 'yes' | 'no' | 'missing'
}

export const matches = (...codes: [SystemId, string][]): CodeMatch[] =>
  codes.map(([system, code]) => ({ system: SYSTEMS[system].uri, code, match: SYSTEMS[system].match }))
export const rows = (table: Table, ...any: [SystemId, string][]): Events => ({ op: 'select', table, codes: { any: matches(...any), not: [] } })
export const coding = (...all: [string, string][]) => ({ coding: all.map(([system, code]) => ({ system, code })) })
export const exists = (of: Events): Sets => ({ op: 'exists', of })
export const within = (of: Events, days: number): Sets => exists({ op: 'during', of, after: { plus: -days, unit: 'days' }, to: null })
export const covered = (of: Events): Sets => ({ op: 'exists', of: { op: 'covering', of: { op: 'own', of }, at: { plus: 0, unit: 'days' } } })

export const vitaminD = rows('result', ['npu', 'NPU10267'])
export const below = (n: number, of: Events = vitaminD): Sets => ({ op: 'compare', of: { op: 'value', of, column: 'value' }, is: '<', n: n * 1000 })
export const equalsOf = (of: Events, n: number): Sets => ({ op: 'compare', of: { op: 'value', of, column: 'value' }, is: '=', n: n * 1000 })
export const equals = (n: number): Sets => equalsOf(vitaminD, n)
export const observation = (value: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: coding([SYSTEMS.npu.uri, 'NPU10267']),
  effectiveDateTime: '2026-05-01',
  ...value,
  ...more,
})
export const quantity = (value: number, comparator?: string, code = 'nmol/L') => ({
  valueQuantity: { value, ...(comparator ? { comparator } : {}), unit: code, system: 'http://unitsofmeasure.org', code },
})
export const l95 = rows('diagnosis', ['icpc', 'L95'])
export const condition = (more: Record<string, unknown>) => ({
  resourceType: 'Condition',
  code: coding([SYSTEMS.icpc.uri, 'L95']),
  recordedDate: '2020-01-01',
  ...more,
})
export const clinical = (code: string) => ({ clinicalStatus: coding(['http://terminology.hl7.org/CodeSystem/condition-clinical', code]) })
export const dispensed = (more: Record<string, unknown>, code = 'M05BA04') => ({
  resourceType: 'MedicationDispense',
  status: 'completed',
  medicationCodeableConcept: coding([SYSTEMS.atc.uri, code]),
  whenHandedOver: '2026-06-01',
  ...more,
})
export const alendronate = rows('dispensing', ['atc', 'M05BA04'])
export const dead: Sets = exists({ op: 'select', table: 'death', codes: 'every' })
export const listed: Sets = covered({ op: 'select', table: 'listing', codes: 'clinic' })
export const episode = (more: Record<string, unknown>, clinic = '091034') => ({
  resourceType: 'EpisodeOfCare',
  status: 'active',
  managingOrganization: { identifier: { system: SYSTEMS.clinic.uri, value: clinic } },
  period: { start: '2010-01-01', ...more },
})
export const days = (of: Events, n: number): Sets => ({ op: 'compare', of: { op: 'days', of }, is: '=', n })
export const egfr = rows('result', ['npu', 'DNK35302'])
export const other = (code: string, value: number, unit = 'mL/min/{1.73_m2}') =>
  observation(quantity(value, undefined, unit), { code: coding([SYSTEMS.npu.uri, code]) })
export const value = (of: Events): Num => ({ op: 'value', of, column: 'value' })
export const fall: Num = {
  op: 'total',
  of: [
    { weight: 100, of: value(egfr) },
    { weight: -95, of: value(vitaminD) },
  ],
}
