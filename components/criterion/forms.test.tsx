// @vitest-environment jsdom
// Forms beside the drawing: Escape brings back what stood, the list is sorted, what is shown follows a setting, and a released profile is used.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contentHash, type Profile } from '#criteria'
import { addDisplay, addQuestion, newCriterion } from '#criteria/edit/index'
import { prepare, show, started, version } from '../flow/testing'

type User = ReturnType<typeof userEvent.setup>
const total = async (): Promise<number> => {
  await waitFor(() => expect(document.querySelector('[data-ready=yes]')).toBeTruthy(), { timeout: 20_000 })
  return Number(screen.getByTestId('total').querySelector('[data-count]')!.getAttribute('data-count'))
}
const tab = async (user: User, name: string) => user.click(await screen.findByRole('tab', { name }))
const pick = async (user: User, button: HTMLElement, item: string | RegExp, role: 'menuitem' | 'option') => {
  await user.click(button)
  await user.click(await screen.findByRole(role, { name: item }))
}
const aged = (from: number): Profile =>
  addQuestion(started(), { step: 'base', exit: 'yes' }, newCriterion('age', { from, missing: 'no' }), 'Ikke i alderen').profile

beforeEach(() => prepare())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('Escape in a step’s form brings back what stood when it was opened, as one act that can be undone; Enter keeps', async () => {
  const user = userEvent.setup()
  show(version(aged(18)))
  const all = await total()
  const open = async () => {
    await user.click(screen.getByRole('button', { name: /^Trin 2 af 2/ }))
    return (await screen.findByRole('textbox', { name: 'Fra og med' })) as HTMLInputElement
  }
  const from = await open()
  await user.clear(from)
  await user.type(from, '65')
  await waitFor(async () => expect(await total()).toBeLessThan(all))
  const older = await total()
  await user.keyboard('{Escape}')
  await waitFor(async () => expect(await total()).toBe(all))
  expect(screen.queryByRole('textbox', { name: 'Fra og med' })).toBeNull()
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await total()).toBe(older))
  const again = await open()
  expect(again.value).toBe('65')
  await user.clear(again)
  await user.type(again, '66{Enter}')
  expect((await open()).value).toBe('66')
}, 40_000)

test('Escape takes back only what the form did', async () => {
  const user = userEvent.setup()
  show(version(aged(18)))
  await total()
  await user.click(screen.getByRole('button', { name: /^Trin 2 af 2/ }))
  const from = await screen.findByRole('textbox', { name: 'Fra og med' })
  await user.clear(from)
  await user.type(from, '65')
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'byt om')
  await user.keyboard('{Enter}') // an act of the page, while the form stands open
  const still = await screen.findByRole('textbox', { name: 'Fra og med' })
  still.focus()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Fra og med' })).toBeNull())
  const words = within(screen.getByRole('region', { name: 'Forløbet i ord' }))
  expect(words.getByText(/er mindst 65 år: ikke med \(.*\)\. Ellers: med i gruppen/)).toBeTruthy()
}, 40_000)

test('the list is sorted by what is shown, either way; what is no longer shown is no longer sorted by', async () => {
  const user = userEvent.setup()
  const shown = addDisplay(addDisplay(aged(18), 'note', 'Note').profile, 'countOfDays', 'Besøg').profile
  const { saves } = show(version(shown))
  await tab(user, 'Oplysninger')
  const order = screen.getByRole('region', { name: 'Rækkefølge på listen' })
  await pick(user, within(order).getByRole('button', { name: 'Sortér også efter' }), 'Besøg', 'menuitem')
  await pick(user, within(order).getByRole('button', { name: 'Sortér også efter' }), 'Note', 'menuitem')
  expect(within(order).queryByRole('button', { name: 'Sortér også efter' })).toBeNull()
  await pick(user, within(order).getByRole('button', { name: /Retning for Besøg/ }), 'største eller nyeste først', 'option')
  await user.click(within(order).getByRole('button', { name: 'Flyt »Note« op i rækkefølgen' }))
  expect(
    within(order)
      .getAllByRole('listitem')
      .map((one) => one.getAttribute('aria-label')),
  ).toEqual(['Note', 'Besøg'])
  await user.click(screen.getAllByRole('button', { name: 'Fjern oplysningen' })[0]!)
  await waitFor(() => expect(saves.at(-1)?.order).toEqual([{ field: saves.at(-1)!.display[0]!.id, descending: true }]), { timeout: 4000 })
}, 40_000)

test('a field of what is shown becomes a setting, and another field follows the same one', async () => {
  const user = userEvent.setup()
  const shown = addDisplay(addDisplay(aged(18), 'trend', 'Udvikling').profile, 'valueList', 'Svar').profile
  const { saves } = show(version(shown))
  await tab(user, 'Oplysninger')
  const part = (label: string) => screen.getByDisplayValue(label).closest('li')!
  await user.click(within(part('Udvikling')).getAllByRole('button', { name: /Gør til indstilling/ })[0]!)
  await within(part('Udvikling')).findByText(/^Indstillingen »Dage med svar«: 4$/)
  await pick(user, within(part('Svar')).getByRole('button', { name: 'Indstilling for Vis højst' }), /^Dage med svar \(4\)/, 'menuitem')
  await within(part('Svar')).findByText(/^Indstillingen »Dage med svar«: 4$/)
  await waitFor(() => expect(saves.at(-1)?.display.map((one) => one.params.n)).toEqual([{ parameter: 'dageMedSvar' }, { parameter: 'dageMedSvar' }]), {
    timeout: 4000,
  })
}, 40_000)

const used: Profile = {
  ...aged(75),
  id: 'de-aeldste',
  title: 'De ældste',
  groups: [{ id: 'meget', label: 'over 90', when: newCriterion('age', { from: 90 }) }],
}
const later: Profile = { ...aged(85), id: 'de-aeldste', title: 'De ældste' }
const release = (document: Profile, number: string) => ({
  slug: document.id,
  title: document.title,
  version: number,
  state: 'published' as const,
  contentHash: contentHash(document),
})

test('a released profile is chosen, pinned, asked about and counted; another version changes the numbers; in use it stays', async () => {
  prepare(undefined, { 'de-aeldste/1.0.0': used, 'de-aeldste/1.1.0': later })
  const user = userEvent.setup()
  const { saves } = show(version(started()), {}, 'da', [release(later, '1.1.0'), release(used, '1.0.0')])
  const all = await total()
  await tab(user, 'Indstillinger')
  const region = screen.getByRole('region', { name: 'Profiler, som denne bruger' })
  await pick(user, within(region).getByRole('button', { name: 'Brug en udgivet profil' }), 'De ældste 1.1.0', 'menuitem')
  const part = await within(region).findByRole('region', { name: 'De ældste' })
  expect(within(part).getByText(contentHash(later))).toBeTruthy()
  await tab(user, 'Forløb')
  await user.click(await screen.findByRole('button', { name: 'Søg efter et andet' }))
  await user.type(await screen.findByRole('combobox'), 'ældste')
  await user.click(await screen.findByRole('option', { name: /De ældste/ }))
  await waitFor(async () => expect(await total()).toBeLessThan(all / 4), { timeout: 20_000 })
  const over85 = await total()
  expect(over85).toBeGreaterThan(0)
  await tab(user, 'Indstillinger')
  const again = screen.getByRole('region', { name: 'De ældste' })
  expect(within(again).getByRole('button', { name: '»De ældste« er i brug og kan ikke fjernes' }).hasAttribute('disabled')).toBe(true)
  await pick(user, within(again).getByRole('button', { name: /Version/ }), /^1\.0\.0/, 'option')
  await waitFor(async () => expect(await total()).toBeGreaterThan(over85), { timeout: 20_000 })
  await waitFor(() => expect(saves.at(-1)?.uses).toMatchObject([{ profile: 'de-aeldste', version: '1.0.0', digest: contentHash(used) }]), { timeout: 4000 })
  await tab(user, 'Forløb') // the form of the step still stands open
  await pick(user, await screen.findByRole('button', { name: /Hvem i »De ældste«/ }), 'over 90', 'option')
  await waitFor(async () => expect(await total()).toBeLessThan(over85), { timeout: 20_000 })
}, 60_000)

test('a document of another content is never taken for the one that is pinned', async () => {
  prepare(undefined, { 'de-aeldste/1.0.0': later })
  const user = userEvent.setup()
  show(version(started()), {}, 'da', [release(used, '1.0.0')])
  await total()
  await tab(user, 'Indstillinger')
  await pick(user, screen.getByRole('button', { name: 'Brug en udgivet profil' }), 'De ældste 1.0.0', 'menuitem')
  await screen.findByText(/^De ældste 1\.0\.0 kunne ikke hentes, eller indholdet er ikke det/)
  await user.click(screen.getByRole('button', { name: 'Fjern »De ældste«' }))
  await screen.findByText('Profilen bruger ingen andre endnu.')
}, 40_000)
