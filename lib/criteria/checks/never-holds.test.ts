import { expect, test } from 'vitest'
import { neverHolds } from './never-holds'
import type { Group, Node } from '../document/schema'
import { afterRemedies, criterion, found, sound, withStep } from './sound'

const given: Node = criterion('dispensed', { list: 'denosumab', atLeast: 1, within: { n: 12, unit: 'months' } })
const ever: Node = criterion('dispensed', { list: 'denosumab', atLeast: 1, within: null })
const group = (how: Group['how'], ...of: Node[]): Group => ({ type: 'group', how, of })
const impossible = group('all', given, group('none', ever))

test('parts that rule each other out, told once, where they meet', () => {
  expect(found(neverHolds, withStep('treated', { ask: impossible }))).toMatchObject([{ step: 'treated', path: [], severity: 'fault' }])
  expect(found(neverHolds, withStep('treated', { ask: group('all', impossible, ever) }))).toMatchObject([{ path: [0] }])
})
test('beside another condition it can be taken out; in "alle" it cannot', () => {
  const beside = withStep('treated', { ask: group('any', ever, impossible) })
  expect(found(neverHolds, beside)).toMatchObject([{ path: [1] }])
  expect(afterRemedies(neverHolds, beside)).toEqual([])
  expect(found(neverHolds, withStep('treated', { ask: group('all', impossible, ever) }))[0]!.remedy).toBeUndefined()
})
test('what somebody can meet, and a module that is off', () => {
  const other = group('all', ever, group('none', given))
  expect(found(neverHolds, withStep('treated', { ask: other }))).toEqual([])
  const off = {
    ...sound(),
    parameters: [{ id: 'm', label: 'Modul', local: true, type: 'yesno' as const, default: false }],
    groups: sound().groups.map((one) => ({ ...one, module: 'm' })),
  }
  expect(found(neverHolds, off)).toEqual([])
})
