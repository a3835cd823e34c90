import { expect, test } from 'vitest'
import { shadowedRule } from './shadowed-rule'
import { newCriterion } from '../edit/node'
import type { Rule } from '../document/schema'
import { afterRemedies, found, sound } from './sound'

const [red, green] = sound().tiers
const since = (months: number): Rule => ({
  ...red!.rules[0]!,
  id: `since${months}`,
  reason: `${months} måneder uden`,
  when: newCriterion('notDispensedSince', { list: 'denosumab', since: { n: months, unit: 'months' }, earlier: { n: 24, unit: 'months' } }),
})
const kidney = red!.rules[0]!
const tiers = (first: Rule[], second: Rule[]) => ({
  ...sound(),
  tiers: [{ ...red!, rules: first }, { ...red!, id: 'yellow', name: 'Gul', colour: 'yellow' as const, symbol: 'diamond' as const, rules: second }, green!],
})
test('who has gone eight months without has gone seven: the later rule places nobody', () => {
  const profile = tiers([since(7)], [since(8), kidney])
  expect(found(shadowedRule, profile)).toMatchObject([{ rule: 'since8', tier: 'yellow', severity: 'advice', params: { by: '7 måneder uden', tier: 'Rød' } }])
  expect(afterRemedies(shadowedRule, profile)).toEqual([])
})
test('the stricter rule first is as it should be, and two rules of one tier place alike', () =>
  expect([...found(shadowedRule, tiers([since(8)], [since(7), kidney])), ...found(shadowedRule, tiers([since(7), since(8)], [kidney]))]).toEqual([]))
test('where all rules of a tier are shadowed, the tier is told of instead', () => expect(found(shadowedRule, tiers([since(7)], [since(8)]))).toEqual([]))
