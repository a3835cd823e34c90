// A population asked by cql-execution answers as the arrays engine: rows, order within a day, ends, bounds and words come through.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { evaluateArrays } from '../arrays/engine'
import { assemble, type RawPatient } from '#population'
import { differenceOf } from '../generated/agree'
import { RUN } from '../generated/domain'
import { patient } from '../generated/patients'
import { planOfSets, set } from '../generated/sets'
import { cql } from './engine'

// The translator reads its models once a process: seconds in quiet, more than a minute on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

test('as the arrays engine', async () => {
  // rows without a code stay out of FHIR, so they stay out here
  const patients = fc
    .sample(patient, { seed: 20_260_331, numRuns: 40 })
    .map((one, index): RawPatient => ({ ...one, key: `T-${index}`, rows: one.rows.filter(({ codes, table }) => codes.length || table === 'death') }))
  const population = assemble({ name: 'tilfældig', ...RUN }, patients)
  const plan = planOfSets(fc.sample(set(), { seed: 20_260_331, numRuns: 15 }))
  expect(differenceOf(plan, evaluateArrays(plan, population, RUN), await cql.evaluate(plan, population, RUN))).toBeNull()
})
