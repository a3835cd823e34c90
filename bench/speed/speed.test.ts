// What the bench stands on: every SQL written by hand asks what the profile asks, a difference stops it, and edits are edits.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planOf } from '#criteria'
import { evaluateArrays } from '#engines/arrays/engine'
import { countsOf, type Counts } from '#engines/result'
import type { Population } from '#population/columns'
import { duckdb, type Team } from './contenders'
import { checkAll, percentile, TooSlow } from './measure'
import { barsOf, plotOf } from './plot'
import type { Measured } from './report'
import { differenceOf } from './tally'
import { criteriaOf, edited, plan, populationOf, profile, RUN } from './task'

const SIZE = 3_000
const SEEDS = [1, 2]
let clinics: { population: Population; expected: Counts; team: Team }[]
beforeAll(async () => {
  clinics = await Promise.all(
    SEEDS.map(async (seed) => {
      const population = populationOf(SIZE, seed)
      return { population, expected: countsOf(plan, evaluateArrays(plan, population, RUN)), team: await duckdb(population) }
    }),
  )
}, 60_000)
afterAll(async () => {
  for (const { team } of clinics) await team.close()
})

test('the profile has twelve criteria, and every exit and rule has somebody', () => {
  expect(criteriaOf(profile)).toHaveLength(12)
  const { steps, rules } = clinics[0]!.expected
  for (const { id } of plan.steps) expect(steps[id]!.in, id).toBeGreaterThan(0)
  for (const [id, n] of Object.entries(rules)) expect(n, id).toBeGreaterThan(0)
})

test('every DuckDB contender counts what the arrays count', async () => {
  for (const { team, expected } of clinics)
    for (const { name, count } of team.contenders) expect(`${name}: ${differenceOf(expected, await count())}`).toBe(`${name}: null`)
}, 30_000)

test('a count that is one off stops the bench and is named; one that gives up is set aside', async () => {
  const { population, expected } = clinics[0]!
  const off = structuredClone(expected)
  off.rules.pressure!++
  await expect(checkAll([{ name: 'off', count: () => off }], population)).rejects.toThrow(
    `off: pressure ${expected.rules.pressure} in arrays, pressure ${off.rules.pressure} here`,
  )
  const slow = {
    name: 'slow',
    count: () => {
      throw new TooSlow('stopped after 60 s')
    },
  }
  const right = { name: 'right', count: () => expected }
  expect(await checkAll([slow, right], population)).toEqual({ sound: [right], stopped: ['slow: stopped after 60 s'] })
})

test('120 edits give 120 plans, none of them the profile itself', () => {
  const plans = Array.from({ length: 120 }, (_, edit) => JSON.stringify(planOf(edited(edit))))
  expect(new Set([...plans, JSON.stringify(plan)]).size).toBe(121)
})

test('a percentile is a time that was taken', () => {
  const times = Array.from({ length: 20 }, (_, index) => 20 - index)
  expect([0.05, 0.5, 0.95, 1].map((share) => percentile(times, share))).toEqual([1, 10, 19, 20])
})

test('the plot has a bar for each contender, longer for a longer time', () => {
  const measured = {
    date: '2026-01-01',
    size: 1000,
    medians: new Map([
      ['arrays', 10],
      ['a < b', 100],
      ['c', 1000],
    ]),
    edits: { median: 1, p95: 2, count: 1 },
    cql: { rate: 100, patients: 1000 },
  } as unknown as Measured
  const svg = plotOf(measured)
  const widths = [...svg.matchAll(/<rect class="(?:own|other)"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(barsOf(measured).map(({ ms }) => ms)).toEqual([2, 10, 100, 1000, 10_000])
  expect(widths).toHaveLength(5)
  expect([...widths].sort((a, b) => a - b)).toEqual(widths)
  expect(widths[3]! - widths[2]!).toBeCloseTo(widths[2]! - widths[1]!, 0)
  expect(svg).toContain('a &lt; b')
})
