// Documents whose lowering the examples do not reach, each with a patient and the exit he takes, written by hand.
import { SYSTEMS, type Given, type Node, type Profile } from '#criteria'
import { examplePatient, exampleProfile, type ExamplePatient } from '#criteria/kinds/example-scope'

export interface Lowered {
  says: string
  profile: Profile
  given: Given
  patient: ExamplePatient
  exit: 'yes' | 'no' | 'missing' | 'stopped'
}

const diagnosis = (list: string): Node => ({ type: 'criterion', kind: 'diagnosis', params: { list, when: 'current', period: { n: 5, unit: 'years' } } })
const known: Node = { type: 'use', group: 'knownOsteoporosis' }
const low: Node = { type: 'use', group: 'lowEgfr' }
const age = (from: unknown): Node => ({ type: 'criterion', kind: 'age', params: { from: from as number, to: null, unit: 'years', missing: 'no' } })
/** Born 1960-01-01: 66 on the reference date. */
const osteoporotic = examplePatient({ rows: [{ table: 'diagnosis', codes: [['icpc', 'L95']], day: '2019-02-01' }] })
const healthy = examplePatient({ rows: [] })
const of = (
  text: string,
  asks: boolean,
  ask: Node,
  patient: ExamplePatient,
  exit: Lowered['exit'],
  changes: Partial<Profile> = {},
  given: Given = {},
): Lowered => ({
  says: text,
  profile: { ...exampleProfile(ask, asks), ...changes },
  given,
  patient,
  exit,
})

const code = (system: string, one: string, include = true, decided = true) => ({ system, code: one, include, decided })
const lists = (...codes: ReturnType<typeof code>[]): Partial<Profile> => ({ codeLists: [{ id: 'own', label: 'Egen', codes }] })
const { icpc, sks } = SYSTEMS

const points = (k: number): Node => ({ type: 'group', how: 'points', k, weights: [3, -1], of: [known, age(18)] })
const whole = { label: 'Alder', local: true, type: 'whole' as const, min: 0, max: 120 }
const grown = { parameters: [{ ...whole, id: 'grown', default: 18 }] }
const moduled = (groups: Profile['groups']): Partial<Profile> => ({
  parameters: [{ id: 'search', label: 'Opsporing', local: false, type: 'yesno', default: false }],
  groups: groups.map((group) => ({ ...group, module: 'search' })),
})

const digest = '1'.repeat(64)
const using = (values: Profile['uses'][number]['values'] = {}): Partial<Profile> => ({
  uses: [{ id: 'used', profile: 'brugt', version: '1.0.0', title: 'Brugt', digest, values }],
})
const used = (other: Partial<Profile>, ask: Node): Given => ({ used: (one) => (one === digest ? { ...exampleProfile(ask, true), ...other } : undefined) })
const included: Node = { type: 'use', group: 'included', from: 'used' }
/** Who has a low eGFR is in, who has not is out, who is not measured is in by another way. */
const unmeasuredIn: Partial<Profile> = {
  flow: [
    { id: 'ask', type: 'question', ask: low, yes: 'in', no: 'out', missing: 'also' },
    { id: 'in', type: 'in' },
    { id: 'out', type: 'out', reason: 'Nej' },
    { id: 'also', type: 'in' },
  ],
}
/** The other way round: who has a low eGFR is out, who has not is in, who is not measured is out by another way. */
const unmeasuredOut: Partial<Profile> = {
  flow: [
    { id: 'ask', type: 'question', ask: low, yes: 'out', no: 'in', missing: 'also' },
    { id: 'out', type: 'out', reason: 'Ja' },
    { id: 'in', type: 'in' },
    { id: 'also', type: 'out', reason: 'Mangler' },
  ],
}
const measured = examplePatient({ rows: [{ table: 'result', codes: [['npu', 'DNK35302']], day: '2026-05-01', columns: { value: '60' } }] })

export const LOWERED: readonly Lowered[] = [
  of('an undecided code counts as not included', false, diagnosis('own'), osteoporotic, 'no', lists(code(icpc.uri, 'L95', true, false), code(icpc.uri, 'X76'))),
  of('a decided one is included', false, diagnosis('own'), osteoporotic, 'yes', lists(code(icpc.uri, 'L95'))),
  of('an excluded code', false, diagnosis('own'), osteoporotic, 'no', lists(code(sks.uri, 'DM8'), code(icpc.uri, 'L95', false))),
  of('an alias of the system', false, diagnosis('own'), osteoporotic, 'yes', lists(code('http://hl7.org/fhir/sid/icpc-2', 'L95'))),
  of('3 points less 1 are at least 2', false, points(2), osteoporotic, 'yes'),
  of('less than no points are not 1', false, points(1), healthy, 'no'),
  of('3 points less 1 are not 3', false, points(3), osteoporotic, 'no'),
  of('2 of one criterion is not finished', false, { type: 'group', how: 'atLeast', k: 2, of: [known] }, osteoporotic, 'stopped'),
  of('any of one that holds and one not known', false, { type: 'group', how: 'any', of: [known, { type: 'use', group: 'none' }] }, osteoporotic, 'stopped'),
  of('half a year of age is not finished', false, age(18.5), osteoporotic, 'stopped'),
  of('a parameter is its default', false, age({ parameter: 'grown' }), osteoporotic, 'yes', grown),
  of('a parameter is what it is given', false, age({ parameter: 'grown' }), osteoporotic, 'no', grown, { values: { grown: 70 } }),
  of('a module switched off holds for nobody', false, known, osteoporotic, 'no', moduled(exampleProfile(known, false).groups)),
  of('a module switched on', false, known, osteoporotic, 'yes', moduled(exampleProfile(known, false).groups), { values: { search: true } }),
  of('a used profile lets the unmeasured in', false, included, healthy, 'yes', using(), used(unmeasuredIn, low)),
  of('a used profile keeps the well out', false, included, measured, 'no', using(), used(unmeasuredIn, low)),
  of('a used profile keeps the unmeasured out', false, included, healthy, 'no', using(), used(unmeasuredOut, low)),
  of('a used profile lets the well in', false, included, measured, 'yes', using(), used(unmeasuredOut, low)),
  of('a used profile at its default', false, included, osteoporotic, 'yes', using(), used(grown, age({ parameter: 'grown' }))),
  of('a used profile at a given value', false, included, osteoporotic, 'no', using({ grown: 70 }), used(grown, age({ parameter: 'grown' }))),
  of('a used profile not at hand', false, included, osteoporotic, 'stopped', using()),
]
