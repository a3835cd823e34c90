// Every test patient of every shipped profile, and every example of every kind, on the arrays engine: each by itself, so that a mutant meets those alone that reach it.
import { expect, test } from 'vitest'
import { planOf, type Run } from '../../lib/criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplesOf } from '../../lib/criteria/kinds/example-scope'
import { givenShipped, shipped, SHIPPED } from '../../lib/criteria/testing/shipped'
import { runCases } from '../../lib/engines/cases'
import { evaluateArrays } from '../../lib/engines/arrays/engine'
import { routeOf } from '../../lib/engines/arrays/evidence'
import { populationOf } from '../../lib/engines/generated/raw'

const run: Run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const EXIT = ['', 'yes', 'no', 'missing', 'stopped'] as const

test.each(SHIPPED)('%s', (slug) => {
  const results = runCases(shipped(slug), givenShipped())
  expect(results.length).toBeGreaterThanOrEqual(8)
  expect(results.filter(({ ok }) => !ok)).toEqual([])
})

const kinds = new Map<string, ReturnType<typeof examplesOf>>()
for (const one of examplesOf()) {
  const kind = one.name.replace(/ \d+$/, '')
  kinds.set(kind, [...(kinds.get(kind) ?? []), one])
}
test.each([...kinds])('%s', (_, cases) => {
  const population = populationOf(
    cases.map(({ patient }) => patient),
    run,
  )
  for (const [index, { name, profile, holds }] of cases.entries()) {
    expect(`${name}: ${EXIT[evaluateArrays(planOf(profile), population, run).exits[0]![index]!]}`).toBe(`${name}: ${holds}`)
    expect(`${name}: ${EXIT[routeOf(profile, population, run, index).route[0]!.exit]}`).toBe(`${name}: ${holds}`)
  }
})
