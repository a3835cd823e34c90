// All demonstration profiles on a synthetic clinic: everyone finds somebody, and on 100,000 (STUDIO_LONG=1) somebody in every tier, in a
// number that is not more than twice off what is expected.
import { beforeAll, expect, test } from 'vitest'
import { dayOf } from '#criteria'
import { denmark } from '#population/denmark/denmark'
import { EXPECTED, held } from '#population/describe/expected'
import { foundByProfiles, linesOf, type Found } from './profiles'

const LONG = process.env.STUDIO_LONG === '1'
const SIZE = LONG ? 100_000 : 10_000
let found: Found[]
beforeAll(() => {
  found = foundByProfiles(denmark({ seed: 1, size: SIZE, ref: dayOf(2026, 6, 30), clinic: '091034', name: 'Klinik' }).population)
  console.log(linesOf(found, SIZE).join('\n'))
})

test('there are 22, each with an expectation', () => {
  expect(found.map(({ profile }) => profile)).toEqual(EXPECTED.map(({ profile }) => profile))
})
test(`each finds patients${LONG ? ' in every tier' : ', nearly all in every tier'}`, () => {
  const empty = found.flatMap(({ profile, counts }) => Object.entries(counts.tiers).flatMap(([tier, n]) => (n ? [] : [`${profile} ${tier}`])))
  if (LONG) expect(empty).toEqual([])
  else expect(empty.length).toBeLessThan(3)
  for (const { profile, counts } of found) expect(counts.included, profile).toBeGreaterThan(10)
})
test('none is more than twice off what is expected of a clinic of 1,600', () => {
  expect(found.filter(({ held: own }) => own?.far).map(({ profile, held: own }) => `${profile}: ${own!.found.toFixed(1)}`)).toEqual([])
})
test.runIf(LONG)('nearly every rule finds somebody', () => {
  const empty = found.flatMap(({ profile, counts }) => Object.entries(counts.rules).flatMap(([rule, n]) => (n ? [] : [`${profile} ${rule}`])))
  expect(empty).toEqual(['osteoporose foundByModule']) // its modules are off by default
})

test('far is more than twice off the nearer end, in the tier that is meant', () => {
  const expected = { profile: 'x', from: 10, to: 20, word: { da: '', en: '' } }
  const counts = (included: number, red = 0) => ({ included, tiers: { red } })
  expect(held(expected, counts(100), 16_000)).toMatchObject({ found: 10, times: 1, far: false })
  expect(held(expected, counts(49), 16_000).far).toBe(true)
  expect(held(expected, counts(50), 16_000)).toMatchObject({ times: 0.5, far: false })
  expect(held(expected, counts(401), 16_000).far).toBe(true)
  expect(held({ ...expected, tier: 'red' }, counts(100, 300), 16_000)).toMatchObject({ found: 30, times: 1.5 })
})
