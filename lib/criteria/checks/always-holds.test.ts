import { expect, test } from 'vitest'
import { alwaysHolds } from './always-holds'
import type { Group, Node } from '../document/schema'
import { afterRemedies, criterion, found, withStep } from './sound'

const ever: Node = criterion('dispensed', { list: 'denosumab', atLeast: 1, within: null })
const group = (how: Group['how'], ...of: Node[]): Group => ({ type: 'group', how, of })
// nobody is given it on sixty days of two weeks
const everyone = group('none', criterion('dispensed', { list: 'denosumab', atLeast: 60, within: { n: 2, unit: 'weeks' } }))

test('a condition that everyone meets, alone and beside others', () => {
  expect(found(alwaysHolds, withStep('treated', { ask: everyone }))).toMatchObject([{ step: 'treated', path: [], severity: 'advice' }])
  const beside = withStep('treated', { ask: group('all', ever, everyone) })
  expect(found(alwaysHolds, beside)).toMatchObject([{ path: [1] }])
  expect(afterRemedies(alwaysHolds, beside)).toEqual([])
})
test('in "mindst én" it lets everyone in, and taking it out would change that', () =>
  expect(found(alwaysHolds, withStep('treated', { ask: group('any', ever, everyone) }))[0]!.remedy).toBeUndefined())
test('what somebody does not meet', () => expect(found(alwaysHolds, withStep('treated', { ask: group('none', ever) }))).toEqual([]))
