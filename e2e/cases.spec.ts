// Test patients of a profile: one is made by mouse and one at an edge by keyboard, both are judged at every change, a real number is refused,
// and what the list shows of one is expected.
import type { Locator, Page } from '@playwright/test'
import { choose, complaintsOf, counted, expect, newIdea, paste, saved, signIn, test } from './fixtures'

const PURPOSE = 'Demonstrationsprofil – ikke klinisk godkendt. Prøvet på testpatienter.'
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const list = (page: Page) => page.getByRole('listbox', { name: 'Testpatienter' })
const one = (page: Page, title: string | RegExp): Locator => list(page).getByRole('option', { name: title })
const judged = async (page: Page, says: RegExp | string) => {
  await expect(page.locator('[data-fresh=now]')).toBeVisible()
  await expect(page.locator('[data-verdict]')).toContainText(says)
}
const cover = (page: Page, place: string, way: string) => page.getByRole('table', { name: 'Dækning' }).getByRole('row', { name: `${place} ${way}` })

/** A new idea that takes those of at least 18 years in. */
async function adults(page: Page): Promise<void> {
  await newIdea(page, `Testpatienter ${Date.now().toString(36)}`, PURPOSE)
  await page.getByRole('button', { name: 'Søg efter et andet' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('alder')
  await page.getByRole('option', { name: 'Alder', exact: true }).click()
  await page.getByLabel('Fra og med').fill('18')
  await counted(page)
  await tab(page, 'Testpatienter')
}

test(
  'by mouse: a patient passes, fails when he is a child, takes what happens; a change in the flow is judged at once; the deleted come back',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(180_000)
    const complaints = complaintsOf(page)
    await signIn(page, 'author')
    await adults(page)
    await expect(page.getByText('Ingen testpatienter endnu')).toBeVisible()
    await page.getByRole('button', { name: 'Ny testpatient' }).click()
    await page.getByLabel('Titel', { exact: true }).fill('Bliver 18 dagen efter')
    await judged(page, 'Som ventet')
    await page.getByRole('textbox', { name: 'Født' }).fill('1.7.2008')
    await judged(page, /^AfvigerForventede med i gruppen, fik ikke med/)
    await expect(one(page, 'Bliver 18 dagen efter')).toContainText('Afviger.')
    await expect(cover(page, 'Trin 2. Alder', 'ja')).toContainText('ikke prøvet')
    await page.getByRole('button', { name: 'Brug det, der sker' }).click()
    await judged(page, 'Som ventet')
    await expect(page.locator('[data-passing]')).toHaveText('1 af 1 som ventet')

    await page.getByRole('button', { name: 'Tilføj oplysning' }).click()
    await page.getByRole('menuitem', { name: 'Diagnose', exact: true }).click()
    await page.getByRole('combobox', { name: 'Tilføj kode' }).fill('L95')
    await page.getByRole('option', { name: 'Osteoporose' }).first().click()
    const rows = page.getByRole('table', { name: 'Oplysninger' })
    await choose(rows, /^.*Enhed, Diagnose: Osteoporose/, 'år før')
    await expect(rows.getByRole('textbox', { name: 'Dato, Diagnose: Osteoporose' })).toHaveValue('30.06.2025')
    await expect(page.getByRole('img', { name: /^Tidslinje med én oplysning/ })).toBeVisible()

    await page.getByRole('button', { name: 'Gå til Trin 2. Alder' }).click()
    await page.getByLabel('Fra og med').fill('17')
    await tab(page, 'Testpatienter')
    await judged(page, /^AfvigerForventede ikke med/)
    await page.getByRole('button', { name: 'Kopiér' }).click()
    await expect(one(page, 'Bliver 18 dagen efter (kopi)')).toHaveAttribute('aria-selected', 'true')
    await page.getByRole('button', { name: 'Slet' }).click()
    await expect(one(page, 'Bliver 18 dagen efter (kopi)')).toHaveCount(0)
    await page.getByRole('button', { name: 'Fortryd', exact: true }).last().click()
    await expect(one(page, 'Bliver 18 dagen efter (kopi)')).toBeVisible()
    await saved(page)
    await page.reload()
    await counted(page)
    await tab(page, 'Testpatienter')
    await expect(page.locator('[data-passing]')).toHaveText('0 af 2 som ventet')
    expect(complaints).toEqual([])
  },
)

test('by keyboard: the patients at an edge are shown and one is kept; arrows walk the list; a bundle with a real number is refused', async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await adults(page)
  const shown = page.getByRole('button', { name: 'Vis grænsetilfælde' })
  await shown.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Grænsetilfælde' })
  await expect(dialog.getByRole('table', { name: 'Trin 2. Alder' })).toBeVisible()
  await dialog.getByLabel('Søg i grænsetilfælde').focus()
  await page.keyboard.type('født')
  for (const day of [/^Alder: født 30\. juni 2008 ja/, /^Alder: født 1\. juli 2008 nej/]) {
    const row = dialog.getByRole('row', { name: day })
    await row.getByRole('button', { name: /^Behold/ }).focus()
    await page.keyboard.press('Enter')
    await expect(row).toContainText('Beholdt')
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(shown, 'focus is where it was').toBeFocused()
  await expect(page.locator('[data-passing]')).toHaveText('2 af 2 som ventet')

  await list(page).getByRole('option').first().focus()
  await page.keyboard.press('Home')
  await expect(one(page, 'Alder: født 30. juni 2008')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'Alder: født 1. juli 2008' })).toBeVisible()
  await expect(page.getByText('17 år på skæringsdatoen')).toBeVisible()
  await page.getByRole('textbox', { name: 'Født' }).focus()
  await page.keyboard.press('Control+a')
  await paste(page, '30. juni 2008')
  await judged(page, /^AfvigerForventede ikke med/)

  const bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: 'a', gender: 'male', identifier: [{ value: '010160-1234' }] } }] }
  await page.getByLabel('FHIR-bundter').setInputFiles({ name: 'patient.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bundle)) })
  await expect(page.getByText('patient.json er afvist: linje 1 ligner et ægte CPR-nummer.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page).getByRole('option')).toHaveCount(2)
  expect(complaints).toEqual([])
})

test('what the list shows of a test patient is expected by one click, and said when it shows something else', async ({ page }) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await adults(page)
  await tab(page, 'Oplysninger')
  await page.getByRole('button', { name: 'Ny oplysning' }).click()
  await page.getByRole('menuitem', { name: 'Fast note' }).click()
  await page.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Spørg om fald')
  await tab(page, 'Testpatienter')
  await page.getByRole('button', { name: 'Ny testpatient' }).click()
  await judged(page, 'Som ventet')
  const required = page.getByRole('group', { name: 'Hvad listen skal vise' })
  await required.getByRole('button', { name: /Vælg en oplysning, der skal kræves/ }).click()
  await page.getByRole('option', { name: 'Fast note' }).click()
  await expect(required.getByText('Viser nu: Spørg om fald')).toBeVisible()
  await required.getByRole('button', { name: 'Vent det, den viser nu' }).click()
  await judged(page, 'Som ventet')
  await expect(page.locator('[data-shown=pass]')).toHaveCount(1)

  await tab(page, 'Oplysninger')
  await page.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Spørg om højde')
  await tab(page, 'Testpatienter')
  await judged(page, /^AfvigerForventede ».*« Spørg om fald, fik Spørg om højde\.$/)
  await expect(page.locator('[data-shown=fail]')).toContainText('Viser nu: Spørg om højde')
  await required.getByRole('button', { name: /^Vent det, ».*« viser nu$/ }).click()
  await judged(page, 'Som ventet')
  await saved(page)
  await page.reload()
  await counted(page)
  await tab(page, 'Testpatienter')
  await judged(page, 'Som ventet')
  await required.getByRole('button', { name: /^Kræv ikke længere/ }).click()
  await expect(page.locator('[data-shown]')).toHaveCount(0)
  expect(complaints).toEqual([])
})
