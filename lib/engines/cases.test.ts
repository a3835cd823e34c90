// Test patients of a document: what was expected is held against what came, and the difference is said in words.
import { describe, expect, test } from 'vitest'
import type { Node, Profile, TestCase } from '#criteria'
import { exampleProfile } from '#criteria/kinds/example-scope'
import { arrays } from './arrays/engine'
import { populationsOfCases, runCase, runCases, runCasesOn } from '#engines/cases'
import { duckdb } from './duckdb/engine'

const egfr = (value: number): Node => ({
  type: 'criterion',
  kind: 'latestResult',
  params: { concept: 'egfr', is: '<', value, within: null, missing: 'no' },
})
const rule = (id: string, when: Node, reason: string) => ({ id, when, reason, action: 'Ring', role: 'laege' as const, within: null })
const adult: Node = { type: 'criterion', kind: 'age', params: { from: 18, to: null, unit: 'years', missing: 'ask' } }
const asked = exampleProfile(adult, true)
const profile: Profile = {
  ...asked,
  flow: asked.flow.map((step) =>
    step.id === 'ask' ? { ...step, title: 'Voksen' } : step.id === 'out' ? { ...step, reason: 'Under 18 år' } : step,
  ) as Profile['flow'],
  tiers: [
    { id: 'red', name: 'Rød – haster', colour: 'red', symbol: 'triangle', rules: [rule('low', egfr(30_000), 'eGFR er under 30')] },
    { id: 'yellow', name: 'Gul', colour: 'yellow', symbol: 'diamond', rules: [rule('lower', egfr(60_000), 'eGFR er under 60')] },
    { id: 'green', name: 'Grøn', colour: 'green', symbol: 'circle', rules: [] },
  ],
}
const one = (given: Partial<TestCase>): TestCase => ({
  id: 'c1',
  title: 'Patient',
  asOf: '2026-06-30',
  birth: '1960-01-01',
  sex: 'K',
  listed: '2010-01-01',
  cprStatus: '01',
  rows: [],
  expect: { step: 'in', tier: 'green' },
  ...given,
})
const measured = (value: string, day = '2026-06-01'): TestCase['rows'][number] => ({
  table: 'result',
  day,
  codes: [{ system: 'urn:oid:1.2.208.176.2.1', code: 'DNK35302' }], // an alias of the NPU system
  columns: { value },
})
const only = (given: Partial<TestCase>) => runCases(profile, {}, [one(given)])[0]!

test('as expected, with the rules that hold', () => {
  expect(only({})).toMatchObject({ ok: true, da: 'Som ventet: grøn.', en: 'As expected: grøn.' })
  expect(only({ rows: [measured('<30')], expect: { step: 'in', tier: 'red', rules: ['lower', 'low'] } })).toMatchObject({
    ok: true,
    da: 'Som ventet: rød – haster, reglerne »eGFR er under 30« og »eGFR er under 60« gælder.',
    got: { in: true, tier: 'red', rules: ['low', 'lower'] },
  })
  expect(only({ birth: '2008-07-01', expect: { step: 'out', tier: null } })).toMatchObject({ ok: true, da: 'Som ventet: ikke med (Under 18 år).' })
})

test('values are read as other data are: comparators, the comma, the decimals of the concept, what cannot be read', () => {
  expect(only({ rows: [measured('29,5')], expect: { step: 'in', tier: 'yellow' } }).ok).toBe(true) // 30: eGFR is in whole numbers
  expect(only({ rows: [measured('29,4')], expect: { step: 'in', tier: 'red' } }).ok).toBe(true)
  expect(only({ rows: [measured('<30,0')], expect: { step: 'in', tier: 'red' } }).ok).toBe(true)
  expect(only({ rows: [measured('kan ikke læses'), measured('20', '2026-01-01')], expect: { step: 'in', tier: 'green' } }).ok).toBe(true)
})

test('a dispensing lasts its DDD, rounded up, unless it says how long', () => {
  const current: Node = { type: 'criterion', kind: 'currentMedicine', params: { list: 'bisphosphonate', by: 'supply', grace: 0, unknownSupply: 1 } }
  const dispensed = (columns: Record<string, string>): TestCase =>
    one({
      rows: [{ table: 'dispensing', day: '2026-06-01', codes: [{ system: 'http://www.whocc.no/atc', code: 'M05BA04' }], columns }],
      expect: { step: 'in', tier: null },
    })
  const ok = (columns: Record<string, string | undefined>) =>
    runCases(exampleProfile(current, false), {}, [dispensed(columns as Record<string, string>)])[0]!.ok
  expect([{ ddd: '29,1' }, { ddd: '29' }, { ddd: '29', supplyDays: '30' }, { ddd: '90', supplyDays: '29' }, {}].map(ok)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ])
})

describe('a mismatch is told', () => {
  test.each<[string, Partial<TestCase>, string, string]>([
    [
      'tier too low',
      { rows: [measured('45')], expect: { step: 'in', tier: 'red' } },
      'Forventede rød – haster, fik gul: reglen »eGFR er under 30« gælder ikke; reglen »eGFR er under 60« gælder.',
      'Expected rød – haster, got gul: the rule “eGFR er under 30” does not hold; the rule “eGFR er under 60” holds.',
    ],
    [
      'tier too high',
      { rows: [measured('20')], expect: { step: 'in', tier: 'yellow' } },
      'Forventede gul, fik rød – haster: reglen »eGFR er under 30« gælder.',
      'Expected gul, got rød – haster: the rule “eGFR er under 30” holds.',
    ],
    [
      'out by an answer',
      { birth: '2008-07-01', expect: { step: 'in', tier: 'green' } },
      'Forventede med i gruppen, fik ikke med (Under 18 år): han forlader »Voksen« ad vejen nej.',
      'Expected included, got not included (Under 18 år): the patient leaves “Voksen” by no.',
    ],
    [
      'out by what is missing',
      { birth: null },
      'Forventede med i gruppen, fik ikke med (Mangler): han forlader »Voksen« ad vejen mangler.',
      'Expected included, got not included (Mangler): the patient leaves “Voksen” by missing.',
    ],
    [
      'in, against the wish',
      { expect: { step: 'out', tier: null } },
      'Forventede ikke med (Under 18 år), fik med i gruppen: han forlader »Voksen« ad vejen ja.',
      'Expected not included (Under 18 år), got included: the patient leaves “Voksen” by yes.',
    ],
    [
      'a rule more',
      { rows: [measured('20')], expect: { step: 'in', tier: 'red', rules: ['low'] } },
      'Forventede andre regler: reglen »eGFR er under 60« gælder.',
      'Expected other rules: the rule “eGFR er under 60” holds.',
    ],
    [
      'a rule less',
      { rows: [measured('45')], expect: { step: 'in', tier: 'yellow', rules: ['low', 'lower'] } },
      'Forventede andre regler: reglen »eGFR er under 30« gælder ikke.',
      'Expected other rules: the rule “eGFR er under 30” does not hold.',
    ],
    [
      'an unknown name',
      { expect: { step: 'in', tier: 'blue' } },
      'Forventningen nævner »blue«, som ikke findes i profilen.',
      'The expectation names “blue”, which is not in the profile.',
    ],
    [
      'a date that is none',
      { rows: [measured('20', '2026-02-30')] },
      'Datoen 2026-02-30 findes ikke i kalenderen.',
      'The calendar does not have the date 2026-02-30.',
    ],
  ])('%s', (_, given, da, en) => expect(only(given)).toMatchObject({ ok: false, da, en }))
})

test('a question that is not finished, and an open exit, stop the patient there', () => {
  const stopped = (flow: Profile['flow']) => runCases({ ...profile, flow }, {}, [one({})])[0]!
  const [ask, ...rest] = profile.flow as [Extract<Profile['flow'][number], { type: 'question' }>, ...Profile['flow']]
  expect(stopped([{ ...ask, ask: { type: 'criterion', kind: 'nothing', params: {} } }, ...rest])).toMatchObject({
    ok: false,
    da: 'Forventede med i gruppen, fik standset ved »Voksen«: han forlader »Voksen« ad vejen ingen vej.',
  })
  expect(stopped([{ ...ask, yes: null }, ...rest])).toMatchObject({ ok: false, got: { step: 'ask', from: { step: 'ask', exit: 'yes' }, in: false } })
})

const many: TestCase[] = [
  one({ id: 'a', rows: [measured('45')], expect: { step: 'in', tier: 'yellow' } }),
  one({ id: 'b', asOf: '2030-06-30', birth: '2012-06-30' }),
  one({ id: 'c', birth: '2012-06-30', expect: { step: 'out', tier: null } }),
  one({ id: 'd', asOf: '2030-06-30', birth: '2012-07-01', expect: { step: 'out', tier: null } }),
  one({ id: 'e', birth: '2012-13-01' }),
  one({ id: 'f', rows: [measured('<30')], expect: { step: 'in', tier: 'yellow' } }),
]
test('each reference date has its population, and results come in the order of the document', async () => {
  const all = runCases({ ...profile, cases: many })
  expect(all.map(({ id, ok }) => `${id} ${ok}`)).toEqual(['a true', 'b true', 'c true', 'd true', 'e false', 'f false'])
  expect(populationsOfCases(profile, many).of.map(({ cases, population }) => [cases.map(({ id }) => id).join(''), population.size])).toEqual([
    ['acf', 3],
    ['bd', 2],
  ])
  expect(await runCasesOn(arrays, { ...profile, cases: many })).toEqual(all)
  expect(await runCase(profile, many[5]!, arrays)).toEqual(all[5])
})
test('every engine tells the same', async () => expect(await runCasesOn(duckdb, { ...profile, cases: many })).toEqual(runCases({ ...profile, cases: many })))
