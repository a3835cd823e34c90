// The demonstration profiles over the synthetic clinic: a clinic in which every way is walked, so that counts on screen mean something.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDay, planOf, profileSchema, type Plan, type Profile, type ResultConcept } from '#criteria'
import { syntheticClinic } from '#population/synthetic/clinic'
import { conceptFor, unknownCodes } from '#terminology'
import { evaluateArrays } from './arrays/engine'
import { countsOf, type Counts } from './result'

const ref = parseDay('2026-06-30')!
const clinic = '091034'
const read = (name: string): Profile => profileSchema.parse(JSON.parse(readFileSync(new URL(`../../profiles/${name}.json`, import.meta.url), 'utf8')))

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
    counts = countsOf(plan, evaluateArrays(plan, syntheticClinic({ seed, size: 10_000, ref, clinic, name: 'Syntetisk klinik' }), { ref, clinic }))
    console.log(
      `clinic ${seed}, ${name}: ${plan.steps.map((step) => `${step.id} ${counts.steps[step.id]!.in}`).join(' · ')}\n  ${JSON.stringify(counts.tiers)} ${JSON.stringify(counts.rules)}`,
    )
  })

  test('every exit of every step is taken, and nobody stops on the way', () => {
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
  test('every tier has at least five patients and none over four fifths of those in', () => {
    for (const tier of plan.tiers) {
      expect(counts.tiers[tier.id], tier.id).toBeGreaterThanOrEqual(5)
      expect(counts.tiers[tier.id]! / counts.included, tier.id).toBeLessThanOrEqual(0.8)
    }
    expect(Object.values(counts.tiers).reduce((sum, one) => sum + one, 0)).toBe(counts.included)
  })
  test('every rule holds for somebody', () => {
    for (const [rule, count] of Object.entries(counts.rules)) expect(count, rule).toBeGreaterThan(0)
  })
  test('its codes are known and its results are the built-in concepts in its own words, whose units the clinic’s values are in', () => {
    expect(unknownCodes(profile).filter((one) => one.severity === 'error')).toEqual([])
    const sorted = ({ note: _note, label: _label, ...concept }: ResultConcept) => ({
      ...concept,
      codes: concept.codes.map((one) => `${one.system}|${one.code}`).sort(),
    })
    for (const concept of profile.results) expect(sorted(concept)).toEqual(sorted(conceptFor(concept.id)!))
  })
})
