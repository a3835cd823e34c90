// What the generated documents are too small for: more code sets and questions than one whole number has bits, and rows of nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEMS, type Events, type Plan, type Sets } from '#criteria'
import { assemble, type RawPatient } from '#population'
import type { Population } from '#population/columns'
import { countArrays, evaluateArrays } from '../arrays/engine'
import { openDuckdb, runCounts, runFlow, type DuckdbSession } from '../duckdb/engine'
import { countsDiffer, differenceOf } from '../generated/agree'
import { compileDraft } from './compile'

const RUN = { ref: 82_725, clinic: '091034' }
const MANY = 130
const code = (number: number) => `X${String(number).padStart(3, '0')}`
const rows = (number: number): Events => ({
  op: 'select',
  table: 'diagnosis',
  codes: { any: [{ system: SYSTEMS.local.uri, code: code(number), match: 'exact' }], not: [] },
})

let population: Population
let session: DuckdbSession
beforeAll(async () => {
  // patient p has the codes that p divides, one of them twice
  const patients = Array.from({ length: MANY }, (_, patient): RawPatient => {
    const own = Array.from({ length: MANY }, (_, number) => number + 1).filter((number) => (patient + 1) % number === 0)
    return {
      key: `T-${patient}`,
      birth: null,
      sex: 'K',
      municipality: '',
      cprStatus: '01',
      rows: [...own, own.at(-1)!].map((number, index) => ({
        id: String(index),
        table: 'diagnosis' as const,
        day: 82_000 + index,
        codes: [{ system: SYSTEMS.local.uri, code: code(number) }],
      })),
    }
  })
  population = assemble({ name: 'mange', ...RUN }, patients)
  session = await openDuckdb(population)
})
afterAll(() => session.close())

async function agree(sets: readonly Sets[]): Promise<number> {
  const plan: Plan = {
    language: 1,
    steps: [{ id: 'in', type: 'in' }],
    tiers: [
      { id: 'tier', rules: sets.map((set, index) => ({ id: `r${index}`, set })) },
      { id: 'rest', rules: [] },
    ],
    display: [],
  }
  const compiled = compileDraft(plan)
  const result = evaluateArrays(plan, population, RUN)
  expect(differenceOf(plan, result, await runFlow(session, compiled, RUN))).toBeNull()
  expect(countsDiffer(plan, result, countArrays(plan, population, RUN))).toBeNull()
  expect(countsDiffer(plan, result, await runCounts(session, compiled, plan, RUN))).toBeNull()
  return result.rules.reduce((sum, holds) => sum + holds.reduce((own, one) => own + one, 0), 0)
}

test('more code sets and questions than a whole number has bits', async () => {
  const sets = Array.from({ length: MANY }, (_, number): Sets => ({ op: 'exists', of: rows(number + 1) }))
  expect(await agree(sets)).toBe(Array.from({ length: MANY }, (_, number) => Math.floor(MANY / (number + 1))).reduce((sum, one) => sum + one, 0))
})

test('codes asked of rows that some of many sets chose', async () => {
  const chosen: Events = { op: 'union', of: Array.from({ length: MANY }, (_, number) => rows(number + 1)) }
  const test = { codes: { any: [{ system: SYSTEMS.local.uri, code: code(100), match: 'exact' as const }], not: [] } }
  expect(await agree([{ op: 'exists', of: { op: 'where', of: { op: 'lastDay', of: chosen }, test } }])).toBe(1)
})

test('codes asked of no rows at all, and of none beside some', async () => {
  const none: Events = { op: 'union', of: [] }
  const test = { codes: { any: [{ system: SYSTEMS.local.uri, code: code(7), match: 'exact' as const }], not: [] } }
  const asked = (of: Events): Sets => ({ op: 'exists', of: { op: 'where', of, test } })
  expect(await agree([asked(none), asked({ op: 'union', of: [none, rows(7)] })])).toBe(Math.floor(MANY / 7))
})
