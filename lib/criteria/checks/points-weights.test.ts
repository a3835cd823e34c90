import { expect, test } from 'vitest'
import { pointsWeights } from './points-weights'
import type { Group } from '../document/schema'
import { afterRemedies, criterion, found, withStep } from './sound'

const of = ['denosumab', 'bone'].map((list) => criterion('dispensed', { list, atLeast: 1, within: null }))
const points = (rest: Partial<Group>) => withStep('treated', { ask: { type: 'group', how: 'points', of, ...rest } })
test.each<[string, Partial<Group>]>([
  ['no weights', { k: 1 }],
  ['one too few', { k: 1, weights: [2] }],
  ['one too many', { k: 1, weights: [2, 1, 1] }],
  ['no threshold', { weights: [2, 1] }],
])('%s', (_, rest) => {
  expect(found(pointsWeights, points(rest))).toMatchObject([{ step: 'treated', path: [], severity: 'fault' }])
  expect(afterRemedies(pointsWeights, points(rest))).toEqual([])
})
test('a weight for each is enough', () => expect(found(pointsWeights, points({ k: 3, weights: [2, 1] }))).toEqual([]))
