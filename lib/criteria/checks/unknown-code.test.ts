import { expect, test } from 'vitest'
import type { Lookup } from './check'
import { unknownCode } from './unknown-code'
import { afterRemedies, found, sound } from './sound'

const standing: Lookup = { code: (system, code) => (system.includes('npu') ? undefined : code === 'M05BX04' ? 'unknown' : 'active') }
test('a code that is unknown, wherever it stands', () => {
  expect(found(unknownCode, sound(), standing)).toMatchObject([
    { list: 'denosumab', severity: 'fault', params: { code: 'M05BX04' } },
    { list: 'bone', params: { label: 'Knoglemedicin', code: 'M05BX04' } },
  ])
  expect(afterRemedies(unknownCode, sound(), standing)).toEqual([])
})
test('an analysis is looked up too, by the system’s own name', () =>
  expect(found(unknownCode, sound(), { code: (system) => (system === 'http://npu-terminology.org' ? 'unknown' : 'active') })).toMatchObject([
    { result: 'egfr' },
  ]))
test('without a lookup nothing is said', () => expect(found(unknownCode, sound())).toEqual([]))
