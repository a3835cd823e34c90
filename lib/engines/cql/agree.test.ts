// Random expressions and documents over random patients written as FHIR: cql-execution gives every patient what the arrays engine gives.
// Rows that read.ts leaves out (no code) are left out for both. STUDIO_LONG=1 runs twenty times as many.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { planOf, type Plan, type Run } from '#criteria'
import { assemble, type RawPatient } from '#population'
import type { Population } from '#population/columns'
import { readBundle } from '#population/fhir/read'
import type { Bundle } from '#population/fhir/shapes'
import { bundleOf } from '#population/fhir/write'
import { evaluateArrays } from '../arrays/engine'
import { differenceOf } from '../generated/agree'
import { document } from '../generated/documents'
import { OTHER_RUN, RUN } from '../generated/domain'
import { patient } from '../generated/patients'
import { OPERATORS, operatorsIn, planOfSets, set } from '../generated/sets'
import { compileCql } from './compile'
import { elmOf, execute, resultOf } from './testing/execute'
import { shownInArrays, shownInCql } from './testing/shown'

const SEED = 20_260_331
const LONG = process.env.STUDIO_LONG === '1' ? 20 : 1
const SIZE = 40
const seen = { sets: 0, refused: 0, documents: 0, unfinished: 0, fields: 0, operators: new Set<string>() }
afterAll(() =>
  console.log(
    `CQL: ${seen.sets} random expressions (${seen.refused} refused), ${seen.documents} random documents (${seen.unfinished} unfinished or refused), ${seen.fields} display fields; ${SIZE} patients each`,
  ),
)

interface World {
  bundles: Bundle[]
  population: Population
}
function world(seed: number): World {
  const raw = fc.sample(patient, { seed, numRuns: SIZE }).map((one, index): RawPatient => ({ ...one, key: `T-${String(index).padStart(6, '0')}` }))
  const bundles = raw.map(bundleOf)
  return {
    bundles,
    population: assemble(
      { name: 'FHIR', ...RUN },
      bundles.map((one) => readBundle(one).patient),
    ),
  }
}

async function agree(plan: Plan, { bundles, population }: World, run: Run): Promise<void> {
  const answers = await execute(await elmOf(plan), bundles, run)
  expect(differenceOf(plan, evaluateArrays(plan, population, run), resultOf(plan, answers))).toBeNull()
  expect(shownInCql(plan, answers)).toEqual(shownInArrays(plan, population, run))
}

const refusedOf = (plan: Plan): string[] => {
  const compiled = compileCql(plan, 'proeve', '1')
  return 'refused' in compiled ? compiled.refused.map(({ step }) => step) : []
}

test.each(Array.from({ length: 4 * LONG }, (_, index) => index))(
  'expressions of the core, %i',
  async (index) => {
    const sets = fc.sample(set(), { seed: SEED + index, numRuns: 25 })
    const refused = refusedOf(planOfSets(sets))
    const plan = planOfSets(sets.filter((_, at) => !refused.includes(`s${at}`)))
    seen.sets += sets.length
    seen.refused += refused.length
    operatorsIn(plan, seen.operators)
    await agree(plan, world(SEED - index), index % 3 ? RUN : OTHER_RUN)
  },
  240_000 * LONG,
)

test.each(Array.from({ length: 4 * LONG }, (_, index) => index))(
  'documents, %i',
  async (index) => {
    const here = world(SEED + index)
    for (const profile of fc.sample(document, { seed: SEED + index, numRuns: 4 })) {
      const plan = planOf(profile)
      seen.documents++
      if (refusedOf(plan).length) seen.unfinished++
      else {
        seen.fields += plan.display.length
        await agree(plan, here, RUN)
      }
    }
  },
  240_000 * LONG,
)

test('the world is wide enough', () => {
  expect([...seen.operators].sort()).toEqual(Object.keys(OPERATORS).sort())
  expect(seen.refused / seen.sets).toBeLessThan(0.1)
  expect(seen.unfinished / seen.documents).toBeLessThan(0.5)
})
