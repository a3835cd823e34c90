// Bundles as test patients: what happens now is expected, a real number is refused, what does not come along is told.
import { expect, test } from 'vitest'
import { parseDay, SYSTEMS } from '#criteria'
import { keepCase } from '#criteria/edit/index'
import { shipped } from '#criteria/testing/shipped'
import { bundleOf } from '#population/fhir/write'
import { casesOfBundles, type BundleRead } from './bundle'
import { patientOfCase } from './patient'
import { runCases } from './verdict'

const profile = shipped('osteoporose')
const AS_OF = '2026-06-30'
const read = (text: string, name = 'fru-a.json'): BundleRead => casesOfBundles(profile, {}, AS_OF, [{ name, text }])[0]!
const bundle = (...resources: unknown[]) => JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }, null, 1)
const person = { resourceType: 'Patient', id: 'a', gender: 'female', birthDate: '1950-03-01' }
const condition = (id: string, day: string, code = 'L95') => ({
  resourceType: 'Condition',
  id,
  subject: { reference: 'Patient/a' },
  code: { coding: [{ system: SYSTEMS.icpc.uri, code }] },
  recordedDate: day,
})

test('every shipped patient of P1 comes back from his bundle as he was, and passes', () => {
  for (const one of profile.cases) {
    const { case: made, notes } = read(JSON.stringify(bundleOf(patientOfCase(profile, one, 'T-000001'))), `${one.id}.json`)
    expect(made, one.id).toMatchObject({
      title: one.id,
      asOf: AS_OF,
      birth: one.birth,
      listed: one.listed,
      expect: { step: one.expect.step, tier: one.expect.tier },
    })
    expect(notes, one.id).toEqual(one.listed === null ? [{ code: 'notListed', at: '', what: '' }] : [])
    const { profile: with_, id } = keepCase(profile, made!)
    expect(
      runCases(
        with_,
        {},
        with_.cases.filter((other) => other.id === id),
      ),
      one.id,
    ).toMatchObject([{ ok: true }])
  }
})

test('a file with what looks like a CPR number is refused whole, wherever it stands', () => {
  const text = bundle(person, { ...condition('c', '2020-01-01'), note: [{ text: '010160-1234' }] })
  const line = text.split('\n').findIndex((one) => one.includes('010160-1234')) + 1
  expect(read(text)).toEqual({ file: 'fru-a.json', refused: { code: 'looksReal', line }, case: null, notes: [] })
  expect(read(bundle(person), '010160-1234.json').refused).toEqual({ code: 'looksReal', line: 0 })
})

test('a file that is no bundle of one patient is refused in its own word', () => {
  expect(['{', '{}', bundle(), bundle(person, { ...person, id: 'b' })].map((text) => read(text).refused?.code)).toEqual([
    'notJson',
    'notBundle',
    'noPatient',
    'manyPatients',
  ])
})

test('one who is listed nowhere is told so; a listing at another clinic becomes ours', () => {
  expect(read(bundle(person, condition('c', '2020-01-01')))).toMatchObject({
    case: { listed: null, expect: { step: 'notListed', tier: null, rules: [] } },
    notes: [{ code: 'notListed' }],
  })
  const listing = (clinic: string, period: object) => ({
    resourceType: 'EpisodeOfCare',
    id: clinic,
    status: 'active',
    patient: { reference: 'Patient/a' },
    managingOrganization: { identifier: { system: SYSTEMS.clinic.uri, value: clinic } },
    period,
  })
  const moved = read(bundle(person, listing('111111', { start: '2001-01-01', end: '2009-12-31' }), listing('222222', { start: '2010-01-01' })))
  expect(moved.case).toMatchObject({ listed: '2010-01-01', rows: [{ table: 'listing', day: '2001-01-01', end: '2010-01-01' }] })
  expect(moved.notes).toEqual([{ code: 'otherClinic', at: '', what: '222222' }])
})

test('of more rows than there is room for the latest stay; what the reader leaves out is told', () => {
  const many = Array.from({ length: 230 }, (_, i) => condition(`c${i}`, `20${String(i % 20).padStart(2, '0')}-01-${String(1 + (i % 28)).padStart(2, '0')}`))
  const { case: made, notes } = read(
    bundle(person, ...many, condition('x', '2026-01-01', 'A'.repeat(61)), { resourceType: 'Observation', id: 'o', status: 'final' }),
  )
  expect(made!.rows).toHaveLength(200)
  expect(Math.min(...made!.rows.map(({ day }) => parseDay(day)!))).toBeGreaterThan(parseDay('2001-12-31')!)
  expect(notes.map(({ code }) => code).sort()).toEqual(['noDay', 'noRoom', 'notListed', 'tooLong'])
})

test('each file is judged by itself', () => {
  const files = [
    { name: 'a.json', text: bundle(person) },
    { name: 'b.json', text: 'nej' },
  ]
  expect(casesOfBundles(profile, {}, AS_OF, files).map(({ file, refused }) => `${file} ${refused?.code}`)).toEqual(['a.json undefined', 'b.json notJson'])
})
