import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { amount } from '../../engines/generated/amount'
import { document as drawn } from '../../engines/generated/documents'
import { parseProfile } from '../document/parse'
import type { Profile } from '../document/schema'
import { example } from '../edit/example'
import { formatText, parseText, printText } from './index'
import { anyDocument } from './testing/documents'
import { hostile, wellFormed } from './testing/hostile'

const runs = (ordinary: number, long: number) => ({ numRuns: amount(ordinary, long), seed: 20261127 })
const MINUTES = 3_600_000

const PROFILES = readdirSync('profiles')
/** Print, parse, print again. */
function comesBack(profile: Profile): void {
  const text = printText(profile)
  const parsed = parseText(text)
  expect(parsed.problems.filter(({ severity }) => severity === 'fault')).toEqual([])
  expect(parsed.profile).toEqual(profile)
  expect(printText(parsed.profile!)).toBe(text)
  expect(formatText(text)).toBe(text)
}

describe('parse ∘ print is the identity on documents', () => {
  test.each(PROFILES.filter((name) => name.endsWith('.json')))('%s', (name) => {
    const parsed = parseProfile(readFileSync(`profiles/${name}`, 'utf8'))
    if (!parsed.ok) throw new Error(parsed.problems[0]!.sentence.en)
    comesBack(parsed.profile)
  })
  test.each(PROFILES.filter((name) => name.endsWith('.profil')))('%s', (name) => {
    const { profile, problems } = parseText(readFileSync(`profiles/${name}`, 'utf8'))
    expect(problems).toEqual([])
    comesBack(profile!)
  })
  test('the example of the editor', () => comesBack(example()))
  test('documents as the engines’ tests draw them', () => fc.assert(fc.property(drawn, comesBack), runs(500, 10_000)), MINUTES)
  test('documents with every part, drafts among them', () => fc.assert(fc.property(anyDocument, comesBack), runs(500, 10_000)), MINUTES)
  test(
    'any string, in a line, a block and a criterion',
    () =>
      fc.assert(
        fc.property(hostile(300, 1), (text) =>
          comesBack({
            ...example(),
            title: text,
            purpose: `${text}\n${text}`,
            references: [text],
            groups: [
              { id: 'g', label: text, when: { type: 'criterion', kind: wellFormed(text.slice(0, 60)).normalize('NFC').slice(0, 60), params: { x: text } } },
            ],
          }),
        ),
        runs(200, 10_000),
      ),
    MINUTES,
  )
})
