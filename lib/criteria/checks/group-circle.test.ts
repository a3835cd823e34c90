import { expect, test } from 'vitest'
import { groupCircle } from './group-circle'
import { found, sound } from './sound'

test('a group that uses itself through another; one that only leads into the circle does not', () => {
  const use = (group: string) => ({ type: 'use' as const, group })
  const groups = [
    { id: 'a', label: 'A', when: use('b') },
    { id: 'b', label: 'B', when: { type: 'group' as const, how: 'none' as const, of: [use('a')] } },
    { id: 'c', label: 'C', when: use('a') },
  ]
  expect(found(groupCircle, { ...sound(), groups })).toMatchObject([
    { group: 'a', sentence: { da: 'Gruppen »A« bruger sig selv. Tag den ud af gruppen, eller af en gruppe, den bruger.' } },
    { group: 'b' },
  ])
})
