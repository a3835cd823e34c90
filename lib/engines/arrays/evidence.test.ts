// Why a patient came where he did: the rows that decided, as the patient card tells them.
import { expect, test } from 'vitest'
import { parseDay, type Node } from '#criteria'
import { EXAMPLE_CLINIC, EXAMPLE_REF, exampleProfile, examplePatient } from '#criteria/kinds/example-scope'
import { populationOf } from '../generated/raw'
import { criteriaOf, routeOf } from './evidence'

const run = { ref: EXAMPLE_REF, clinic: EXAMPLE_CLINIC }
const egfr = (missing: 'yes' | 'no' | 'ask'): Node => ({
  type: 'criterion',
  kind: 'latestResult',
  params: { concept: 'egfr', is: '<', value: 35000, within: null, missing },
})
const population = populationOf(
  [
    examplePatient({ rows: [] }),
    examplePatient({
      rows: [
        { table: 'result', day: '2026-03-03', codes: [['npu', 'DNK35302']], columns: { value: '<30' }, words: { producer: 'lab' } },
        { table: 'result', day: '2025-01-01', codes: [['npu', 'DNK35302']], columns: { value: '60' } },
        {
          table: 'diagnosis',
          day: '2019-02-01',
          end: '2030-01-01',
          codes: [
            ['icpc', 'L95'],
            ['sks', 'DM809'],
          ],
        },
        { table: 'dispensing', day: '2026-06-01', codes: [['atc', 'M05BA04']] },
        { table: 'dispensing', day: '2026-06-01', codes: [['atc', 'M05BA07']] },
        { table: 'dispensing', day: '2020-06-01', codes: [['atc', 'M05BA04']] },
      ],
    }),
  ],
  run,
)
const evidence = (ask: Node, patient: number) => routeOf(exampleProfile(ask, true), population, run, patient).route[0]!

test('the latest result, with its bounds and words, and no older one', () => {
  const { exit, nodes } = evidence(egfr('ask'), 1)
  expect(exit).toBe(1)
  expect(nodes[0]).toMatchObject({ holds: 'yes', counted: null, path: [] })
  expect(nodes[0]!.rows).toEqual([
    {
      table: 'result',
      day: parseDay('2026-03-03'),
      stop: null,
      codes: [{ system: 'http://npu-terminology.org', code: 'DNK35302' }],
      column: 'value',
      lo: -2_147_483_648,
      hi: 29_999,
      words: { producer: 'lab' },
    },
  ])
})

test('what is missing says what it counted as', () => {
  expect(evidence(egfr('ask'), 0).nodes[0]).toMatchObject({ holds: 'missing', counted: null, rows: [] })
  expect(evidence(egfr('no'), 0).nodes[0]).toMatchObject({ holds: 'no', counted: 'no' })
  expect(evidence(egfr('yes'), 0)).toMatchObject({ exit: 1, nodes: [{ holds: 'yes', counted: 'yes' }] })
  expect(evidence(egfr('yes'), 1).nodes[0]).toMatchObject({ holds: 'yes', counted: null })
})

test('groups and named groups tell each of their criteria, with its place', () => {
  const ask: Node = {
    type: 'group',
    how: 'all',
    of: [
      { type: 'use', group: 'knownOsteoporosis' },
      { type: 'group', how: 'none', of: [egfr('ask')] },
    ],
  }
  const { exit, nodes } = evidence(ask, 1)
  expect(exit).toBe(2)
  expect(criteriaOf(nodes).map(({ path, holds, rows }) => [path, holds, rows.map(({ day, stop, codes }) => [day, stop, codes.length])])).toEqual([
    [[0, 0], 'yes', [[parseDay('2019-02-01'), parseDay('2030-01-01'), 2]]],
    [[1, 0], 'yes', [[parseDay('2026-03-03'), null, 1]]],
  ])
})

test('supply tells the dispensings that reach the day, and not the old one', () => {
  const node: Node = { type: 'criterion', kind: 'currentMedicine', params: { list: 'bisphosphonate', by: 'supply', grace: 30, unknownSupply: 90 } }
  expect(evidence(node, 1).nodes[0]!.rows.map(({ day, codes }) => [day, codes[0]!.code])).toEqual([
    [parseDay('2026-06-01'), 'M05BA04'],
    [parseDay('2026-06-01'), 'M05BA07'],
  ])
})

test('what is known of the person, and an unfinished criterion', () => {
  expect(evidence({ type: 'criterion', kind: 'age', params: { from: 18, to: null, unit: 'years', missing: 'no' } }, 0).nodes[0]!.person).toEqual([
    { field: 'birth', day: parseDay('1960-01-01') },
  ])
  expect(evidence({ type: 'criterion', kind: 'nothing', params: {} }, 0)).toMatchObject({ exit: 4, nodes: [{ holds: null, rows: [] }] })
})
