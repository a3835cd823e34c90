import { expect, test } from 'vitest'
import { planOf } from '../lower'
import { paramsOf, scopeOf } from '../lower'
import { exampleProfile, examplePatient, examplesOf, EXAMPLE_NAMES } from './example-scope'
import { asked } from '../checks/forms'
import { LAW_EXAMPLES } from './law-examples'
import { DISPLAYS } from './display/registry'
import type { AnyDisplay, AnyKind } from './define'
import type { FieldValue } from '../document/schema'
import type { Field } from './fields'
import { KINDS, kindOf } from './registry'

const kinds = Object.entries(KINDS as Record<string, AnyKind>)
const displays = Object.entries(DISPLAYS as Record<string, AnyDisplay>)
const scope = scopeOf(exampleProfile({ type: 'use', group: 'x' }, false))
const named = (field: Field) => field.type === 'codes' || field.type === 'result' || field.type === 'group' || field.type === 'text'

test.each(kinds)('%s has words, fields and examples that pin both sides', (_id, kind) => {
  for (const words of [kind.label, ...Object.values(kind.fields as Record<string, Field>).map((field) => field.label)])
    expect([words.da.length > 1, words.en.length > 1]).toEqual([true, true])
  expect(kind.search.da.length * kind.search.en.length).toBeGreaterThan(0)
  expect(kind.covers.length).toBeGreaterThan(0)
  expect(kind.examples.length).toBeGreaterThanOrEqual(4)
  const answers = new Set(kind.examples.map(({ holds }) => holds))
  expect(answers.has('yes') && answers.has('no')).toBe(true)
  if (Object.values(kind.fields as Record<string, Field>).some((field) => field.type === 'missing')) expect(answers.has('missing')).toBe(true)
})
test.each(kinds)('%s lowers each example, and null while a name is not chosen', (_id, kind) => {
  for (const { params } of kind.examples) {
    expect(paramsOf(kind.fields, params)).toEqual(params)
    expect(kind.lower(params, scope)).not.toBeNull()
    for (const [name, field] of Object.entries(kind.fields as Record<string, Field>))
      if (named(field) && asked(field, params as Record<string, FieldValue>)) expect(kind.lower({ ...params, [name]: '' }, scope)).toBeNull()
    expect(kind.refuses?.(params) ?? null).toBeNull()
  }
})
test.each([...kinds, ...displays])('%s: what a new one holds fits its fields', (_id, kind) => {
  const initial = Object.fromEntries(Object.entries(kind.fields as Record<string, Field>).map(([name, field]) => [name, field.initial]))
  expect(paramsOf(kind.fields, initial)).toEqual(initial)
  for (const [name, field] of Object.entries(kind.fields as Record<string, Field>)) {
    if (field.when) expect(Object.keys(kind.fields)).toContain(field.when.field)
    if (field.type === 'quantity') expect((kind.fields as Record<string, Field>)[field.of]?.type, name).toBe('result')
    if (field.type === 'codes' && field.tableFrom) expect((kind.fields as Record<string, Field>)[field.tableFrom]?.type).toBe('choice')
  }
})
test('an unknown name is no kind, whatever objects inherit', () =>
  expect([kindOf('x'), kindOf('constructor'), kindOf('toString')]).toEqual([undefined, undefined, undefined]))

test('every example is a case with a finished question, and no two say the same', () => {
  const cases = examplesOf()
  expect(cases.length).toBe(kinds.reduce((sum, [, { examples }]) => sum + examples.length, LAW_EXAMPLES.length))
  for (const { name, profile, holds } of cases) {
    const ask = planOf(profile).steps[0]!
    expect(ask.type === 'question' && ask.set !== null, name).toBe(true)
    expect(holds !== 'missing' || (ask.type === 'question' && ask.asks), name).toBe(true)
  }
  expect(new Set(cases.map(({ name, says }) => `${name.split(' ')[0]} ${says.da}`)).size).toBe(cases.length)
})
test('a patient of an example is listed, alive and born in 1960 unless it says otherwise', () => {
  expect(examplePatient({ rows: [] })).toEqual({
    birth: '1960-01-01',
    sex: 'K',
    municipality: '101',
    cprStatus: '01',
    rows: [{ table: 'listing', day: '2010-01-01', codes: [['urn:oid:1.2.208.176.1.4', '091034']] }],
  })
  expect(examplePatient({ birth: null, rows: [{ table: 'listing', day: '2020-01-01', codes: [] }] })).toMatchObject({
    birth: null,
    rows: [{ day: '2020-01-01' }],
  })
})
const names = [...EXAMPLE_NAMES.codeLists, ...EXAMPLE_NAMES.results, ...EXAMPLE_NAMES.groups]
test('names of the examples are of one document', () => expect(new Set(names.map(({ id }) => id)).size).toBe(names.length))

test('refused combinations', () => {
  expect(KINDS.age.refuses!({ from: 65, to: 18, unit: 'years', missing: 'no' })!.says.da).toBe('»Fra og med« skal være højst »Til og med«. Der står 65 til 18.')
  expect(KINDS.age.refuses!({ from: null, to: null, unit: 'years', missing: 'no' })?.field).toBe('from')
  expect(KINDS.age.refuses!({ from: 18, to: 18, unit: 'years', missing: 'no' })).toBeNull()
  expect(KINDS.notDispensedSince.refuses!({ list: 'x', since: { n: 7, unit: 'months' }, earlier: { n: 200, unit: 'days' } })?.field).toBe('earlier')
  const { weightedDose, together, unbroken, startedAfter } = KINDS
  const dose = weightedDose.examples[0]!.params
  expect(weightedDose.refuses!({ ...dose, second: dose.list })?.field).toBe('lists')
  expect(weightedDose.refuses!({ ...dose, lists: '1', second: dose.list })).toBeNull()
  const both = together.examples[0]!.params
  expect(together.refuses!({ ...both, other: both.list })?.field).toBe('other')
  expect(together.refuses!({ ...both, list: '', other: '' })).toBeNull()
  const long = unbroken.examples[0]!.params
  expect(unbroken.refuses!({ ...long, for: { n: 30, unit: 'days' }, grace: 31 })?.field).toBe('grace')
  expect(unbroken.refuses!({ ...long, for: { n: 30, unit: 'days' }, grace: 30 })).toBeNull()
  expect(startedAfter.refuses!({ ...startedAfter.examples[0]!.params, from: 8, to: 7 })?.field).toBe('from')
})
test('documents from before a field mean what they meant', () => {
  const older = (kind: AnyKind, params: Record<string, FieldValue>) => kind.lower(paramsOf(kind.fields, params)!, scope)
  const list = 'osteoporosis'
  expect(older(KINDS.dispensed, { list: 'denosumab', atLeast: 2, within: null })).toEqual(
    KINDS.dispensed.lower({ list: 'denosumab', how: 'atLeast', atLeast: 2, within: null }, scope),
  )
  expect(older(KINDS.diagnosis, { list, when: 'current', period: { n: 5, unit: 'years' } })).toEqual({
    op: 'exists',
    of: { op: 'covering', of: { op: 'own', of: { op: 'select', table: 'diagnosis', codes: scope.codes(list) } }, at: { plus: 0, unit: 'days' } },
  })
  expect(asked(KINDS.dispensed.fields.atLeast, { list, atLeast: 2, within: null })).toBe(true)
})
