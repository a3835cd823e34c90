import { expect, test } from 'vitest'
import { unusedName } from './unused-name'
import { afterRemedies, found, sound } from './sound'

test('a list, an analysis and a group nothing uses', () => {
  const profile = {
    ...sound(),
    codeLists: [...sound().codeLists, { id: 'spare', label: 'Ekstra', codes: [] }],
    results: [...sound().results, { ...sound().results[0]!, id: 'tsh', label: 'TSH' }],
    groups: [...sound().groups, { ...sound().groups[0]!, id: 'idle' }],
  }
  expect(found(unusedName, profile).map(({ list, result, group, severity }) => [list ?? result ?? group, severity])).toEqual([
    ['spare', 'advice'],
    ['tsh', 'advice'],
    ['idle', 'advice'],
  ])
  expect(afterRemedies(unusedName, profile)).toEqual([])
})
