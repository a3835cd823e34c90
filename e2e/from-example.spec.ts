// From an example to review in few acts: each press or filled field is counted, and the thirteenth fails.
import { complaintsOf, counted, expect, numberIn, saved, signIn, test, totals } from './fixtures'

const MOST = 12

test('an author begins from Osteoporose, changes one bound and sends it to review in at most twelve acts', async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  const title = `Knogler over 70 ${Date.now().toString(36)}`
  const done: string[] = []
  /** One press, or one field filled in. */
  const act = async (what: string, work: () => Promise<void>) => {
    done.push(what)
    expect(done.length, `acts: ${done.join(' · ')}`).toBeLessThanOrEqual(MOST)
    await work()
  }
  await signIn(page, 'author')

  await act('Profiler', () => page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Profiler' }).click())
  await act('Ny ud fra …', () => page.getByRole('link', { name: 'Ny ud fra …' }).click())
  await expect(page.getByRole('heading', { level: 1, name: 'Ny ud fra …' })).toBeVisible()
  const table = page.getByRole('table', { name: 'Ny ud fra …' })
  const example = table
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Osteoporose', exact: true }) })
    .filter({ has: page.getByText('Udgivet', { exact: true }) })
  await expect(example).toContainText('Demonstrationsprofil – ikke klinisk godkendt')
  const use = example.getByRole('button', { name: /^Brug som udgangspunkt: Osteoporose \d+\.\d+\.\d+$/ })
  const source = (await use.getAttribute('aria-label'))!.replace('Brug som udgangspunkt: ', '')
  await act('choose', () => use.click())
  const dialog = page.getByRole('dialog', { name: `Ny ud fra ${source}` })
  await expect(dialog.getByLabel('Profilens navn')).toBeFocused()
  await expect(dialog.getByLabel('Profilens navn')).toHaveValue('Kopi af Osteoporose')
  await act('title', () => dialog.getByLabel('Profilens navn').fill(title))
  await act('create', () => dialog.getByRole('button', { name: 'Opret profilen' }).click())

  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(page.locator('main').getByText('Lægefaglig specifikation', { exact: true })).toBeVisible()
  await expect(page.getByText(`Bygger på ${source}`)).toBeVisible()
  await expect(page.getByRole('link', { name: source, exact: true })).toHaveAttribute('href', `/profiler/osteoporose/${source.replace('Osteoporose ', '')}`)
  await counted(page)
  const before = (await totals(page)).included
  expect(before).toBeGreaterThan(0)

  const adult = page.locator('[data-flow] [data-step="adult"]')
  await act('open the step', () => adult.getByRole('heading').click())
  const bound = page.getByRole('complementary', { name: 'Valgt trin' }).getByLabel('Fra og med')
  await expect(bound).toHaveValue('18')
  await act('change the bound', () => bound.fill('70'))
  await expect(adult).toHaveAttribute('aria-label', /70 år/)
  await expect.poll(async () => (await totals(page)).included).toBeLessThan(before)
  await saved(page)

  await act('Se review', () => page.getByRole('link', { name: 'Se review' }).click())
  await expect(page.getByRole('heading', { level: 2, name: `Forskel fra ${source}, som den bygger på` })).toBeVisible()
  await act('Videre til teknisk specifikation', () => page.getByRole('button', { name: 'Videre til teknisk specifikation' }).click())
  await expect(page.getByText('Gjort: Videre til teknisk specifikation')).toBeVisible()
  await act('Send til review', () => page.getByRole('button', { name: 'Send til review' }).click())
  await expect(page.getByText('Gjort: Send til review')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('main').getByText('Til review', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Godkendelser' }), 'approvals do not come along').not.toContainText('ikke længere')
  console.log(`from example to review: ${done.length} acts (${done.join(' · ')})`)
  expect(complaints).toEqual([])
})

test('what one may begin from is searched by words, and the demonstration profiles are among it', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await page.goto('/profiler/ny-ud-fra')
  const rows = page.getByRole('table', { name: 'Ny ud fra …' }).locator('tbody tr')
  expect(await rows.count()).toBeGreaterThan(15)
  await page.getByLabel('Søg i navn og formål').fill('diabetes gravid')
  await expect(rows.filter({ hasText: 'Demonstrationsprofil' }).first()).toBeVisible()
  const found = await rows.count()
  await expect(page.getByRole('search').getByRole('status')).toHaveText(new RegExp(`^${found} profil(er)?$`))
  const size = rows.first().locator('td').first()
  await expect(async () => {
    await page.reload() // sizes are counted meanwhile, for the next one who asks
    await page.getByLabel('Søg i navn og formål').fill('diabetes gravid')
    expect(numberIn(await size.innerText())).toBeGreaterThan(0)
  }).toPass({ timeout: 60_000 })
  expect(complaints).toEqual([])
})
