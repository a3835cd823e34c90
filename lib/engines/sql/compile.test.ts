// Compiled SQL: what it refuses, that no author's text becomes SQL, and that it is the same every time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEMS, type Plan, type Sets } from '#criteria'
import { assemble } from '#population'
import { openDuckdb, runCompiled, runFlow, type DuckdbSession } from '../duckdb/engine'
import { compileDraft, compileDuckdb, UnfinishedPlan } from './compile'
import { contract, ddl } from './schema'
import { HOSTILE } from './testing/hostile'

const RUN = { ref: 82_725, clinic: "0910'34" }
const woman: Sets = { op: 'person', field: 'sex', in: ['K'] }
const plan = (set: Sets | null, more: Partial<Plan> = {}): Plan => ({
  language: 1,
  steps: [
    { id: 'q', type: 'question', set, yes: 1, no: 2, missing: null, asks: false },
    { id: 'in', type: 'in' },
    { id: 'out', type: 'out' },
  ],
  tiers: [],
  display: [],
  ...more,
})
const select = (code: string): Sets => ({
  op: 'exists',
  of: {
    op: 'select',
    table: 'order',
    codes: {
      any: [
        { system: SYSTEMS.local.uri, code, match: 'exact' },
        { system: code, code, match: 'prefix' },
      ],
      not: [],
    },
  },
})

let session: DuckdbSession
beforeAll(async () => {
  const rows = HOSTILE.map((code, index) => ({
    key: String(index),
    birth: null,
    sex: 'K' as const,
    municipality: code,
    cprStatus: '01',
    rows: [{ id: code, table: 'order' as const, day: 82_000, codes: [{ system: SYSTEMS.local.uri, code }], words: { form: code } }],
  }))
  session = await openDuckdb(assemble({ name: 'x', ...RUN }, rows))
})
afterAll(() => session.close())

test('an unfinished plan is refused, with the place; a draft compiles', () => {
  const refused = (one: Plan) => {
    try {
      compileDuckdb(one)
    } catch (error) {
      return error instanceof UnfinishedPlan ? error.at : String(error)
    }
    return null
  }
  expect(refused(plan(null))).toBe('q')
  expect(
    refused(
      plan(woman, {
        steps: [
          { id: 'q', type: 'question', set: woman, yes: null, no: 1, missing: null, asks: false },
          { id: 'in', type: 'in' },
        ],
      }),
    ),
  ).toBe('q')
  expect(
    refused(
      plan(woman, {
        steps: [
          { id: 'q', type: 'question', set: woman, yes: 1, no: 1, missing: null, asks: true },
          { id: 'in', type: 'in' },
        ],
      }),
    ),
  ).toBe('q')
  expect(refused(plan(woman, { tiers: [{ id: 't', rules: [{ id: 'r', set: null }] }] }))).toBe('r')
  expect(refused(plan(woman, { display: [{ id: 'f', projection: null }] }))).toBe('f')
  expect(refused(plan(woman))).toBeNull()
  expect(compileDraft(plan(null)).sql).toContain('select')
})

test.each(HOSTILE)('text %j stays text', async (text) => {
  const all: Sets[] = [
    select(text),
    { op: 'person', field: 'municipality', in: [text] },
    { op: 'exists', of: { op: 'where', of: { op: 'select', table: 'order', codes: 'every' }, test: { word: 'form', in: [text] } } },
  ]
  for (const set of all) {
    const { exits } = await runFlow(session, compileDuckdb(plan(set)), RUN)
    expect([...exits[0]!]).toEqual(HOSTILE.map((one) => (one === text ? 1 : 2)))
  }
  const { display } = await runCompiled(session, compileDuckdb(plan(woman, { display: [{ id: 'f', projection: { show: 'note', text } }] })), RUN)
  expect(display[0]!.of(0)).toEqual({ type: 'note', text })
})

test('what cannot be written safely is refused', () => {
  expect(() => compileDuckdb(plan(select('a\u0000b')))).toThrow(RangeError)
  expect(() => compileDuckdb(plan({ op: 'atLeast', k: 1.5, of: [woman] }))).toThrow('1.5 is not a whole number')
  expect(() => compileDuckdb(plan({ op: 'atLeast', k: '0); drop table patient; --' as unknown as number, of: [woman] }))).toThrow(RangeError)
  expect(() => compileDuckdb(plan({ op: 'exists', of: { op: 'select', table: 'patient p; --' as 'order', codes: 'every' } }))).toThrow()
  expect(() =>
    compileDuckdb(plan({ op: 'compare', of: { op: 'value', of: { op: 'select', table: 'death', codes: 'every' }, column: 'value' }, is: '<', n: 1 })),
  ).toThrow('Table death has no value')
})

test('a code that reads as the name of a query changes nothing but itself', () => {
  const { sql } = compileDuckdb(plan(select('zz')))
  const names = [...sql.matchAll(/(\w+) as (?:not )?materialized/g)].map(([, name]) => name!)
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) {
    const other = compileDuckdb(plan(select(name))).sql
    expect(other.replaceAll(`'${name}'`, `'zz'`)).toBe(sql)
  }
})

test('the same plan gives the same text; equal windows share a bound; ref and fixed days need none', () => {
  const recent = (plus: number): Sets => ({
    op: 'exists',
    of: { op: 'during', of: { op: 'select', table: 'order', codes: 'every' }, after: { plus, unit: 'months' }, to: { plus: 0, unit: 'days' } },
  })
  const one = plan({ op: 'any', of: [recent(-24), recent(-12), recent(-24), { op: 'born', after: { day: 50_000 }, to: null }] })
  expect(compileDuckdb(one)).toEqual(compileDuckdb(structuredClone(one)))
  expect(compileDuckdb(one).bounds).toEqual([
    { name: 'd1', at: { plus: -24, unit: 'months' } },
    { name: 'd2', at: { plus: -12, unit: 'months' } },
  ])
})

test('the loaded tables are those of the contract', async () => {
  const found = await session.select(
    "select table_name, string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) as columns from information_schema.columns group by table_name",
    {},
  )
  const loaded = Object.fromEntries(found.getRowObjects().map(({ table_name, columns }) => [String(table_name), String(columns)]))
  expect(loaded).toEqual(Object.fromEntries(contract().map(({ table, columns }) => [table, columns.map((column) => column.join(' ')).join(', ')])))
  expect(ddl().split('\n')).toHaveLength(contract().length)
  expect(ddl()).toContain('create table "order" ("row" INTEGER, "pid" INTEGER')
})
