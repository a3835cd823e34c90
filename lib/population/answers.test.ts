// Answers in words and codes, by themselves and as they come in: "positiv" is 1, "ikke påvist" 0, what is neither stays unreadable.
import { expect, test } from 'vitest'
import { OPEN_HI, OPEN_LO } from '#criteria'
import { codingsOf, numberOfCode, numberOfWords } from './answers'
import { readTables } from './csv/read'
import { readBundle } from './fhir/read'

test.each([
  ...['positiv', 'Positiv', 'POSITIV ', 'pos.', 'Påvist', 'PÅVIST', 'Pa\u030avist', 'reaktiv', 'RhD  positiv', '+'].map((text) => [text, 1]),
  ...['negativ', 'Neg.', 'neg', 'Ikke påvist', 'ikke  påvist.', 'ej påvist', 'i.p.', 'non-reactive', 'RhD negativ'].map((text) => [text, 0]),
  ...[
    ['++', 2],
    ['3+', 3],
    ['++++', 4],
  ],
  ...[
    '',
    '?',
    'inkonklusiv',
    'usikker',
    'svagt positiv?',
    'positiv for E. coli',
    'ikke positiv',
    'hæmolyse',
    'se kommentar',
    'negativ/positiv',
    '+++++',
    'constructor',
  ].map((text) => [text, null]),
] as [string, number | null][])('%j is %j', (text, number) => expect(numberOfWords(text)).toBe(number))

test('coded answers, with and without their system', () => {
  expect(numberOfCode({ system: 'http://snomed.info/sct', code: '260373001' })).toBe(1)
  expect(numberOfCode({ system: 'http://snomed.info/sct', code: '419984006' })).toBeNull() // inconclusive
  expect(numberOfCode({ system: 'urn:andet', code: '260373001' })).toBeNull()
  expect(numberOfCode({ system: 'constructor', code: 'name' })).toBeNull()
  expect(['NEG', '260385009', 'x'].map((code) => codingsOf(code).map(numberOfCode))).toEqual([[0], [0], []])
})

const UNKNOWN = { lo: OPEN_LO, hi: OPEN_HI }
const exactly = (n: number) => ({ lo: n * 1000, hi: n * 1000 })

/** A result that comes in a table. */
function inTable(code: string, columns: Record<string, string>) {
  const names = Object.keys(columns)
  const { patients, left } = readTables({
    patient: 'patient_key,birth_date\nT-1,1990-01-01\n',
    result: `patient_key;code;taken_at;status;${names.join(';')}\nT-1;${code};2026-01-01;final;${names.map((name) => columns[name]).join(';')}\n`,
  })
  return [patients[0]!.rows[0]!.columns?.value, left.map((one) => one.code)]
}
test.each([
  ['HBSAG', { value_text: 'Positiv' }, exactly(1), []],
  ['HBSAG', { value_num: '', value_text: 'ikke påvist' }, exactly(0), []],
  ['HBSAG', { value_num: 'neg.' }, exactly(0), []],
  ['HBSAG', { value_text: '', value_code: '10828004' }, exactly(1), []],
  ['HBSAG', { value_text: 'inkonklusiv' }, UNKNOWN, ['unreadableValue']],
  ['HBSAG', { value_text: '<30' }, { lo: OPEN_LO, hi: 29_999 }, []],
  ['NPU04144', { value_text: 'positiv' }, UNKNOWN, ['unreadableValue']], // calcium, in mmol/L: a word is no amount
  ['NPU04144', { value_code: '10828004' }, UNKNOWN, ['unreadableValue']],
] as const)('in a table: %s %j', (code, columns, value, left) => expect(inTable(code, columns)).toEqual([value, left]))

/** A result that comes as FHIR. */
function inBundle(value: Record<string, unknown>, code = 'HBSAG', system = 'urn:profilstudio:lokal') {
  const result = {
    resourceType: 'Observation',
    id: 'o',
    status: 'final',
    subject: { reference: 'Patient/T-1' },
    effectiveDateTime: '2026-01-01',
    code: { coding: [{ system, code }] },
    ...value,
  }
  const resources = [{ resourceType: 'Patient', id: 'T-1', gender: 'female', birthDate: '1990-01-01' }, result]
  const { patient, notes } = readBundle(
    { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) },
    { systems: new Set([system]) },
  )
  return [patient.rows[0]!.columns?.value, notes.map((one) => [one.code, one.what])]
}
const sct = (...codes: string[]) => codes.map((code) => ({ system: 'http://snomed.info/sct', code }))
test.each([
  [{ valueString: 'Påvist' }, exactly(1), []],
  [{ valueString: ' negativ. ' }, exactly(0), []],
  [{ valueCodeableConcept: { coding: sct('260385009') } }, exactly(0), []],
  [{ valueCodeableConcept: { coding: [{ system: 'urn:lab', code: '7' }, ...sct('10828004')] } }, exactly(1), []],
  [{ valueCodeableConcept: { text: 'ikke påvist' } }, exactly(0), []],
  [{ valueCodeableConcept: { coding: [{ display: 'x' }], text: 'pos' } }, exactly(1), []],
  // two codings that say different things say nothing
  [{ valueCodeableConcept: { coding: sct('260385009', '10828004') } }, UNKNOWN, [['unreadableValue', '260385009, 10828004']]],
  [{ valueCodeableConcept: { coding: sct('419984006'), text: 'inkonklusiv' } }, UNKNOWN, [['unreadableValue', 'inkonklusiv']]],
  [{ valueCodeableConcept: { coding: 'x' } }, UNKNOWN, [['unreadableValue', 'valueCodeableConcept']]],
  [{ valueString: 'hæmolyse' }, UNKNOWN, [['unreadableValue', 'hæmolyse']]],
])('in a bundle: %j', (value, bounds, notes) => expect(inBundle(value)).toEqual([bounds, notes]))

test('a word is no amount of an analysis that has a unit', () =>
  expect(inBundle({ valueString: 'positiv' }, 'NPU10267', 'http://npu-terminology.org')).toEqual([UNKNOWN, [['unreadableValue', 'positiv']]]))
