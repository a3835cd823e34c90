import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseProfile } from '../document/parse'
import { parseText } from '../text/parse'
import { CHECKS, findingsOf } from './index'
import { sound, withStep } from './sound'

test('nothing is found in a sound profile', () => expect(findingsOf(sound())).toEqual([]))
test('codes are unique, and each check has a file and a test of its own', () => {
  expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length)
  const files = readdirSync(new URL('.', import.meta.url))
  for (const { code } of CHECKS) {
    const name = code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    expect(files).toContain(`${name}.ts`)
    expect(files).toContain(`${name}.test.ts`)
  }
})
test('faults come before advice, and every sentence ends as one', () => {
  const all = findingsOf({ ...withStep('age', { yes: null, no: 'age' }), tiers: [] })
  expect(all.map(({ code, severity }) => [code, severity])).toEqual([
    ['openExit', 'fault'],
    ['wayBack', 'fault'],
    ...['treated', 'in', 'child', 'untreated'].map(() => ['unreachableStep', 'fault']),
    ['noInclusion', 'fault'],
    ['noTiers', 'advice'],
  ])
  for (const { sentence } of all) for (const text of [sentence.da, sentence.en]) expect(text).toMatch(/^[A-ZÆØÅ»“].*\.$/)
})
const profiles = new URL('../../../profiles/', import.meta.url)
const files = readdirSync(profiles).filter((name) => /\.(json|profil)$/.test(name))
test.each(files)('the profile %s can be read and has no findings', (name) => {
  const text = readFileSync(new URL(name, profiles), 'utf8')
  const parsed = name.endsWith('.json') ? parseProfile(text) : parseText(text)
  const profile = 'ok' in parsed ? (parsed.ok ? parsed.profile : null) : parsed.profile
  expect('problems' in parsed ? parsed.problems : []).toEqual([])
  expect(findingsOf(profile!).map(({ code, sentence }) => `${code}: ${sentence.da}`)).toEqual([])
  expect(profile!.purpose.startsWith('Demonstrationsprofil – ikke klinisk godkendt')).toBe(true)
})
test('the demonstration profiles are among them', () => expect(files.some((name) => name.startsWith('osteoporose.'))).toBe(true))
test('an empty drawing and every half of a profile are found faulty, never thrown at', () => {
  const whole = sound()
  for (let n = 1; n <= whole.flow.length; n++)
    expect(() => findingsOf({ ...whole, flow: whole.flow.slice(0, n), codeLists: [], groups: [], results: [] })).not.toThrow()
  expect(findingsOf({ ...whole, flow: whole.flow.slice(0, 1) }).some(({ severity }) => severity === 'fault')).toBe(true)
})
