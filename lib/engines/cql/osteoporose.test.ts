// The demonstration profile over 300 patients of the synthetic clinic, as FHIR: cql-execution and the arrays engine agree on
// every step, tier, rule and display field. Those included are all there, then everyone the rarer exits need.
import { beforeAll, expect, test } from 'vitest'
import { parseDay, planOf, type Run } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { assemble, type RawPatient } from '#population'
import { bundleOf } from '#population/fhir/write'
import { denmarkPatients } from '#population/denmark/denmark'
import { ucumOf } from '#terminology/units'
import { evaluateArrays } from '../arrays/engine'
import { differenceOf } from '../generated/agree'
import type { Result } from '../result'
import { elmOf, execute, resultOf, type Answers } from './testing/execute'
import { shownInArrays, shownInCql } from './testing/shown'
import { measuresOf } from './measures'

const profile = shipped('osteoporose')
const plan = planOf(profile)
const run: Run = { ref: parseDay('2026-06-30')!, clinic: '091034' }
const SIZE = 300
const clinic = { name: 'syntetisk', clinic: run.clinic, ref: run.ref }

let chosen: RawPatient[]
let answers: Answers[]
let expected: Result

beforeAll(async () => {
  const raw = [...denmarkPatients({ seed: 1, size: 10_000, ...clinic })]
  chosen = choose(evaluateArrays(plan, assemble(clinic, raw), run)).map((patient) => raw[patient]!)
  expected = evaluateArrays(plan, assemble(clinic, chosen), run)
  answers = await execute(await elmOf(plan, { measures: measuresOf(profile.results, ucumOf) }), chosen.map(bundleOf), run)
}, 300_000)

/** Ten of each exit and each rule, then those included, then others. */
function choose({ size, exits, rules, tier }: Result): number[] {
  const all = Array.from({ length: size }, (_, patient) => patient)
  const places = [
    ...exits.flatMap((exit) => [1, 2, 3].map((code) => all.filter((patient) => exit[patient] === code))),
    ...rules.map((rule) => all.filter((patient) => rule[patient])),
    ...plan.tiers.map((_, index) => all.filter((patient) => tier[patient] === index)),
  ]
  return [...new Set([...places.flatMap((place) => place.slice(0, 10)), ...all.filter((patient) => tier[patient]! >= 0), ...all])].slice(0, SIZE)
}

test('every exit of the profile, every tier and every rule is there', () => {
  expect(chosen).toHaveLength(SIZE)
  plan.steps.forEach((step, index) => {
    const codes = new Set(expected.exits[index])
    for (const exit of step.type !== 'question' ? [1] : step.asks ? [1, 2, 3] : [1, 2]) expect(codes, `${step.id}, exit ${exit}`).toContain(exit)
  })
  plan.tiers.forEach((tier, index) => expect(expected.tier, tier.id).toContain(index))
  // its modules are off: nobody is found by them
  plan.tiers.flatMap(({ rules }) => rules).forEach((rule, index) => expect(expected.rules[index]!.includes(1), rule.id).toBe(rule.id !== 'foundByModule'))
})

test('each has the same answer at every step, the same tier and the same rules', () => {
  expect(differenceOf(plan, expected, resultOf(plan, answers))).toBeNull()
})

test('Outcome is the step that ended the way', () => {
  const ended = chosen.map((_, patient) => plan.steps.findIndex((step, index) => step.type !== 'question' && expected.exits[index]![patient] === 1))
  expect(answers.map((one) => one.Outcome)).toEqual(ended)
})

test('each is shown the same', () => {
  expect(shownInCql(plan, answers)).toEqual(shownInArrays(plan, assemble(clinic, chosen), run))
})
