import { expect, test } from 'vitest'
import { planOf } from '../lower'
import { example } from './example'
import { newCriterion } from './node'
import { addModule, boundTo, makeDisplayParameter, makeParameter, parameterFits, removeParameter, setParameter } from './parameters'
import { addDisplay } from './tiers'
import { displayOf } from '../kinds/display/registry'
import type { Profile } from '../document/schema'

const root = { rule: 'r' }
const profile: Profile = {
  ...example(),
  tiers: [
    {
      id: 't',
      name: 'Rød',
      colour: 'red',
      symbol: 'triangle',
      rules: [{ id: 'r', when: newCriterion('age', { from: 18, to: null }), reason: 'r', action: 'a', role: 'laege', within: null }],
    },
  ],
}
const made = makeParameter(profile, root, [], 'from', 'Mindste alder')
const whenOf = (one: Profile) => one.tiers[0]!.rules[0]!.when

test('a value becomes a parameter of that value, and means the same', () => {
  expect(made.parameters).toEqual([{ id: 'mindsteAlder', label: 'Mindste alder', local: false, type: 'whole', default: 18, min: 18, max: 18 }])
  expect(whenOf(made)).toMatchObject({ params: { from: { parameter: 'mindsteAlder' } } })
  expect(planOf(made)).toEqual(planOf(profile))
  expect(boundTo(made, 'mindsteAlder')).toBe(1)
})
test('another default is another rule; a clinic’s own value wins over it', () => {
  const older = setParameter(made, 'mindsteAlder', (one) => (one.type === 'whole' ? { ...one, default: 65, max: 80 } : one))
  expect(planOf(older)).not.toEqual(planOf(profile))
  expect(planOf(older, { values: { mindsteAlder: 18 } })).toEqual(planOf(profile))
})
test('a parameter taken away leaves its default', () => {
  expect(removeParameter(made, 'mindsteAlder')).toEqual(profile)
  expect(removeParameter(profile, 'x')).toBe(profile)
})
test('what has no value, or cannot be a parameter, stays as it is', () => {
  expect(makeParameter(profile, root, [], 'to', 'x')).toBe(profile)
  expect(makeParameter(profile, root, [], 'missing', 'x')).toBe(profile)
  expect(makeParameter(profile, root, [0], 'from', 'x')).toBe(profile)
})
test('a module switches its group; taken away, the group is always on', () => {
  const { profile: withModule, id } = addModule(profile, 'Opsporing')
  const group = { id: 'g', label: 'g', when: newCriterion('age', { from: 18, to: null }), module: id }
  const asked: Profile = {
    ...withModule,
    groups: [group],
    tiers: [{ ...profile.tiers[0]!, rules: [{ ...profile.tiers[0]!.rules[0]!, when: { type: 'use', group: 'g' } }] }],
  }
  const set = (one: Profile, values = {}) => planOf(one, { values }).tiers[0]!.rules[0]!.set
  expect(set(asked)).toEqual(planOf(profile).tiers[0]!.rules[0]!.set)
  expect(set(asked, { [id]: false })).toEqual({ op: 'any', of: [] })
  expect(boundTo(asked, id)).toBe(1)
  expect(removeParameter(asked, id).groups[0]).toEqual({ id: 'g', label: 'g', when: group.when })
})

test('a field of what is shown becomes a parameter of its value, and shows the same', () => {
  const { profile: shown, id } = addDisplay(example(), 'latestValue', 'eGFR', { concept: 'egfr', fresh: { n: 6, unit: 'months' } })
  const bound = makeDisplayParameter(shown, id, 'fresh', 'Hvor nyt')
  expect(bound.parameters).toMatchObject([{ id: 'hvorNyt', type: 'period', default: { n: 6, unit: 'months' } }])
  expect(bound.display.at(-1)!.params.fresh).toEqual({ parameter: 'hvorNyt' })
  expect(planOf(bound)).toEqual(planOf(shown))
  expect(boundTo(bound, 'hvorNyt')).toBe(1)
  expect(makeDisplayParameter(shown, id, 'concept', 'x')).toBe(shown)
  expect(makeDisplayParameter(bound, id, 'fresh', 'x')).toBe(bound)
  const field = displayOf('latestValue')!.fields.fresh!
  expect(bound.parameters.filter((one) => parameterFits(one, field, {}))).toHaveLength(1)
  expect(made.parameters.filter((one) => parameterFits(one, field, {}))).toHaveLength(0)
})
