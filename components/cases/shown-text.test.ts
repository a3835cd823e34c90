import { expect, test } from 'vitest'
import type { Is } from '#engines/cases/verdict'
import { typedIs, typedOf } from './shown-text'

test.each<[string, Is]>([
  ['mangler', []],
  ['', []],
  ['−2,6', [{ value: '−2,6' }]],
  ['<30 (1.6.2026)', [{ value: '<30', day: '2026-06-01' }]],
  ['76 (1.5.2026); 80', [{ value: '76', day: '2026-05-01' }, { value: '80' }]],
  ['2026-06-01', [{ day: '2026-06-01' }]],
  ['1.6.2026', [{ day: '2026-06-01' }]],
  ['80-0120', [{ value: '80-0120' }]],
])('"%s"', (text, is) => {
  expect(typedIs(text)).toEqual(is)
  for (const locale of ['da', 'en'] as const) expect(typedIs(typedOf(is, locale))).toEqual(is)
})
test.each(['48 (31.2.2026)', '48 (i går)', '48 ()', '31.2.2026', '48;', '48; ; 50'])('"%s" is nothing that can be expected', (text) =>
  expect(typedIs(text)).toBeNull(),
)
test('the decimal sign is that of the language', () =>
  expect([typedOf([{ value: '-2.6', day: '2026-06-01' }], 'da'), typedOf([{ value: '-2.6', day: '2026-06-01' }], 'en')]).toEqual([
    '-2,6 (01.06.2026)',
    '-2.6 (01/06/2026)',
  ]))
