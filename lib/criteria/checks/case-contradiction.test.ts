import { expect, test } from 'vitest'
import { caseContradiction } from './case-contradiction'
import type { TestCase } from '../document/schema'
import { afterRemedies, found, sound } from './sound'

const one: TestCase = {
  id: 'c',
  title: 'Fru Prøve',
  asOf: '2026-06-30',
  birth: '1950-01-01',
  sex: 'K',
  listed: '2020-01-01',
  cprStatus: '01',
  rows: [{ table: 'order', codes: [], day: '2026-01-01', end: '2026-01-01' }],
  expect: { step: 'in', tier: 'red', rules: ['kidney'] },
}
const having = (rest: Partial<TestCase>) => ({ ...sound(), cases: [{ ...one, ...rest }] })
test.each<[string, Partial<TestCase>, string]>([
  ['out and in a tier', { expect: { step: 'child', tier: 'red' } }, 'patienten er ikke med'],
  ['out and by a rule', { expect: { step: 'child', tier: null, rules: ['kidney'] } }, 'patienten er ikke med'],
  ['in and in no tier', { expect: { step: 'in', tier: null } }, 'ikke i nogen prioritet'],
  ['a rule of a tier above', { expect: { step: 'in', tier: 'green', rules: ['kidney'] } }, 'den første prioritet'],
  ['no rule, and a tier with rules', { expect: { step: 'in', tier: 'red', rules: [] } }, 'den første prioritet'],
  ['born after', { birth: '2026-07-01', listed: null }, 'født efter'],
  ['listed before birth', { listed: '1949-01-01' }, 'tilmeldt før'],
  ['an end before the beginning', { rows: [{ ...one.rows[0]!, end: '2025-01-01' }] }, 'slutter, før'],
])('%s', (_, rest, says) => {
  const all = found(caseContradiction, having(rest))
  expect(all).toMatchObject([{ case: 'c', severity: 'fault' }])
  expect(all[0]!.sentence.da).toContain(says)
  expect(afterRemedies(caseContradiction, having(rest))).toEqual([])
})
test('a patient of one piece', () =>
  expect(
    [{}, { expect: { step: 'child', tier: null } }, { expect: { step: 'in', tier: 'green', rules: [] } }].flatMap((rest) =>
      found(caseContradiction, having(rest)),
    ),
  ).toEqual([]))
