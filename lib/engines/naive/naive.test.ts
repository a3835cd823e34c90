// A third opinion: the interpreter written from docs/core-semantics.md against the arrays engine, patient by patient and set by set.
// STUDIO_LONG=1 tries twenty times as many.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOf, type Plan, type Run, type Sets } from '#criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '#criteria/kinds/example-scope'
import { assemble, type RawPatient } from '#population'
import type { Population } from '#population/columns'
import { has } from '../arrays/bits'
import { shownOf, type Shown } from '../arrays/display'
import { evaluateArrays, memoOf } from '../arrays/engine'
import { setOf } from '../arrays/expressions'
import { setsOf } from '../generated/agree'
import { document } from '../generated/documents'
import { OTHER_RUNS, RUN } from '../generated/domain'
import { patient as anyPatient } from '../generated/patients'
import { rawPatient } from '../generated/raw'
import { OPERATORS, operatorsIn, planOfSets, set } from '../generated/sets'
import { Naive } from './interpreter'
import { naivePatient } from './patient'
import { widerPatient, widerSet } from './testing/wider'

const SEED = 18_000_101
const LONG = process.env.STUDIO_LONG === '1' ? 20 : 1
const WORLDS = 4
const seen = { documents: 0, sets: 0, answers: 0, operators: new Set<string>() }

interface World {
  raw: Omit<RawPatient, 'key'>[]
  population: Population
}
let worlds: World[] = []
beforeAll(() => {
  worlds = worldsOf(anyPatient)
})
const worldsOf = (patients: typeof anyPatient): World[] =>
  fc.sample(fc.array(patients, { minLength: 40, maxLength: 40 }), { seed: SEED, numRuns: WORLDS }).map((raw) => ({
    raw,
    population: assemble(
      { name: 'tilfældig', ...RUN },
      raw.map((one, index) => ({ ...one, key: String(index) })),
    ),
  }))
afterAll(() => console.log(`${seen.documents} documents, ${seen.sets} expressions, ${seen.answers} answers compared`))

const naiveOf = ({ raw }: World, run: Run): Naive[] => raw.map((one) => new Naive(naivePatient(one), run))

/** The first set, innermost first, on which the two disagree, with the patient and the answers of arrays and naive. */
function disagreement(sets: readonly Sets[], { population }: World, patients: readonly Naive[], run: Run): unknown {
  for (const one of [...sets].reverse()) {
    const { certain, possible } = setOf(one, { population, run, memo: memoOf(population) })
    for (const [index, patient] of patients.entries()) {
      const [arrays, naive] = [
        [has(certain, index), has(possible, index)],
        [patient.holds(one, 'certain'), patient.holds(one, 'possible')],
      ]
      seen.answers++
      if (String(arrays) !== String(naive)) return { set: one, patient: patient.patient, arrays, naive }
    }
  }
  return null
}

/** Exits, rules and tier of every patient as one text a patient. */
const walked = (plan: Plan, patients: readonly Naive[]): string[] =>
  patients.map((one) => {
    const { exits, rules, tier } = one.walk(plan)
    return `${exits.join('')} ${rules.join('')} ${tier}`
  })
function walkedInArrays(plan: Plan, population: Population, run: Run): string[] {
  const { exits, rules, tier, size } = evaluateArrays(plan, population, run)
  return Array.from({ length: size }, (_, at) => `${exits.map((one) => one[at]).join('')} ${rules.map((one) => one[at]).join('')} ${tier[at]}`)
}

function plain(shown: Shown): unknown {
  switch (shown.type) {
    case 'rows':
      return shown.rows.map(({ day }) => day)
    case 'days':
      return shown.days
    case 'date':
      return shown.day
    case 'number':
      return [shown.lo, shown.hi]
    case 'holds':
      return shown.holds
    case 'parts':
      return shown.parts
    case 'note':
      return shown.text
  }
}
const days = (shown: unknown): unknown =>
  Array.isArray(shown) && typeof shown[0] === 'object' && shown[0] !== null ? (shown as { day: number }[]).map(({ day }) => day) : shown

describe.each(Array.from({ length: WORLDS }, (_, index) => index))('world %i', (index) => {
  test(
    'documents: every set, exit, rule, tier and field',
    () => {
      const world = worlds[index]!
      const patients = naiveOf(world, RUN)
      fc.assert(
        fc.property(document, (profile) => {
          const plan = planOf(profile)
          operatorsIn(plan, seen.operators)
          expect(disagreement(setsOf(plan), world, patients, RUN)).toBeNull()
          expect(walkedInArrays(plan, world.population, RUN)).toEqual(walked(plan, patients))
          for (const { projection } of plan.display)
            if (projection)
              for (const [at, one] of patients.entries()) expect(plain(shownOf(projection, world.population, RUN, at))).toEqual(days(one.shown(projection)))
          seen.documents++
        }),
        { seed: SEED + index, numRuns: 15 * LONG },
      )
    },
    120_000 * LONG,
  )

  test(
    'expressions of the core',
    () => {
      const world = worlds[index]!
      const runs = [RUN, ...OTHER_RUNS].map((run) => ({ run, patients: naiveOf(world, run) }))
      fc.assert(
        fc.property(fc.array(set(), { minLength: 3, maxLength: 3 }), fc.constantFrom(...runs), (sets, { run, patients }) => {
          const plan = planOfSets(sets)
          operatorsIn(plan, seen.operators)
          expect(disagreement(setsOf(plan), world, patients, run)).toBeNull()
          seen.sets += sets.length
        }),
        { seed: SEED - index, numRuns: 60 * LONG },
      )
    },
    120_000 * LONG,
  )
})

test(
  'what no kind asks for yet',
  () => {
    for (const [index, world] of worldsOf(widerPatient).entries()) {
      const patients = naiveOf(world, RUN)
      fc.assert(
        fc.property(fc.array(widerSet, { minLength: 3, maxLength: 3 }), (sets) => {
          expect(disagreement(sets, world, patients, RUN)).toBeNull()
          seen.sets += sets.length
        }),
        { seed: SEED + 7 * index, numRuns: 40 * LONG },
      )
    }
  },
  240_000 * LONG,
)

test.each(examplesOf().map((one, index) => ({ ...one, index })))('$name: $says.da', ({ profile, patient, holds }) => {
  const one = new Naive(naivePatient(rawPatient('T', patient)), { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC })
  expect(['', 'yes', 'no', 'missing', 'stopped'][one.walk(planOf(profile)).exits[0]!]).toBe(holds)
})

test('every operator was met', () => expect([...seen.operators].sort()).toEqual(Object.keys(OPERATORS).sort()))
