// Random expressions and documents over random patients written as FHIR: cql-execution gives every patient what the arrays engine gives,
// at every step, rule, tier and display field. Rows that read.ts leaves out (no code) are left out for both.
// STUDIO_LONG=1: 500 documents and 300 expressions; NODE_OPTIONS=--max-semi-space-size=128 halves the time, which is the translator's garbage.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { planOf, type Plan, type Run, type Sets } from '#criteria'
import { assemble, type RawPatient } from '#population'
import type { Population } from '#population/columns'
import { readBundle } from '#population/fhir/read'
import type { Bundle } from '#population/fhir/shapes'
import { bundleOf } from '#population/fhir/write'
import { evaluateArrays } from '../arrays/engine'
import { amount, LONG } from '../generated/amount'
import { differenceOf } from '../generated/agree'
import { document } from '../generated/documents'
import { OTHER_RUN, RUN } from '../generated/domain'
import { patient } from '../generated/patients'
import { OPERATORS, operatorsIn, planOfSets, set } from '../generated/sets'
import { compileCql, type Refused } from './compile'
import { elmOf, execute, resultOf } from './testing/execute'
import { shownInArrays, shownInCql } from './testing/shown'

const SEED = 20_260_331
const SIZE = 30
/** Plans a test, and tests. */
const EXPRESSIONS = { each: LONG ? 15 : 7, tests: amount(2, 20) }
const DOCUMENTS = { each: LONG ? 10 : 2, tests: amount(2, 50) }
const seen = { sets: 0, documents: 0, unfinished: 0, fields: 0 }
afterAll(() =>
  console.log(
    `CQL: ${seen.sets} random expressions, ${seen.documents} random documents (and ${seen.unfinished} unfinished, refused) with ${seen.fields} display fields; ${SIZE} patients each`,
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

const refusedOf = (plan: Plan): Refused[] => {
  const compiled = compileCql(plan, 'proeve', '1')
  return 'refused' in compiled ? compiled.refused : []
}

/** Of many random expressions as few as together hold every operator. */
function everyOperator(): Sets[] {
  const met = new Set<string>()
  return fc.sample(set(), { seed: SEED, numRuns: 400 }).filter((one) => {
    const before = met.size
    return operatorsIn(one, met).size > before
  })
}

test('every operator of the core', async () => {
  const plan = planOfSets(everyOperator())
  expect([...operatorsIn(plan)].sort()).toEqual(Object.keys(OPERATORS).sort())
  await agree(plan, world(SEED), RUN)
}, 240_000)

test.each(Array.from({ length: EXPRESSIONS.tests }, (_, index) => index))(
  'expressions of the core, %i',
  async (index) => {
    const sets = fc.sample(set(), { seed: SEED + index, numRuns: EXPRESSIONS.each })
    seen.sets += sets.length
    await agree(planOfSets(sets), world(SEED - index), index % 2 ? RUN : OTHER_RUN)
  },
  240_000,
)

test.each(Array.from({ length: DOCUMENTS.tests }, (_, index) => index))(
  'documents, %i',
  async (index) => {
    const here = world(SEED + index)
    let left = DOCUMENTS.each
    for (const profile of fc.sample(document, { seed: SEED + index, numRuns: 10 * DOCUMENTS.each })) {
      const plan = planOf(profile)
      const refused = refusedOf(plan)
      // what the language says and the compiler cannot is never met by chance
      for (const { reason } of refused) expect(['stepUnfinished', 'ruleUnfinished', 'fieldUnfinished']).toContain(reason)
      if (refused.length) seen.unfinished++
      else {
        seen.documents++
        seen.fields += plan.display.length
        await agree(plan, here, index % 2 ? RUN : OTHER_RUN)
        if (--left > 0) continue
        if (LONG) console.log(`${seen.documents} documents agree`)
        return
      }
    }
    throw new Error('Too few of the random documents are finished')
  },
  LONG ? 1_800_000 : 240_000,
)
