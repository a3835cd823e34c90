import { expect, test } from 'vitest'
import { EXAMPLE_NAMES } from '../kinds/example-scope'
import { inSentence, sayIn } from './say'

const da = sayIn('da', EXAMPLE_NAMES)
const en = sayIn('en', EXAMPLE_NAMES)

test.each([
  [1, 'days', 'inden for det seneste døgn', 'within the last day'],
  [2, 'days', 'inden for de seneste 2 dage', 'within the last 2 days'],
  [1, 'weeks', 'inden for den seneste uge', 'within the last week'],
  [1, 'months', 'inden for den seneste måned', 'within the last month'],
  [24, 'months', 'inden for de seneste 24 måneder', 'within the last 24 months'],
  [1, 'years', 'inden for det seneste år', 'within the last year'],
  [3, 'years', 'inden for de seneste 3 år', 'within the last 3 years'],
] as const)('%i %s', (n, unit, danish, english) => expect([da.within({ n, unit }), en.within({ n, unit })]).toEqual([danish, english]))
test('an open period is ever', () => expect([da.within(null), en.within(null)]).toEqual(['nogensinde', 'ever']))
test('numbers and quantities as each language writes them', () => {
  expect([da.number(1240), en.number(1240)]).toEqual(['1.240', '1,240'])
  expect([da.quantity(12500, 'egfr'), en.quantity(12500, 'egfr')]).toEqual(['12,5 mL/min', '12.5 mL/min'])
  expect([da.quantity(-2500, 'dxa'), en.quantity(1180, 'calcium')]).toEqual(['-2,5', '1.18 mmol/L'])
})
test('a name that is not chosen says so', () => expect([da.list(''), en.result('x'), da.group('')]).toEqual(['(vælg)', '(choose)', '(vælg)']))
test.each([
  ['Denosumab', 'denosumab'],
  ['Type 2-diabetes', 'type 2-diabetes'],
  ['Årskontrol (0120)', 'årskontrol (0120)'],
  ['Calcium-ion', 'calcium-ion'],
  ['Øvrige', 'øvrige'],
  ['eGFR', 'eGFR'],
  ['HbA1c', 'HbA1c'],
  ['BMI', 'BMI'],
  ['Hb', 'Hb'],
  ['DXA-skanning', 'DXA-skanning'],
  ['25-OH-vitamin D', '25-OH-vitamin D'],
  ['Alzheimers sygdom', 'Alzheimers sygdom'],
  ['Hodgkin lymfom', 'Hodgkin lymfom'],
])('%s stands in a sentence as %s', (label, inside) => expect(inSentence(label)).toBe(inside))
