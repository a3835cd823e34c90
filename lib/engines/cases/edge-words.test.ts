import { expect, test } from 'vitest'
import { shipped } from '#criteria/testing/shipped'
import { boundariesOf } from './boundary'
import { edgeWords, standWords } from './edge-words'

test.each([
  ['uden', 'ingen af oplysningerne', 'none of the records'],
  ['født = 2008-07-01', 'født 1. juli 2008', 'born 1 July 2008'],
  ['osteoporose 1 dag = 2026-06-30', 'osteoporose, dato 30. juni 2026', 'osteoporose, date 30 June 2026'],
  ['091034 0 slut = ingen', 'tilmeldingen, ophører aldrig', 'the listing, ends never'],
  ['calcium-ioniseret 2 value = 1,17', 'calcium-ioniseret, værdi 1,17', 'calcium-ioniseret, value 1.17'],
  ['bisfosfonat 2 supplyDays = 30', 'bisfosfonat, dage, den rækker 30', 'bisfosfonat, days it lasts 30'],
  ['sex = K', 'køn: kvinde', 'sex: woman'],
  ['cprStatus mangler', 'CPR-status mangler', 'CPR status is missing'],
  ['fødselsdato mangler', 'fødselsdato mangler', 'date of birth is missing'],
  ['death mangler', 'dødsdatoen mangler', 'the date of death is missing'],
  ['kode DM809, længere end listens', 'kode DM809, længere end listens', 'code DM809, longer than the list’s'],
  ['to på samme dag, den anden 34', 'to på samme dag, den anden 34', 'two on one day, the other 34'],
  ['value kan ikke læses', 'værdi kan ikke læses', 'value cannot be read'],
])('%s', (edge, da, en) => expect([edgeWords(edge, 'da'), edgeWords(edge, 'en')]).toEqual([da, en]))

test.each(['osteoporose', 'vaccination', 'hypertension'])('no name of the code is left in an edge of %s', (slug) => {
  const stands = boundariesOf(shipped(slug), {}, '2026-06-30').flatMap((one) => one.stands)
  const raw = /\b(value|refLow|refHigh|supplyDays|dailyDdd|packages|times|cprStatus|listing|death|diagnosis|dispensing|result|state)\b|\d{4}-\d\d-\d\d/
  expect([...new Set(stands.map(({ edge }) => edgeWords(edge, 'da')).filter((words) => raw.test(words)))]).toEqual([])
})

test('the edges of the first criterion are said together, each once', () => {
  const at = { at: 'adult', kind: 'age', answer: 'yes' as const }
  expect(
    standWords(
      [
        { ...at, edge: 'født = 2008-06-30' },
        { ...at, edge: 'født = 2008-06-30' },
        { ...at, kind: 'base', edge: 'uden' },
      ],
      'da',
    ),
  ).toBe('Alder: født 30. juni 2008')
  expect(standWords([], 'da')).toBe('')
})
