import { expect, test } from 'vitest'
import { REFUSALS } from './refusal'
import { refusalSentence } from './sentences'

test('every refusal has a Danish and an English sentence of its own', () => {
  const said = REFUSALS.flatMap((code) => (['da', 'en'] as const).map((locale) => refusalSentence({ code, about: 'snapshot', detail: '' }, locale)))
  expect(new Set(said).size).toBe(2 * REFUSALS.length)
  for (const sentence of said) expect(sentence).toMatch(/^[A-ZÆØÅa-z].{20,}\.$/)
})
