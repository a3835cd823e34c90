// Every example of every kind and law: compiled, translated, and run over FHIR by engines nobody here wrote.
// All questions stand in one library, and every example's patient answers all of them, as the arrays engine does.
import { beforeAll, expect, test, vi } from 'vitest'
import { planOf, type Run } from '#criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '#criteria/kinds/example-scope'
import { bundleOf } from '#population/fhir/write'
import { evaluateArrays } from '../arrays/engine'
import { differenceOf } from '../generated/agree'
import { populationOf, rawPatient } from '../generated/raw'
import type { Result } from '../result'
import { elmOf, execute, resultOf } from './testing/execute'
import { together } from './testing/questions'

// The translator reads its models once a process: seconds in quiet, more than a minute on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const run: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const EXIT = ['', 'yes', 'no', 'missing']
const cases = examplesOf()
const { plan, at } = together(cases.map(({ profile }) => planOf(profile)))
let result: Result

beforeAll(async () => {
  const bundles = cases.map(({ patient }, index) => bundleOf(rawPatient(`T-${String(index).padStart(6, '0')}`, patient)))
  result = resultOf(plan, await execute(await elmOf(plan), bundles, run))
})

test.each(cases.map((one, index) => ({ ...one, index })))('$name: $says.da', ({ holds, index }) => {
  expect(EXIT[result.exits[at[index]!]![index]!]).toBe(holds)
})

test('every patient answers every question as in the arrays engine', () => {
  expect(
    differenceOf(
      plan,
      evaluateArrays(
        plan,
        populationOf(
          cases.map(({ patient }) => patient),
          run,
        ),
        run,
      ),
      result,
    ),
  ).toBeNull()
})
