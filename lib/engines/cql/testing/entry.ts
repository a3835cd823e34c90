// Data as they may lie in FHIR, each with a question and its answer: the entry law (5) at its edges, and order without ties (law 3).
import type { CodeMatch, Events, Num, Sets, Table } from '#criteria/core/algebra'
import { SYSTEMS, type SystemId } from '#criteria/core/systems'
import type { Bundle, Resource } from '#population/fhir/shapes'
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

const matches = (...codes: [SystemId, string][]): CodeMatch[] => codes.map(([system, code]) => ({ system: SYSTEMS[system].uri, code, match: SYSTEMS[system].match }))
const rows = (table: Table, ...any: [SystemId, string][]): Events => ({ op: 'select', table, codes: { any: matches(...any), not: [] } })
const coding = (...all: [string, string][]) => ({ coding: all.map(([system, code]) => ({ system, code })) })
const exists = (of: Events): Sets => ({ op: 'exists', of })
const within = (of: Events, days: number): Sets => exists({ op: 'during', of, after: { plus: -days, unit: 'days' }, to: null })
const covered = (of: Events): Sets => ({ op: 'exists', of: { op: 'covering', of: { op: 'own', of }, at: { plus: 0, unit: 'days' } } })

const vitaminD = rows('result', ['npu', 'NPU10267'])
const below = (n: number, of: Events = vitaminD): Sets => ({ op: 'compare', of: { op: 'value', of, column: 'value' }, is: '<', n: n * 1000 })
const equalsOf = (of: Events, n: number): Sets => ({ op: 'compare', of: { op: 'value', of, column: 'value' }, is: '=', n: n * 1000 })
const equals = (n: number): Sets => equalsOf(vitaminD, n)
const observation = (value: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  resourceType: 'Observation', status: 'final', code: coding([SYSTEMS.npu.uri, 'NPU10267']), effectiveDateTime: '2026-05-01', ...value, ...more,
})
const quantity = (value: number, comparator?: string, code = 'nmol/L') => ({ valueQuantity: { value, ...(comparator ? { comparator } : {}), unit: code, system: 'http://unitsofmeasure.org', code } })
const l95 = rows('diagnosis', ['icpc', 'L95'])
const condition = (more: Record<string, unknown>) => ({ resourceType: 'Condition', code: coding([SYSTEMS.icpc.uri, 'L95']), recordedDate: '2020-01-01', ...more })
const clinical = (code: string) => ({ clinicalStatus: coding(['http://terminology.hl7.org/CodeSystem/condition-clinical', code]) })
const dispensed = (more: Record<string, unknown>, code = 'M05BA04') => ({ resourceType: 'MedicationDispense', status: 'completed', medicationCodeableConcept: coding([SYSTEMS.atc.uri, code]), whenHandedOver: '2026-06-01', ...more })
const alendronate = rows('dispensing', ['atc', 'M05BA04'])
const dead: Sets = exists({ op: 'select', table: 'death', codes: 'every' })
const listed: Sets = covered({ op: 'select', table: 'listing', codes: 'clinic' })
const episode = (more: Record<string, unknown>, clinic = '091034') => ({ resourceType: 'EpisodeOfCare', status: 'active', managingOrganization: { identifier: { system: SYSTEMS.clinic.uri, value: clinic } }, period: { start: '2010-01-01', ...more } })
const days = (of: Events, n: number): Sets => ({ op: 'compare', of: { op: 'days', of }, is: '=', n })
const egfr = rows('result', ['npu', 'DNK35302'])
const other = (code: string, value: number, unit = 'mL/min/{1.73_m2}') => observation(quantity(value, undefined, unit), { code: coding([SYSTEMS.npu.uri, code]) })
const value = (of: Events): Num => ({ op: 'value', of, column: 'value' })
const fall: Num = { op: 'total', of: [{ weight: 100, of: value(egfr) }, { weight: -95, of: value(vitaminD) }] }

export const ENTRIES: readonly Entry[] = [
  { says: '"2021" is the first of January', resources: [condition({ recordedDate: '2021' })], ask: exists({ op: 'during', of: l95, after: { day: 80718 }, to: { day: 80719 } }), holds: 'yes' },
  { says: '"2021-03" is the first of March', resources: [condition({ recordedDate: '2021-03' })], ask: exists({ op: 'during', of: l95, after: { day: 80777 }, to: { day: 80778 } }), holds: 'yes' },
  { says: 'born "2008-06": 18 in the whole of June', person: { birthDate: '2008-06' }, resources: [], ask: { op: 'born', after: null, to: { plus: -18, unit: 'years' } }, holds: 'yes' },
  { says: 'no day at all: not a row', resources: [condition({ recordedDate: undefined })], ask: exists(l95), holds: 'no' },
  { says: 'onset where nothing is recorded', resources: [condition({ recordedDate: undefined, onsetDateTime: '2020-01-01' })], ask: exists(l95), holds: 'yes' },
  { says: 'a row after the reference date is not there yet', resources: [condition({ recordedDate: '2026-07-01' })], ask: exists(l95), holds: 'no' },
  { says: 'another name of the same system', resources: [condition({ code: coding(['http://hl7.org/fhir/sid/icpc-2', 'L95']) })], ask: exists(l95), holds: 'yes' },
  { says: 'the same code of another system', resources: [condition({ code: coding([SYSTEMS.local.uri, 'L95']) })], ask: exists(l95), holds: 'no' },
  { says: 'a longer exact code is another code', resources: [condition({ code: coding([SYSTEMS.icpc.uri, 'L951']) })], ask: exists(l95), holds: 'no' },
  { says: 'any of a row’s codes', resources: [condition({ code: coding([SYSTEMS.sks.uri, 'DM819'], [SYSTEMS.icpc.uri, 'L95']) })], ask: exists(l95), holds: 'yes' },
  { says: 'a prefix, also with an addition', resources: [condition({ code: coding([SYSTEMS.sks.uri, 'DM809+TUL1']) })], ask: exists(rows('diagnosis', ['sks', 'DM80'])), holds: 'yes' },
  { says: 'a refuted diagnosis stays out', resources: [condition({ verificationStatus: coding(['x', 'refuted']) })], ask: exists(l95), holds: 'no' },
  { says: 'resolved without a date: ended on its own day', resources: [condition(clinical('resolved'))], ask: covered(l95), holds: 'no' },
  { says: 'resolved tomorrow: still has it', resources: [condition({ ...clinical('resolved'), abatementDateTime: '2026-07-01' })], ask: covered(l95), holds: 'yes' },
  { says: 'resolved today: has it no longer', resources: [condition({ ...clinical('resolved'), abatementDateTime: '2026-06-30' })], ask: covered(l95), holds: 'no' },
  { says: 'a preliminary answer stays out', resources: [observation(quantity(40), { status: 'preliminary' })], ask: below(50), holds: 'missing' },
  { says: 'a cancelled dispensing stays out', resources: [dispensed({ status: 'cancelled' })], ask: exists(alendronate), holds: 'no' },
  { says: 'the last day of a listing is covered', resources: [episode({ end: '2026-06-30' })], ask: listed, holds: 'yes' },
  { says: 'the day after it is not', resources: [episode({ end: '2026-06-29' })], ask: listed, holds: 'no' },
  { says: 'listed elsewhere', resources: [episode({}, '999999')], ask: listed, holds: 'no' },
  { says: 'dead, day not known', person: { deceasedBoolean: true }, resources: [], ask: dead, holds: 'yes' },
  { says: 'not dead', person: { deceasedBoolean: false }, resources: [], ask: dead, holds: 'no' },
  { says: 'dies tomorrow', person: { deceasedDateTime: '2026-07-01' }, resources: [], ask: dead, holds: 'no' },
  { says: '"< 50" is below 50', resources: [observation(quantity(50, '<'))], ask: below(50), holds: 'yes' },
  { says: '"<= 50" may be below 50', resources: [observation(quantity(50, '<='))], ask: below(50), holds: 'missing' },
  { says: '">= 50" is not below 50', resources: [observation(quantity(50, '>='))], ask: below(50), holds: 'no' },
  { says: '"> 49" may be below 50', resources: [observation(quantity(49, '>'))], ask: below(50), holds: 'missing' },
  { says: '"> 50" is above 50', resources: [observation(quantity(50, '>'))], ask: { op: 'compare', of: value(vitaminD), is: '<=', n: 50_000 }, holds: 'no' },
  { says: 'a range across the limit is open', resources: [observation({ valueRange: { low: { value: 49, code: 'nmol/L' }, high: { value: 51, code: 'nmol/L' } } })], ask: below(50), holds: 'missing' },
  { says: 'a range below the limit is below', resources: [observation({ valueRange: { low: { value: 48, code: 'nmol/L' }, high: { value: 49, code: 'nmol/L' } } })], ask: below(50), holds: 'yes' },
  { says: 'words are unreadable, and an older answer does not step in', resources: [observation({ valueString: 'se bilag' }), observation(quantity(40), { effectiveDateTime: '2026-04-01' })], ask: below(50), holds: 'missing' },
  { says: 'a value in another unit is unreadable', resources: [observation(quantity(20, undefined, 'ng/mL'))], ask: below(50), holds: 'missing', read: 'no' },
  { says: 'a value without a unit is unreadable: it may be the unit of the code and not of the concept', resources: [observation({ valueQuantity: { value: 40 } })], ask: below(50), holds: 'missing', read: 'yes' },
  { says: 'the unit as people read it', resources: [observation({ valueQuantity: { value: 40, unit: 'nmol/L' } })], ask: below(50), holds: 'yes' },
  { says: 'rounded to the concept’s decimals, the half upwards', resources: [observation(quantity(49.5))], ask: below(50), holds: 'no' },
  { says: 'less than the half downwards', resources: [observation(quantity(49.499))], ask: equals(49), holds: 'yes' },
  { says: 'away from zero', resources: [observation(quantity(-2.5))], ask: equals(-3), holds: 'yes' },
  { says: 'rounded before the comparator', resources: [observation(quantity(49.6, '<'))], ask: below(50), holds: 'yes' },
  { says: 'a half no binary number holds', resources: [other('NPU04144', 1.005, 'mmol/L')], ask: { op: 'compare', of: value(rows('result', ['npu', 'NPU04144'])), is: '=', n: 1010 }, holds: 'yes' },
  { says: 'a fraction no binary number holds', resources: [observation({ valueQuantity: { value: 1.005 } }, { code: coding([SYSTEMS.npu.uri, 'NPU1']) })], ask: { op: 'compare', of: { op: 'value', of: rows('result', ['npu', 'NPU1']), column: 'value' }, is: '=', n: 1005 }, holds: 'yes' },
  { says: 'the later of two the same day', resources: [observation(quantity(40), { effectiveDateTime: '2026-05-01T14:00:00+02:00' }), observation(quantity(60), { effectiveDateTime: '2026-05-01T08:00:00+02:00' })], ask: below(50), holds: 'yes' },
  { says: 'with a time comes after without', resources: [observation(quantity(40), { effectiveDateTime: '2026-05-01T00:01:00+02:00' }), observation(quantity(60))], ask: below(50), holds: 'yes' },
  { says: 'same time: the later answered', resources: [observation(quantity(40), { issued: '2026-05-02T08:00:00+02:00' }), observation(quantity(60), { issued: '2026-05-01T23:00:00+02:00' })], ask: below(50), holds: 'yes' },
  { says: 'same answer time: the greater value', resources: [observation(quantity(60)), observation(quantity(40))], ask: below(50), holds: 'no' },
  {
    says: 'same time: the code last in order', ask: below(50, rows('result', ['npu', 'NPU10267'], ['npu', 'NPU1'])), holds: 'yes',
    resources: [observation(quantity(60), { code: coding([SYSTEMS.npu.uri, 'NPU1']) }), observation(quantity(40))],
  },
  { says: 'the day as it is written in Denmark', resources: [dispensed({ whenHandedOver: '2026-06-30T00:30:00+02:00' })], ask: within(alendronate, 1), holds: 'yes' },
  { says: 'a time written in UTC counts by that day: bundles are written in Danish time', resources: [dispensed({ whenHandedOver: '2026-06-29T22:30:00Z' })], ask: within(alendronate, 1), holds: 'no', read: 'yes' },
  { says: 'two packages of one day are one day', resources: [dispensed({}), dispensed({ whenHandedOver: '2026-06-01T12:00:00+02:00' })], ask: days(alendronate, 1), holds: 'yes' },
  { says: 'days of two packages are added', resources: [dispensed({ daysSupply: { value: 10 } }), dispensed({ daysSupply: { value: 19.5 } })], ask: { op: 'exists', of: { op: 'covering', of: { op: 'supply', of: alendronate, unknown: 1, grace: 0 }, at: { plus: 0, unit: 'days' } } }, holds: 'yes' },
  { says: 'half a day of supply is a whole one', resources: [dispensed({ daysSupply: { value: 29.5 } })], ask: { op: 'exists', of: { op: 'covering', of: { op: 'supply', of: alendronate, unknown: 1, grace: 0 }, at: { plus: 0, unit: 'days' } } }, holds: 'yes' },
  { says: 'two drugs of one day are not added', resources: [dispensed({ daysSupply: { value: 20 } }), dispensed({ daysSupply: { value: 20 } }, 'M05BA07')], ask: { op: 'exists', of: { op: 'covering', of: { op: 'supply', of: rows('dispensing', ['atc', 'M05BA']), unknown: 1, grace: 0 }, at: { plus: 0, unit: 'days' } } }, holds: 'no' },
  { says: 'a sum far above 31 bits', resources: [observation(quantity(2_000_000)), other('DNK35302', 2_100_000)], ask: { op: 'compare', of: fall, is: '>', n: 0 }, holds: 'yes' },
  { says: 'a sum far below 31 bits', resources: [observation(quantity(2_100_000)), other('DNK35302', 100)], ask: { op: 'compare', of: fall, is: '<', n: -2_000_000_000 }, holds: 'yes' },
  { says: 'down exactly five per cent', resources: [observation(quantity(80)), other('DNK35302', 76)], ask: { op: 'compare', of: fall, is: '<=', n: 0 }, holds: 'yes' },
  { says: 'down a little less', resources: [observation(quantity(80)), other('DNK35302', 77)], ask: { op: 'compare', of: fall, is: '<=', n: 0 }, holds: 'no' },
  { says: 'a negative weight turns the bounds', resources: [observation(quantity(80, '>=')), other('DNK35302', 76)], ask: { op: 'compare', of: fall, is: '<=', n: 0 }, holds: 'yes' },
  { says: 'one of a sum absent', resources: [observation(quantity(80))], ask: { op: 'compare', of: fall, is: '<=', n: 0 }, holds: 'missing' },
  { says: 'the day exactly 29 days ago is not within 29 days', resources: [dispensed({})], ask: within(alendronate, 29), holds: 'no' },
  { says: 'it is within 30', resources: [dispensed({})], ask: within(alendronate, 30), holds: 'yes' },
  { says: 'months clamp: 30 June less 4 is 28 February', resources: [dispensed({ whenHandedOver: '2026-02-28' })], ask: exists({ op: 'during', of: alendronate, after: { plus: -4, unit: 'months' }, to: null }), holds: 'no' },
  { says: 'a window takes its last day', resources: [dispensed({})], ask: exists({ op: 'during', of: alendronate, after: null, to: { plus: -29, unit: 'days' } }), holds: 'yes' },
  { says: 'a span takes its first day', resources: [condition({ recordedDate: '2026-06-30' })], ask: covered(l95), holds: 'yes' },
  { says: 'an order without an end', resources: [{ resourceType: 'MedicationRequest', status: 'active', intent: 'order', medicationCodeableConcept: coding([SYSTEMS.atc.uri, 'M05BA04']), authoredOn: '2020-01-01' }], ask: covered(rows('order', ['atc', 'M05BA'])), holds: 'yes' },
  { says: 'grace reaches the reference date', resources: [dispensed({ daysSupply: { value: 20 } })], ask: { op: 'exists', of: { op: 'covering', of: { op: 'supply', of: alendronate, unknown: 1, grace: 10 }, at: { plus: 0, unit: 'days' } } }, holds: 'yes' },
  { says: '18 on the birthday', person: { birthDate: '2008-06-30' }, resources: [], ask: { op: 'born', after: null, to: { plus: -18, unit: 'years' } }, holds: 'yes' },
  { says: 'no longer 17 on it', person: { birthDate: '2008-06-30' }, resources: [], ask: { op: 'born', after: { plus: -18, unit: 'years' }, to: null }, holds: 'no' },
  { says: 'birth not known', person: { birthDate: undefined }, resources: [], ask: { op: 'born', after: null, to: { plus: -18, unit: 'years' } }, holds: 'missing' },
  { says: 'the first and not the last', resources: [observation(quantity(40), { effectiveDateTime: '2026-04-01' }), observation(quantity(60))], ask: below(50, { op: 'first', of: vitaminD, n: 1 }), holds: 'yes' },
  { says: 'none of what is only possible is only possible', resources: [], ask: { op: 'none', of: [below(50)] }, holds: 'missing' },
  { says: 'missing counts as yes', resources: [], ask: { op: 'assume', of: below(50), as: 'yes' }, holds: 'yes' },
  { says: 'all: one no decides', resources: [condition({})], ask: { op: 'all', of: [exists(l95), exists(alendronate)] }, holds: 'no' },
  { says: 'at least two of three', resources: [condition({})], ask: { op: 'atLeast', k: 2, of: [exists(l95), exists(alendronate), below(50)] }, holds: 'missing' },
  { says: 'possible days are counted', resources: [observation({ valueString: '?' })], ask: { op: 'compare', of: { op: 'days', of: { op: 'where', of: vitaminD, test: { column: 'value', is: '<', n: 50_000 } } }, is: '>=', n: 1 }, holds: 'missing' },
  { says: 'below a pick only certain rows', resources: [observation({ valueString: '?' }), observation(quantity(40), { effectiveDateTime: '2026-04-01' })], ask: equalsOf({ op: 'where', of: vitaminD, test: { column: 'value', is: '<', n: 50_000 } }, 40), holds: 'yes' },
  { says: 'an excepted code', resources: [condition({ code: coding([SYSTEMS.sks.uri, 'DC44']) })], ask: exists({ op: 'select', table: 'diagnosis', codes: { any: matches(['sks', 'DC']), not: matches(['sks', 'DC44']) } }), holds: 'no' },
  { says: 'the kind of a diagnosis from its category', resources: [condition({ category: [coding(['http://terminology.hl7.org/CodeSystem/condition-category', 'problem-list-item'])] })], ask: exists({ op: 'where', of: l95, test: { word: 'kind', in: ['forloeb'] } }), holds: 'yes' },
  { says: 'a word from its extension', resources: [dispensed({ extension: [{ url: 'urn:profilstudio:form', valueString: 'tablet' }] })], ask: exists({ op: 'where', of: alendronate, test: { word: 'form', in: ['tablet'] } }), holds: 'yes' },
  { says: 'a bound from its extension', resources: [dispensed({ extension: [{ url: 'urn:profilstudio:ddd', valueQuantity: { value: 30, comparator: '>=' } }] })], ask: exists({ op: 'where', of: alendronate, test: { column: 'ddd', is: '>=', n: 30_000 } }), holds: 'yes' },
  { says: 'a reference range', resources: [observation(quantity(40), { referenceRange: [{ low: { value: 50, code: 'nmol/L' } }] })], ask: { op: 'compare', of: { op: 'total', of: [{ weight: 1, of: value(vitaminD) }, { weight: -1, of: { op: 'value', of: vitaminD, column: 'refLow' } }] }, is: '<', n: 0 }, holds: 'yes' },
  { says: 'a limit with figures below a thousand', resources: [observation(quantity(80)), other('DNK35302', 76)], ask: { op: 'compare', of: { op: 'total', of: [{ weight: 1, of: value(vitaminD) }, { weight: -1, of: value(egfr) }] }, is: '>=', n: 4001 }, holds: 'no' },
  { says: 'at least one of two', resources: [condition({})], ask: { op: 'atLeast', k: 1, of: [exists(l95), exists(alendronate)] }, holds: 'yes' },
  { says: 'a woman', resources: [], ask: { op: 'person', field: 'sex', in: ['K'] }, holds: 'yes' },
  { says: 'sex not known', person: { gender: 'unknown' }, resources: [], ask: { op: 'person', field: 'sex', in: ['K'] }, holds: 'missing' },
  { says: 'CPR status from the extension', resources: [], ask: { op: 'person', field: 'cprStatus', in: ['01', '03'] }, holds: 'yes' },
]

export const bundleOfEntry = ({ person, resources }: Entry, index: number): Bundle => ({
  resourceType: 'Bundle', type: 'collection',
  entry: [
    { resource: { resourceType: 'Patient', id: `T-${String(index).padStart(6, '0')}`, birthDate: '1960-01-01', gender: 'female', extension: [{ url: 'urn:profilstudio:cpr-status', valueCode: '01' }], ...person } },
    ...resources.map((one, no) => ({ resource: JSON.parse(JSON.stringify({ id: `r${no}`, ...one })) as Resource })),
  ],
})
