import { expect, test } from 'vitest'
import { dayOf } from '#criteria'
import type { Cell, ListRow, PopulationList } from './model'
import { dateText, hrefOf, PAGE_SIZE, readDate, rolesOf, select, shownColumns, viewOf } from './view'

const value = (n: number | null): Cell => (n === null ? { type: 'none' } : { type: 'value', lo: n, hi: n, day: 82_000, old: false })
const row = (key: string, tier: number, role: string, ...cells: Cell[]): ListRow => ({
  key,
  age: 70,
  sex: 'K',
  tier,
  tasks: [{ reason: 'r', action: 'a', role, within: null }],
  cells,
})
const column = (id: string) => ({ id, label: id, unit: '', measured: true, fresh: null })
const tier = (id: string) => ({ id, name: id, colour: 'red' as const, symbol: 'circle' as const, count: 0 })
const list = (rows: ListRow[]): PopulationList => ({
  format: 1,
  release: { package: 'p', version: '1.0.0', title: 't', status: 'published', sha256: '', contentHash: '', since: '', approvals: [] },
  demonstration: false,
  ref: 0,
  clinic: '',
  clinicName: '',
  drawnAt: '',
  patients: { folder: '', digest: '', size: 0, notes: [] },
  included: rows.length,
  steps: [],
  tiers: [tier('red'), tier('green')],
  columns: [column('a'), column('b')],
  remarks: [],
  rows,
})
const keys = (rows: ListRow[], address = '/') => select(list(rows), viewOf(new URL(address, 'http://x').searchParams)).rows.map((one) => one.key)

test('rows come by tier, then by the fields in their order with missing last, then by key', () => {
  const rows = [
    row('5', 1, 'laege', value(1), value(1)),
    row('4', 0, 'laege', value(null), value(1)),
    row('3', 0, 'laege', value(9), value(2)),
    row('2', 0, 'laege', value(9), value(null)),
    row('1', 0, 'laege', value(9), value(2)),
    row('0', 0, 'laege', value(3), value(5)),
  ]
  expect(keys(rows)).toEqual(['0', '1', '3', '2', '4', '5'])
  expect(keys(rows, '/?sortering=b')).toEqual(['4', '1', '3', '0', '2', '5'])
})

test('a profile that says its order is sorted so, in either direction with missing last; without any by key alone', () => {
  const rows = [row('3', 0, 'l', value(1), value(2)), row('2', 0, 'l', value(2), value(null)), row('1', 0, 'l', value(3), value(9))]
  const sorted = (order: PopulationList['order'], address = '/') =>
    select({ ...list(rows), order }, viewOf(new URL(address, 'http://x').searchParams)).rows.map((one) => one.key)
  expect(sorted([{ column: 1, descending: true }])).toEqual(['1', '3', '2'])
  expect(sorted([{ column: 1, descending: false }])).toEqual(['3', '1', '2'])
  expect(sorted([])).toEqual(['1', '2', '3'])
  expect(sorted([], '/?sortering=a')).toEqual(['3', '2', '1'])
})

test('the longest ago and the lowest come first', () => {
  const days = (n: number): Cell => ({ type: 'days', days: n })
  expect(keys([row('x', 0, 'l', days(3), value(1)), row('y', 0, 'l', days(300), value(1))])).toEqual(['y', 'x'])
  expect(keys([row('x', 0, 'l', { type: 'holds', holds: false }, value(1)), row('y', 0, 'l', { type: 'holds', holds: true }, value(1))])).toEqual(['y', 'x'])
})

test('tier and role choose; a role counts in any task of a patient', () => {
  const both = {
    ...row('b', 0, 'laege', value(1), value(1)),
    tasks: [
      { reason: 'r', action: 'a', role: 'laege', within: null },
      { reason: 's', action: 'a', role: 'sygeplejerske', within: null },
    ],
  }
  const rows = [both, row('c', 1, 'sygeplejerske', value(1), value(1)), row('d', 1, 'laege', value(1), value(1))]
  expect(keys(rows, '/?rolle=sygeplejerske')).toEqual(['b', 'c'])
  expect(keys(rows, '/?prioritet=green&rolle=laege')).toEqual(['d'])
  expect(keys(rows, '/?prioritet=nonsense')).toEqual(['b', 'd', 'c'].sort((x, y) => keys(rows).indexOf(x) - keys(rows).indexOf(y)))
  expect(rolesOf(list(rows))).toEqual([
    { role: 'laege', count: 2 },
    { role: 'sygeplejerske', count: 2 },
  ])
})

test('pages hold every row once; a page too far is the last', () => {
  const rows = Array.from({ length: PAGE_SIZE * 2 + 3 }, (_, no) => row(String(no).padStart(4, '0'), 0, 'l', value(1), value(1)))
  const page = (side: string) => select(list(rows), viewOf(new URLSearchParams({ side })))
  expect(['1', '2', '3'].flatMap((side) => page(side).shown.map((one) => one.key))).toEqual(rows.map((one) => one.key))
  expect([page('99').page, page('99').from, page('alle').shown.length, page('-1').page]).toEqual([3, 2 * PAGE_SIZE + 1, rows.length, 1])
})

test('an address says the view and nothing else', () => {
  for (const address of ['/', '/?profil=dk.x.y&prioritet=red&rolle=laege&sortering=b&felt=a&felt=b&side=2&lang=en', '/?side=alle']) {
    const view = viewOf(new URL(address, 'http://x').searchParams)
    expect(hrefOf(view, { page: view.page })).toBe(address)
  }
  expect(viewOf(new URLSearchParams({ profil: '"><script>', side: 'x', lang: 'fr' }))).toMatchObject({ profile: '', page: 1, locale: 'da' })
  expect(shownColumns(list([]), viewOf(new URLSearchParams('felt=b')))).toEqual([1])
})

test('dates are typed and read the Danish way', () => {
  const day = dayOf(2026, 6, 30)
  expect(dateText(day)).toBe('30-06-2026')
  for (const text of ['30-06-2026', '30.6.2026', ' 2026-06-30 ']) expect(readDate(text)).toBe(day)
  for (const text of ['31-06-2026', '06/30/2026', '', '30-06-26']) expect(readDate(text)).toBeNull()
})
