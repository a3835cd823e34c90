// The designing story with the keyboard alone, in the list: no pointer is touched from sign-in to submission.
import type { Locator, Page } from '@playwright/test'
import { complaintsOf, counted, expect, heardSteps, saved, test, totals } from './fixtures'

/** Tab until the focus stands there; so many presses at the most. */
async function tabTo(page: Page, place: Locator, most = 150): Promise<void> {
  await expect(place).toBeVisible()
  for (let presses = 0; presses < most; presses++) {
    if (await place.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(place)} has no focus after ${most} presses of Tab`)
}
async function press(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place)
  await page.keyboard.press('Enter')
}
const step = (page: Page, id: string) => page.locator(`[data-flow] [data-step="${id}"]`)
const labels = async (page: Page) => (await heardSteps(page)).filter((one) => one.question).map((one) => /^Trin \d+ af \d+\. ([^.]*)\./.exec(one.label)![1]!)
const said = (page: Page) => page.locator('[role=status].sr-only')

test('a profile is written, mended and sent to review by keyboard alone, in the list', async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  const title = `Tastatur ${Date.now().toString(36)}`
  const type = (text: string) => page.keyboard.type(text)
  const key = (name: string) => page.keyboard.press(name)

  await page.goto('/login')
  await tabTo(page, page.getByLabel('Brugernavn'))
  await type('forfatter')
  await tabTo(page, page.getByLabel('Adgangskode'))
  await type('forfatter')
  await key('Enter')
  await press(page, page.getByRole('button', { name: 'Ny idé' }))
  await expect(page.getByLabel('Profilens navn')).toBeFocused()
  await type(title)
  await key('Tab')
  await type('Prøve af tastaturet. Demonstrationsprofil – ikke klinisk godkendt.')
  await press(page, page.getByRole('button', { name: 'Gem idéen' }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await press(page, page.getByRole('link', { name: 'Se review' }))
  await press(page, page.getByRole('button', { name: 'Begynd lægefaglig specifikation' }))
  await expect(page.getByText('Gjort: Begynd lægefaglig specifikation')).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Til forløbet' }))
  await counted(page)

  // one tab stop for the whole flow; L switches between drawing and list
  await tabTo(page, step(page, 'grundpopulation'))
  await key('l')
  await expect(page.getByRole('group', { name: 'Forløbet som liste' })).toBeVisible()
  await expect(step(page, 'grundpopulation')).toBeFocused()
  await key('l')
  await expect(page.getByRole('group', { name: 'Forløbet som tegning' })).toBeVisible()
  await expect(step(page, 'grundpopulation')).toBeFocused()
  await key('l')
  await expect(step(page, 'grundpopulation')).toBeFocused()

  // add: N, what is wanted, Enter; the form's first field has focus; edit; Enter closes
  await key('n')
  await expect(page.getByRole('dialog', { name: 'Nyt trin på »ja« efter Grundpopulation' }).getByRole('combobox')).toBeFocused()
  await type('alder')
  await key('Enter')
  await expect(page.getByLabel('Fra og med')).toBeFocused()
  await key('Control+a')
  await type('50')
  await key('Enter')
  await expect(step(page, 'trin')).toBeFocused()
  await expect(said(page)).toHaveText(/Gruppen er nu [\d.]+ patienter, [\d.]+ færre\.$/)
  const over50 = (await totals(page)).included

  // add two more, the latter by its code
  await key('n')
  await type('osteoporose')
  await expect(page.getByRole('option', { name: 'Diagnose: osteoporose', exact: true })).toBeVisible()
  await key('Enter')
  await expect(page.getByRole('button', { name: 'osteoporose Diagnoser' })).toBeFocused()
  await key('Escape')
  await expect(step(page, 'trin2')).toBeFocused()
  await key('n')
  await type('DZ515')
  await expect(page.getByRole('option', { name: 'Diagnose: palliativ behandling', exact: true })).toBeVisible()
  await key('Enter')
  await key('Escape')
  await expect(step(page, 'trin3')).toBeFocused()
  expect(await labels(page)).toEqual(['Grundpopulation', 'Alder', 'Diagnose', 'Diagnose'])

  // walk: up goes back, Home and End, right follows nej, down follows ja
  await key('ArrowUp')
  await expect(step(page, 'trin2')).toBeFocused()
  await key('Home')
  await expect(step(page, 'grundpopulation')).toBeFocused()
  await key('ArrowDown')
  await expect(step(page, 'trin')).toBeFocused()
  await key('ArrowRight')
  await expect(step(page, 'ud')).toBeFocused()
  await key('ArrowUp')
  await expect(step(page, 'trin')).toBeFocused()

  // move, undo, redo
  await key('Alt+ArrowDown')
  expect(await labels(page)).toEqual(['Grundpopulation', 'Diagnose', 'Alder', 'Diagnose'])
  await expect(step(page, 'trin')).toBeFocused()
  await key('Control+z')
  expect(await labels(page)).toEqual(['Grundpopulation', 'Alder', 'Diagnose', 'Diagnose'])
  await key('Control+y')
  expect(await labels(page)).toEqual(['Grundpopulation', 'Diagnose', 'Alder', 'Diagnose'])
  await key('Alt+ArrowUp')
  expect(await labels(page)).toEqual(['Grundpopulation', 'Alder', 'Diagnose', 'Diagnose'])

  // remove: the ends are joined, and focus goes to the step before
  const before = await totals(page)
  await key('End')
  await expect(step(page, 'med')).toBeFocused()
  await key('ArrowUp')
  await expect(step(page, 'trin3')).toBeFocused()
  await key('Delete')
  await expect(step(page, 'trin2')).toBeFocused()
  expect(await labels(page)).toEqual(['Grundpopulation', 'Alder', 'Diagnose'])
  await key('Control+z')
  await expect(step(page, 'trin3')).toBeFocused()
  expect(await totals(page)).toEqual(before)

  // those in palliative care leave: an act by its name, and the reason in the ending's own form
  await key('Control+k')
  await type('byt om')
  await key('Enter')
  await expect(page.getByRole('region', { name: 'Forløbet i ord' })).toContainText('4. Hvis patienten har palliativ behandling: ikke med')
  await expect(step(page, 'trin3')).toBeFocused()
  await key('ArrowDown')
  await expect(step(page, 'ud3')).toBeFocused()
  await key('Enter')
  await expect(page.getByLabel('Grund, som klinikken ser')).toBeFocused()
  await key('Control+a')
  await type('Noget andet')
  await key('Escape') // what stood comes back
  await expect(step(page, 'ud3')).toBeFocused()
  await key('Enter')
  await expect(page.getByLabel('Grund, som klinikken ser')).toBeFocused()
  await expect(page.getByLabel('Grund, som klinikken ser')).not.toHaveValue('Noget andet')
  await key('Control+a')
  await type('Palliativt forløb')
  await key('Control+Enter')
  await expect(step(page, 'ud3')).toBeFocused()
  const heard = await heardSteps(page)
  expect(heard.find((one) => one.id === 'ud3')!.label).toMatch(/^Ikke med: Palliativt forløb\. \d+ patient/)
  expect((await totals(page)).included).toBeLessThan(over50)

  // the patients of a step, and one patient's route
  await key('p')
  const panel = page.getByRole('complementary', { name: 'Valgt trin' })
  await press(page, panel.getByRole('button', { name: /^T-\d{6}$/ }).first())
  await expect(panel.getByRole('region', { name: 'Vejen gennem forløbet' }).getByRole('button')).toHaveText([
    '1. Grundpopulation',
    '2. Alder',
    '3. Diagnose',
    '4. Diagnose',
    'Ikke med: Palliativt forløb',
  ])

  // priorities: the tabs are one stop, arrows turn them; a rule with its words, and what the rest are offered
  await tabTo(page, page.getByRole('tab', { name: 'Forløb', exact: true }))
  await key('ArrowRight')
  const tiers = page.getByRole('tabpanel', { name: 'Prioritet' })
  await press(page, tiers.getByRole('button', { name: 'Ny prioritet' }))
  await tabTo(page, tiers.getByLabel('Handling'))
  await type('Book årskontrol')
  await press(page, tiers.getByRole('button', { name: 'Ny prioritet' }))
  const first = tiers.getByRole('region').first()
  await press(page, first.getByRole('button', { name: 'Ny regel' }))
  await type('denosumab')
  await expect(first.getByRole('option', { name: 'Udleveret medicin: denosumab', exact: true })).toBeVisible()
  while ((await first.getByRole('option', { name: 'Udleveret medicin: denosumab', exact: true }).getAttribute('data-focused')) === null) await key('ArrowDown')
  await key('Enter')
  await tabTo(page, first.getByLabel('Begrundelse, som klinikken ser'))
  await key('Control+a')
  await type('Får denosumab')
  await tabTo(page, first.getByLabel('Handling', { exact: true }))
  await type('Aftal næste dosis')
  expect(Object.values((await totals(page)).tiers).reduce((sum, n) => sum + n, 0)).toBe((await totals(page)).included)

  // submit
  await saved(page)
  await press(page, page.getByRole('link', { name: 'Se review' }))
  await press(page, page.getByRole('button', { name: 'Videre til teknisk specifikation' }))
  await expect(page.getByText('Gjort: Videre til teknisk specifikation')).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Til forløbet' }))
  await counted(page)
  await expect(page.getByRole('group', { name: 'Forløbet som liste' })).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Send til review' }))
  await press(page, page.getByRole('dialog', { name: 'Send til review' }).getByRole('button', { name: 'Send', exact: true }))
  await expect(page.locator('header').getByText('Til review', { exact: true })).toBeVisible()
  await expect(said(page)).toHaveText('Profilen er sendt til review.')
  expect(complaints).toEqual([])
})
