import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Json } from './canonical'

test('members are sorted by UTF-16 unit, as RFC 8785 section 3.2.3 shows', () => {
  const given = { '\u20ac': 'Euro', '\r': 'CR', '\u05d3': 'Dalet', '1': 'One', '\ud83d\ude00': 'Smile', '\u0080': 'Control', '\u00f6': 'o' }
  expect(Object.values(JSON.parse(canonical(given)) as object)).toEqual(['One', 'CR', 'Control', 'o', 'Dalet', 'Euro', 'Smile'])
  expect(canonical(given).indexOf('One')).toBeGreaterThan(canonical(given).indexOf('CR')) // in the text \r comes before 1; parsing puts index-like names first
})
test('by UTF-16 unit, not by code point: an emoji comes before U+FF21', () =>
  expect(canonical({ '\uff21': 1, '\ud83d\ude00': 2 })).toBe('{"\ud83d\ude00":2,"\uff21":1}'))
test('strings are NFC, members too', () => {
  expect(canonical('a\u030a')).toBe('"\u00e5"')
  expect(canonical({ 'a\u030a': 1 })).toBe('{"\u00e5":1}')
})
test('control characters are escaped as the RFC asks, the rest stands as it is', () =>
  expect(canonical('\b\t\n\f\r\u001f"\\/\u2028æ')).toBe('"\\b\\t\\n\\f\\r\\u001f\\"\\\\/\u2028æ"'))
test('whole numbers only', () => {
  expect([canonical(0), canonical(-0), canonical(-35000), canonical(9007199254740991)]).toEqual(['0', '0', '-35000', '9007199254740991'])
  for (const bad of [0.5, NaN, Infinity, 2 ** 53]) expect(() => canonical(bad)).toThrow(/whole numbers/)
})
test('what has no canonical form is refused', () => {
  expect(() => canonical('\ud83d')).toThrow(/surrogate/)
  expect(() => canonical({ '\ude00': 1 })).toThrow(/surrogate/)
  expect(() => canonical({ 'a\u030a': 1, '\u00e5': 2 })).toThrow(/same name/)
})
test('absent members are left out, lists stand as they are', () =>
  expect(canonical({ b: undefined, a: [3, 1, { d: null, c: true }] })).toBe('{"a":[3,1,{"c":true,"d":null}]}'))

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value')),
  ),
})).value as fc.Arbitrary<Json>
test('canonical of what it wrote is the same text, whatever the order of members', () =>
  fc.assert(
    fc.property(json, (value) => {
      const text = canonical(value)
      return canonical(JSON.parse(text) as Json) === text && canonical(turned(value)) === text
    }),
  ))
const turned = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, one]) => [name, turned(one as Json)]),
        )
      : value
