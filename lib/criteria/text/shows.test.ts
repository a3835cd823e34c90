// What a test patient is expected to be shown, as lines of the text form; and documents without it, which are what they were.
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { whole } from '../compare/testing'
import { canonicalProfile, contentHash, meaningHash, sha256Hex } from '../document/hash'
import { parseDocument } from '../document/parse'
import type { ExpectedShown, Profile } from '../document/schema'
import { example } from '../edit/example'
import { completionsAt, formatText, parseText, printText } from './index'
import { anyDocument } from './testing/documents'

const patient = whole().cases[0]!
const showing = (...shown: ExpectedShown[]): Profile => ({ ...whole(), cases: [{ ...patient, expect: { ...patient.expect, shown } }] })
const linesOf = (profile: Profile) => [...printText(profile).matchAll(/^ {2}shows (.*)$/gm)].map(([, line]) => line)

test.each<[ExpectedShown['is'], string]>([
  [[], 'felt: missing'],
  [[{ value: '-2.6' }], 'felt: -2.6'],
  [[{ value: '-2,6', day: '2026-01-01' }], 'felt: "-2,6" on 2026-01-01'],
  [[{ value: 'M05BA04', day: '2026-01-01' }, { value: '2150' }, { day: '2025-01-01' }], 'felt: M05BA04 on 2026-01-01, 2150, 2025-01-01'],
  [[{ value: 'yes' }, { value: 'no' }], 'felt: yes, no'],
  [[{ value: 'missing' }], 'felt: "missing"'],
  [[{ value: '2026-01-01' }, { value: 'on' }, { value: '' }], 'felt: "2026-01-01", "on", ""'],
])('%j', (is, line) => {
  const profile = showing({ field: 'felt', is })
  const text = printText(profile)
  expect(linesOf(profile)).toEqual([line])
  expect(parseText(text)).toMatchObject({ profile, problems: [] })
  expect(formatText(text)).toBe(text)
})

describe('what is wrong is said, with its place', () => {
  const problems = (line: string) => parseText(printText(showing({ field: 'felt', is: [] })).replace('shows felt: missing', line)).problems
  test.each([
    ['shows fe1t: 48', 'unknownName', 'advice'],
    ['shows felt', 'lacking', 'fault'],
    ['shows felt: 48 on', 'lacking', 'fault'],
    ['shows felt: 48 49', 'unexpected', 'fault'],
    ['shows felt: [48]', 'lacking', 'fault'],
    ['shows felt: 48 on 2026', 'badName', 'fault'],
  ])('%s', (line, code, severity) => expect(problems(line)[0]).toMatchObject({ severity, ...(code === 'badName' ? {} : { code }) }))
})

test('a line is completed: the word, the field, what may stand behind it', () => {
  const at = (line: string) => {
    const text = printText(showing({ field: 'felt', is: [] })).replace('shows felt: missing', line)
    return completionsAt(text, text.lastIndexOf(`\n  ${line}`) + 3 + line.length).map(({ label }) => label)
  }
  expect(at('sho')).toEqual(['shows'])
  expect(at('shows ')).toEqual(['felt', 'dage'])
  expect(at('shows felt: ')).toEqual(['missing', 'yes', 'no'])
})

test('the documents of the round trip meet it: nothing, a value, a value and its day, a day', () => {
  const drawn = fc.sample(anyDocument, { seed: 20261127, numRuns: 500 }).flatMap(({ cases }) => cases.flatMap((one) => one.expect.shown ?? []))
  const rows = drawn.flatMap(({ is }) => is)
  expect(drawn.some(({ is }) => !is.length)).toBe(true)
  expect(new Set(rows.map((row) => Object.keys(row).sort().join()))).toEqual(new Set(['value', 'day', 'day,value']))
})

describe('a document without it is what it was before the member was there', () => {
  const without = (profile: Profile): Profile => ({
    ...profile,
    cases: profile.cases.map((one) => {
      const { shown: _, ...expect } = one.expect
      return { ...one, expect }
    }),
  })
  const hashes = (profile: Profile) => [contentHash(profile), meaningHash(profile), sha256Hex(printText(profile))]
  /** As they were before. */
  test('hashes and text of the documents under test', () => {
    expect(hashes(without(whole()))).toEqual([
      '9c20c9852eab5b4d583d8477017592aeccb9f5ac1135525f762b84fa5887570a',
      '6229e5921d624b24f8bc9c430cf9720cb3064ddaaaf05a349b21e147ee3a2d6b',
      '50baec7b6c3669a8309c05e3d7db100416b567a7bbed6da85ddcc32598c1e4a1',
    ])
    expect(hashes(example())).toEqual([
      '85d8d6bd90354d11dbc10e195e9672628af65d180d4cae7d460020192e556880',
      '3b4ede95bd3f1bf8e32ceb070850026b0583c3c6703ef07f92880ccab6bbee5b',
      '9862f3ab7c6061892ba127c351643d1d856e7a8ff64c82ba21bb412526cff3da',
    ])
    expect(hashes(whole())[1]).not.toBe(hashes(without(whole()))[1])
  })
  /** What the three hashes and the text are made of: exactly the members that a test patient had before. */
  test.each(readdirSync('profiles').filter((name) => name.endsWith('.profil')))('%s', (name) => {
    const profile = without(parseText(readFileSync(`profiles/${name}`, 'utf8')).profile!)
    const text = printText(profile)
    expect(text).not.toMatch(/^ {2}shows /m)
    expect(hashes(parseText(text).profile!)).toEqual(hashes(profile))
    const stored = parseDocument(JSON.parse(canonicalProfile(profile))) as { profile: Profile } // its codes are sorted, so that its text is another
    expect(hashes(stored.profile).slice(0, 2)).toEqual(hashes(profile).slice(0, 2))
    for (const { expect: expected } of stored.profile.cases) expect(['step', 'tier', 'rules']).toEqual(expect.arrayContaining(Object.keys(expected)))
    expect(canonicalProfile(profile)).not.toContain('"shown"')
  })
})
