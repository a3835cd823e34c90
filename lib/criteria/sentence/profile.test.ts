import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseProfile } from '../document/parse'
import { ROLE_CODES, type Profile } from '../document/schema'
import { shipped, SHIPPED } from '../testing/shipped'
import { LOCALES, sayIn } from './say'
import { sentencesOf, stepLabel, stepNumbers, stepSentences } from './profile'
import { ROLE_NAMES } from './words'

const parsed = parseProfile(readFileSync(new URL('./testing/osteoporose.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const p1 = parsed.profile
const texts = (of: string, locale: 'da' | 'en') =>
  sentencesOf(p1, locale)
    .filter((one) => one.of === of)
    .map(({ text }) => text)

test('the flow of Osteoporose in Danish', () =>
  expect(texts('step', 'da')).toEqual([
    '1. Hvis patienten lever, er tilmeldt klinikken og har CPR-status 01 eller 03: gå til 2. Ellers: ikke med (Ikke levende og tilmeldt klinikken).',
    '2. Hvis patienten er mindst 18 år: gå til 3. Ellers: ikke med (Under 18 år). Mangler oplysningen: ikke med (Fødselsdato mangler – ret stamdata).',
    '3. Hvis patienten opfylder »Kendt osteoporose eller knoglemedicin«: gå til 4. Ellers: ikke med (Ingen kendt osteoporose og ingen knoglemedicin i 24 måneder).',
    '4. Hvis patienten har behov for palliativ behandling: ikke med (Palliativt forløb). Ellers: gå til 5.',
    '5. Hvis patienten opfylder alle disse: (a) har eller har haft kræft; (b) har fået udleveret stærk pakning mod knoglemetastaser inden for de seneste 24 måneder: ikke med (Kræft behandlet med stærk pakning: følges på hospital). Ellers: gå til 6.',
    '6. Hvis patienten har fravalgt profilen: ikke med (Fravalgt af patienten). Ellers: gå til 7.',
    '7. Hvis patienten er udsat på skæringsdatoen: ikke med (Udsat af klinikken). Ellers: med i gruppen.',
    'Med i gruppen.',
    'Ikke med: Ikke levende og tilmeldt klinikken.',
    'Ikke med: Under 18 år.',
    'Ikke med: Fødselsdato mangler – ret stamdata.',
    'Ikke med: Ingen kendt osteoporose og ingen knoglemedicin i 24 måneder.',
    'Ikke med: Palliativt forløb.',
    'Ikke med: Kræft behandlet med stærk pakning: følges på hospital.',
    'Ikke med: Fravalgt af patienten.',
    'Ikke med: Udsat af klinikken.',
  ]))
test('and in English', () =>
  expect(texts('step', 'en')[1]).toBe(
    '2. If the patient is at least 18 years old: go to 3. Otherwise: not included (Under 18 år). If it is missing: not included (Fødselsdato mangler – ret stamdata).',
  ))
test('groups, tiers and display', () => {
  expect(texts('group', 'da')[0]).toBe(
    '»Kendt osteoporose eller knoglemedicin« betyder, at patienten har osteoporose eller har fået udleveret knoglemedicin inden for de seneste 24 måneder.',
  )
  expect(texts('rule', 'da').slice(0, 2)).toEqual([
    'Rød – haster: hvis patienten opfylder alle disse: (a) har fået udleveret denosumab inden for de seneste 24 måneder, men ikke inden for de seneste 7 måneder; (b) ikke har fået udleveret bisfosfonat inden for de seneste 7 måneder, med begrundelsen »Denosumab er overskredet, og der er ikke givet bisfosfonat siden«: Kontakt patienten, og læg en plan: næste dosis eller skift til anden behandling (læge, inden for 2 uger).',
    'Rød – haster: hvis patienten både er i behandling med bisfosfonat og har seneste eGFR under 35 mL/min/1,73 m², med begrundelsen »Bisfosfonat ved lav nyrefunktion«: Vurdér, om behandlingen skal stoppes eller skiftes (læge, inden for 2 uger).',
  ])
  expect(texts('tier', 'da')).toEqual(['Grøn – årskontrol: alle andre i gruppen: Book årskontrol (lægesekretær, inden for 12 måneder).'])
  expect(texts('tier', 'en')).toEqual(['Grøn – årskontrol: everyone else in the group: Book årskontrol (secretary, within 12 months).'])
  expect(texts('field', 'da').slice(0, 4)).toEqual([
    'Vis »Diagnose«: seneste registrering af osteoporose.',
    'Vis »Brud«: de seneste 3 registreringer af lavenergibrud.',
    'Vis »DXA, laveste T-score«: seneste svar på DXA-skanning (laveste T-score), markeret som gammel efter 3 år.',
    'Vis »Ordineret knoglemedicin«: de seneste 2 ordinationer af knoglemedicin.',
  ])
  const shown = (id: string) => sentencesOf(p1, 'da').find((one) => one.step === id && one.of === 'field')?.text
  expect([
    shown('started'),
    shown('daysSince'),
    shown('denosumabDue'),
    shown('glucocorticoid'),
    shown('onTreatment'),
    shown('yearlyControl'),
    shown('ask'),
  ]).toEqual([
    'Vis »Behandling begyndt«: første udlevering af knoglemedicin.',
    'Vis »Dage siden seneste udlevering«: antal dage siden seneste udlevering af knoglemedicin.',
    'Vis »Næste denosumab«: datoen 6 måneder efter seneste udlevering af denosumab.',
    'Vis »Dage med udlevering af glukokortikoid«: antal dage med udlevering af glukokortikoid inden for de seneste 12 måneder.',
    'Vis »I behandling nu«: ja eller nej til »I behandling med knoglemedicin«.',
    'Vis »Seneste årskontrol«: seneste afregning af årskontrol (0120).',
    'Vis »Spørg om«: noten »Fald det seneste år, højdetab på 4 cm eller mere, rygning, alkohol og næste aftale«.',
  ])
})
test('every part of the document has its sentence, in both languages, with nothing left unsaid', () => {
  for (const locale of LOCALES) {
    const all = sentencesOf(p1, locale)
    expect(all.length).toBe(p1.groups.length + p1.flow.length + p1.tiers.reduce((sum, tier) => sum + tier.rules.length, 0) + 1 + p1.display.length)
    for (const { text } of all) expect(text).not.toMatch(/undefined|null|vælg|choose|ikke udfyldt|not filled/)
  }
})
test.each(SHIPPED)('%s leaves nothing unsaid', (slug) => {
  const profile = shipped(slug)
  for (const locale of LOCALES)
    for (const { text } of sentencesOf(profile, locale))
      expect(text).not.toMatch(/undefined|null|\(vælg\)|\(choose\)|ikke udfyldt|not filled|ukendt slags|unknown kind/)
})
test('parts light a step and lead to its exits', () => {
  const [, adult] = stepSentences(p1, 'da')
  expect(adult).toMatchObject({
    step: 'adult',
    n: 2,
    parts: {
      clause: 'er mindst 18 år',
      exits: [
        { exit: 'yes', target: 'population', says: 'gå til 3' },
        { exit: 'no', target: 'child' },
        { exit: 'missing', target: 'ageUnknown' },
      ],
    },
  })
  expect([...stepNumbers(p1).values()]).toEqual([1, 2, 3, 4, 5, 6, 7])
})
test('an unfinished flow is said as it stands', () => {
  const flow: Profile['flow'] = [
    { id: 'a', type: 'question', ask: { type: 'group', how: 'atLeast', k: 1, of: [] }, yes: null, no: 'væk' },
    { id: 'b', type: 'in', title: 'Kendte' },
    { id: 'c', type: 'question', ask: { type: 'criterion', kind: 'age', params: { from: 18, to: null, unit: 'years', missing: 'no' } }, yes: 'b', no: 'b' },
  ]
  expect(stepSentences({ ...p1, flow }, 'da').map(({ text }) => text)).toEqual([
    '1. Hvis patienten (tom gruppe): ingen vej endnu. Ellers: et trin, der ikke findes.',
    'Med i gruppen: Kendte.',
    '2. Hvis patienten er mindst 18 år: med i gruppen (Kendte). Ellers: med i gruppen (Kendte).',
  ])
  expect(flow.map((step) => stepLabel(step, sayIn('da', p1)))).toEqual(['Opfylder mindst 1 af disse 0', 'Med i gruppen: Kendte', 'Alder'])
  expect(p1.flow.slice(0, 2).map((step) => stepLabel(step, sayIn('en', p1)))).toEqual(['Klinikkens patienter', 'Voksen'])
})
test('every role has a name in both languages', () => {
  for (const locale of LOCALES) for (const role of ROLE_CODES) expect(ROLE_NAMES[locale][role].length).toBeGreaterThan(3)
})
