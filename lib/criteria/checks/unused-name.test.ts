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
test('a parameter and a used profile nothing uses; what a module, a value or another parameter names is used', () => {
  const named = { label: 'Indstilling', local: false }
  const profile = {
    ...sound(),
    parameters: [
      { ...named, id: 'idle', type: 'yesno' as const, default: true },
      { ...named, id: 'module', type: 'yesno' as const, default: true },
      { ...named, id: 'months', type: 'whole' as const, default: 1, min: 1, max: 2 },
      { ...named, id: 'limit', type: 'quantity' as const, concept: 'tsh', default: 1, min: 1, max: 2 },
    ],
    results: [...sound().results, { ...sound().results[0]!, id: 'tsh' }],
    uses: ['spare', 'other'].map((id) => ({ id, profile: 'anden', version: '1', title: id, digest: 'a'.repeat(64), values: { n: { parameter: 'months' } } })),
    groups: sound().groups.map((group) => ({ ...group, module: 'module' })),
    display: [
      ...sound().display,
      { id: 'limit', label: 'x', kind: 'latestValue', params: { concept: 'egfr', fresh: { parameter: 'limit' } } },
      { id: 'holds', label: 'y', kind: 'holds', params: { group: 'treated' } },
    ],
  }
  const asking = { ...profile, groups: [...profile.groups, { id: 'both', label: 'z', when: { type: 'use' as const, group: 'included', from: 'other' } }] }
  const flow = asking.flow.map((step) => (step.id === 'treated' && step.type === 'question' ? { ...step, ask: { type: 'use' as const, group: 'both' } } : step))
  const all = { ...asking, flow }
  expect(found(unusedName, all).map(({ parameter, use, result }) => parameter ?? use ?? result)).toEqual(['idle', 'spare'])
  expect(afterRemedies(unusedName, all)).toEqual([])
})
