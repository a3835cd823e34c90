// The reference engine where no kind reaches: unfinished drawings, tiers, and what is kept between edits.
import { expect, test } from 'vitest'
import { dayOf, SYSTEMS, type Plan, type Sets } from '#criteria'
import { assemble, parseBounds, type RawRow } from '#population'
import { countsOf } from '../result'
import { evaluateArrays } from './engine'
import { Memo } from './memo'

const RUN = { ref: dayOf(2026, 6, 30), clinic: '091034' }
const result = (id: string, day: number, value: string): RawRow => ({
  id,
  table: 'result',
  day,
  codes: [{ system: SYSTEMS.npu.uri, code: 'NPU1' }],
  columns: { value: parseBounds(value) },
})
const patients = [
  ['K', '48'],
  ['M', '40'],
  ['', '<45'],
  ['K', null],
] as const
const population = assemble(
  { name: 'lille', ...RUN },
  patients.map(([sex, value], index) => ({
    key: `T-${index}`,
    birth: null,
    sex,
    municipality: '',
    cprStatus: '01',
    rows: value === null ? [] : [result('1', RUN.ref - 10, value)],
  })),
)

const woman: Sets = { op: 'person', field: 'sex', in: ['K'] }
const high = (n: number): Sets => ({ op: 'compare', of: { op: 'value', of: { op: 'select', table: 'result', codes: 'every' }, column: 'value' }, is: '>=', n })
const plan = (steps: Plan['steps'], tiers: Plan['tiers'] = []): Plan => ({ language: 1, steps, tiers, display: [] })

test('ja, nej and mangler; an open exit keeps its patients and leads nowhere', () => {
  const steps: Plan['steps'] = [
    { id: 'a', type: 'question', set: high(42_000), yes: 1, no: null, missing: 2, asks: true },
    { id: 'in', type: 'in' },
    { id: 'out', type: 'out' },
  ]
  const evaluated = evaluateArrays(plan(steps), population, RUN)
  expect(evaluated.exits.map((codes) => [...codes])).toEqual([
    [1, 2, 3, 3],
    [1, 0, 0, 0],
    [0, 0, 1, 1],
  ])
  expect(countsOf(plan(steps), evaluated).steps).toEqual({
    a: { in: 4, yes: 1, no: 1, missing: 2, stopped: 0 },
    in: { in: 1, yes: 0, no: 0, missing: 0, stopped: 0 },
    out: { in: 2, yes: 0, no: 0, missing: 0, stopped: 0 },
  })
})

test('who cannot be decided goes to nej where nobody asks', () => {
  expect([
    ...evaluateArrays(
      plan([
        { id: 'a', type: 'question', set: high(42_000), yes: 1, no: 1, missing: null, asks: false },
        { id: 'in', type: 'in' },
      ]),
      population,
      RUN,
    ).exits[0]!,
  ]).toEqual([1, 2, 2, 2])
})

test('an unfinished question stops its patients there', () => {
  const steps: Plan['steps'] = [
    { id: 'a', type: 'question', set: woman, yes: 1, no: 2, missing: null, asks: false },
    { id: 'b', type: 'question', set: null, yes: 2, no: 2, missing: null, asks: false },
    { id: 'in', type: 'in' },
  ]
  const evaluated = evaluateArrays(plan(steps), population, RUN)
  expect([...evaluated.exits[1]!]).toEqual([4, 0, 0, 4])
  expect(countsOf(plan(steps), evaluated)).toMatchObject({ steps: { b: { in: 2, stopped: 2 }, in: { in: 2 } }, included: 2 })
})

test('the first tier with a rule that holds wins; every rule that holds is told; the last takes the rest', () => {
  const tiers: Plan['tiers'] = [
    { id: 'empty', rules: [] },
    {
      id: 'red',
      rules: [
        { id: 'r', set: high(45_000) },
        { id: 'unfinished', set: null },
      ],
    },
    { id: 'yellow', rules: [{ id: 'y', set: woman }] },
    { id: 'green', rules: [] },
  ]
  const all: Plan['steps'] = [{ id: 'in', type: 'in' }]
  const { tier, rules } = evaluateArrays(plan(all, tiers), population, RUN)
  expect([...tier]).toEqual([1, 3, 3, 2])
  expect(rules.map((flags) => [...flags])).toEqual([
    [1, 0, 0, 0],
    [0, 0, 0, 0],
    [1, 0, 0, 1],
  ])
  expect([...evaluateArrays(plan(all, tiers.slice(0, 3)), population, RUN).tier]).toEqual([1, -1, -1, 2])
})

test('a memo changes the time, never the answer', () => {
  const memo = new Memo()
  const one = plan([
    { id: 'a', type: 'question', set: high(42_000), yes: 1, no: 1, missing: null, asks: false },
    { id: 'in', type: 'in' },
  ])
  for (const run of [RUN, { ...RUN, ref: RUN.ref - 10 }, { ...RUN, ref: RUN.ref - 11 }, RUN])
    expect(evaluateArrays(one, population, run, memo)).toEqual(evaluateArrays(one, population, run, new Memo()))
})

test('a memo keeps within its bytes and drops the longest unused first', () => {
  const memo = new Memo(100)
  let made = 0
  const get = (key: string) =>
    memo.get(
      key,
      () => ++made,
      () => 40,
    )
  get('a')
  get('b')
  get('a')
  get('c') // b goes
  expect([get('a'), get('c')]).toEqual([1, 3])
  expect(get('b')).toBe(4)
})
