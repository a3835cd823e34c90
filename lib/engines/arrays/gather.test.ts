// Steps made one question of a named group, and a condition given a name, let in the same patients.
import { expect, test } from 'vitest'
import { planOf, type Profile } from '#criteria'
import { gatherSteps, makeNamed, mayGather } from '#criteria/edit/index'
import { shipped, SHIPPED } from '#criteria/testing/shipped'
import { dayOf } from '#criteria'
import { denmark } from '#population/denmark/denmark'
import { evaluateArrays } from './engine'

const run = { ref: dayOf(2026, 6, 30), clinic: '091034' }
const patients = denmark({ seed: 3, size: 2000, name: 'Klinik', ...run }).population
const tiers = (profile: Profile) => [...evaluateArrays(planOf(profile), patients, run).tier]

test('every chain of two and three steps of every profile that uses no other', () => {
  let gathered = 0
  for (const name of SHIPPED) {
    const profile = shipped(name)
    if (profile.uses.length) continue
    const before = tiers(profile)
    const questions = profile.flow.filter((step) => step.type === 'question').map((step) => step.id)
    for (const size of [2, 3])
      for (let at = 0; at + size <= questions.length; at++) {
        const ids = questions.slice(at, at + size)
        if (!mayGather(profile, ids)) continue
        expect(tiers(gatherSteps(profile, ids, 'Samlet').profile), `${name}: ${ids.join()}`).toEqual(before)
        gathered++
      }
    for (const step of questions) expect(tiers(makeNamed(profile, { step }, [], 'Navngivet')), `${name}: ${step}`).toEqual(before)
  }
  expect(gathered).toBeGreaterThan(60)
})
