// Acts on criteria, groups and lists, one example each.
import { expect, test } from 'vitest'
import type { Group } from '../document/schema'
import { example } from './example'
import { addList, ensureList, ensureResult, removeList, removeResult, usesOf } from './lists'
import { addTo, moveNode, newCriterion, nodeAt, removeNode, rootNode, setHow, setKind, setParam, unwrap, wrap } from './node'
import { addRule, addTier, moveRule, setTier } from './tiers'

const root = { step: 'medicin' }
const ask = (profile: ReturnType<typeof example>) => rootNode(profile, root) as Group

test('one field of one criterion, deep inside', () => {
  const profile = setParam(example(), root, [1, 1], 'to', 70)
  expect(nodeAt(ask(profile), [1, 1])).toMatchObject({ kind: 'age', params: { to: 70 } })
  expect(nodeAt(ask(profile), [1, 0])).toEqual(nodeAt(ask(example()), [1, 0]))
})
test('wrapping and unwrapping are each other undone; a nested group gives its members to the outer one', () => {
  const wrapped = wrap(example(), root, [0], 'none')
  expect(ask(wrapped).of[0]).toMatchObject({ type: 'group', how: 'none', of: [{ kind: 'dispensed' }] })
  expect(unwrap(wrapped, root, [0])).toEqual(example())
  expect(ask(unwrap(example(), root, [1])).of).toHaveLength(3)
})
test('a group of two that loses one is the other; "none" of one keeps its meaning', () => {
  expect(rootNode(removeNode(example(), root, [0]), root)).toMatchObject({ how: 'all' })
  expect(ask(removeNode(setHow(example(), root, [], 'none'), root, [0]))).toMatchObject({ how: 'none', of: [{ how: 'all' }] })
})
test('the last condition stays', () => {
  const one = wrap(example(), { step: 'alder' }, [], 'all')
  expect(removeNode(one, { step: 'alder' }, [0])).toBe(one)
})
test('adding to a criterion makes both asked for; k stays within what there is', () => {
  expect(rootNode(addTo(example(), { step: 'alder' }, [], newCriterion('dispensed')), { step: 'alder' })).toMatchObject({
    how: 'all',
    of: [{ kind: 'age' }, { kind: 'dispensed' }],
  })
  const atLeast = setHow(addTo(example(), root, [], newCriterion('age')), root, [], 'atLeast', 3)
  expect(ask(atLeast).k).toBe(3)
  expect(ask(removeNode(atLeast, root, [0])).k).toBe(2)
  expect(ask(setHow(atLeast, root, [], 'any'))).not.toHaveProperty('k')
})
test('members move up and down; a changed kind keeps what fits', () => {
  expect(ask(moveNode(example(), root, [0], 1)).of.map((one) => one.type)).toEqual(['group', 'criterion'])
  expect(nodeAt(rootNode(setKind(example(), root, [1, 0], 'missingResult'), root), [1, 0])).toMatchObject({
    kind: 'missingResult',
    params: { concept: 'egfr', within: { n: 24, unit: 'months' } },
  })
})
test('a list of the same codes is used again; one in use is not taken away', () => {
  const codes = [{ system: 'http://www.whocc.no/atc', code: 'M05BA' }]
  expect(ensureList(example(), 'andet navn', codes)).toEqual({ profile: example(), id: 'bisphosphonate' })
  expect(ensureList(example(), 'Øget risiko', [{ system: 'urn:x', code: 'A' }]).id).toBe('oegetRisiko')
  expect(usesOf(example(), 'bisphosphonate')).toEqual(['medicin'])
  expect(removeList(example(), 'bisphosphonate').codeLists).toHaveLength(1)
  expect(removeList(addList(example(), 'Fri').profile, 'fri').codeLists).toHaveLength(1)
})
test('a result with a code in common is the document’s own; one in use stays', () => {
  const concept = { id: 'egfr', label: 'eGFR', codes: [{ system: 'http://npu-terminology.org', code: 'DNK35131' }], unit: 'x', decimals: 0, conversions: [] }
  expect(ensureResult(example(), concept).id).toBe('egfr')
  expect(ensureResult(example(), { ...concept, codes: [{ system: 'urn:x', code: 'B' }] }).id).toBe('egfr2')
  expect(removeResult(example(), 'egfr').results).toHaveLength(1)
})
test('a new tier stands before the one that takes the rest; rules move between tiers, never into the rest', () => {
  const more = addTier(example(), 'Gul', 'yellow').profile
  expect(more.tiers.map((tier) => tier.id)).toEqual(['roed', 'gul', 'groen'])
  expect(moveRule(more, 'nyre', 1).tiers.map((tier) => tier.rules.length)).toEqual([0, 1, 0])
  expect(moveRule(moveRule(more, 'nyre', 1), 'nyre', 1).tiers.map((tier) => tier.rules.length)).toEqual([0, 1, 0])
  expect(addRule(more, 'gul', newCriterion('age'), 'x').profile.tiers[1]!.rules).toHaveLength(1)
  expect(setTier(more, 'gul', { colour: 'red' }).tiers[1]).toMatchObject({ colour: 'red', symbol: 'triangle' })
})
