import fc from 'fast-check'
import { expect, test } from 'vitest'
import { before, dateOf, dayOf, daysAbout, isoOf, parseDay, plus, resolveDay, UNITS, type Period } from './days'

const day = fc.integer({ min: 0, max: 110_000 }) // 1800 to 2101
const period = fc.record({ n: fc.integer({ min: 1, max: 400 }), unit: fc.constantFrom(...UNITS) })
const at = (iso: string) => parseDay(iso)!
const added = (iso: string, n: number, unit: Period['unit']) => isoOf(plus(at(iso), n, unit))

test('day 0 is 1 January 1800', () => {
  expect(dayOf(1800, 1, 1)).toBe(0)
  expect(isoOf(0)).toBe('1800-01-01')
  expect(dateOf(at('2026-06-30'))).toEqual({ year: 2026, month: 6, day: 30 })
})
test('a day and its date are one and the same', () => fc.assert(fc.property(day, (one) => parseDay(isoOf(one)) === one)))
test.each([
  '2026-02-29',
  '2026-04-00',
  '12026-04-01',
  '2026-04-011',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '1900-02-29',
  '26-04-01',
  '2026-4-1',
  '',
  'i går',
])('%s is no date', (text) => expect(parseDay(text)).toBeNull())
test('29 February is a date in leap years, 2000 among them', () => expect([at('2024-02-29'), at('2000-02-29')].every((one) => one > 0)).toBe(true))

test.each([
  ['2026-03-31', -1, 'months', '2026-02-28'],
  ['2024-03-31', -1, 'months', '2024-02-29'],
  ['2026-06-30', -24, 'months', '2024-06-30'],
  ['2026-06-30', -15, 'months', '2025-03-30'],
  ['2026-01-31', 1, 'months', '2026-02-28'],
  ['2026-01-31', 13, 'months', '2027-02-28'],
  ['2024-02-29', 1, 'years', '2025-02-28'],
  ['2024-02-29', 4, 'years', '2028-02-29'],
  ['2026-06-30', -18, 'years', '2008-06-30'],
  ['2026-06-30', -2, 'weeks', '2026-06-16'],
  ['2026-03-29', 1, 'days', '2026-03-30'], // the night summer time begins
] as const)('%s %i %s is %s', (iso, n, unit, expected) => expect(added(iso, n, unit)).toBe(expected))

test('one step, not many: a month twice from 31 January is not two months', () => {
  expect(isoOf(plus(plus(at('2026-01-31'), 1, 'months'), 1, 'months'))).toBe('2026-03-28')
  expect(added('2026-01-31', 2, 'months')).toBe('2026-03-31')
})
test('a later day never ends earlier, and a longer period never reaches less far', () =>
  fc.assert(
    fc.property(
      day,
      fc.nat(400),
      period,
      (one, more, { n, unit }) => plus(one, -n, unit) <= plus(one + more, -n, unit) && plus(one, -n - 1, unit) < plus(one, -n, unit),
    ),
  ))

const turns = (birth: string, ref: string, years: number) => at(birth) <= plus(at(ref), -years, 'years')
test('born on 29 February one turns 18 on 1 March in common years, on the day in leap years', () => {
  expect(turns('2008-02-29', '2026-02-28', 18)).toBe(false)
  expect(turns('2008-02-29', '2026-03-01', 18)).toBe(true)
  expect(turns('2008-02-29', '2028-02-28', 20)).toBe(false)
  expect(turns('2008-02-29', '2028-02-29', 20)).toBe(true)
})

test('*within n* and *n or more ago* are complements, and the day exactly n ago is not within n', () =>
  fc.assert(
    fc.property(day, period, fc.integer({ min: -800, max: 800 }), (ref, given, offset) => {
      const bound = resolveDay(before(given)!, ref)
      const one = bound + offset
      const within = bound < one
      const ago = one <= plus(ref, -given.n, given.unit)
      return within !== ago && !(bound < plus(ref, -given.n, given.unit))
    }),
  ))
test('an open period has no bound, a fixed day stays', () => {
  expect(before(null)).toBeNull()
  expect(resolveDay({ day: 42 }, 9)).toBe(42)
})
test('periods in different units can be compared', () => {
  expect(daysAbout({ n: 24, unit: 'months' })).toBeGreaterThan(daysAbout({ n: 120, unit: 'days' }))
  expect(daysAbout({ n: 52, unit: 'weeks' })).toBeLessThan(daysAbout({ n: 1, unit: 'years' }))
})
