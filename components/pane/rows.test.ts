import { expect, test } from 'vitest'
import type { Cell, Task } from '../cockpit/model'
import type { DrawnList } from '../population/draw'
import { ALL, chosenRows, countsOf, fieldColumn, neighbour, rolesIn, rowsOf, type Choice } from './rows'
import { pointsOf } from './sparkline'
import type { Decisions } from './states'

const REF = 82_725
const task = (role: string, n: number | null, reason: string | null = 'Årsag'): Task => ({
  reason,
  action: 'Ring',
  role,
  within: n === null ? null : { n, unit: 'weeks' },
})
const value = (n: number | null): Cell => (n === null ? { type: 'none' } : { type: 'value', lo: n, hi: n, day: REF - 1, old: false })
const row = (key: string, tier: number, age: number | null, cell: Cell, ...tasks: Task[]) => ({ key, age, sex: 'K', tier, tasks, cells: [cell] })
const list: DrawnList = {
  ref: REF,
  size: 10,
  included: 5,
  patients: [1, 2, 3, 4, 5],
  stopped: [],
  unfinished: [],
  steps: [],
  remarks: [],
  tiers: [
    { id: 'red', name: 'Rød', colour: 'red', symbol: 'triangle', count: 2 },
    { id: 'green', name: 'Grøn', colour: 'green', symbol: 'circle', count: 2 },
  ],
  columns: [{ id: 'egfr', label: 'eGFR', unit: '', measured: true, fresh: null }],
  order: [{ column: 0, descending: true }],
  rows: [
    row('T-5', 1, 70, value(30), task('laegesekretaer', null, null)),
    row('T-4', 0, null, value(null), task('laege', 2)),
    row('T-3', 0, 90, value(20), task('sygeplejerske', 8), task('laege', 2)),
    row('T-2', -1, 50, value(99)),
    row('T-1', 1, 60, value(40), task('laegesekretaer', null, null)),
  ],
}
const rows = rowsOf(list)
const keys = (choice: Partial<Choice> = {}, decisions: Decisions = {}) => chosenRows(list, rows, decisions, { ...ALL, ...choice }, 'da').map(({ key }) => key)

test('by tier, then as the profile sorts with missing last; those in no tier last of all', () => {
  expect(keys()).toEqual(['T-3', 'T-4', 'T-1', 'T-5', 'T-2'])
  expect(rows.map(({ patient }) => patient)).toEqual([1, 2, 3, 4, 5])
})

test.each([
  ['key', ['T-1', 'T-2', 'T-3', 'T-4', 'T-5'], ['T-5', 'T-4', 'T-3', 'T-2', 'T-1']],
  ['age', ['T-2', 'T-1', 'T-5', 'T-3', 'T-4'], ['T-3', 'T-5', 'T-1', 'T-2', 'T-4']],
  [fieldColumn('egfr'), ['T-3', 'T-5', 'T-1', 'T-2', 'T-4'], ['T-2', 'T-1', 'T-5', 'T-3', 'T-4']],
  ['who', ['T-4', 'T-1', 'T-5', 'T-3', 'T-2'], ['T-3', 'T-1', 'T-5', 'T-4', 'T-2']],
])('by %s in both directions, what is missing last in both', (by, up, down) => {
  expect(keys({ sort: { by, descending: false } })).toEqual(up)
  expect(keys({ sort: { by, descending: true } })).toEqual(down)
})

test('a role counts in any task of a patient; tier, key and state narrow', () => {
  expect(keys({ role: 'laege' })).toEqual(['T-3', 'T-4'])
  expect(keys({ tier: 'green' })).toEqual(['T-1', 'T-5'])
  expect(keys({ tier: '-' })).toEqual(['T-2'])
  expect(keys({ search: ' t-4 ' })).toEqual(['T-4'])
  const decisions: Decisions = { 'T-3': { is: 'settled', on: REF }, 'T-1': { is: 'postponed', on: REF - 9, until: REF } }
  expect(keys({}, decisions)).toEqual(['T-4', 'T-1', 'T-5', 'T-2'])
  expect(keys({ state: 'settled' }, decisions)).toEqual(['T-3'])
  expect(countsOf(list, rows, decisions)).toEqual({
    states: { open: 4, settled: 1, postponed: 0, declined: 0 },
    tiers: [
      { id: 'red', total: 2, open: 1 },
      { id: 'green', total: 2, open: 2 },
      { id: '-', total: 1, open: 1 },
    ],
  })
  expect(rolesIn(rows)).toEqual([
    { role: 'laege', count: 2 },
    { role: 'laegesekretaer', count: 2 },
    { role: 'sygeplejerske', count: 1 },
  ])
})

test('the neighbour after takes a row’s place, the one before at the end', () => {
  expect(neighbour(rows, 'T-5')?.key).toBe('T-4')
  expect(neighbour(rows, 'T-1')?.key).toBe('T-2')
  expect(neighbour(rows.slice(0, 1), 'T-5')).toBeNull()
  expect(neighbour(rows, 'findes ikke')).toBeNull()
})

test('a line goes from the earliest to the latest, higher values higher up; one level lies in the middle', () => {
  const at = (day: number, n: number | null) => ({ day, lo: n, hi: n })
  const [first, , last] = pointsOf([at(100, 9), at(50, 5), at(0, 1)])
  expect([first, last]).toEqual([
    { x: 5, y: 31 },
    { x: 155, y: 5 },
  ])
  expect(pointsOf([at(10, 4), at(0, 4)]).map(({ y }) => y)).toEqual([18, 18])
  expect(pointsOf([at(10, null), at(0, 4)])).toHaveLength(1)
})
