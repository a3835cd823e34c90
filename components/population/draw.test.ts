// The list of the studio is the list of a receiver: arrays and the package's SQL, row by row and cell by cell; each cell is what the one patient
// shows alone; the first patients are a smaller clinic; another day is another list.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDay, planOf, plus, type Profile } from '#criteria'
import { newCriterion } from '#criteria/edit/index'
import { EXAMPLE_CLINIC, EXAMPLE_REF, examplePatient, exampleProfile } from '#criteria/kinds/example-scope'
import { shipped } from '#criteria/testing/shipped'
import { shownOf } from '#engines/arrays/display'
import { evaluateArrays } from '#engines/arrays/engine'
import { openDuckdb, runCompiled, type DuckdbSession } from '#engines/duckdb/engine'
import { populationOf } from '#engines/generated/raw'
import { countsOf } from '#engines/result'
import { compileDuckdb } from '#engines/sql/compile'
import { denmark } from '#population/denmark/denmark'
import { listOf } from '../../receiver/list'
import { drawOver, reasonsOf } from './draw'

const REF = parseDay('2026-06-30')!
const { population } = denmark({ seed: 5, size: 1_600, ref: REF, clinic: '091034', name: 'Prøve' })
const run = { ref: REF, clinic: population.clinic }
let session: DuckdbSession
beforeAll(async () => {
  session = await openDuckdb(population)
})
afterAll(() => session.close())

test.each(['osteoporose', 'type-2-diabetes', 'demens', 'atrieflimren'])(
  '%s: tiers, rules, cells and order as the receiver draws them',
  async (id) => {
    const profile = shipped(id)
    for (const ref of [REF, plus(REF, -8, 'months')]) {
      const compiled = compileDuckdb(planOf(profile))
      const { demonstration, ...received } = listOf(profile, compiled, await runCompiled(session, compiled, { ...run, ref }), population, { ...run, ref })
      const { stopped, unfinished, patients, size, ref: day, ...drawn } = drawOver(profile, population, { ...run, ref }, population.size)
      expect(demonstration).toBe(true)
      expect(drawn).toEqual(received)
      expect({ stopped, unfinished, size, day }).toEqual({ stopped: [], unfinished: [], size: 1_600, day: ref })
      expect(drawn.rows.map(({ key }) => key)).toEqual(patients.map((patient) => population.key(patient)))
      expect(drawn.included).toBeGreaterThan(10)
    }
  },
  60_000,
)

test('counts are those of the engine, and a cell is what its patient shows alone', () => {
  const profile = shipped('osteoporose')
  const plan = planOf(profile)
  const list = drawOver(profile, population, run, population.size)
  const counts = countsOf(plan, evaluateArrays(plan, population, run))
  expect(Object.fromEntries(list.tiers.map(({ id, count }) => [id, count]))).toEqual(counts.tiers)
  expect(list.included).toBe(counts.included)
  const at = (field: string) => list.columns.findIndex(({ id }) => id === field)
  const alone = (field: string, patient: number) => shownOf(plan.display.find(({ id }) => id === field)!.projection!, population, run, patient)
  list.patients.forEach((patient, row) => {
    const [egfr, days] = [list.rows[row]!.cells[at('egfr')]!, list.rows[row]!.cells[at('daysSince')]!]
    const shown = alone('egfr', patient)
    const [first] = shown.type === 'rows' ? shown.rows : []
    expect(egfr).toMatchObject(first ? { type: 'value', day: first.day, old: first.day <= plus(REF, -15, 'months') } : { type: 'none' })
    expect([days.type === 'days' ? days.days : null, 'days']).toEqual(Object.values(alone('daysSince', patient)).reverse())
  })
  expect(list.rows.some(({ cells }) => cells.some((cell) => cell.type === 'value' && cell.old))).toBe(true)
  expect(list.remarks).toEqual([{ label: 'Spørg om', text: expect.stringContaining('Fald det seneste år') }])
})

test('a value is too old from the very day that its freshness ends, and a date is overdue the day after', () => {
  const display: Profile['display'] = [
    { id: 'egfr', label: 'eGFR', kind: 'latestValue', params: { concept: 'egfr', fresh: { n: 12, unit: 'months' } } },
    { id: 'next', label: 'Næste', kind: 'nextDue', params: { table: 'dispensing', list: 'denosumab', plus: { n: 6, unit: 'months' } } },
  ]
  const document = { ...exampleProfile(newCriterion('age', { from: 0 }), false), display }
  const patient = (measured: string, given: string) =>
    examplePatient({
      rows: [
        { table: 'result', codes: [['npu', 'DNK35302']], day: measured, columns: { value: '60' } },
        { table: 'dispensing', codes: [['atc', 'M05BX04']], day: given },
      ],
    })
  const example = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
  const few = populationOf([patient('2025-06-30', '2025-12-30'), patient('2025-07-01', '2025-12-29')], example)
  const { rows } = drawOver(document, few, example, 2)
  expect(rows.map(({ cells: [value, due] }) => [value?.type === 'value' && value.old, due?.type === 'date' && due.passed])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('the first patients are the clinic; the rest are not counted anywhere', () => {
  const profile = shipped('osteoporose')
  const [all, few] = [drawOver(profile, population, run, population.size), drawOver(profile, population, run, 500)]
  expect(few.rows).toEqual(all.rows.slice(0, few.rows.length))
  expect(few.steps[0]!.in).toBe(500)
  expect(few.size).toBe(500)
  expect(few.rows.length).toBeLessThan(all.rows.length)
  expect(few.tiers.reduce((sum, { count }) => sum + count, 0)).toBe(few.included)
})

test('the rules of a patient are those of his row, the first one deciding, each with its data', () => {
  const profile = shipped('osteoporose')
  const list = drawOver(profile, population, run, population.size)
  const rules = profile.tiers.flatMap((tier) => tier.rules)
  list.rows.forEach((row, index) => {
    const reasons = reasonsOf(profile, population, run, list.patients[index]!)
    expect(reasons.map(({ rule }) => rules.find(({ id }) => id === rule)!.reason)).toEqual(row.tasks.flatMap(({ reason }) => reason ?? []))
  })
})

/** Half written: nobody leaves the second step, a tier takes only the old, and a field is not filled in. */
const halfway: Profile = {
  ...shipped('osteoporose'),
  groups: [],
  flow: [
    { id: 'base', type: 'question', ask: newCriterion('base'), yes: 'alder', no: 'ude' },
    { id: 'alder', type: 'question', ask: newCriterion('age', { from: 60, missing: 'no' }), yes: 'med', no: 'diagnose' },
    { id: 'diagnose', type: 'question', ask: newCriterion('diagnosis'), yes: 'med', no: 'ude' },
    { id: 'med', type: 'in' },
    { id: 'ude', type: 'out', reason: 'Ikke' },
  ],
  tiers: [
    {
      id: 'gammel',
      name: 'Gammel',
      colour: 'red',
      symbol: 'triangle',
      rules: [{ id: 'r', when: newCriterion('age', { from: 80 }), reason: 'Over 80', action: 'Ring', role: 'laege', within: null }],
    },
  ],
  display: [{ id: 'tom', label: 'Tom', kind: 'latestValue', params: { concept: '' } }],
  order: [],
  cases: [],
}
test('a profile under way: those in no tier stand on the list, and steps and fields that are not finished are told', () => {
  const list = drawOver(halfway, population, run, population.size)
  const [old, none] = [list.rows.filter(({ tier }) => tier === 0), list.rows.filter(({ tier }) => tier < 0)]
  expect(old.every(({ age, tasks }) => age! >= 80 && tasks.length === 1)).toBe(true)
  expect(none.every(({ age, tasks }) => age! < 80 && !tasks.length)).toBe(true)
  expect(none.length).toBeGreaterThan(50)
  expect(list.included).toBe(old.length + none.length)
  expect(list.tiers).toMatchObject([{ id: 'gammel', count: old.length }])
  expect(list.stopped).toEqual([{ step: 'diagnose', count: expect.any(Number) as number }])
  expect(list.unfinished).toEqual(['tom'])
})
