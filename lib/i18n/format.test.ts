import { expect, test } from 'vitest'
import { dayOf } from '#criteria'
import { formatIn } from './format'

const da = formatIn('da')

test('Danish numbers, shares and dates', () => {
  expect(da.number(1240)).toBe('1.240')
  expect(da.thousandths(12_500)).toBe('12,5')
  expect(da.percent(0.7).replace(/\s/g, ' ')).toBe('70 %')
  expect(da.day(dayOf(2026, 3, 3))).toBe('3. marts 2026')
  expect(da.instant(new Date('2026-03-03T13:32:00Z'))).toBe('3. marts 2026 kl. 14.32')
})

test('days since follow the civil day in Copenhagen, not 24 hours', () => {
  expect(da.since(new Date('2026-03-02T23:30:00Z'), new Date('2026-03-03T22:30:00Z'))).toBe('i dag')
  expect(da.since(new Date('2026-03-02T22:30:00Z'), new Date('2026-03-02T23:30:00Z'))).toBe('i går')
  expect(formatIn('en').since(new Date('2026-03-01T12:00:00Z'), new Date('2026-03-03T12:00:00Z'))).toBe('2 days ago')
})
