// What the compiler refuses, and what its text never holds.
import { expect, test, vi } from 'vitest'
import type { DayAt, Events, Plan, Sets, Spans } from '#criteria'
import { SYSTEMS } from '#criteria'
import { planOfSets } from '../generated/sets'
import { compileCql } from './compile'
import { REASONS, type Reason } from './refusal'
import { translate } from './translate'

// The translator reads its models once a process: seconds in quiet, more than a minute on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const select = (system: 'atc' | 'drug', code: string): Events => ({
  op: 'select',
  table: 'dispensing',
  codes: { any: [{ system: SYSTEMS[system].uri, code, match: SYSTEMS[system].match }], not: [] },
})
const supply = (of: Events): Sets => ({ op: 'exists', of: { op: 'supply', of, unknown: 30, grace: 30 } })
const weighed = (weight: number): Sets => ({
  op: 'compare',
  of: { op: 'total', of: [{ weight, of: { op: 'days', of: select('atc', 'M05BA') } }] },
  is: '>=',
  n: 1,
})
const cqlOf = (plan: Plan, name = 'proeve', version = '1.0.0') => {
  const compiled = compileCql(plan, name, version)
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused))
  return compiled.cql
}

test('an unfinished question, rule and field are each refused by name', () => {
  const plan: Plan = {
    language: 1,
    steps: [
      { id: 'q', type: 'question', set: null, yes: 1, no: null, missing: null, asks: false },
      { id: 'in', type: 'in' },
    ],
    tiers: [{ id: 'red', rules: [{ id: 'r', set: null }] }],
    display: [{ id: 'f', projection: null }],
  }
  expect(compileCql(plan, 'x', '1')).toEqual({
    refused: [
      { step: 'q', reason: 'stepUnfinished', why: REASONS.stepUnfinished },
      { step: 'r', reason: 'ruleUnfinished', why: REASONS.ruleUnfinished },
      { step: 'f', reason: 'fieldUnfinished', why: REASONS.fieldUnfinished },
    ],
  })
})

const found: Events = select('atc', 'M05BA')
const exists = (of: Events): Sets => ({ op: 'exists', of })
const during = (after: DayAt): Sets => exists({ op: 'during', of: found, after, to: null })
const within = (lo: number): Sets => exists({ op: 'with', of: found, other: found, lo, hi: null })
const times = (n: number): Sets => exists({ op: 'where', of: found, test: { column: 'ddd', is: '<', times: n, other: 'packages' } })
const points = (...weights: number[]): Sets => ({
  op: 'compare',
  of: { op: 'points', of: weights.map((weight) => ({ weight, of: exists(found) })) },
  is: '>=',
  n: 1,
})
const spans = (of: Spans): Sets => ({ op: 'exists', of })
const around = (a: number): Spans => ({ op: 'around', of: found, a, b: 0 })
const nested = (outer: number, inner: number): Sets => ({
  op: 'compare',
  of: { op: 'total', of: [{ weight: outer, of: { op: 'total', of: [{ weight: inner, of: { op: 'days', of: found } }] } }] },
  is: '>=',
  n: 1,
})

/** What is refused, and the nearest that is not. */
const limits: [what: string, reason: Reason, refused: Sets, said: Sets][] = [
  ['weights of a sum', 'weights', weighed(1_000_001), weighed(1_000_000)],
  ['weights below zero', 'weights', weighed(-1_000_001), weighed(-1_000_000)],
  ['weights of a sum in a sum', 'weights', nested(1001, 1000), nested(1000, 1000)],
  ['times another column', 'weights', times(1_000_000), times(999_999)],
  ['points together', 'points', points(2_147_483_647, -1), points(2_147_483_646, -1)],
  [
    'a number beyond 31 bits',
    'number',
    exists({ op: 'where', of: found, test: { column: 'ddd', is: '>=', n: -2_147_483_648 } }),
    exists({ op: 'where', of: found, test: { column: 'ddd', is: '>=', n: -2_147_483_647 } }),
  ],
  ['days between two events', 'days', within(1_000_001), within(-1_000_000)],
  ['days around an event', 'days', spans(around(-1_000_001)), spans(around(-1_000_000))],
  ['a gap', 'days', spans({ op: 'episodes', of: around(0), gap: 1_000_001 }), spans({ op: 'episodes', of: around(0), gap: 1_000_000 })],
  ['a grace', 'days', spans({ op: 'supply', of: found, unknown: 30, grace: 1_000_001 }), supply(found)],
  ['years back', 'period', during({ plus: -1001, unit: 'years' }), during({ plus: -1000, unit: 'years' })],
  ['months ahead', 'period', during({ plus: 12_001, unit: 'months' }), during({ plus: 12_000, unit: 'months' })],
  ['days from a day of the year', 'days', during({ last: { month: 10, day: 1 }, shift: 1_000_001 }), during({ last: { month: 10, day: 1 }, shift: 30 })],
]
test.each(limits)('what cannot be said so that all engines agree is refused, never approximated: %s', async (_, reason, refused, said) => {
  expect(compileCql(planOfSets([said, refused]), 'x', '1')).toEqual({ refused: [{ step: 's1', reason, why: REASONS[reason] }] })
  expect((await translate(cqlOf(planOfSets([said])))).errors).toEqual([])
})

test('a field that adds too long a period is refused', () => {
  const plan: Plan = { ...planOfSets([]), display: [{ id: 'due', projection: { show: 'due', of: found, plus: { n: 1001, unit: 'years' } } }] }
  expect(compileCql(plan, 'x', '1')).toEqual({ refused: [{ step: 'due', reason: 'period', why: REASONS.period }] })
})

test('supplies are known by ATC or by what was asked for', () => {
  const mixed: Events = { op: 'union', of: [select('drug', '1'), select('atc', 'H02')] }
  expect('cql' in compileCql(planOfSets([supply(select('drug', '1')), supply(mixed)]), 'x', '1')).toBe(true)
})

test('the same plan gives the same text, under a name and version of any letters', async () => {
  const plan = planOfSets([weighed(1)])
  expect(cqlOf(plan)).toBe(cqlOf(plan))
  const { errors, elm } = await translate(cqlOf(plan, 'en "profil" \\ \'æøå\'', "1.0.0-prøve'1"))
  expect(errors).toEqual([])
  expect(elm).toMatchObject({ library: { identifier: { id: 'en "profil" \\ \'æøå\'', version: "1.0.0-prøve'1" } } })
})

test('a code, a word and an id of any letters stay text', async () => {
  const odd = `a' or true or 'b\\" // */ \n`
  const plan: Plan = {
    ...planOfSets([{ op: 'exists', of: { op: 'where', of: select('drug', odd), test: { word: 'form', in: [odd] } } }]),
    display: [{ id: odd, projection: { show: 'note', text: odd } }],
  }
  plan.steps[0] = { ...plan.steps[0]!, id: odd }
  expect((await translate(cqlOf(plan))).errors).toEqual([])
})

test('the subset: no Long, no today, no helpers, no query that drops equal rows', () => {
  const cql = cqlOf(planOfSets([weighed(2), supply(select('atc', 'M05BA'))]))
  expect(cql).not.toMatch(/\d+L\b|Today\(|Now\(|FHIRHelpers|\bRound\(/)
  for (const query of cql.matchAll(/\n +return (\w+)/g)) expect(query[1]).not.toBe('R')
})
