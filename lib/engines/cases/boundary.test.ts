// The edges of P1: each threshold and window has a patient on either side, and what they answer differs.
import { describe, expect, test } from 'vitest'
import { profileSchema, type Node } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { exampleProfile } from '#criteria/kinds/example-scope'
import { runCases } from '#engines/cases'
import { boundariesOf, boundaryCases, type Stand } from './boundary'

const AS_OF = '2026-06-30'
const profile = shipped('osteoporose')
const made = boundariesOf(profile, {}, AS_OF)
const stands = made.flatMap((one) => one.stands)
const answersOf = (of: readonly Stand[]) => [...new Set(of.map(({ answer }) => answer))].sort()
/** The answer at a point of a line that begins and ends so. */
const answerAt = (at: string, kind: string, line: RegExp, point: string): Stand['answer'][] => [
  ...new Set(
    stands
      .filter((one) => one.at === at && one.kind === kind && line.test(one.edge.split(' = ')[0]!) && one.edge.endsWith(` = ${point}`))
      .map((one) => one.answer),
  ),
]

test('every criterion of P1 is met with different answers', () => {
  const criteria = new Map<string, Stand[]>()
  for (const one of stands) criteria.set(`${one.at} ${one.kind}`, [...(criteria.get(`${one.at} ${one.kind}`) ?? []), one])
  const alike = [...criteria].filter(([, of]) => answersOf(of.filter(({ answer }) => answer !== null)).length < 2).map(([name]) => name)
  expect(alike).toEqual([])
  expect(criteria.size).toBeGreaterThan(18)
})

describe('each threshold of P1 has both sides', () => {
  test.each<[string, string, string, RegExp, [string, Stand['answer']], [string, Stand['answer']]]>([
    ['18 years', 'adult', 'age', /^født$/, ['2008-06-30', 'yes'], ['2008-07-01', 'no']],
    ['bone drugs within 24 months', 'population', 'dispensed', /dag$/, ['2024-07-01', 'yes'], ['2024-06-30', 'no']],
    ['denosumab within 24 months', 'denosumabOverdue', 'notDispensedSince', /dag$/, ['2024-07-01', 'yes'], ['2024-06-30', 'no']],
    ['denosumab not for 7 months', 'denosumabOverdue', 'notDispensedSince', /dag$/, ['2025-11-30', 'yes'], ['2025-12-01', 'no']],
    ['eGFR 35', 'bisphosphonateLowEgfr', 'latestResult', /value$/, ['34', 'yes'], ['35', 'no']],
    ['grace of 30 days after an unknown 90', 'bisphosphonateLowEgfr', 'currentMedicine', /dag$/, ['2026-03-03', 'yes'], ['2026-03-02', 'no']],
    ['below the laboratory’s own limit', 'denosumabLowCalcium', 'outsideReference', /value$/, ['0,49', 'yes'], ['0,5', 'no']],
    ['bisphosphonate not for 120 days', 'bisphosphonateOverdue', 'notDispensedSince', /dag$/, ['2026-03-02', 'yes'], ['2026-03-03', 'no']],
    ['vitamin D 50', 'lowVitaminD', 'latestResult', /value$/, ['49', 'yes'], ['50', 'no']],
    ['creatinine for 15 months', 'bloodTestsMissing', 'missingResult', /kreatinin.*dag$/, ['2025-03-30', 'yes'], ['2025-03-31', 'no']],
    ['DXA for 3 years', 'dxaMissing', 'missingResult', /dag$/, ['2023-06-30', 'yes'], ['2023-07-01', 'no']],
  ])('%s', (_, at, kind, line, [inside, yes], [outside, no]) => {
    expect(answerAt(at, kind, line, inside)).toEqual([yes])
    expect(answerAt(at, kind, line, outside)).toEqual([no])
  })
})

test('code lists have an edge, days have ties, and data can be missing', () => {
  const edges = stands.map(({ edge }) => edge)
  expect(answersOf(stands.filter(({ edge }) => edge === 'kode DC44, som listen udelader'))).toEqual(['no'])
  for (const some of [/længere end listens/, /kortere end listens/, /to på samme dag/, /fødselsdato mangler/, /kan ikke læses/, /cprStatus mangler/])
    expect(edges.filter((edge) => some.test(edge)).length).toBeGreaterThan(0)
})

test('the cases can be kept: they fit the document, no two are alike, and each comes out as it says', () => {
  const cases = boundaryCases(profile, {}, AS_OF)
  expect(profileSchema.safeParse({ ...profile, cases }).error?.message).toBeUndefined()
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect(new Set(cases.map(({ id: _id, title: _title, ...rest }) => JSON.stringify(rest))).size).toBe(cases.length)
  expect(runCases(profile, {}, cases).filter(({ ok }) => !ok)).toEqual([])
  expect(boundaryCases(profile, {}, AS_OF)).toEqual(cases)
})

test('a threshold that moves moves its cases', () => {
  const from = (years: number): Node => ({ type: 'criterion', kind: 'age', params: { from: years, to: null, unit: 'years', missing: 'no' } })
  const births = (years: number) => boundaryCases(exampleProfile(from(years), false), {}, AS_OF).map(({ birth }) => birth)
  expect(births(18)).toContain('2008-07-01')
  expect(births(19)).not.toContain('2008-07-01')
  expect(births(19)).toContain('2007-07-01')
})
