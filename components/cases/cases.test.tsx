// @vitest-environment jsdom
// The tab of test patients: one is added, fails, takes what happens and passes; coverage follows; an edge is kept; a real number is refused.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Profile } from '#criteria'
import { addCase, addQuestion, newCase, newCriterion } from '#criteria/edit/index'
import { prepare, show, started, version } from '../flow/testing'

type User = ReturnType<typeof userEvent.setup>
const open = async (user: User) => {
  await user.click(await screen.findByRole('tab', { name: 'Testpatienter' }))
  await settled()
}
const PATIENCE = { timeout: 20_000 }
const settled = () => waitFor(() => expect(document.querySelector('[data-fresh=now]')).toBeTruthy(), PATIENCE)
const list = () => screen.getByRole('listbox', { name: 'Testpatienter' })
const verdict = () => document.querySelector('[data-verdict]')!
const judged = (as: 'pass' | 'fail') =>
  waitFor(() => {
    expect(document.querySelector('[data-fresh=now]')).toBeTruthy()
    expect(verdict().getAttribute('data-verdict')).toBe(as)
  }, PATIENCE)
const write = async (user: User, field: string, text: string) => {
  const input = screen.getByRole('textbox', { name: field })
  await user.clear(input)
  await user.type(input, text)
}
const pick = async (user: User, button: HTMLElement, name: string | RegExp, role: 'menuitem' | 'option' = 'option') => {
  await user.click(button)
  await user.click(await screen.findByRole(role, { name }))
}
/** Place, way, number and state of each line of the coverage. */
const coverage = () =>
  within(screen.getByRole('table', { name: 'Dækning' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))
const adults: Profile = addQuestion(started(), { step: 'base', exit: 'yes' }, newCriterion('age', { from: 18, missing: 'no' }), 'Under 18 år').profile

beforeEach(() => prepare())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a patient is added and passes; made a child he fails with a sentence; what happens is taken, and he passes; undo brings the deleted back', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(adults))
  await open(user)
  expect(coverage().every((line) => line.endsWith('ikke nået'))).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Ny testpatient' }))
  await judged('pass')
  expect(document.activeElement, 'his title is written first').toBe(screen.getByRole('textbox', { name: 'Titel' }))
  await write(user, 'Titel', 'Et barn')
  await write(user, 'Født', '1.7.2008')
  await judged('fail')
  expect(screen.getByText('17 år på skæringsdatoen')).toBeTruthy()
  expect(verdict().textContent).toMatch(/^AfvigerForventede med i gruppen, fik ikke med \(Under 18 år\): han forlader »Alder« ad vejen nej\.$/)
  expect(within(list()).getByRole('option', { name: 'Et barn' }).textContent).toMatch(/Afviger\. Forventede/)
  expect(document.querySelector('[data-passing]')!.textContent).toBe('0 af 1 som ventet')
  await user.click(screen.getByRole('button', { name: 'Brug det, der sker' }))
  await judged('pass')
  expect(document.activeElement).toBe(verdict())
  expect(document.querySelector('[data-passing]')!.textContent).toBe('1 af 1 som ventet')
  expect(screen.getByRole('button', { name: /Ikke med: Under 18 år Udfald/ })).toBeTruthy()
  await waitFor(() => expect(saves.at(-1)?.cases).toMatchObject([{ title: 'Et barn', birth: '2008-07-01', expect: { tier: null } }]), PATIENCE)

  await user.click(screen.getByRole('button', { name: 'Slet' }))
  expect(within(list()).queryByRole('option')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fortryd' }))
  await user.click(screen.getByRole('button', { name: 'Fortryd' }))
  expect(await within(list()).findByRole('option', { name: 'Et barn' })).toBeTruthy()
}, 60_000)

test('a verdict of an earlier document says so at once, until the new one comes', async () => {
  const user = userEvent.setup()
  show(version(addCase(adults, newCase(adults, 'Fru A')).profile))
  await open(user)
  await judged('pass')
  fireEvent.change(screen.getByRole('textbox', { name: 'Født' }), { target: { value: '1.7.2008' } })
  expect(document.querySelector('[data-fresh]')!.getAttribute('data-fresh')).toBe('old')
  expect(verdict().textContent).toMatch(/^Gælder før den seneste ændring/)
  expect(screen.getByText('Regner på det seneste …')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Brug det, der sker' })).toBeNull()
  await judged('fail')
}, 60_000)

test('coverage tells not reached from not tried; a place leads to its step', async () => {
  const user = userEvent.setup()
  show(version(addCase(adults, { ...newCase(adults, 'Fra en anden klinik'), listed: null }).profile))
  await open(user)
  expect(coverage()).toEqual([
    'Trin 1. Grundpopulation | ja | 0 | ikke prøvet',
    'Trin 1. Grundpopulation | nej | 1 | prøvet',
    'Trin 2. Alder | ja | 0 | ikke nået',
    'Trin 2. Alder | nej | 0 | ikke nået',
    expect.stringMatching(/^Udfald: Med i gruppen \| ender her \| 0 \| ikke nået$/),
    'Udfald: Ikke med: Ikke tilmeldt klinikken | ender her | 1 | prøvet',
    'Udfald: Ikke med: Under 18 år | ender her | 0 | ikke nået',
  ])
  await write(user, 'Tilmeldt klinikken siden', '1.1.2020')
  await waitFor(() =>
    expect(
      coverage()
        .slice(0, 4)
        .map((line) => line.split(' | ').at(-1)),
    ).toEqual(['prøvet', 'ikke prøvet', 'prøvet', 'ikke prøvet']),
  )
  await user.click(screen.getByRole('checkbox', { name: 'Kun det, der ikke er prøvet' }))
  expect(coverage()).toHaveLength(4)
  await user.click(screen.getByRole('button', { name: 'Gå til Trin 2. Alder' }))
  expect(((await screen.findByRole('textbox', { name: 'Fra og med' })) as HTMLInputElement).value).toBe('18')
  await user.click(screen.getByRole('tab', { name: 'Testpatienter' }))
  expect(await within(list()).findByRole('option', { name: 'Fra en anden klinik', selected: true })).toBeTruthy()
}, 60_000)

const treated: Profile = addQuestion(
  {
    ...adults,
    codeLists: [{ id: 'osteo', label: 'osteoporose', codes: [{ system: 'urn:oid:1.2.208.176.2.31', code: 'L95', include: true, decided: true }] }],
  },
  { step: 'base', exit: 'yes' },
  newCriterion('diagnosis', { list: 'osteo' }),
  'Har ikke osteoporose',
).profile

test('what the profile asks about is added by name; its date is told and changed either way; bad dates are refused in words', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(addCase(treated, newCase(treated, 'Fru A')).profile))
  await open(user)
  await judged('fail')
  await pick(user, screen.getByRole('button', { name: 'Tilføj oplysning' }), 'Diagnose: osteoporose', 'menuitem')
  await judged('pass')
  const rows = screen.getByRole('table', { name: 'Oplysninger' })
  const day = within(rows).getByRole('textbox', { name: /^Dato, Diagnose/ }) as HTMLInputElement
  const n = within(rows).getByRole('textbox', { name: /^Antal, Diagnose/ }) as HTMLInputElement
  expect([n.value, day.value]).toEqual(['1', '30.05.2026'])
  await pick(user, within(rows).getByRole('button', { name: /Enhed, Diagnose/ }), 'år før')
  await user.clear(n)
  await user.type(n, '3')
  expect(day.value).toBe('30.06.2023')
  await user.clear(day)
  await user.type(day, '1.7.2026')
  await judged('fail') // after the reference date it is not known
  expect([n.value, within(rows).getByRole('button', { name: /Enhed, Diagnose/ }).textContent]).toEqual(['1', 'dag efter'])
  await user.clear(day)
  await user.type(day, '31.2.2026')
  expect(within(rows).getByText('Skriv en dato, fx 30.06.2026.')).toBeTruthy()
  await waitFor(() => expect(saves.at(-1)?.cases[0]!.rows).toMatchObject([{ table: 'diagnosis', day: '2026-07-01', codes: [{ code: 'L95' }] }]), {
    timeout: 4000,
  })
  expect(screen.getByRole('img', { name: /^Tidslinje med én oplysning/ })).toBeTruthy()
}, 60_000)

test('a boundary case is kept by one click, once', async () => {
  const user = userEvent.setup()
  const { saves } = show(version(adults))
  await open(user)
  await user.click(screen.getByRole('button', { name: 'Vis grænsetilfælde' }))
  const dialog = await screen.findByRole('dialog', { name: 'Grænsetilfælde' })
  const table = await within(dialog).findByRole('table', { name: 'Trin 2. Alder' }, { timeout: 10_000 })
  const row = within(table).getByRole('row', { name: /^Alder: født 1\. juli 2008 nej Ikke med: Under 18 år/ })
  await user.click(within(row).getByRole('button', { name: /^Behold/ }))
  await within(row).findByText('Beholdt')
  expect(within(row).queryByRole('button')).toBeNull()
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label'), 'focus stays in the dialog').toMatch(/^Behold: /))
  await user.click(within(dialog).getAllByRole('button', { name: 'Luk' })[0]!)
  await judged('pass')
  expect(within(list()).getByRole('option', { name: 'Alder: født 1. juli 2008' })).toBeTruthy()
  await waitFor(() => expect(saves.at(-1)?.cases).toMatchObject([{ id: 'graense', birth: '2008-07-01' }]), PATIENCE)
}, 60_000)

const bundle = (more: object = {}) =>
  JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: 'a', gender: 'female', birthDate: '1950-03-01', ...more } }] })
const json = (name: string, text: string) => new File([text], name, { type: 'application/json' })

test('a bundle with a CPR number is refused whole and told; another comes in, expecting what happens, with a report', async () => {
  const user = userEvent.setup()
  show(version(adults))
  await open(user)
  await user.upload(screen.getByLabelText('FHIR-bundter'), [
    json('aegte.json', bundle({ identifier: [{ value: '010160-1234' }] })),
    json('fru-b.json', bundle()),
  ])
  const dialog = await screen.findByRole('dialog', { name: 'Hentede FHIR-bundter' })
  await within(dialog).findByText('aegte.json er afvist: linje 1 ligner et ægte CPR-nummer. Intet er læst. Brug kun opdigtede patienter.')
  expect(within(dialog).getByText(/^Én testpatient er tilføjet\./)).toBeTruthy()
  expect(within(dialog).getByRole('row', { name: /ikke tilmeldt nogen klinik/ })).toBeTruthy()
  await user.click(within(dialog).getAllByRole('button', { name: 'Luk' })[0]!)
  await judged('pass')
  expect(
    within(list())
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual([expect.stringMatching(/^fru-bSom ventet: ikke med \(Ikke tilmeldt klinikken\)/)])
}, 60_000)

test('who may not edit reads, and can change nothing', async () => {
  const user = userEvent.setup()
  show(version(addCase(adults, newCase(adults, 'Fru A')).profile, { canEdit: false }))
  await open(user)
  await judged('pass')
  for (const name of ['Ny testpatient', 'Kopiér', 'Slet', 'Brug det, der sker', 'Tilføj oplysning', 'Hent FHIR-bundt …'])
    expect(screen.queryByRole('button', { name })).toBeNull()
  expect((screen.getByRole('textbox', { name: 'Født' }) as HTMLInputElement).disabled).toBe(true)
}, 60_000)

const npu = { system: 'http://npu-terminology.org', code: 'DNK35302' }
const measured: Profile = {
  ...adults,
  results: [{ id: 'tscore', label: 'T-score', codes: [npu], unit: '', decimals: 1, conversions: [] }],
  display: [
    { id: 'dxa', label: 'T-score', kind: 'latestValue', params: { concept: 'tscore', fresh: null } },
    { id: 'husk', label: 'Har svar', kind: 'presence', params: { table: 'result', list: '', concept: 'tscore', within: null } },
  ],
}
test('what the list shows is expected by one click; when it shows something else that is said; it is typed, taken again and dropped', async () => {
  const user = userEvent.setup()
  const one = { ...newCase(measured, 'Fru A'), rows: [{ table: 'result' as const, codes: [npu], day: '2026-06-01', columns: { value: '-2,6' } }] }
  const { saves } = show(version(addCase(measured, one).profile))
  await open(user)
  await judged('pass')
  const required = () => screen.getByRole('group', { name: 'Hvad listen skal vise' })
  await pick(user, within(required()).getByRole('button', { name: /Vælg en oplysning, der skal kræves/ }), 'T-score')
  expect(within(required()).getByText('Viser nu: −2,6 den 1.6.2026')).toBeTruthy()
  await user.click(within(required()).getByRole('button', { name: 'Vent det, den viser nu' }))
  await judged('pass')
  expect(document.querySelector('[data-shown]')!.getAttribute('data-shown')).toBe('pass')
  await waitFor(() => expect(saves.at(-1)?.cases[0]!.expect.shown).toEqual([{ field: 'dxa', is: [{ value: '-2.6', day: '2026-06-01' }] }]), PATIENCE)

  const rows = screen.getByRole('table', { name: 'Oplysninger' })
  await user.click(within(rows).getByRole('button', { name: /^Fjern / }))
  await judged('fail')
  expect(verdict().textContent).toBe('AfvigerForventede »T-score« −2,6 den 1.6.2026, fik mangler.')
  expect(document.querySelector('[data-shown]')!.textContent).toContain('Afviger. Viser nu: mangler')
  const typed = within(required()).getByRole('textbox', { name: 'Ventes af »T-score«' })
  await user.clear(typed)
  await judged('pass')
  await user.type(typed, '48 (31.2.2026)')
  expect(within(required()).getByText(/^Skriv en værdi, evt\. med datoen i parentes/)).toBeTruthy()
  await user.clear(typed)
  await user.type(typed, '-2,6')
  await judged('fail')
  await user.click(within(required()).getByRole('button', { name: 'Vent det, »T-score« viser nu' }))
  await judged('pass')
  await pick(user, within(required()).getByRole('button', { name: /Vælg en oplysning, der skal kræves/ }), 'Har svar')
  await user.click(within(required()).getByRole('button', { name: 'Vent det, den viser nu' }))
  await judged('pass')
  await pick(user, within(required()).getByRole('button', { name: /Ventes af »Har svar«/ }), 'ja')
  await judged('fail')
  expect(verdict().textContent).toMatch(/»Har svar« ja, fik nej\.$/)
  await user.click(screen.getByRole('button', { name: 'Brug det, der sker' }))
  await judged('pass')
  await user.click(within(required()).getByRole('button', { name: 'Kræv ikke længere »T-score«' }))
  await user.click(within(required()).getByRole('button', { name: 'Kræv ikke længere »Har svar«' }))
  await waitFor(() => expect(Object.keys(saves.at(-1)!.cases[0]!.expect)).toEqual(['step', 'tier']), PATIENCE)
}, 60_000)
