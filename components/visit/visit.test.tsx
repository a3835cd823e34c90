// @vitest-environment jsdom
// The designing page to one who comes back, and to one who is new: the line on the last visit, and the tour by keyboard.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LastVisitView, SinceView, VisitView } from '#workflow'
import { prepare, show, started, version } from '../flow/testing'

beforeEach(() => prepare())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})
const NOW = '2026-11-28T09:00:00Z'
const visit = (more: Partial<VisitView> = {}): VisitView => ({ others: [], last: null, tour: false, now: NOW, ...more })
const since: SinceView = {
  by: ['Anden forfatter'],
  changes: [
    { effect: 'wording', says: { da: 'Titlen er ændret.', en: 'The title was changed.' } },
    { effect: 'whoIsIn', says: { da: 'Grænsen er 20 år, før 18.', en: 'The bound is 20 years, was 18.' } },
    { effect: 'wording', says: { da: 'Baggrunden er ændret.', en: 'The background was changed.' } },
    { effect: 'tierOrDisplay', says: { da: 'Ny regel.', en: 'New rule.' } },
  ],
}
const opened = (given: VisitView, more: Parameters<typeof version>[1] = {}, locale: 'da' | 'en' = 'da') => {
  const ends: string[] = []
  const endTour = async ({ how }: { how: string }) => {
    ends.push(how)
    return { ok: true as const, value: null }
  }
  show(version(started(), more), { endTour }, locale, [], given)
  return ends
}
const line = () => screen.queryByRole('region', { name: 'Siden sidst' })
const last = (more: Partial<LastVisitView> = {}): LastVisitView => ({ at: '2026-11-27T13:32:00Z', step: 'base', since: null, ...more })
const total = () => screen.findByTestId('total')

test('the line says where one was and leads there; then it is gone', async () => {
  const user = userEvent.setup()
  opened(visit({ last: last() }))
  await total()
  expect(line()!.textContent).toContain('Sidst, i går kl. 14.32, var du ved trin 1, »Grundpopulation«.')
  expect(line()!.textContent).not.toContain('Siden da')
  await user.click(screen.getByRole('tab', { name: 'Om profilen' }))
  await user.click(screen.getByRole('button', { name: 'Gå til trin 1' }))
  await waitFor(() => expect(document.activeElement?.getAttribute('data-step')).toBe('base'))
  expect(line()).toBeNull()
})

test('what others changed: how many and by whom, the first three, and all of it on request, the gravest first', async () => {
  const user = userEvent.setup()
  opened(visit({ last: last({ step: null, since }) }))
  await total()
  expect(line()!.textContent).toContain('Siden da er der 4 ændringer, lavet af Anden forfatter.')
  expect(
    within(line()!)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Titlen er ændret.', 'Grænsen er 20 år, før 18.', 'Baggrunden er ændret.', '… og 1 mere'])
  expect(screen.queryByRole('button', { name: /^Gå til trin/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Se hele forskellen' }))
  const dialog = await screen.findByRole('dialog', { name: 'Ændret siden i går kl. 14.32' })
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Grænsen er 20 år, før 18.', 'Ny regel.', 'Titlen er ændret.', 'Baggrunden er ændret.'])
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Skjul denne linje' }))
  expect(line()).toBeNull()
})

test('nothing is said to who was nowhere, nor of a step that is gone; in English in English', async () => {
  opened(visit())
  await total()
  expect(line()).toBeNull()
  cleanup()
  opened(visit({ last: last({ step: 'findes-ikke', since }) }))
  await total()
  expect(line()!.textContent).toMatch(/^Du var her sidst i går/)
  cleanup()
  opened(visit({ last: last({ since }) }), {}, 'en')
  await total()
  expect(screen.getByRole('region', { name: 'Since last time' }).textContent).toMatch(
    /yesterday at 14:32, you were at step 1.*4 changes, made by Anden forfatter.*The title was changed/,
  )
})

test('the text counts as seen when the line is put away, not while it is unread', async () => {
  const user = userEvent.setup()
  const hashes: unknown[] = []
  const before = globalThis.fetch
  vi.stubGlobal('fetch', async (url: string, init?: { body: string }) => {
    if (url !== '/api/visits') return before(url)
    hashes.push((JSON.parse(init!.body) as { contentHash: string | null }).contentHash)
    return Response.json({ value: [] })
  })
  const view = version(started())
  show(view, {}, 'da', [], visit({ last: last({ since }) }))
  await waitFor(() => expect(hashes).toEqual([null]))
  await user.click(screen.getByRole('button', { name: 'Skjul denne linje' }))
  cleanup()
  expect(hashes.at(-1)).toBe(view.contentHash)
})

const card = () => screen.queryByRole('dialog')
const heading = () => within(card()!).getByRole('heading').textContent
const toured = () => [...document.querySelectorAll('[data-toured]')]

test('the offer takes no focus; by keyboard the tour goes forth and back over five things and ends where he can go on', async () => {
  const user = userEvent.setup()
  const ends = opened(visit({ tour: true }))
  await total()
  expect(document.activeElement).toBe(document.body)
  expect(card()).toBeNull()
  screen.getByRole('button', { name: 'Vis mig rundt' }).focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(card())
  expect(screen.queryByRole('button', { name: 'Nej tak' })).toBeNull()
  const seen = []
  for (let at = 1; at <= 5; at++) {
    expect(within(card()!).getByText(`${at} af 5`)).toBeTruthy()
    expect(document.activeElement, 'the card is read anew').toBe(card())
    expect(toured()).toHaveLength(1)
    seen.push(heading())
    await user.tab()
    await user.keyboard('{Enter}')
    if (at === 2) {
      await user.tab()
      await user.tab()
      await user.keyboard('{Enter}')
      expect(heading()).toBe(seen[1])
      await user.tab()
      await user.keyboard('{Enter}')
    }
  }
  expect(seen).toEqual(['Forløbet', 'Et nyt trin', 'Tallene følger med', 'Det, der skal rettes', 'Alle handlinger'])
  expect(card()).toBeNull()
  expect(toured()).toEqual([])
  expect(ends).toEqual(['whole'])
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-step')).toBe(true))
})

test('Esc ends it for good; it begins again from all acts and from the table of keys', async () => {
  const user = userEvent.setup()
  const ends = opened(visit({ tour: true }))
  await total()
  await user.click(screen.getByRole('button', { name: 'Vis mig rundt' }))
  await user.keyboard('{Escape}')
  expect(card()).toBeNull()
  expect(ends).toEqual(['left'])
  expect(screen.queryByRole('region', { name: 'Rundvisning' })).toBeNull()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'rundvis')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(heading()).toBe('Forløbet'))
  await waitFor(() => expect(document.activeElement).toBe(card()))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-step')).toBe(true))
  await user.keyboard('?')
  await user.click(within(await screen.findByRole('dialog', { name: 'Taster' })).getByRole('button', { name: 'Start rundvisningen' }))
  await waitFor(() => expect(heading()).toBe('Forløbet'))
})

test('declined is declined; one who comes back is not offered it beside his line; a reader is shown what he can use', async () => {
  const user = userEvent.setup()
  const ends = opened(visit({ tour: true }), { canEdit: false, acts: [] })
  await total()
  await user.click(screen.getByRole('button', { name: 'Vis mig rundt' }))
  const seen = [heading()]
  while (within(card()!).queryByRole('button', { name: 'Næste' })) {
    await user.click(within(card()!).getByRole('button', { name: 'Næste' }))
    expect(toured()).toHaveLength(1)
    seen.push(heading())
  }
  expect(seen).toEqual(['Forløbet', 'Forløbet i ord', 'Tallene følger med', 'Review', 'Alle handlinger'])
  cleanup()
  const declined = opened(visit({ tour: true }))
  await user.click(await screen.findByRole('button', { name: 'Nej tak' }))
  expect([ends, declined]).toEqual([[], ['declined']])
  expect(screen.queryByRole('region', { name: 'Rundvisning' })).toBeNull()
  cleanup()
  opened(visit({ tour: true, last: last() }))
  await total()
  expect(screen.queryByRole('button', { name: 'Vis mig rundt' })).toBeNull()
})
