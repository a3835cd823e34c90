import { expect, test } from 'vitest'
import { caseShown } from './case-shown'
import type { ExpectedShown, Profile, TestCase } from '../document/schema'
import { afterRemedies, found, sound } from './sound'

const one: TestCase = {
  id: 'c',
  title: 'Fru Prøve',
  asOf: '2026-06-30',
  birth: '1950-01-01',
  sex: 'K',
  listed: '2020-01-01',
  cprStatus: '01',
  rows: [],
  expect: { step: 'in', tier: 'red' },
}
const expecting = (...shown: ExpectedShown[]): Profile => ({ ...sound(), cases: [{ ...one, expect: { ...one.expect, shown } }] })
const field = sound().display[0]!.id

test('a field that is not there, and one that is named twice; the remedy takes just that expectation away', () => {
  const profile = expecting({ field, is: [] }, { field: 'gone', is: [{ value: '1' }] }, { field, is: [{ value: '2' }] })
  expect(found(caseShown, profile).map((each) => [each.case, each.severity, each.params.id, each.sentence.da])).toEqual([
    ['c', 'fault', 'gone', 'Testpatienten »Fru Prøve« venter noget af oplysningen »gone«, som profilen ikke viser. Ret, hvad der forventes vist.'],
    ['c', 'fault', field, `Testpatienten »Fru Prøve« venter noget af oplysningen »${field}«, som nævnes to gange. Ret, hvad der forventes vist.`],
  ])
  expect(afterRemedies(caseShown, profile)).toEqual([])
  const left = found(caseShown, profile).reduce((now, { remedy }) => remedy!.edit(now), profile)
  expect(left.cases[0]!.expect.shown).toEqual([{ field, is: [] }])
})
test('the last that goes takes the member with it', () => {
  const [finding] = found(caseShown, expecting({ field: 'gone', is: [] }))
  expect(Object.keys(finding!.remedy!.edit(expecting({ field: 'gone', is: [] })).cases[0]!.expect)).toEqual(['step', 'tier'])
})
test('those that are', () => expect(found(caseShown, expecting({ field, is: [{ value: '48' }] }))).toEqual([]))
