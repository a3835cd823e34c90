import { expect, test } from 'vitest'
import { askInRule } from './ask-in-rule'
import { afterRemedies, criterion, found, sound } from './sound'

test('a rule has no way for what is missing', () => {
  const ask = {
    type: 'group' as const,
    how: 'all' as const,
    of: [criterion('latestResult', { concept: 'egfr', is: '<', value: 1, within: null, missing: 'ask' })],
  }
  const [red, green] = sound().tiers
  const profile = { ...sound(), tiers: [{ ...red!, rules: [{ ...red!.rules[0]!, when: ask }] }, green!] }
  expect(found(askInRule, profile)).toMatchObject([{ rule: 'kidney', tier: 'red', path: [0], field: 'missing', severity: 'fault' }])
  expect(afterRemedies(askInRule, profile)).toEqual([])
  expect(found(askInRule, profile)[0]!.more![0]!.edit(profile).tiers[0]!.rules[0]!.when).toMatchObject({ of: [{ params: { missing: 'yes' } }] })
})
