// Days as people type them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, isoOf } from '#criteria/core/days'
import { dayText, parseDayText } from './day'

test.each([
  ['30.6.2026', '2026-06-30'],
  ['30.06.2026', '2026-06-30'],
  [' 30-06-2026 ', '2026-06-30'],
  ['30/6 2026', '2026-06-30'],
  ['30/06/2026', '2026-06-30'],
  ['30062026', '2026-06-30'],
  ['2026-06-30', '2026-06-30'],
  ['30. juni 2026', '2026-06-30'],
  ['1 okt 2025', '2025-10-01'],
  ['3 May 2025', '2025-05-03'],
  ['29.2.2024', '2024-02-29'],
  ['', null],
  ['29.2.2025', undefined],
  ['6/30/2026', undefined],
  ['30.6.26', undefined],
  ['1.1.202', undefined],
  ['i går', undefined],
])('%s', (text, iso) => expect(parseDayText(text)).toBe(iso))
test('what is written is read back', () =>
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) }), fc.constantFrom('da', 'en'), (day, locale) => {
      expect(parseDayText(dayText(isoOf(day), locale))).toBe(isoOf(day))
    }),
  ))
test('no day is nothing, and what is no day is shown as it stands', () => expect([dayText(null, 'da'), dayText('x', 'da')]).toEqual(['', 'x']))
