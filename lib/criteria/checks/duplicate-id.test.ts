import { expect, test } from 'vitest'
import { duplicateId } from './duplicate-id'
import { afterRemedies, found, sound } from './sound'

const twice = <T>(list: readonly T[]): T[] => [...list, list[0]!]
test.each([
  ['step', { flow: twice(sound().flow) }],
  ['group', { groups: twice(sound().groups) }],
  ['list', { codeLists: twice(sound().codeLists) }],
  ['result', { results: twice(sound().results) }],
  ['display', { display: twice(sound().display) }],
  ['tier', { tiers: twice(sound().tiers) }],
] as const)('two of the same %s', (place, change) => {
  const profile = { ...sound(), ...change }
  expect(found(duplicateId, profile)[0]).toMatchObject({ severity: 'fault', [place]: expect.any(String) })
  expect(afterRemedies(duplicateId, profile)).toEqual([])
})
test('two rules in different tiers', () => {
  const [red, green] = sound().tiers
  const profile = { ...sound(), tiers: [red!, { ...red!, id: 'yellow', name: 'Gul', symbol: 'diamond' as const }, green!] }
  expect(found(duplicateId, profile)).toMatchObject([{ rule: 'kidney', sentence: { da: 'To regler har samme navn, »kidney«. Giv det ene et andet navn.' } }])
  expect(afterRemedies(duplicateId, profile)).toEqual([])
})
