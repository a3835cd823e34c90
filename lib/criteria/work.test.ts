import { expect, test } from 'vitest'
import type { WorkAct } from './document/schema'
import { hoursOf } from './work'

const act = (id: string, more: Partial<WorkAct>): WorkAct => ({
  id,
  title: id,
  kind: 'visit',
  role: 'laege',
  minutes: 10,
  times: 1,
  tiers: [],
  partner: '',
  checklist: [],
  ...more,
})
const counts = { included: 600, tiers: { red: 60, yellow: 240, green: 300 } }

test('patients of the tiers, brought to 1,600, times minutes, times a year; most hours first', () => {
  const work = [
    act('alle', { role: 'sygeplejerske', minutes: 20 }),
    act('haster', { tiers: ['red'], times: 2 }),
    act('begge', { tiers: ['red', 'yellow', 'red'], minutes: 5 }),
    act('uden', { role: 'farmaceut', minutes: 0 }),
  ]
  // 10,000 patients: 600 in are 96 of 1,600, 60 red 9.6, 300 red and yellow 48
  const hours = hoursOf({ work }, counts, 10_000)
  expect(hours.acts).toEqual([
    { id: 'alle', patients: 96, hours: 32 },
    { id: 'haster', patients: 9.6, hours: 3.2 },
    { id: 'begge', patients: 48, hours: 4 },
    { id: 'uden', patients: 96, hours: 0 },
  ])
  expect(hours.roles).toEqual([
    { role: 'sygeplejerske', hours: 32 },
    { role: 'laege', hours: 7.2 },
  ])
  expect(hours.total).toBeCloseTo(39.2)
})
test('a tier that nobody is placed in, a tier that is not there, and no work at all', () => {
  expect(hoursOf({ work: [act('a', { tiers: ['findes-ikke'] })] }, counts, 10_000)).toEqual({ acts: [{ id: 'a', patients: 0, hours: 0 }], roles: [], total: 0 })
  expect(hoursOf({}, counts, 10_000)).toEqual({ acts: [], roles: [], total: 0 })
})
