// @vitest-environment jsdom
// The designing page as people use it: the whole story by keyboard in the list, forms, saving, conflicts, bad input.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Profile } from '#criteria'
import { questionOf } from '#criteria/edit/index'
import type { Problem } from '#workflow'
import { half, prepare, show, started, version } from './testing'

beforeEach(() => prepare())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const total = async () => Number((await screen.findByTestId('total')).querySelector('[data-count]')!.getAttribute('data-count'))
const steps = () =>
  within(screen.getByRole('list', { name: 'Forløbet som liste' }))
    .getAllByRole('button', { expanded: false })
    .filter((one) => one.hasAttribute('data-step'))
const focused = () => document.activeElement?.getAttribute('data-step')

test('by keyboard alone: add age and a diagnosis, change a bound, move, remove, undo and redo', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(started()))
  const all = await total()
  expect(all).toBeGreaterThan(400)
  steps()[0]!.focus()
  await user.keyboard('n')
  await user.type(await screen.findByRole('combobox'), 'alder')
  await user.keyboard('{Enter}')
  const from = await screen.findByRole('textbox', { name: 'Fra og med' })
  await waitFor(() => expect(document.activeElement).toBe(from))
  await user.clear(from)
  await user.type(from, '65')
  await waitFor(async () => expect(await total()).toBeLessThan(all / 2))
  expect(screen.getByText(/er mindst 65 år: med i gruppen/)).toBeTruthy() // the flow in words follows
  await user.keyboard('{Enter}')
  await waitFor(() => expect(focused()).toBe('trin'))
  await user.keyboard('n')
  await user.type(await screen.findByRole('combobox'), 'diab')
  await waitFor(() => expect(screen.getAllByText(/patient/).length).toBeGreaterThan(0))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getAllByText(/har type [12]-diabetes/).length).toBeGreaterThan(0))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(focused()).toBe('trin2'))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() => expect(steps().map((one) => one.getAttribute('data-step'))).toEqual(['base', 'trin2', 'trin']))
  await user.keyboard('{Delete}')
  await waitFor(() => expect(steps().map((one) => one.getAttribute('data-step'))).toEqual(['base', 'trin']))
  await waitFor(() => expect(focused()).toBe('base'))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(steps()).toHaveLength(3))
  await user.keyboard('{Control>}y{/Control}')
  await waitFor(() => expect(steps()).toHaveLength(2))
  await waitFor(() => expect(saves.at(-1)?.flow.map((step) => step.id)).toEqual(['base', 'trin', 'med', 'ude', 'ud']), { timeout: 20_000 })
}, 60_000)

test('arrows walk the flow with one tab stop; what has focus says its place and numbers', async () => {
  const user = userEvent.setup()
  show(version(started()))
  await total()
  steps()[0]!.focus()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(focused()).toBe('med'))
  await user.keyboard('{ArrowUp}')
  await waitFor(() => expect(focused()).toBe('base'))
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(focused()).toBe('ude'))
  expect(document.querySelectorAll('[data-step][tabindex="0"]')).toHaveLength(1)
  expect(document.querySelector('[data-step="base"]')!.getAttribute('aria-label')).toMatch(
    /^Trin 1 af 1\. Grundpopulation\. .+ 600 patienter ind, \d+ ja, \d+ nej\./,
  )
})

test('a person who may only read meets no act that changes', async () => {
  const user = userEvent.setup()
  show(version(started(), { canEdit: false, acts: [] }))
  await total()
  expect(screen.getByText('Du kan læse profilen, men ikke ændre den.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Nyt trin' })).toBeNull()
  steps()[0]!.focus()
  await user.keyboard('{Delete}n')
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(steps()).toHaveLength(1)
})

test('an empty flow offers three first questions; one press gives the form', async () => {
  const user = userEvent.setup()
  show(version(started()))
  await user.click(await screen.findByRole('button', { name: /Behandling/ }))
  const search = await screen.findByRole('combobox', { name: 'Lægemidler' })
  await waitFor(() => expect(document.activeElement).toBe(search))
  expect(screen.getAllByText(/er i behandling med/).length).toBeGreaterThan(0)
})

test.each([
  ['Alder', 'textbox', 'Fra og med', /er mindst 18 år/],
  ['Diagnose', 'combobox', 'Diagnoser', /har /],
  ['Behandling', 'combobox', 'Lægemidler', /er i behandling med/],
] as const)('%s as the first question stands ready with its form open, also where the base population was removed', async (name, role, label, sentence) => {
  const user = userEvent.setup()
  show(version({ ...started(), flow: [{ id: 'med', type: 'in' }] }))
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }))
  const first = await screen.findByRole(role, { name: label })
  await waitFor(() => expect(document.activeElement).toBe(first))
  expect(steps().map((one) => one.getAttribute('data-step'))).toEqual(['grundpopulation'])
  expect(screen.getAllByText(sentence).length).toBeGreaterThan(0)
})

test('searching for another first question works where the base population was removed', async () => {
  const user = userEvent.setup()
  show(version({ ...started(), flow: [{ id: 'med', type: 'in' }] }))
  await user.click(await screen.findByRole('button', { name: 'Søg efter et andet' }))
  await user.type(await screen.findByRole('combobox'), 'alder{Enter}')
  const from = await screen.findByRole('textbox', { name: 'Fra og med' })
  await waitFor(() => expect(document.activeElement).toBe(from))
})

test('without the network the work stays in the browser and is sent when it can be', async () => {
  const user = userEvent.setup()
  let down = true
  const got: Profile[] = []
  const save = async ({ document, revision }: { document: Profile; revision: number }) => {
    if (down) throw new TypeError('Failed to fetch')
    got.push(document)
    return {
      ok: true as const,
      value: { revision: revision + 1, contentHash: 'x', savedAt: '2026-11-23T13:40:00Z', state: 'technicalSpec' as const, version: '1.0.0' },
    }
  }
  const first = show(version(started()), { save })
  await user.click(await screen.findByRole('tab', { name: 'Om profilen' }))
  await user.type(screen.getByRole('textbox', { name: 'Ejer' }), ' Nord')
  await screen.findByText('Gemmes, når du er på nettet igen', {}, { timeout: 4000 })
  first.unmount() // the tab is closed
  down = false
  show(version(started()), { save })
  await user.click(await screen.findByRole('tab', { name: 'Om profilen' }))
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Ejer' }) as HTMLInputElement).value).toBe('Klinik Nord'))
  await waitFor(() => expect(got.at(-1)?.owner).toBe('Klinik Nord'), { timeout: 4000 })
  await screen.findByText('Gemt kl. 14.40')
}, 30_000)

test('a conflict shows both texts; the one not chosen is one undo away', async () => {
  const user = userEvent.setup()
  const theirs = { ...started(), owner: 'En anden' }
  const got: { owner: string; revision: number }[] = []
  const save = async ({ document, revision }: { document: Profile; revision: number }) => {
    if (revision < 7)
      return {
        ok: false as const,
        problem: { code: 'conflict', theirs, theirRevision: 7, by: 'Forfatter 2', at: '2026-11-23T13:39:00Z', kept: 'k' } satisfies Problem,
      }
    got.push({ owner: document.owner, revision })
    return {
      ok: true as const,
      value: { revision: revision + 1, contentHash: 'x', savedAt: '2026-11-23T13:40:00Z', state: 'technicalSpec' as const, version: '1.0.0' },
    }
  }
  show(version(started()), { save })
  await user.click(await screen.findByRole('tab', { name: 'Om profilen' }))
  await user.type(screen.getByRole('textbox', { name: 'Ejer' }), ' Nord')
  const dialog = await screen.findByRole('dialog', { name: 'To har ændret samtidig' }, { timeout: 4000 })
  expect(within(dialog).getByText(/Forfatter 2 gemte/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Fortsæt med min' }))
  await waitFor(() => expect(got.at(-1)).toEqual({ owner: 'Klinik Nord', revision: 7 }), { timeout: 4000 })
  await user.keyboard('{Control>}z{/Control}')
  screen.getByRole('tab', { name: 'Om profilen' }).focus()
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Ejer' }) as HTMLInputElement).value).toBe('En anden'))
}, 30_000)

test('a population file cut in half is told in words, and the profile can still be edited', async () => {
  prepare(half())
  const user = userEvent.setup()
  show(version(started()))
  await screen.findByText(/er ikke hentet helt/)
  steps()[0]!.focus()
  await user.keyboard('n')
  await user.type(await screen.findByRole('combobox'), 'alder')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getAllByText(/er mindst 18 år/).length).toBeGreaterThan(0))
})

test('a pasted document that is broken is told at the place; a whole one is inserted as one act', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(started()))
  await total()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'indsæt')
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Indsæt dokument' })
  const field = within(dialog).getByRole('textbox')
  field.focus()
  await user.paste('{"language": 1,')
  await user.click(within(dialog).getByRole('button', { name: 'Indsæt' }))
  expect(within(dialog).getByText(/kan ikke læses som en profil/)).toBeTruthy()
  await user.clear(field)
  await user.paste(JSON.stringify({ ...started(), title: 'Indsat' }))
  await user.click(within(dialog).getByRole('button', { name: 'Indsæt' }))
  await screen.findByRole('heading', { level: 1, name: /Indsat/ })
  await waitFor(() => expect(saves.at(-1)?.title).toBe('Indsat'), { timeout: 4000 })
}, 30_000)

test('faults block sending, not editing; the remedy is a button', async () => {
  const user = userEvent.setup()
  const open = started()
  open.flow[0] = { ...questionOf(open, 'base')!, no: null }
  open.flow.pop()
  show(version(open), { submit: async () => ({ ok: true, value: null }) })
  await user.click(await screen.findByRole('button', { name: 'Send til review' }))
  const dialog = await screen.findByRole('dialog', { name: 'Send til review' })
  expect(within(dialog).getByRole('button', { name: 'Send' }).hasAttribute('disabled')).toBe(true)
  expect(within(dialog).getByText(/mangler en vej for »nej«/)).toBeTruthy()
})

test('every text is English when English is chosen', async () => {
  show(version(started()), {}, 'en')
  await screen.findByTestId('total')
  expect(screen.getByRole('tab', { name: 'Flow' })).toBeTruthy()
  expect(screen.getByText(/^1\. If the patient is alive.+Otherwise: not/)).toBeTruthy()
})
