import { expect, test } from 'vitest'
import { dayOf, OPEN_HI, OPEN_LO, SYSTEMS } from '#criteria'
import { FhirReadError, readBundle, type NoteCode } from './read'

const PATIENT = { resourceType: 'Patient', id: 'T-000001', gender: 'female', birthDate: '1950-02-03' }
const bundle = (...resources: unknown[]) =>
  JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [PATIENT, ...resources].map((resource) => ({ resource })) })
const vitaminD = (more: Record<string, unknown> = {}) => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  subject: { reference: 'Patient/T-000001' },
  code: { coding: [{ system: SYSTEMS.npu.uri, code: 'NPU10267' }] },
  effectiveDateTime: '2026-03-01',
  valueQuantity: { value: 48, unit: 'nmol/L', system: 'http://unitsofmeasure.org', code: 'nmol/L' },
  ...more,
})
const condition = (more: Record<string, unknown> = {}) => ({
  resourceType: 'Condition',
  id: 'c1',
  subject: { reference: 'Patient/T-000001' },
  code: { coding: [{ system: SYSTEMS.icpc.uri, code: 'L95' }] },
  recordedDate: '2021-05-06',
  ...more,
})
const rows = (...resources: unknown[]) => readBundle(bundle(...resources)).patient.rows
const codes = (...resources: unknown[]): NoteCode[] => readBundle(bundle(...resources)).notes.map((note) => note.code)

test('aliases of a code system are read under its own name, and said', () => {
  const { patient, notes } = readBundle(
    bundle(
      condition({ code: { coding: [{ system: 'http://hl7.org/fhir/sid/icpc-2', code: 'L95' }] } }),
      vitaminD({ code: { coding: [{ system: 'urn:oid:1.2.208.176.2.1', code: 'NPU10267' }] } }),
    ),
  )
  expect(patient.rows.map((row) => row.codes)).toEqual([[{ system: SYSTEMS.icpc.uri, code: 'L95' }], [{ system: SYSTEMS.npu.uri, code: 'NPU10267' }]])
  expect(notes.map((note) => note.code)).toEqual(['alias', 'alias'])
})

test('a code of an unknown system is left out; the row stays when another code is known, and goes when none is', () => {
  const loinc = { system: 'http://loinc.org', code: '1989-3' }
  expect(rows(vitaminD({ code: { coding: [loinc, { system: SYSTEMS.npu.uri, code: 'NPU10267' }] } }))[0]!.codes).toEqual([
    { system: SYSTEMS.npu.uri, code: 'NPU10267' },
  ])
  const { patient, notes } = readBundle(bundle(vitaminD({ code: { coding: [loinc] } })))
  expect(patient.rows).toEqual([])
  expect(notes).toEqual([
    { code: 'unknownSystem', where: 'Observation/o1', what: 'http://loinc.org' },
    { code: 'noCode', where: 'Observation/o1', what: '' },
  ])
  expect(readBundle(bundle(vitaminD({ code: { coding: [loinc] } })), { systems: new Set(['http://loinc.org']) }).patient.rows).toHaveLength(1)
})

test.each(['registered', 'preliminary', 'cancelled', 'entered-in-error', 'unknown', undefined])('a result of status %s is no row', (status) => {
  const { patient, notes } = readBundle(bundle(vitaminD({ status })))
  expect(patient.rows).toEqual([])
  expect(notes).toEqual([{ code: 'status', where: 'Observation/o1', what: status ?? '' }])
})

test.each([
  [{ resourceType: 'MedicationDispense', status: 'cancelled' }],
  [{ resourceType: 'MedicationRequest', status: 'draft' }],
  [{ resourceType: 'ChargeItem', status: 'aborted' }],
  [{ resourceType: 'Immunization', status: 'not-done' }],
  [{ resourceType: 'Procedure', status: 'in-progress' }],
  [{ resourceType: 'Condition', verificationStatus: { coding: [{ code: 'refuted' }] } }],
  [{ resourceType: 'Condition', verificationStatus: { coding: [{ code: 'entered-in-error' }] } }],
  [{ resourceType: 'Condition', verificationStatus: { coding: [{ code: 'provisional' }] } }],
])('%o stays out', (resource) => expect(codes(resource)).toEqual(['status']))

test('units convert into the concept’s: 19.2 µg/L of vitamin D is 48 nmol/L; a comparator goes along', () => {
  const value = (quantity: unknown) => rows(vitaminD({ valueQuantity: quantity }))[0]!.columns!.value
  expect(value({ value: 19.2, unit: 'µg/L', code: 'ug/L' })).toEqual({ lo: 48_000, hi: 48_000 })
  expect(value({ value: 12, comparator: '<', unit: 'ng/mL' })).toEqual({ lo: OPEN_LO, hi: 29_999 })
  expect(value({ value: 90, comparator: '>=' })).toEqual({ lo: 90_000, hi: OPEN_HI })
  expect(value({ value: 48.5, code: 'nmol/L' })).toEqual({ lo: 49_000, hi: 49_000 })
})

test('a unit that cannot be converted, text, and numbers that are none count as unknown, and are said', () => {
  const read = (more: Record<string, unknown>) => {
    const { patient, notes } = readBundle(bundle(vitaminD({ valueQuantity: undefined, ...more })))
    return [patient.rows[0]!.columns?.value, notes.map(({ code, what }) => [code, what])]
  }
  const unknown = { lo: OPEN_LO, hi: OPEN_HI }
  expect(read({ valueQuantity: { value: 48, unit: 'stk' } })).toEqual([unknown, [['unknownUnit', 'stk']]])
  expect(read({ valueString: 'hæmolyse' })).toEqual([unknown, [['unreadableValue', 'hæmolyse']]])
  expect(read({ valueQuantity: { value: '48', unit: 'nmol/L' } })).toEqual([unknown, [['unreadableValue', '48']]])
  expect(read({ valueQuantity: { value: 48, comparator: '~', unit: 'nmol/L' } })).toEqual([unknown, [['unreadableValue', '~48']]])
  expect(read({ valueBoolean: true })).toEqual([unknown, [['unreadableValue', 'valueBoolean']]])
  expect(read({ valueString: '<30' })).toEqual([{ lo: OPEN_LO, hi: 29_999 }, []])
})

test('part dates are the first day of their period, dates with a time the Danish day', () => {
  expect(rows(condition({ recordedDate: '2021' }))[0]!.day).toBe(dayOf(2021, 1, 1))
  expect(rows(condition({ recordedDate: '2021-03' }))[0]!.day).toBe(dayOf(2021, 3, 1))
  expect(codes(condition({ recordedDate: '2021-03' }))).toEqual(['partDate'])
  expect(rows(vitaminD({ effectiveDateTime: '2026-02-28T23:15:00Z', issued: '2026-03-02T07:00:00Z' }))[0]).toMatchObject({
    day: dayOf(2026, 3, 1),
    time: 15,
    answered: 1440 + 480,
  })
  for (const day of ['2026-02-30', '1. marts 2026', '2026-13', 20260301, null]) expect(codes(condition({ recordedDate: day }))).toEqual(['noDay'])
})

test('a diagnosis ended without a date ends on its own day; an end before its start is said', () => {
  expect(rows(condition({ clinicalStatus: { coding: [{ code: 'resolved' }] } }))[0]!.stop).toBe(dayOf(2021, 5, 6))
  expect(rows(condition({ clinicalStatus: { coding: [{ code: 'active' }] } }))[0]!.stop).toBeUndefined()
  expect(codes(condition({ abatementDateTime: '2020-01-01' }))).toEqual(['endBeforeStart'])
})

test('a newer version of a resource takes the place of an older, also when the newer one is withdrawn', () => {
  const at = (lastUpdated: string, value: number, status = 'final') => vitaminD({ meta: { lastUpdated }, status, valueQuantity: { value, code: 'nmol/L' } })
  const [older, newer] = [at('2026-03-01T10:00:00Z', 30), at('2026-03-02T10:00:00Z', 60)]
  for (const both of [
    [older, newer],
    [newer, older],
  ])
    expect(rows(...both).map((row) => row.columns!.value!.lo)).toEqual([60_000])
  expect(rows(older, at('2026-03-03T10:00:00Z', 30, 'entered-in-error'))).toEqual([])
})

test('a resource of another patient, an unknown resource and one without a code stay out', () => {
  expect(codes(vitaminD({ subject: { reference: 'Patient/T-000002' } }))).toEqual(['otherPatient'])
  expect(codes({ resourceType: 'Basic', id: 'b' })).toEqual(['unknownResource'])
  expect(codes({ ...condition(), code: { text: 'knogleskørhed' } })).toEqual(['noCode'])
  expect(codes(vitaminD({ subject: { reference: 'https://klinik.example/fhir/Patient/T-000001' } }))).toEqual([])
})

test('a death on a day nobody wrote is a death', () => {
  const dead = (more: Record<string, unknown>) =>
    readBundle(JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: { ...PATIENT, ...more } }] })).patient.rows
  expect(dead({ deceasedBoolean: true })).toMatchObject([{ table: 'death', day: dayOf(1950, 2, 3) }])
  expect(dead({ deceasedDateTime: '2025' })).toMatchObject([{ table: 'death', day: dayOf(2025, 1, 1) }])
  expect(dead({ deceasedBoolean: false })).toEqual([])
})

test('what is not a bundle of one patient is refused by name', () => {
  const code = (text: unknown) => {
    try {
      readBundle(text)
    } catch (error) {
      return error instanceof FhirReadError ? error.code : error
    }
    return 'read'
  }
  expect(code(bundle(vitaminD()).slice(0, 200))).toBe('notJson')
  for (const other of ['null', '[]', '"x"', '{}', '{"resourceType":"Patient"}', '{"resourceType":"Bundle"}']) expect(code(other)).toBe('notBundle')
  expect(code('{"resourceType":"Bundle","entry":[]}')).toBe('noPatient')
  expect(code('{"resourceType":"Bundle","entry":[null,1,{"resource":{"resourceType":"Patient"}}]}')).toBe('noKey')
  expect(code(bundle({ ...PATIENT, id: 'T-2' }))).toBe('manyPatients')
})

test('any JSON in place of any member is read or refused, never a crash', () => {
  const whole = JSON.parse(bundle(vitaminD({ issued: '2026-03-01T10:00:00Z', referenceRange: [{ low: { value: 1 } }] }), condition())) as object
  const spoiled: unknown[] = []
  const spoil = (at: unknown): void => {
    if (typeof at !== 'object' || at === null) return
    for (const member of Object.keys(at)) {
      const holder = at as Record<string, unknown>
      const before = holder[member]
      for (const odd of [null, 1, 'x', [], {}, [null], true]) {
        holder[member] = odd
        spoiled.push(structuredClone(whole))
      }
      holder[member] = before
      spoil(before)
    }
  }
  spoil(whole)
  expect(spoiled.length).toBeGreaterThan(300)
  for (const one of spoiled) {
    try {
      readBundle(one)
    } catch (error) {
      expect(error).toBeInstanceOf(FhirReadError)
    }
  }
})
