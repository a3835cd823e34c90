import { expect, test } from 'vitest'
import type { Lookup } from './check'
import { inactiveCode } from './inactive-code'
import { afterRemedies, found, sound } from './sound'

const standing: Lookup = { code: (system, code) => (system.includes('npu') ? undefined : code === 'M05BX04' ? 'inactive' : 'active') }
test('a code that is inactive, wherever it stands', () => {
  expect(found(inactiveCode, sound(), standing)).toMatchObject([
    { list: 'denosumab', severity: 'advice', params: { code: 'M05BX04' } },
    { list: 'bone', params: { label: 'Knoglemedicin', code: 'M05BX04' } },
  ])
  expect(afterRemedies(inactiveCode, sound(), standing)).toEqual([])
})
test('an analysis is looked up too, by the system’s own name', () =>
  expect(found(inactiveCode, sound(), { code: (system) => (system === 'http://npu-terminology.org' ? 'inactive' : 'active') })).toMatchObject([
    { result: 'egfr' },
  ]))
test('without a lookup nothing is said', () => expect(found(inactiveCode, sound())).toEqual([]))
