import { expect, test } from 'vitest'
import { tierNeverReached } from './tier-never-reached'
import { newCriterion } from '../edit/node'
import type { Node, Rule } from '../document/schema'
import { afterRemedies, found, sound } from './sound'

const [red, green] = sound().tiers
const rule = (id: string, when: Node): Rule => ({ ...red!.rules[0]!, id, reason: id, when })
const since = (months: number, id = `since${months}`): Rule =>
  rule(id, newCriterion('notDispensedSince', { list: 'denosumab', since: { n: months, unit: 'months' }, earlier: { n: 24, unit: 'months' } }))
const tiers = (first: Rule[], second: Rule[]) => ({
  ...sound(),
  tiers: [{ ...red!, rules: first }, { ...red!, id: 'yellow', name: 'Gul', colour: 'yellow' as const, symbol: 'diamond' as const, rules: second }, green!],
})
test('a tier whose only rule is a stricter form of one above', () => {
  const profile = tiers([since(7)], [since(8)])
  expect(found(tierNeverReached, profile)).toMatchObject([{ tier: 'yellow', severity: 'fault', params: { name: 'Gul', by: 'Rød' } }])
  expect(
    found(tierNeverReached, profile)[0]!
      .remedy!.edit(profile)
      .tiers.map(({ id }) => id),
  ).toEqual(['yellow', 'red', 'green'])
  expect(afterRemedies(tierNeverReached, profile)).toEqual([])
})
test('the same rule twice: to swap them would only turn it round', () => {
  const profile = tiers([since(7)], [since(7, 'again')])
  expect(
    found(tierNeverReached, profile)[0]!
      .remedy!.edit(profile)
      .tiers.map(({ id }) => id),
  ).toEqual(['red', 'green'])
  expect(afterRemedies(tierNeverReached, profile)).toEqual([])
})
test('a rule that everyone meets leaves nobody for the others', () => {
  const often = newCriterion('dispensed', { list: 'denosumab', atLeast: 60, within: { n: 2, unit: 'weeks' } }) // nobody is
  const everyone: Node = { type: 'group', how: 'none', of: [often] }
  expect(found(tierNeverReached, tiers([rule('all', everyone)], [since(7)])).map(({ tier }) => tier)).toEqual(['yellow', 'green'])
})
test('a tier with one rule of its own', () => expect(found(tierNeverReached, tiers([since(7)], [since(8), red!.rules[0]!]))).toEqual([]))
