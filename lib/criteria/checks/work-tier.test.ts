import { expect, test } from 'vitest'
import type { WorkAct } from '../document/schema'
import { afterRemedies, found, sound } from './sound'
import { workTier } from './work-tier'

const act = (tiers: string[]): WorkAct => ({
  id: 'ring',
  title: 'Ring',
  kind: 'invite',
  role: 'laege',
  minutes: 5,
  times: 1,
  tiers,
  partner: '',
  checklist: [],
})
test('a tier that is not there', () => {
  const profile = { ...sound(), work: [act(['red', 'blue'])] }
  expect(found(workTier, profile).map((one) => [one.work, one.severity, one.params])).toEqual([['ring', 'fault', { title: 'Ring', id: 'blue' }]])
  expect(afterRemedies(workTier, profile)).toEqual([])
})
test('those that are, and everyone', () => {
  expect(found(workTier, { ...sound(), work: [act(['red']), act([])] })).toEqual([])
  expect(found(workTier, sound())).toEqual([])
})
