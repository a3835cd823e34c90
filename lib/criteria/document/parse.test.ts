import fc from 'fast-check'
import { expect, test } from 'vitest'
import { example } from '../edit/example'
import { canonicalProfile } from './hash'
import { parseDocument, parseProfile, type ParseProblem } from './parse'
import type { Node } from './schema'

const problems = (value: unknown): ParseProblem[] => {
  const parsed = typeof value === 'string' ? parseProfile(value) : parseDocument(value)
  return parsed.ok ? [] : parsed.problems
}
const first = (value: unknown) => {
  const [one] = problems(value)
  return one && [one.code, one.at]
}
const withNode = (ask: unknown) => ({ ...example(), flow: [{ id: 'a', type: 'question', ask, yes: null, no: null }] })

test('a document comes back as it went in', () => {
  const parsed = parseProfile(canonicalProfile(example()))
  expect(parsed.ok && canonicalProfile(parsed.profile)).toBe(canonicalProfile(example()))
  expect(parseProfile(`\uFEFF${JSON.stringify(example())}`).ok).toBe(true)
})
test.each([
  ['not JSON', '{"language": 1,\n"id": oops', ['notJson', undefined]],
  ['empty', '', ['notJson', undefined]],
  ['a list', '[]', ['wrongType', undefined]],
  ['null', 'null', ['wrongType', undefined]],
  ['five million characters', 'x'.repeat(5_000_000), ['tooBig', undefined]],
  ['very deep', '['.repeat(100_000) + ']'.repeat(100_000), ['tooDeep', undefined]],
  ['another language version', JSON.stringify({ ...example(), language: 2 }), ['otherLanguage', 'language']],
])('%s is refused', (_name, text, expected) => expect(first(text)).toEqual(expected))
test.each<[string, unknown, unknown]>([
  ['an unknown member', { ...example(), colour: 'red' }, ['unknownMember', 'colour']],
  ['an unknown member far inside', withNode({ type: 'criterion', kind: 'age', params: {}, negate: true }), ['unknownMember', 'flow[0].ask.negate']],
  ['a missing member', { ...example(), tiers: undefined }, ['missingMember', 'tiers']],
  ['a wrong type', { ...example(), title: 7 }, ['wrongType', 'title']],
  ['a fraction', withNode({ type: 'criterion', kind: 'age', params: { from: 18.5 } }), ['notAllowed', 'flow[0].ask.params.from']],
  ['an unknown sort of question', withNode({ type: 'formula', of: [] }), ['notAllowed', 'flow[0].ask.type']],
  ['an empty flow', { ...example(), flow: [] }, ['outOfBounds', 'flow']],
  ['a title that is too long', { ...example(), title: 'x'.repeat(301) }, ['outOfBounds', 'title']],
  ['a bad id', { ...example(), id: 'Ostéo' }, ['badName', 'id']],
  ['a lone surrogate', { ...example(), owner: '\ud83d' }, ['badText', 'owner']],
  ['a zero character', { ...example(), owner: 'a\u0000b' }, ['badText', 'owner']],
  ['a member named __proto__', JSON.parse(`{"__proto__": {"x": 1}, ${JSON.stringify(example()).slice(1)}`), ['unknownMember', '__proto__']],
])('%s is refused with its place', (_name, value, expected) => expect(first(value)).toEqual(expected))

test('every problem is a sentence in both languages that says what now', () => {
  const all = problems({ ...example(), colour: 'red', title: 7, flow: [], id: 'É', tiers: undefined })
  expect(all.map(({ code }) => code).sort()).toEqual(['badName', 'missingMember', 'outOfBounds', 'unknownMember', 'wrongType'])
  for (const { sentence } of all) for (const text of [sentence.da, sentence.en]) expect(text).toMatch(/^[A-ZÆØÅ»“].*\.$/)
  expect(problems('x'.repeat(5_000_000))[0]!.sentence.da).toBe(
    'Teksten er for stor: 5,0 mio. tegn. En profil må højst fylde 2 mio. Kontrollér, at det er den rigtige fil.',
  )
  expect(problems('{\n"a" 1}')[0]!.sentence.da).toContain('(linje 2)')
})
test('groups may nest thirty deep', () => {
  let ask: Node = { type: 'use', group: 'g' }
  for (let i = 0; i < 30; i++) ask = { type: 'group', how: 'all', of: [ask] }
  expect(problems(withNode(ask))).toEqual([])
})
test('strings come back in NFC', () => {
  const parsed = parseDocument({ ...example(), owner: 'A\u030arhus' })
  expect(parsed.ok && parsed.profile.owner).toBe('\u00c5rhus')
})
test('whatever comes in, it answers and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((one) => JSON.stringify({ ...example(), flow: one })),
      ),
      (text) => typeof parseProfile(text).ok === 'boolean',
    ),
    { numRuns: 400 },
  )
  fc.assert(
    fc.property(fc.anything(), (value) => typeof parseDocument(value).ok === 'boolean'),
    { numRuns: 400 },
  )
})
