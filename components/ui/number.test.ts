// Numbers as people type them, in both languages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberText, parseNumber } from './number'

test.each([
  ['12,5', 12500],
  ['12.5', 12500],
  ['1.240', 1240000],
  ['1.240,5', 1240500],
  ['-3', -3000],
  ['−3', -3000],
  ['0,001', 1],
  ['', null],
  ['abc', undefined],
  ['1,2345', undefined],
  ['12,', 12000],
])('%s in Danish', (text, value) => expect(parseNumber(text, 3, 'da')).toBe(value))
test('whole numbers take no decimals', () => {
  expect(parseNumber('18', 0, 'da')).toBe(18)
  expect(parseNumber('18,5', 0, 'da')).toBeUndefined()
  expect(parseNumber('1,240', 0, 'en')).toBe(1240)
})
test('what is written is read back', () =>
  fc.assert(
    fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.constantFrom('da', 'en'), (n, locale) => {
      expect(parseNumber(numberText(n, 3, locale), 3, locale)).toBe(n)
    }),
  ))
