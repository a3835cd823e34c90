import { expect, test } from 'vitest'
import { findingsOf } from '../checks'
import { example } from './example'
import { addOrder, moveOrder, removeOrder, setOrder } from './order'
import { addDisplay, removeDisplay } from './tiers'

const first = addDisplay(example(), 'note', 'Note')
const second = addDisplay(first.profile, 'latestValue', 'eGFR', { concept: 'egfr' })
const both = addOrder(addOrder(second.profile, first.id), second.id, true)

test('fields are sorted by in the order they were added, each once and either way', () => {
  expect(both.order).toEqual([
    { field: first.id, descending: false },
    { field: second.id, descending: true },
  ])
  expect(addOrder(both, first.id, true)).toBe(both)
  expect(setOrder(both, first.id, true).order[0]).toEqual({ field: first.id, descending: true })
  expect(moveOrder(both, second.id, -1).order.map(({ field }) => field)).toEqual([second.id, first.id])
  expect(removeOrder(both, first.id).order.map(({ field }) => field)).toEqual([second.id])
})
test('a field that is no longer shown is no longer sorted by', () => {
  const without = removeDisplay(both, first.id)
  expect(without.order.map(({ field }) => field)).toEqual([second.id])
  expect(findingsOf(without).map(({ code }) => code)).not.toContain('unknownOrder')
})
