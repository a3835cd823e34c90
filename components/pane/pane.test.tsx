// @vitest-environment jsdom
// The pane as a clinic meets it, over a small clinic: counts, keys, decisions that are kept, another day, and what stands where nobody is.
import { readFileSync } from 'node:fs'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { I18nProvider } from 'react-aria-components'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contentHash, parseDay, planOf, type Profile } from '#criteria'
import { newCriterion } from '#criteria/edit/index'
import { parseText } from '#criteria/text/index'
import { evaluateArrays } from '#engines/arrays/engine'
import { countsOf } from '#engines/result'
import { MESSAGES } from '#i18n'
import { denmark } from '#population/denmark/denmark'
import { encode } from '#population/file'
import { prepare } from '../flow/testing'
import { PanePage, type PanePageProps } from './page-view'

const REF = parseDay('2026-06-30')!
const { population } = denmark({ seed: 3, size: 1_700, ref: REF, clinic: '091034', name: 'Prøveklinik' })
const bytes = encode(population)
const POPULATION = { url: '/population', title: 'Prøveklinik', digest: 'abc', ref: REF, size: population.size }
const profile = parseText(readFileSync('profiles/osteoporose.profil', 'utf8')).profile!
const plan = planOf(profile)
const counts = countsOf(plan, evaluateArrays(plan, population, { ref: REF, clinic: population.clinic }))

const show = (document: Profile = profile, more: Partial<PanePageProps> = {}, locale: 'da' | 'en' = 'da') =>
  render(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale] as never} timeZone="Europe/Copenhagen">
      <I18nProvider locale={locale === 'da' ? 'da-DK' : 'en-GB'}>
        <PanePage slug="osteoporose" version="1.0.0" document={document} contentHash={contentHash(document)} used={[]} population={POPULATION} {...more} />
      </I18nProvider>
    </NextIntlClientProvider>,
  )
const table = () => screen.findByRole('table', undefined, { timeout: 20_000 })
const patients = () => [...document.querySelectorAll<HTMLElement>('[data-patient]')].map((one) => one.dataset.patient!)
const inState = (state: string) => Number(document.querySelector(`[data-state=${state}]`)!.textContent)
const focused = () => (document.activeElement as HTMLElement).dataset.patient

beforeEach(() => prepare(bytes))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('tiers, states and rows are those of the engine; the stamp says what they hold for', async () => {
  show()
  await table()
  for (const [tier, count] of Object.entries(counts.tiers))
    expect(document.querySelector(`[data-tier=${tier}]`)!.getAttribute('data-count')).toBe(String(count))
  expect(inState('open')).toBe(counts.included)
  expect(patients()).toHaveLength(Math.min(100, counts.included))
  expect(screen.getByTestId('stamp').textContent).toBe(
    `${counts.included} af 1.700 patienter er på listen · Version 1.0.0 · indhold ${contentHash(profile).slice(0, 8)} · Prøveklinik · skæringsdato 30. juni 2026`,
  )
  expect(screen.getAllByText('for gammel').length + screen.getAllByText('mangler').length).toBeGreaterThan(5)
}, 30_000)

test('arrows move, A settles, Ctrl+Z takes it back, U and F ask; Esc leads out; all is kept in the browser alone', async () => {
  const user = userEvent.setup()
  const { unmount } = show()
  await table()
  const [first, second, third, fourth] = patients() as [string, string, string, string]
  document.querySelector<HTMLElement>('[data-patient]')!.focus()
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe(second)
  expect(document.querySelectorAll('[data-patient][tabindex="0"]')).toHaveLength(1)
  await user.keyboard('a')
  expect(focused()).toBe(third)
  expect([inState('open'), inState('settled')]).toEqual([counts.included - 1, 1])
  await user.keyboard('{Control>}z{/Control}')
  expect(focused()).toBe(second)
  expect(inState('settled')).toBe(0)

  await user.keyboard('u')
  const until = screen.getByLabelText('Udsæt til')
  expect(document.activeElement).toBe(until)
  await user.clear(until)
  await user.keyboard('i morgen{Enter}')
  expect(screen.getByText(/Skriv datoen som dag, måned og år/)).toBeTruthy()
  await user.clear(until)
  await user.keyboard('30-06-2026{Enter}')
  expect(screen.getByText('Datoen skal være efter skæringsdatoen, 30. juni 2026.')).toBeTruthy()
  await user.clear(until)
  await user.keyboard('30-09-2026{Enter}')
  expect(inState('postponed')).toBe(1)
  expect(screen.getByRole('status', { name: '' }).textContent).toBe(`${second} er udsat til 30. september 2026.`)

  const focus = screen.getByRole('region', { name: 'Patienten i fokus' })
  expect(within(focus).getByRole('heading', { level: 2 }).textContent).toBe(`Patient ${third}`)
  await user.click(within(focus).getByRole('button', { name: 'Fravælg' }))
  await user.click(within(focus).getByRole('radio', { name: 'Andet' }))
  await user.click(within(focus).getAllByRole('button', { name: 'Fravælg' })[1]!)
  expect(within(focus).getByText('Vælg eller skriv, hvorfor patienten fravælges.')).toBeTruthy()
  await user.type(within(focus).getByLabelText('Skriv hvorfor'), 'Flytter til maj{Enter}')
  expect(inState('declined')).toBe(1)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('region', { name: 'Patienten i fokus' })).toBeNull()
  expect(focused()).toBe(fourth)
  expect(patients()[0]).toBe(first)
  unmount()

  show()
  await table()
  expect([inState('open'), inState('postponed'), inState('declined')]).toEqual([counts.included - 2, 1, 1])
  await user.click(screen.getByRole('button', { name: /^Fravalgt/ }))
  expect(screen.getByText('Fravalgt: Flytter til maj')).toBeTruthy()
  const day = screen.getByLabelText('Skæringsdato')
  await user.clear(day)
  await user.type(day, '30. september 2026{Enter}')
  await user.click(screen.getByRole('button', { name: /^Uafklarede/ }))
  await screen.findByText('Var udsat til 30. september 2026 – er tilbage nu')
  expect(inState('postponed')).toBe(0)
  expect(screen.getByText(/Klinikkens data slutter 30\. juni 2026/)).toBeTruthy()
}, 60_000)

test('the patient in focus shows why with the data that decided, what to do, and each field of the profile, no other', async () => {
  const user = userEvent.setup()
  show()
  await table()
  document.querySelector<HTMLElement>('[data-patient]')!.focus()
  await user.keyboard('{Enter}')
  const focus = screen.getByRole('region', { name: 'Patienten i fokus' })
  expect(document.activeElement).toBe(within(focus).getByRole('heading', { level: 2 }))
  await within(focus).findByText(/kilde: |Udlevering · |Diagnose · /)
  expect(within(focus).getByText('afgør prioriteten')).toBeTruthy()
  expect(within(focus).getByText('Klinikkens system viser kun de felter, profilen beder om.')).toBeTruthy()
  expect([...focus.querySelectorAll('dt')].map((one) => one.textContent)).toEqual(profile.display.map(({ label }) => label))
}, 30_000)

test('headings sort and say so; filters narrow; an empty choice leads out; a smaller clinic is drawn', async () => {
  const user = userEvent.setup()
  show()
  await table()
  const age = screen.getByRole('columnheader', { name: 'Alder' })
  const ages = () => [...document.querySelectorAll('tbody tr')].map((row) => Number(row.children[2]!.textContent))
  await user.click(within(age).getByRole('button'))
  expect(age.getAttribute('aria-sort')).toBe('ascending')
  expect(ages()).toEqual([...ages()].sort((a, b) => a - b))
  await user.click(within(age).getByRole('button'))
  expect(age.getAttribute('aria-sort')).toBe('descending')
  await user.click(screen.getByRole('button', { name: 'Profilens rækkefølge' }))
  expect(age.getAttribute('aria-sort')).toBe('none')
  await user.click(document.querySelector('[data-tier=red]')!)
  expect(patients()).toHaveLength(counts.tiers.red!)
  await user.type(screen.getByLabelText('Find patient'), 'findes ikke')
  expect(screen.getByText('Ingen patienter passer til valget')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: 'Ryd valget' })[0]!)
  expect(patients().length).toBeGreaterThan(counts.tiers.red!)
  await user.click(screen.getByRole('button', { name: /^Udsat/ }))
  expect(screen.getByText('Ingen er udsat')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /Klinikkens størrelse/ }))
  await user.click(screen.getByRole('option', { name: '1.600 patienter' }))
  await screen.findByText(/ af 1\.600 patienter er på listen · /)
}, 30_000)

test('a profile that takes in nobody says where they leave; one under way says what keeps patients off; without a population it is said how to get one', async () => {
  const nobody: Profile = {
    ...profile,
    groups: [],
    tiers: [],
    cases: [],
    flow: [
      { id: 'base', type: 'question', ask: newCriterion('base'), yes: 'alder', no: 'ude' },
      { id: 'alder', type: 'question', ask: newCriterion('age', { from: 119, missing: 'no' }), yes: 'tom', no: 'ung' },
      { id: 'tom', type: 'question', ask: newCriterion('diagnosis'), yes: 'med', no: 'ude' },
      { id: 'med', type: 'in' },
      { id: 'ude', type: 'out', reason: 'Ikke tilmeldt' },
      { id: 'ung', type: 'out', reason: 'Under 119 år' },
    ],
  }
  const { unmount } = show(nobody)
  await screen.findByText('Ingen er på listen', undefined, { timeout: 20_000 })
  expect(screen.getByText(/patienter: Under 119 år/)).toBeTruthy()
  unmount()
  const halfway: Profile = { ...nobody, flow: nobody.flow.map((step) => (step.id === 'alder' && step.type === 'question' ? { ...step, no: 'tom' } : step)) }
  const half = show(halfway)
  await screen.findByText(/stopper ved »Diagnose/, undefined, { timeout: 20_000 })
  half.unmount()
  show(profile, { population: null }, 'en')
  expect(screen.getByText('There is no population')).toBeTruthy()
}, 60_000)
