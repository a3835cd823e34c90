import { expect, test } from 'vitest'
import { OPEN_HI, OPEN_LO } from '#criteria'
import { parseBounds, writeBounds } from './value'

test.each([
  ['48', 48_000, 48_000],
  ['12,5', 12_500, 12_500],
  ['12.5', 12_500, 12_500],
  ['<30', OPEN_LO, 29_999],
  ['< 30', OPEN_LO, 29_999],
  ['<=30', OPEN_LO, 30_000],
  ['≤30', OPEN_LO, 30_000],
  ['>=90', 90_000, OPEN_HI],
  ['≥90', 90_000, OPEN_HI],
  ['> 90', 90_001, OPEN_HI],
  ['-2.5', -2_500, -2_500],
  ['−2,5', -2_500, -2_500],
  ['<-1', OPEN_LO, -1_001],
  ['0.0005', 1, 1],
  ['-0.0005', -1, -1],
  ['0.00049', 0, 0],
  ['0,1', 100, 100],
  ['1,005', 1_005, 1_005],
])('%s', (text, lo, hi) => expect(parseBounds(text)).toEqual({ lo, hi }))

test.each(['', 'neg', 'spor', '1.2.3', '1e3', '12-14', '<>3', '2147484', '99999999999999999999', '--1', '1 000'])(
  '%j is unreadable: open on both sides',
  (text) => expect(parseBounds(text)).toEqual({ lo: OPEN_LO, hi: OPEN_HI }),
)

test.each(['48', '< 30', '≤ 30', '≥ 90', '> 90', '12,5', '−2,5', '< 0', '> 0', '< −1', '> −1'])('what is written reads back: %s', (text) =>
  expect(writeBounds(parseBounds(text))).toBe(text),
)
test('unreadable is written as null, English has a point', () =>
  expect([writeBounds(parseBounds('?')), writeBounds(parseBounds('12,5'), 'en')]).toEqual([null, '12.5']))
