import { expect, test } from 'vitest'
import { pointsThreshold } from './points-threshold'
import { afterRemedies, criterion, found, withStep } from './sound'

const of = ['denosumab', 'bone'].map((list) => criterion('dispensed', { list, atLeast: 1, within: null }))
const points = (k: number, ...weights: number[]) => withStep('treated', { ask: { type: 'group', how: 'points', of, k, weights } })
test('more than can be given, and what everyone has', () => {
  for (const [profile, says] of [
    [points(4, 2, 1), 'der kan højst gives 3'],
    [points(0, 2, 1), 'det har alle'],
    [points(-2, 2, -2), 'aldrig under -2'],
  ] as const) {
    expect(found(pointsThreshold, profile)).toMatchObject([{ step: 'treated', path: [], severity: 'fault' }])
    expect(found(pointsThreshold, profile)[0]!.sentence.da).toContain(says)
    expect(afterRemedies(pointsThreshold, profile)).toEqual([])
  }
})
test('the greatest sum, and one above the least, can be told apart', () =>
  expect([points(3, 2, 1), points(1, 2, 1), points(-1, 2, -2)].flatMap((one) => found(pointsThreshold, one))).toEqual([]))
test('where no weight counts there is nothing to choose', () => expect(found(pointsThreshold, points(1, 0, 0))[0]!.remedy).toBeUndefined())
