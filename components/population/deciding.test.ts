// Every row that the evidence names is found among the patient's rows, and no other is.
import { beforeAll, expect, test } from 'vitest'
import { parseDay, type Run } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { criteriaOf, routeOf } from '#engines/arrays/evidence'
import { rowsOf } from '#engines/nearest/nearest'
import type { RawRow } from '#population'
import type { Population } from '#population/columns'
import { denmark } from '#population/denmark/denmark'
import { decidedBy } from './deciding'

const run: Run = { ref: parseDay('2026-06-30')!, clinic: '091034' }
const profile = shipped('osteoporose')
let population: Population
beforeAll(() => {
  population = denmark({ seed: 11, size: 600, ...run, name: 'Prøveklinik' }).population
})

test('of 600 patients', () => {
  let found = 0
  for (let patient = 0; patient < population.size; patient++) {
    const route = routeOf(profile, population, run, patient)
    const { rows } = rowsOf(population, patient)
    const decided = decidedBy(route, rows)
    for (const { step, nodes } of route.route)
      for (const one of criteriaOf(nodes).flatMap((node) => node.rows)) {
        const those = rows.filter(({ id, table, day }) => table === one.table && day === one.day && decided.get(id)?.includes(step))
        expect(those.length, `${population.key(patient)} ${step} ${one.table}`).toBeGreaterThan(0)
        found++
      }
    for (const { rule, rows: own } of route.rules) {
      const days = new Set(own.map(({ day }) => day))
      for (const [id, places] of decided) if (places.includes(rule)) expect(days.has(rows.find((row) => row.id === id)!.day)).toBe(true)
    }
  }
  expect(found).toBeGreaterThan(600)
})
test('of two results of a day the one with the value; both where neither has it; a place once for each row', () => {
  const codes = [{ system: 'http://npu-terminology.org', code: 'DNK35302' }]
  const row = (id: string, n: number): RawRow => ({ id, table: 'result', day: 100, codes, columns: { value: { lo: n, hi: n } }, words: {} })
  const rows = [row('a', 30_000), row('b', 48_000)]
  const deciding = (n: number) => ({ table: 'result' as const, day: 100, stop: null, codes, column: 'value' as const, lo: n, hi: n })
  const of = (...decidedBy_: ReturnType<typeof deciding>[]) => [
    ...decidedBy({ route: [], rules: [{ rule: 'r', rows: decidedBy_ }], tier: null, display: [] }, rows),
  ]
  expect(of(deciding(48_000), deciding(48_000))).toEqual([['b', ['r']]])
  expect(of(deciding(50_000))).toEqual([
    ['a', ['r']],
    ['b', ['r']],
  ])
  expect(of({ ...deciding(30_000), day: 101 })).toEqual([])
})
