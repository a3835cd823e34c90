import { expect, test } from 'vitest'
import { caseTarget } from './case-target'
import type { TestCase } from '../document/schema'
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
  expect: { step: 'in', tier: 'red', rules: ['kidney'] },
}
const expecting = (expect: TestCase['expect']) => ({ ...sound(), cases: [{ ...one, expect }] })
test('an outcome, a tier and a rule that are not there; a question is no outcome', () => {
  const profile = expecting({ step: 'age', tier: 'blue', rules: ['kidney', 'gone'] })
  expect(found(caseTarget, profile).map((each) => [each.case, each.severity, each.params.id])).toEqual([
    ['c', 'fault', 'age'],
    ['c', 'fault', 'blue'],
    ['c', 'fault', 'gone'],
  ])
  expect(afterRemedies(caseTarget, profile)).toEqual([])
})
test('those that are', () => expect([one.expect, { step: 'child', tier: null }].flatMap((each) => found(caseTarget, expecting(each)))).toEqual([]))
