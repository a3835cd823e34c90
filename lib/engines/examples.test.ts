// Every example of every kind and law, on both engines.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planOf, type Run } from '#criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '#criteria/kinds/example-scope'
import { evaluateArrays } from './arrays/engine'
import { routeOf } from './arrays/evidence'
import { openDuckdb, runFlow, type DuckdbSession } from './duckdb/engine'
import { populationOf } from './generated/raw'
import { compileDuckdb } from './sql/compile'

const run: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const cases = examplesOf()
const population = populationOf(
  cases.map(({ patient }) => patient),
  run,
)
const EXIT = ['', 'yes', 'no', 'missing', 'stopped'] as const
let session: DuckdbSession

beforeAll(async () => {
  session = await openDuckdb(population)
})
afterAll(() => session.close())

test.each(cases.map((one, index) => ({ ...one, index })))('$name: $says.da', async ({ profile, holds, index }) => {
  const plan = planOf(profile)
  expect(EXIT[evaluateArrays(plan, population, run).exits[0]![index]!]).toBe(holds)
  expect(EXIT[(await runFlow(session, compileDuckdb(plan), run)).exits[0]![index]!]).toBe(holds)
  expect(EXIT[routeOf(profile, population, run, index).route[0]!.exit]).toBe(holds)
})
