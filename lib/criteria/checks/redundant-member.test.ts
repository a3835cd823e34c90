import { expect, test } from 'vitest'
import { redundantMember } from './redundant-member'
import type { Group, Node } from '../document/schema'
import { afterRemedies, criterion, found, withStep } from './sound'

const within = (months: number): Node => criterion('dispensed', { list: 'denosumab', atLeast: 1, within: { n: months, unit: 'months' } })
const asking = (how: Group['how'], ...of: Node[]) => withStep('treated', { ask: { type: 'group', how, of } })
test.each<[string, Group['how'], number]>([
  ['in "alle" the wider one', 'all', 1],
  ['in "mindst én" the narrower one', 'any', 0],
  ['in "ingen" the narrower one', 'none', 0],
])('%s changes nothing', (_, how, place) => {
  const profile = asking(how, within(6), within(12))
  expect(found(redundantMember, profile)).toMatchObject([{ step: 'treated', path: [place], severity: 'advice' }])
  expect(afterRemedies(redundantMember, profile)).toEqual([])
})
test('of two alike the later one, told once', () => {
  expect(found(redundantMember, asking('any', within(6), within(6))).map(({ path }) => path)).toEqual([[1]])
  expect(found(redundantMember, asking('all', within(6), within(6), within(6))).map(({ path }) => path)).toEqual([[1], [2]])
})
test('k of n counts each, and two medicines are two', () => {
  expect(found(redundantMember, withStep('treated', { ask: { type: 'group', how: 'atLeast', k: 2, of: [within(6), within(12)] } }))).toEqual([])
  expect(found(redundantMember, asking('any', within(6), criterion('dispensed', { list: 'bone', atLeast: 1, within: null })))).toEqual([])
})
