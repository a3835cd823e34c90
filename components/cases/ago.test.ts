import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, parseDay, plus, UNITS } from '#criteria/core/days'
import { aboutAgo, agoOf, dayAgo } from './ago'

const ref = parseDay('2026-03-31')!
const of = (iso: string) => {
  const { n, unit, after } = agoOf(parseDay(iso)!, ref)
  return `${n} ${unit}${after ? ' after' : ''}`
}
test.each([
  ['2026-03-31', '0 days'],
  ['2026-03-30', '1 days'],
  ['2026-03-24', '1 weeks'],
  ['2026-02-28', '1 months'],
  ['2025-12-31', '3 months'],
  ['2025-12-30', '91 days'],
  ['2024-03-31', '2 years'],
  ['1966-03-31', '60 years'],
  ['2026-04-30', '1 months after'],
])('%s is %s', (iso, ago) => expect(of(iso)).toBe(ago))
test('it stays in the unit that it was said in while that is exact', () => {
  expect(agoOf(plus(ref, -12, 'months'), ref, 'months')).toEqual({ n: 12, unit: 'months', after: false })
  expect(agoOf(plus(ref, -28, 'days'), ref, 'days')).toEqual({ n: 28, unit: 'days', after: false })
  expect(agoOf(plus(ref, -29, 'days'), ref, 'weeks')).toEqual({ n: 29, unit: 'days', after: false })
})
test('what is said is the day', () =>
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) }), fc.integer({ min: -40_000, max: 4000 }), (at, by) => {
      expect(dayAgo(agoOf(at + by, at), at)).toBe(at + by)
    }),
  ))
test('and what is chosen is told back as it was chosen', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...UNITS), (n, unit) => {
      expect(dayAgo(agoOf(plus(ref, -n, unit), ref, unit), ref)).toBe(plus(ref, -n, unit))
    }),
  ))
test('many days are also told about', () =>
  expect([30, 140, 700, 5173].map((n) => aboutAgo({ n, unit: 'days', after: false }))).toEqual([
    null,
    { n: 5, unit: 'months' },
    { n: 23, unit: 'months' },
    { n: 14, unit: 'years' },
  ]))
