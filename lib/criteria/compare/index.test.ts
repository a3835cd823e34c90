// The words of each change, in both languages, with its effect and place.
import { expect, test } from 'vitest'
import type { Profile } from '../document/schema'
import * as edit from '../edit'
import { compare, partnersOf, summaryOf, unchangedSteps, type Change } from './index'
import { whole } from './testing'

const ATC = 'http://www.whocc.no/atc'
const age = edit.newCriterion('age', { from: 90 })
const with_ = (to: (copy: Profile) => void): Profile => {
  const copy = structuredClone(whole())
  to(copy)
  return copy
}
/** The document with a name written differently wherever it stands. */
const renamed = (profile: Profile, from: string, to: string): Profile => JSON.parse(JSON.stringify(profile).replaceAll(`"${from}"`, `"${to}"`)) as Profile

const SAID: [string, Profile, Change['effect'], Change['place'], string, string][] = [
  [
    'a bound',
    edit.setParam(whole(), { step: 'alder' }, [], 'from', 50),
    'whoIsIn',
    { step: 'alder', path: [], field: 'from' },
    'Trin 1: alder er strammet fra 18 år til 50 år.',
    'Step 1: age was narrowed from 18 years to 50 years.',
  ],
  [
    'the choice for what is missing',
    edit.setParam(whole(), { step: 'alder' }, [], 'missing', 'yes'),
    'whoIsIn',
    { step: 'alder', path: [], field: 'missing' },
    'Trin 1: alder er udvidet: »Når oplysningen mangler«: tæller som nej → tæller som ja.',
    'Step 1: age was widened: “When it is missing”: counts as no → counts as yes.',
  ],
  [
    'an exclusion',
    with_((copy) => {
      copy.flow.splice(1, 0, { id: 'gammel', type: 'question', ask: age, yes: 'for-gammel', no: 'medicin' })
      copy.flow[0] = { ...copy.flow[0], yes: 'gammel' } as Profile['flow'][number]
      copy.flow.push({ id: 'for-gammel', type: 'out', reason: 'Over 90 år' })
    }),
    'whoIsIn',
    { step: 'gammel' },
    'Eksklusion tilføjet: 2. Hvis patienten er mindst 90 år: ikke med (Over 90 år). Ellers: gå til 3.',
    'Exclusion added: 2. If the patient is at least 90 years old: not included (Over 90 år). Otherwise: go to 3.',
  ],
  [
    'a step taken away',
    edit.removeStep(whole(), 'alder'),
    'whoIsIn',
    { step: 'alder' },
    'Trin fjernet: 1. Hvis patienten er mindst 18 år: gå til 2. Ellers: ikke med (Under 18 år). Mangler oplysningen: ikke med (Under 18 år).',
    'Step removed: 1. If the patient is at least 18 years old: go to 2. Otherwise: not included (Under 18 år). If it is missing: not included (Under 18 år).',
  ],
  [
    'a condition more in a group',
    edit.addTo(whole(), { step: 'medicin' }, [], age),
    'whoIsIn',
    { step: 'medicin', path: [4] },
    'Trin 2: betingelse tilføjet: er mindst 90 år.',
    'Step 2: condition added: is at least 90 years old.',
  ],
  [
    'how a group joins',
    edit.setHow(whole(), { step: 'medicin' }, [], 'atLeast', 2),
    'whoIsIn',
    { step: 'medicin', path: [] },
    'Trin 2: hvor mange betingelser der skal være opfyldt, er ændret fra mindst én til mindst 2.',
    'Step 2: how many conditions must hold was changed from at least one to at least 2.',
  ],
  [
    'conditions in another order',
    edit.moveNode(whole(), { step: 'medicin' }, [0], 1),
    'tierOrDisplay',
    { step: 'medicin', path: [] },
    'Trin 2: rækkefølgen af betingelser er ændret.',
    'Step 2: the order of conditions was changed.',
  ],
  [
    'codes more',
    edit.addCode(edit.addCode(whole(), 'bisphosphonate', { system: ATC, code: 'M05BB' }), 'bisphosphonate', { system: ATC, code: 'M05BC' }),
    'whoIsIn',
    { list: 'bisphosphonate' },
    'Kodelisten »bisfosfonat« er udvidet med 2 koder: M05BB, M05BC.',
    'The code list “bisfosfonat” was extended by 2 codes: M05BB, M05BC.',
  ],
  [
    'the same code by another name of its system',
    with_((copy) => (copy.codeLists[0]!.codes[0]!.system = 'urn:oid:2.16.840.1.113883.6.73')),
    'wording',
    { list: 'bisphosphonate' },
    'Kodelisten »bisfosfonat« er omskrevet: de samme koder med andre tekster eller skrivemåder.',
    'The code list “bisfosfonat” was rewritten: the same codes with other texts or spellings.',
  ],
  [
    'tiers in another order',
    edit.moveTier(whole(), 'roed', 1),
    'tierOrDisplay',
    {},
    'Rækkefølgen af prioriteter er ændret.',
    'The order of tiers was changed.',
  ],
  [
    'a rule of a tier',
    edit.setParam(whole(), { rule: 'nyre' }, [], 'value', 30_000),
    'tierOrDisplay',
    { rule: 'nyre', tier: 'roed', path: [], field: 'value' },
    'Reglen »Nedsat nyrefunktion«: seneste prøvesvar er strammet fra 35 mL/min til 30 mL/min.',
    'The rule “Nedsat nyrefunktion”: latest result was narrowed from 35 mL/min to 30 mL/min.',
  ],
  [
    'the reason of a rule',
    edit.setRule(whole(), 'nyre', { reason: 'Lav eGFR' }),
    'wording',
    { rule: 'nyre', tier: 'roed' },
    'Begrundelsen for en regel er ændret fra »Nedsat nyrefunktion« til »Lav eGFR«.',
    'The reason of a rule was changed from “Nedsat nyrefunktion” to “Lav eGFR”.',
  ],
  [
    'a deadline',
    edit.setRule(whole(), 'nyre', { within: { n: 7, unit: 'days' } }),
    'tierOrDisplay',
    { rule: 'nyre', tier: 'roed' },
    'Reglen »Nedsat nyrefunktion«: fristen er ændret fra 14 dage til 7 dage.',
    'The rule “Nedsat nyrefunktion”: its deadline was changed from 14 days to 7 days.',
  ],
  [
    'the default of a parameter that tiers use',
    edit.setParameter(whole(), 'graense', (was) => ({ ...was, default: 75 }) as typeof was),
    'tierOrDisplay',
    { parameter: 'graense' },
    'Indstillingen »Aldersgrænse«: standardværdien er ændret fra 80 til 75.',
    'The setting “Aldersgrænse”: its default was changed from 80 to 75.',
  ],
  [
    'another release of a used profile',
    with_((copy) => Object.assign(copy.uses[0]!, { version: '2.0', digest: 'd'.repeat(64) })),
    'whoIsIn',
    { use: 'hjerte' },
    'Den brugte profil »Hjerte« er en anden udgave: hjerte 1.0 (bbbbbbbb) → hjerte 2.0 (dddddddd).',
    'The used profile “Hjerte” is another release: hjerte 1.0 (bbbbbbbb) → hjerte 2.0 (dddddddd).',
  ],
  [
    'how long a value is fresh',
    edit.setDisplay(whole(), 'felt', { param: { name: 'fresh', value: null } }),
    'tierOrDisplay',
    { display: 'felt', field: 'fresh' },
    'Visningsfeltet »eGFR« er ændret: »Frisk i«: 15 måneder → ingen grænse.',
    'The display field “eGFR” was changed: “Fresh for”: 15 months → no bound.',
  ],
  ['a text', edit.setTexts(whole(), { title: 'Ny' }), 'wording', { text: 'title' }, 'Titlen er ændret.', 'The title was changed.'],
  [
    'a test patient',
    with_((copy) => (copy.cases[0]!.birth = '2016-01-01')),
    'wording',
    { case: 'ung' },
    'Testpatienten »Ung uden behandling« er ændret: fødselsdatoen.',
    'The test patient “Ung uden behandling” was changed: the birthday.',
  ],
]
test.each(SAID)('%s', (_, after, effect, place, da, en) =>
  expect(compare(whole(), after).map((one) => ({ effect: one.effect, place: one.place, says: one.says }))).toEqual([{ effect, place, says: { da, en } }]),
)

test('a form tells each of its fields, before and after', () =>
  expect(compare(whole(), edit.setParam(whole(), { step: 'alder' }, [], 'to', 50))[0]!.fields).toEqual([
    { name: 'to', label: { da: 'Til og med', en: 'To' }, before: { da: 'ingen grænse', en: 'no bound' }, after: { da: '50', en: '50' } },
  ]))
test('a weight is told of its own, also where the threshold or the conditions change too', () => {
  const scored = with_((copy) => (copy.tiers[0]!.rules[0]!.when = { type: 'use', group: 'score' }))
  const after = edit.setHow(edit.setWeight(scored, { group: 'score' }, [], 0, 3), { group: 'score' }, [], 'points', 4)
  expect(compare(scored, after).map(({ place, effect, says }) => [place.path, effect, says.da])).toEqual([
    [[], 'tierOrDisplay', 'Gruppen »Score«: hvor mange betingelser der skal være opfyldt, er ændret fra mindst 2 point til mindst 4 point.'],
    [[0], 'tierOrDisplay', 'Gruppen »Score«: pointene for, at patienten er mindst 70 år, er ændret fra 2 til 3.'],
  ])
})
test('below "ingen" and before an exclusion nothing is said to be narrower or wider', () => {
  const out = with_((copy) => (copy.flow[0] = { ...copy.flow[0], yes: 'ung', no: 'medicin' } as Profile['flow'][number]))
  const [change] = compare(out, edit.setParam(out, { step: 'alder' }, [], 'from', 50))
  expect(change!.says.da).toBe('Trin 1: alder er ændret fra 18 år til 50 år.')
})
test('a step with a new id is the same step, found by what it asks', () => {
  const after = edit.setParam(renamed(whole(), 'alder', 'voksen'), { step: 'voksen' }, [], 'from', 50)
  expect(compare(whole(), after).map(({ code }) => code)).toEqual(['renamed', 'criterionChanged'])
})
test('steps, tiers and rules are found again under a new id', () => {
  const { steps, tiers, rules } = partnersOf(whole(), renamed(renamed(whole(), 'alder', 'voksen'), 'nyre', 'nyrer'))
  expect([steps.get('alder'), steps.get('medicin'), tiers.get('roed'), rules.get('nyre'), rules.get('alder2')]).toEqual([
    'voksen',
    'medicin',
    'roed',
    'nyrer',
    'alder2',
  ])
})
test('a list with a new id changes no step that uses it', () =>
  expect(compare(whole(), renamed(whole(), 'bisphosphonate', 'bisfosfonat')).map(({ code, effect }) => [code, effect])).toEqual([['renamed', 'wording']]))
test('a step that moved is told as moved, not as removed and added', () =>
  expect(compare(whole(), edit.moveStep(whole(), 'medicin', 'earlier')).map(({ code, says }) => [code, says.da])).toEqual([
    ['stepMoved', 'Trin flyttet, »Alder«: først → efter »Opfylder mindst én af disse«.'],
  ]))
test('the strongest effect is told of all, in one line', () => {
  const words = edit.setTexts(whole(), { title: 'Ny', purpose: 'Formål' })
  expect(summaryOf(compare(whole(), words))).toMatchObject({ effect: 'wording', count: { whoIsIn: 0, tierOrDisplay: 0, wording: 2 } })
  expect(summaryOf(compare(whole(), words)).says.da).toMatch(/^Kun tekster er ændret\./)
  expect(summaryOf(compare(whole(), edit.moveTier(words, 'roed', 1))).effect).toBe('tierOrDisplay')
  expect(summaryOf(compare(whole(), edit.swapExits(words, 'medicin'))).effect).toBe('whoIsIn')
  expect(summaryOf([])).toMatchObject({ effect: null, says: { da: 'Intet er ændret.' } })
})
test('steps that stand as they did are named; one whose code list changed is not among them', () => {
  const names = (after: Profile) => unchangedSteps(whole(), after).map(({ label }) => label.da)
  expect(names(whole())).toEqual(['Alder', 'Opfylder mindst én af disse'])
  expect(names(edit.setParam(whole(), { step: 'alder' }, [], 'from', 50))).toEqual(['Opfylder mindst én af disse'])
  expect(names(edit.addCode(whole(), 'bisphosphonate', { system: ATC, code: 'M05BB' }))).toEqual(['Alder'])
  expect(names(edit.setListLabel(whole(), 'bisphosphonate', 'Andet navn'))).toEqual(['Alder', 'Opfylder mindst én af disse'])
  expect(names(edit.swapExits(whole(), 'medicin'))).toEqual(['Alder'])
})
test('a document that no section knows the difference of is still told to differ', () => {
  const odd = { ...whole(), language: 2 } as unknown as Profile
  expect(compare(whole(), odd).map(({ code, effect }) => [code, effect])).toEqual([['other', 'whoIsIn']])
})

test('what a test patient is expected to be shown is told field by field, in the words of the field', () => {
  const says = (after: Profile) => compare(whole(), after).map(({ code, effect, says }) => [code, effect, says.da])
  expect(says(edit.expectShown(whole(), 'ung', { field: 'felt', is: [] }))).toEqual([
    ['caseChanged', 'wording', 'Testpatienten »Ung uden behandling« er ændret: »eGFR« ventes nu at vise mangler, før 34 den 2026-01-01; 2025-01-01.'],
  ])
  expect(says(edit.expectShown(whole(), 'ung', { field: 'dage', is: [{ value: '-2,6' }] }))[0]![2]).toMatch(/: »Dage siden« ventes nu at vise -2,6\.$/)
  expect(says(edit.dropShown(whole(), 'ung', 'felt'))[0]![2]).toMatch(/: »eGFR« ventes ikke længere at vise 34 den 2026-01-01; 2025-01-01\.$/)
  const outcome = edit.setCase(whole(), 'ung', (was) => ({ ...was, expect: { ...was.expect, step: 'med' } }))
  expect(says(outcome)[0]![2]).toMatch(/er ændret: hvad der forventes\.$/)
})
