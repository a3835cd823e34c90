import { expect, test } from 'vitest'
import { usedGroup } from './used-group'
import { afterRemedies, found, sound, withStep } from './sound'

const digest = 'a'.repeat(64)
const using = (group: string, values = {}) => ({
  ...withStep('treated', { ask: { type: 'use' as const, group, from: 'other' } }),
  uses: [{ id: 'other', profile: 'anden', version: '1.0', title: 'Anden', digest, values }],
})
const held = { used: (one: string) => (one === digest ? sound() : undefined) }
test('a group, or a parameter, that the release does not have', () => {
  const profile = using('gone', { months: 3 })
  expect(found(usedGroup, profile, held)).toMatchObject([
    { step: 'treated', path: [], severity: 'fault', params: { name: 'gone' } },
    { use: 'other', params: { name: 'months' } },
  ])
  expect(afterRemedies(usedGroup, profile, held)).toEqual([])
})
test('one that it has, everyone who is in, and a release that is not at hand', () =>
  expect([...found(usedGroup, using('treated'), held), ...found(usedGroup, using('included'), held), ...found(usedGroup, using('gone'))]).toEqual([]))
