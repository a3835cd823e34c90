// @vitest-environment jsdom
// A patient that is opened is drawn in time: what decided has a flag, pointing at a step lights its rows and back, arrows walk, a table says it all.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseText } from '#criteria/text/index'
import { prepare, show, version } from '../flow/testing'

beforeEach(() => prepare())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const osteoporosis = parseText(readFileSync('profiles/osteoporose.profil', 'utf8')).profile!
const PATIENCE = { timeout: 20_000 }
const plot = () => screen.findByRole('listbox', { name: /^Tidslinje med \d+ oplysninger om T-/ }, PATIENCE)
const lit = () => [...document.querySelectorAll('[data-lit]')].map((one) => one.getAttribute('aria-label')!)
const flagged = () => [...document.querySelectorAll('[data-decided]')].map((one) => one.getAttribute('aria-label')!)
const place = (step: string) => document.querySelector<HTMLElement>(`[data-place="${step}"]`)!
const readout = () => document.querySelector('[data-readout]')!.textContent!

/** The first patient in the group, on the designing page of the osteoporosis profile. */
async function opened(locale: 'da' | 'en' = 'da') {
  const user = userEvent.setup()
  show(version(osteoporosis), {}, locale)
  const step = await waitFor(() => document.querySelector<HTMLElement>('[data-step="included"]')!, PATIENCE)
  step.focus()
  await user.keyboard('p')
  await user.click((await screen.findAllByRole('button', { name: /^T-\d{6}$/ }, PATIENCE))[0]!)
  return user
}

test('pointing at a step lights the rows that decided it, with a frame, and the others step back; a row points back at its steps', async () => {
  await opened()
  const list = await plot()
  expect(screen.getByRole('heading', { name: /^Patient T-\d{6} over tid$/ })).toBeTruthy()
  expect(flagged().length).toBeGreaterThan(0)
  for (const says of flagged()) expect(says).toMatch(/ · afgjorde (trin|reglen)/)
  expect(list.querySelectorAll('[data-decided] [data-flag]')).toHaveLength(flagged().length)
  expect(lit()).toEqual([])

  const decided = [...document.querySelectorAll<HTMLElement>('[data-place]')].map((one) => one.dataset.place!)
  const step = decided.find((id) => {
    fireEvent.mouseEnter(place(id))
    return lit().length > 0
  })!
  const those = lit()
  expect(those.every((says) => says.includes('afgjorde'))).toBe(true)
  expect(readout()).toMatch(/: afgjort af (én oplysning|\d+ oplysninger)/)
  const others = within(list)
    .getAllByRole('option')
    .filter((one) => !one.hasAttribute('data-lit'))
  expect(new Set(others.map((one) => one.getAttribute('opacity')))).toEqual(new Set(['0.3']))
  fireEvent.mouseLeave(place(step))
  expect(lit()).toEqual([])

  fireEvent.mouseEnter(within(list).getByRole('option', { name: those[0]! }))
  expect(place(step).hasAttribute('data-here')).toBe(true)
  expect(within(place(step)).getByText('afgjort af den oplysning, der peges på')).toBeTruthy()
  expect(readout()).toContain(those[0]!)
  fireEvent.mouseLeave(list)
  expect(document.querySelector('[data-here]')).toBeNull()
}, 120_000)

test('by keyboard: one stop, arrows walk, each mark is told whole; focus on a step of the route lights its rows', async () => {
  const user = await opened()
  const list = await plot()
  const active = () => {
    const id = list.getAttribute('aria-activedescendant')
    return id === null ? null : document.getElementById(id)
  }
  expect(list.hasAttribute('aria-activedescendant')).toBe(false)
  act(() => list.focus())
  expect(active()?.getAttribute('aria-selected')).toBe('true')
  expect(active()!.hasAttribute('data-decided'), 'it begins at what decided').toBe(true)
  const seen = new Set<string>()
  for (const key of ['{Home}', '{ArrowRight}', '{ArrowDown}', '{End}', '{ArrowLeft}', '{ArrowUp}']) {
    await user.keyboard(key)
    seen.add(active()!.id)
    expect(active()!.getAttribute('aria-label')).toMatch(/\d{4}/)
    expect(readout()).toContain(active()!.getAttribute('aria-label')!)
  }
  expect(seen.size).toBeGreaterThan(1)
  act(() => list.blur())
  expect(list.hasAttribute('aria-activedescendant')).toBe(false)
  const [first] = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter((one) => {
    act(() => one.querySelector('button')!.focus())
    return lit().length > 0
  })
  expect(first).toBeTruthy()
}, 120_000)

test('what the profile has no name for is folded under its number, and unfolds; the table has every row', async () => {
  const user = await opened()
  const list = await plot()
  const all = Number(/med (\d+)/.exec(list.getAttribute('aria-label')!)![1])
  const before = within(list).getAllByRole('option').length
  const fold = screen.getByRole('button', { name: /^Andet \(\d+\)$/ })
  const others = Number(/\d+/.exec(fold.textContent!)![0])
  expect([fold.getAttribute('aria-expanded'), before + others]).toEqual(['false', all])
  await user.click(fold)
  expect(fold.getAttribute('aria-expanded')).toBe('true')
  expect(within(list).getAllByRole('option')).toHaveLength(all)
  await user.click(screen.getByRole('button', { name: 'Vis som tabel' }))
  const table = screen.getByRole('table', { name: /^Patient T-\d{6} over tid$/ })
  expect(within(table).getAllByRole('row')).toHaveLength(all + 1)
  expect(within(table).getAllByRole('row', { name: /trin \d/ }).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Til listen' }))
  await waitFor(() => expect(document.querySelector('[data-patient-timeline]')).toBeNull())
}, 120_000)

test('in English, and for one who is out with what it would have taken', async () => {
  const user = userEvent.setup()
  show(version(osteoporosis), {}, 'en')
  const step = await waitFor(() => document.querySelector<HTMLElement>('[data-step="notKnown"]')!, PATIENCE)
  step.focus()
  await user.keyboard('p')
  await user.click((await screen.findAllByRole('button', { name: /^T-\d{6}$/ }, PATIENCE))[0]!)
  expect(await screen.findByRole('heading', { name: /^Patient T-\d{6} over time$/ }, PATIENCE)).toBeTruthy()
  expect(document.querySelector('#skulle-til')!.parentElement!.textContent!.length).toBeGreaterThan(40)
}, 120_000)
