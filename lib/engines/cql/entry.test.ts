// Entry at its edges: what CQL makes of data as they may lie in FHIR, and that reading them for the other engines says the same.
import { beforeAll, expect, test, vi } from 'vitest'
import { parseDay, type Run } from '#criteria'
import { assemble } from '#population'
import { readBundle } from '#population/fhir/read'
import { evaluateArrays } from '../arrays/engine'
import { planOfSets } from '../generated/sets'
import type { Result } from '../result'
import { bundleOfEntry, ENTRIES, ENTRY_REF, ENTRY_MEASURES } from './testing/entry'
import { elmOf, execute, resultOf } from './testing/execute'

// The translator reads its models once a process: seconds in quiet, more than a minute on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const run: Run = { ref: parseDay(ENTRY_REF)!, clinic: '091034' }
const EXIT = ['', 'yes', 'no', 'missing']
const plan = planOfSets(ENTRIES.map(({ ask }) => ask))
const bundles = ENTRIES.map(bundleOfEntry)
const arrays = evaluateArrays(
  plan,
  assemble(
    { name: 'FHIR', ...run },
    bundles.map((one) => readBundle(one).patient),
  ),
  run,
)
let cql: Result

beforeAll(async () => {
  cql = resultOf(plan, await execute(await elmOf(plan, { measures: ENTRY_MEASURES }), bundles, run))
})

test.each(ENTRIES.map((one, index) => ({ ...one, index })))('$says', ({ holds, read, index }) => {
  expect(EXIT[cql.exits[index]![index]!], 'CQL').toBe(holds)
  expect(EXIT[arrays.exits[index]![index]!], 'read').toBe(read ?? holds)
})
