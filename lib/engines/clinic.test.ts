// Demonstration profiles over the studio's clinic, and another: in the studio's every way of the first profile is walked, so that counts on
// screen mean something.
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDay, planOf, type Plan, type ResultConcept } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { denmark } from '#population/denmark/denmark'
import { conceptFor, unknownCodes } from '#terminology'
import { evaluateArrays } from './arrays/engine'
import { countsOf, type Counts } from './result'

const ref = parseDay('2026-06-30')!
const clinic = '091034'
const read = shipped

describe.each([
  [1, 'osteoporose'],
  [2, 'osteoporose'],
  [1, 'psykisk-sygdom-identifikation'],
] as const)('clinic %i, %s', (seed, name) => {
  const profile = read(name)
  let plan: Plan
  let counts: Counts
  beforeAll(() => {
    plan = planOf(profile)
    counts = countsOf(plan, evaluateArrays(plan, denmark({ seed, size: 10_000, ref, clinic, name: 'Syntetisk klinik' }).population, { ref, clinic }))
    console.log(
      `clinic ${seed}, ${name}: ${plan.steps.map((step) => `${step.id} ${counts.steps[step.id]!.in}`).join(' · ')}\n  ${JSON.stringify(counts.tiers)} ${JSON.stringify(counts.rules)}`,
    )
  })

  // a rare way, such as having declined, may be empty by chance in another clinic; test patients walk them all
  test.runIf(name === 'osteoporose' && seed === 1)('every exit of every step is taken, and nobody stops on the way', () => {
    for (const step of plan.steps) {
      const { in: reached, yes, no, missing, stopped } = counts.steps[step.id]!
      expect(reached, step.id).toBeGreaterThan(0)
      if (step.type !== 'question') continue
      expect([yes > 0, no > 0, step.asks ? missing > 0 : missing === 0, stopped], `${step.id}: ${yes} ja, ${no} nej, ${missing} mangler`).toEqual([
        true,
        true,
        true,
        0,
      ])
      expect(yes + no + missing).toBe(reached)
    }
  })
  test('every tier has at least four patients and none over four fifths of those in', () => {
    for (const tier of plan.tiers) {
      expect(counts.tiers[tier.id], tier.id).toBeGreaterThanOrEqual(4)
      expect(counts.tiers[tier.id]! / counts.included, tier.id).toBeLessThanOrEqual(0.8)
    }
    expect(Object.values(counts.tiers).reduce((sum, one) => sum + one, 0)).toBe(counts.included)
  })
  test.runIf(name === 'osteoporose' && seed === 1)('every rule holds for somebody, those of the modules when they are switched on', () => {
    const values = Object.fromEntries(profile.parameters.flatMap(({ id, type }) => (type === 'yesno' ? [[id, true]] : [])))
    const on = countsOf(
      planOf(profile, { values }),
      evaluateArrays(planOf(profile, { values }), denmark({ seed, size: 10_000, ref, clinic, name: 'Syntetisk klinik' }).population, { ref, clinic }),
    )
    for (const [rule, count] of Object.entries(on.rules)) expect(count, rule).toBeGreaterThan(0)
    expect(counts.rules.foundByModule).toBe(0)
  })
  test('its codes are known and its results are the built-in concepts in its own words, whose units the clinic’s values are in', () => {
    expect(unknownCodes(profile).filter((one) => one.severity === 'error')).toEqual([])
    const sorted = ({ note: _note, label: _label, ...concept }: ResultConcept) => ({
      ...concept,
      codes: concept.codes.map((one) => `${one.system}|${one.code}`).sort(),
    })
    for (const concept of profile.results) {
      const [{ codes, ...own }, { codes: known, ...builtIn }] = [sorted(concept), sorted(conceptFor(concept.id)!)]
      expect(own).toEqual(builtIn)
      expect(known).toEqual(expect.arrayContaining(codes)) // a profile may leave out a code that is no longer used
      expect(codes.length).toBeGreaterThan(0)
    }
  })
})
