// @vitest-environment jsdom
// What a reviewer reads of a change: its words by what it can move, and the patients it moves by the step and rule that was changed.
import { cleanup, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Profile } from '#criteria'
import { addQuestion, addRule, addTier, newCriterion, removeStep, setParam, setStepText, setTexts } from '#criteria/edit/index'
import { MESSAGES } from '#i18n'
import { prepare, started } from '../flow/testing'
import { Changes } from './changes'
import { MovedPatients } from './moved'

const inLanguage = (children: ReactNode, locale: 'da' | 'en' = 'da') =>
  render(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale] as never} timeZone="Europe/Copenhagen">
      {children}
    </NextIntlClientProvider>,
  )
/** Adults, the old ones in red. */
function before(): Profile {
  const asked = addQuestion(started(), { step: 'base', exit: 'yes' }, newCriterion('age', { from: 18, missing: 'no' }), 'Under 18 år').profile
  const rest = addTier(asked, 'Grøn', 'green').profile
  const red = addTier(rest, 'Rød', 'red')
  return addRule(red.profile, red.id, newCriterion('age', { from: 80 }), 'Gammel').profile
}
const ageStep = (profile: Profile) => profile.flow.find((step) => step.type === 'question' && step.id !== 'base')!.id
const rule = (profile: Profile) => profile.tiers[0]!.rules[0]!.id
const moved = (from: Profile, to: Profile) => <MovedPatients url="/population" before={{ version: '1.0.0', document: from }} after={to} used={[]} />

beforeEach(() => prepare())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('changes stand by what they can move, in the words of the change', () => {
  const old = before()
  const tightened = setParam(old, { step: ageStep(old) }, [], 'from', 50)
  const all = setTexts(setParam(tightened, { rule: rule(old) }, [], 'from', 70), { title: 'Nyt navn' })
  const { unmount } = inLanguage(<Changes before={old} after={all} used={[]} />)
  const part = (name: string) => within(screen.getByRole('region', { name: new RegExp(`^${name}`) })).getAllByRole('listitem')
  expect(part('Ændrer, hvem der kommer med').map((one) => one.textContent)).toEqual([
    expect.stringMatching(/^Trin 2: alder er strammet fra 18 år til 50 år\.$/),
  ])
  expect(part('Ændrer prioritet eller visning')[0]!.textContent).toMatch(/80 år/)
  expect(part('Ændrer kun ordlyd')[0]!.textContent).toMatch(/Nyt navn/)
  expect(screen.getByText('1 spørgsmål er uændret')).toBeTruthy()
  unmount()
  inLanguage(<Changes before={old} after={all} used={[]} />, 'en')
  expect(screen.getByRole('region', { name: /^Changes who is included/ })).toBeTruthy()
})
test('only wording: nothing else is said to change', () => {
  const old = before()
  inLanguage(<Changes before={old} after={setStepText(old, ageStep(old), 'Voksen')} used={[]} />)
  expect(screen.getByText(/^Kun tekster er ændret/)).toBeTruthy()
  expect(screen.getAllByRole('region')).toHaveLength(1)
})
test('the patients who go and who change priority stand by the step and rule that was changed', async () => {
  const old = before()
  const now = setParam(setParam(old, { step: ageStep(old) }, [], 'from', 50), { rule: rule(old) }, [], 'from', 70)
  inLanguage(moved(old, now))
  const gone = await screen.findByRole('region', { name: /patienter falder fra$/ })
  const n = Number(/^(\d+)/.exec(gone.getAttribute('aria-label')!)![1])
  expect(n).toBeGreaterThan(50)
  expect(within(gone).getByText(new RegExp(`^${n} ved »2\\. Alder»?«`))).toBeTruthy()
  expect(within(gone).getByText(/T-\d+/)).toBeTruthy()
  const placed = screen.getByRole('region', { name: /patienter skifter prioritet$/ })
  expect(within(placed).getByText(/fra Grøn til Rød: Gammel/)).toBeTruthy()
  expect(screen.queryByRole('region', { name: /kommer med$/ })).toBeNull()
  const total = /Med i gruppen: ([\d.]+) i 1\.0\.0, ([\d.]+) nu/.exec(screen.getByText(/^Med i gruppen/).textContent!)!
  expect(Number(total[1]) - Number(total[2])).toBe(n)
})
test('who comes in through a step that is gone is told by the step of the version before', async () => {
  const old = before()
  inLanguage(moved(old, removeStep(old, ageStep(old))))
  const came = await screen.findByRole('region', { name: /kommer med$/ })
  expect(within(came).getByText(/ved »2\. Alder« \(i 1\.0\.0\)/)).toBeTruthy()
})
test('the same patients are said to be the same; without a population it is said why', async () => {
  const old = before()
  const { unmount } = inLanguage(moved(old, setTexts(old, { title: 'Nyt navn' })))
  await screen.findByText('De samme patienter kommer med, i samme prioritet.')
  unmount()
  inLanguage(<MovedPatients url={null} before={{ version: '1.0.0', document: old }} after={old} used={[]} />)
  await screen.findByText(/kan ikke hentes lige nu/)
})
