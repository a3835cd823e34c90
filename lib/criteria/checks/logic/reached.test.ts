// What is said to be known of everyone who comes to a step holds of every random patient who does.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { has } from '#engines/arrays/bits'
import { evaluateArrays, memoOf } from '#engines/arrays/engine'
import { setOf } from '#engines/arrays/expressions'
import { document } from '#engines/generated/documents'
import { RUN } from '#engines/generated/domain'
import { population as patients } from '#engines/generated/patients'
import { contradictsEarlier } from '../contradicts-earlier'
import { decidedEarlier } from '../decided-earlier'
import { shadowsIn } from './shadows'
import type { Half } from './implies'
import { factsIncluded, factsOf, fullPlan } from './reached'

const SEED = 20_260_405
const LONG = process.env.STUDIO_LONG === '1' ? 20 : 1

test('facts, contradictions, questions decided and rules shadowed hold of random patients', () => {
  const [population] = fc.sample(patients, { seed: SEED, numRuns: 1 })
  const holds = ({ set, mode }: Half, patient: number) => has(setOf(set, { population: population!, run: RUN, memo: memoOf(population!) })[mode], patient)
  const told = { facts: 0, included: 0, never: 0, always: 0, shadowed: 0 }
  fc.assert(
    fc.property(document, document, (one, other) => {
      // the same questions again later, so that there is something to know
      const flow = one.flow.map((step, at) => {
        const earlier = one.flow[at - 1]
        return step.type === 'question' && earlier?.type === 'question' && one.flow.length % 2 ? { ...step, ask: earlier.ask } : step
      })
      const tiers = [...one.tiers, ...other.tiers.map((tier) => ({ ...tier, id: `${tier.id}b`, rules: one.tiers[0]?.rules ?? [] }))].map((tier, at) => ({
        ...tier,
        rules: tier.rules.map((rule, no) => ({ ...rule, id: `r${at}-${no}` })),
      }))
      const profile = { ...one, flow, tiers }
      const plan = fullPlan(profile)
      const { exits, tier, rules } = evaluateArrays(plan, population!, RUN)
      const at = (id: string | undefined) => plan.steps.findIndex((step) => step.id === id)
      factsOf(plan.steps).forEach((facts, step) =>
        facts?.forEach(({ half }) =>
          exits[step]!.forEach((exit, patient) => {
            if (exit && ++told.facts) expect(holds(half, patient)).toBe(true)
          }),
        ),
      )
      const known = factsIncluded(plan.steps)
      plan.steps.forEach((step, place) =>
        exits[place]!.forEach((exit, patient) => {
          if (exit && step.type === 'in') for (const { half } of known) if (++told.included) expect(holds(half, patient)).toBe(true)
        }),
      )
      for (const { step, rule } of contradictsEarlier.find(profile)) {
        told.never++
        if (step) expect(exits[at(step)]).not.toContain(1)
        else expect(rules[plan.tiers.flatMap((one) => one.rules).findIndex(({ id }) => id === rule)]).not.toContain(1)
      }
      for (const { step } of decidedEarlier.find(profile)) {
        told.always++
        for (const exit of [2, 3]) expect(exits[at(step)]).not.toContain(exit)
      }
      for (const { tier: own, whole } of shadowsIn(profile)) {
        told.shadowed++
        if (whole.has(own)) expect(tier).not.toContain(own)
      }
    }),
    { seed: SEED, numRuns: 50 * LONG },
  )
  for (const [name, count] of Object.entries(told)) expect(count, name).toBeGreaterThan(2)
})
