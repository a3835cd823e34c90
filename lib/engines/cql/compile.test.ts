// What the compiler refuses, and what its text never holds.
import { expect, test } from 'vitest'
import type { Events, Plan, Sets } from '#criteria'
import { SYSTEMS } from '#criteria'
import { planOfSets } from '../generated/sets'
import { compileCql } from './compile'
import { translate } from './translate'

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
      { step: 'q', why: 'the step is not finished' },
      { step: 'r', why: 'the rule is not finished' },
      { step: 'f', why: 'the field is not finished' },
    ],
  })
})

test('what cannot be said so that all engines agree is refused, never approximated', () => {
  const mixed: Events = { op: 'union', of: [select('drug', '1'), select('drug', '2')] }
  const compiled = compileCql(
    planOfSets([
      weighed(900),
      weighed(901),
      supply(select('drug', '1')),
      supply(mixed),
      supply({ op: 'union', of: [select('atc', 'M05'), select('atc', 'H02')] }),
    ]),
    'x',
    '1',
  )
  expect('refused' in compiled && compiled.refused.map(({ step }) => step)).toEqual(['s1', 's3'])
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
