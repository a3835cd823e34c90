// @vitest-environment jsdom
// Group and repeat: steps are picked and made a named group; the group is changed in one place; steps are copied with their code lists.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addQuestion, ensureList, newCriterion, questionOf } from '#criteria/edit/index'
import { prepare, show, started, version } from './testing'

beforeEach(() => prepare())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const ATC = 'http://www.whocc.no/atc'
function written() {
  const list = ensureList(started(), 'Insulin', [{ system: ATC, code: 'A10A', title: 'Insulin' }])
  const age = addQuestion(list.profile, { step: 'base', exit: 'yes' }, newCriterion('age', { from: 40 }), 'Under 40 år')
  return addQuestion(age.profile, { step: age.id!, exit: 'yes' }, newCriterion('dispensed', { list: list.id }), 'Ikke: insulin').profile
}
const step = (id: string) => document.querySelector<HTMLElement>(`[data-step="${id}"]`)!
const included = async () => Number((await screen.findByTestId('total')).querySelector('[data-count]')!.getAttribute('data-count'))
const ready = () => waitFor(() => expect(document.querySelector('[data-ready=yes]')).toBeTruthy(), { timeout: 20_000 })

test('two steps are picked by X and become one question; the same patients are in; one undo brings them back', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(written()))
  await ready()
  const before = await included()
  step('trin').focus()
  await user.keyboard('x')
  expect(step('trin').getAttribute('aria-label')).toMatch(/Valgt\./)
  step('trin2').focus()
  await user.keyboard('x')
  await user.keyboard('g')
  const dialog = await screen.findByRole('dialog', { name: 'Gør til navngiven gruppe' })
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['er mindst 40 år', expect.stringContaining('insulin')])
  await user.type(within(dialog).getByLabelText('Hvad skal gruppen hedde?'), 'Ældre med insulin{Enter}')
  await waitFor(() => expect(document.activeElement?.getAttribute('data-step')).toBe('trin'))
  expect(step('trin2')).toBeNull()
  expect(step('trin').getAttribute('aria-label')).not.toMatch(/Valgt\./)
  await ready()
  expect(await included()).toBe(before)
  await waitFor(() => expect(saves.at(-1)?.groups.map(({ label }) => label)).toEqual(['Ældre med insulin']), { timeout: 20_000 })
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(step('trin2')).toBeTruthy())
}, 60_000)

test('steps that are no chain are not offered a name, and Esc lets them go', async () => {
  const user = userEvent.setup()
  show(version(written()))
  await ready()
  step('base').focus()
  await user.keyboard('x')
  step('trin2').focus()
  await user.keyboard('x')
  await user.keyboard('g')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{Escape}')
  expect(document.querySelector('[aria-label*="Valgt."]')).toBeNull()
})

test('steps are copied with their code lists and put in; what lies on the clipboard and is no step is said', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(written()))
  await ready()
  let text = ''
  const clipboardData = { setData: (_type: string, value: string) => (text = value), getData: () => text }
  step('trin2').focus()
  fireEvent.copy(step('trin2'), { clipboardData })
  expect(JSON.parse(text)).toMatchObject({ steps: [{ id: 'trin2' }, { type: 'out', reason: 'Ikke: insulin' }], codeLists: [{ label: 'Insulin' }] })
  step('base').focus()
  fireEvent.paste(step('base'), { clipboardData })
  await waitFor(() => expect(saves.at(-1)?.flow.filter(({ type }) => type === 'question')).toHaveLength(4), { timeout: 20_000 })
  const saved = saves.at(-1)!
  expect(saved.codeLists).toHaveLength(1)
  expect(questionOf(saved, questionOf(saved, 'base')!.yes!)!.ask).toEqual(questionOf(saved, 'trin2')!.ask)
  text = 'en opskrift på boller'
  fireEvent.paste(step('base'), { clipboardData })
  await waitFor(() => expect(document.querySelector('[role=status].sr-only')!.textContent).toMatch(/ingen trin at sætte ind/))
  await user.keyboard('{Escape}')
}, 60_000)

test('a condition is named in its form, changed under Indstillinger, and copied out again', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(written()))
  await ready()
  step('trin').focus()
  await user.keyboard('{Enter}')
  await user.click((await screen.findAllByRole('button', { name: 'Handlinger for betingelsen' }))[0]!)
  await user.click(await screen.findByRole('menuitem', { name: 'Gør til navngiven gruppe …' }))
  await user.type(await screen.findByLabelText('Hvad skal gruppen hedde?'), 'Midaldrende{Enter}')
  await waitFor(() => expect(saves.at(-1)?.groups).toHaveLength(1), { timeout: 20_000 })
  await user.click(screen.getByRole('tab', { name: 'Indstillinger' }))
  await user.click(await screen.findByRole('button', { name: 'Ret »Midaldrende«' }))
  const from = await screen.findByRole('textbox', { name: 'Fra og med' })
  await user.clear(from)
  await user.type(from, '50')
  await waitFor(() => expect(saves.at(-1)?.groups[0]?.when).toMatchObject({ params: { from: 50 } }), { timeout: 20_000 })
  expect(screen.queryByRole('button', { name: 'Fjern gruppen »Midaldrende«' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Ny navngiven gruppe' }))
  await user.click(await screen.findByRole('button', { name: 'Fjern gruppen »Ny gruppe«' }))
  await waitFor(() => expect(saves.at(-1)?.groups).toHaveLength(1), { timeout: 20_000 })
}, 60_000)

test('a short name is changed everywhere; one in use is refused at the field, and Esc brings back what stood', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(written()))
  await ready()
  await user.click(screen.getByRole('tab', { name: 'Om profilen' }))
  await user.click(await screen.findByText(/^Kortnavne \(\d+\)$/))
  const field = await screen.findByRole('textbox', { name: 'Kortnavn for kodeliste »Insulin«' })
  await user.clear(field)
  await user.type(field, 'insuliner{Enter}')
  expect(document.activeElement).toBe(field)
  await waitFor(() => expect(saves.at(-1)?.codeLists[0]?.id).toBe('insuliner'), { timeout: 20_000 })
  expect(questionOf(saves.at(-1)!, 'trin2')!.ask).toMatchObject({ params: { list: 'insuliner' } })
  const step = await screen.findByRole('textbox', { name: /^Kortnavn for trin »Alder/ })
  await user.clear(step)
  await user.type(step, 'trin2{Enter}')
  expect(await screen.findByText('Det kortnavn er i brug. Vælg et andet.')).toBeTruthy()
  await user.keyboard('{Escape}')
  expect((step as HTMLInputElement).value).toBe('trin')
}, 60_000)
