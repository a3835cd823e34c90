import { expect, test } from 'vitest'
import type { Profile, TestCase } from '#criteria'
import { addCase, newCase } from '#criteria/edit/index'
import { example } from '#criteria/edit/example'
import { shipped } from '#criteria/testing/shipped'
import { coverageOf, type Coverage } from './coverage'
import { runCases } from './verdict'

const profile = example()
const patient = (more: Partial<TestCase>): TestCase => ({ ...newCase(profile, ''), ...more })
const medicine: TestCase['rows'][number] = { table: 'dispensing', codes: [{ system: 'http://www.whocc.no/atc', code: 'M05BA04' }], day: '2026-06-01' }
const egfr: TestCase['rows'][number] = {
  table: 'result',
  codes: [{ system: 'http://npu-terminology.org', code: 'DNK35131' }],
  day: '2026-06-01',
  columns: { value: '30' },
}
const coverage = (document: Profile, ...cases: TestCase[]): Coverage => {
  const filled = cases.reduce((now, one) => addCase(now, one).profile, document)
  return coverageOf(filled, runCases(filled))
}
const ways = ({ questions }: Coverage) =>
  questions.map(({ step, ways: of }) => `${step}: ${of.map(({ exit, is, cases }) => `${exit} ${is} ${cases.length}`).join(', ')}`)
const outcomes = (one: Coverage) => one.outcomes.map(({ step, is }) => `${step} ${is}`)

test('without a patient nothing is reached', () => {
  const none = coverage(profile)
  expect(ways(none)).toEqual(['alder: yes notReached 0, no notReached 0', 'medicin: yes notReached 0, no notReached 0'])
  expect([...none.outcomes, ...none.tiers, ...none.rules.flatMap(({ holds, not }) => [holds, not])].map(({ is }) => is)).toEqual(Array(7).fill('notReached'))
  expect([none.tried, none.of]).toEqual([0, 11])
})

test('a step that nobody comes to is told apart from one that nobody leaves by this way', () => {
  const child = coverage(profile, patient({ birth: '2015-01-01' }))
  expect(ways(child)).toEqual(['alder: yes none 0, no some 1', 'medicin: yes notReached 0, no notReached 0'])
  expect(outcomes(child)).toEqual(['ung some', 'ingen notReached', 'med notReached'])
  expect(child.tiers.map(({ is }) => is)).toEqual(['notReached', 'notReached'])
  expect([child.tried, child.of]).toEqual([2, 11])
})

test('a rule is tried both ways, a tier by those placed in it', () => {
  const treated = coverage(profile, patient({ rows: [medicine] }))
  expect(treated.tiers.map(({ is, cases }) => `${is} ${cases.join()}`)).toEqual(['none ', 'some patient'])
  expect(treated.rules).toEqual([{ rule: 'nyre', tier: 'roed', holds: { is: 'none', cases: [] }, not: { is: 'some', cases: ['patient'] } }])
  const both = coverage(profile, patient({ rows: [medicine] }), patient({ rows: [medicine, egfr] }))
  expect(both.rules[0]).toMatchObject({ holds: { is: 'some', cases: ['patient2'] }, not: { is: 'some', cases: ['patient'] } })
  expect(both.questions[0]!.reached).toEqual(['patient', 'patient2'])
})

test('the way for what is missing is counted where the question has one; who stops at an unfinished step has reached it', () => {
  const asks: Profile = {
    ...profile,
    flow: profile.flow.map((step) => (step.id === 'alder' && step.type === 'question' ? { ...step, missing: 'ung', yes: null } : step)),
  }
  expect(ways(coverage(asks))[0]).toBe('alder: yes notReached 0, no notReached 0, missing notReached 0')
  const open = coverage(asks, patient({}))
  expect(ways(open)).toEqual(['alder: yes some 1, no none 0, missing none 0', 'medicin: yes notReached 0, no notReached 0'])
  expect(outcomes(open)).toEqual(['ung notReached', 'ingen notReached', 'med notReached'])
})

test('a patient who cannot be made tries nothing', () => expect(coverage(profile, patient({ birth: '2015-02-31' })).tried).toBe(0))

test('the shipped cases of P1 come to every outcome and tier', () => {
  const p1 = shipped('osteoporose')
  const told = coverageOf(p1, runCases(p1))
  expect(told.tiers.filter(({ is }) => is !== 'some')).toEqual([])
  expect(told.tried / told.of).toBeGreaterThan(0.7)
})
