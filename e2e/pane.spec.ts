// Glaspladen of the published osteoporosis profile: the numbers of the designing page, sorted and narrowed, patients decided by keyboard and kept,
// another day and another size, and what goes on paper.
import type { Page } from '@playwright/test'
import { choose, complaintsOf, expect, numberIn, signIn, test, totals } from './fixtures'

const PLACE = '/profiler/osteoporose/1.0.0'
const drawn = (page: Page) => expect(page.locator('[data-pane=ready]')).toBeVisible({ timeout: 45_000 })
const keys = (page: Page) => page.locator('[data-patient]').evaluateAll((all) => all.map((one) => one.getAttribute('data-patient')!))
const inState = async (page: Page, state: string) => numberIn((await page.locator(`[data-state=${state}]`).textContent())!)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-patient') ?? null)

test('the list is the designing page’s numbers; sorted, narrowed, decided by keyboard and kept; another day is another list', async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'lead')
  await page.goto(PLACE)
  const { included, tiers } = await totals(page)
  await page.getByRole('link', { name: 'Glasplade', exact: true }).click()
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Glasplade: Osteoporose' })).toBeVisible()
  await expect(page.getByTestId('stamp')).toContainText('skæringsdato 30. juni 2026')
  const tiles = await page.locator('[data-tier]').evaluateAll((all) => all.map((one) => [one.textContent!, Number(one.getAttribute('data-count'))] as const))
  expect(tiles.map(([, count]) => count)).toEqual(Object.values(tiers))
  for (const [index, name] of Object.keys(tiers).entries()) expect(tiles[index]![0]).toContain(name)
  expect(await inState(page, 'open')).toBe(included)

  const age = page.getByRole('columnheader', { name: 'Alder' })
  await age.getByRole('button').click()
  await age.getByRole('button').click()
  await expect(age).toHaveAttribute('aria-sort', 'descending')
  const ages = (await page.locator('tbody tr td:nth-child(3)').allInnerTexts()).map(Number)
  expect(ages).toEqual([...ages].sort((a, b) => b - a))
  await page.getByRole('button', { name: 'Profilens rækkefølge' }).click()
  await choose(page, /^Hvem gør det|Alle Hvem gør det/, /^Sygeplejerske/)
  await expect(page.locator('tbody tr').first()).toContainText('Sygeplejerske')
  await page.getByRole('button', { name: 'Ryd valget' }).click()
  await page.locator('[data-tier=red]').click()
  expect(await keys(page)).toHaveLength(Object.values(tiers)[0]!)
  await page.locator('[data-tier=red]').click()

  // by keyboard alone from here
  const [first, second, third] = (await keys(page)) as [string, string, string]
  await page.locator('[data-patient]').first().focus()
  await page.keyboard.press('a')
  expect(await focused(page)).toBe(second)
  await page.keyboard.press('Enter')
  const focus = page.getByRole('region', { name: 'Patienten i fokus' })
  await expect(focus.getByRole('heading', { level: 2, name: `Patient ${second}` })).toBeFocused()
  await expect(focus.getByText('afgør prioriteten')).toBeVisible()
  await expect(focus.getByText('Klinikkens system viser kun de felter, profilen beder om.')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe(second)
  await page.keyboard.press('u')
  await page.getByLabel('Udsæt til').fill('30-06-2020')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Datoen skal være efter skæringsdatoen, 30. juni 2026.')).toBeVisible()
  await page.getByLabel('Udsæt til').fill('31-07-2026')
  await page.keyboard.press('Enter')
  await expect(focus.getByRole('heading', { level: 2, name: `Patient ${third}` })).toBeFocused()
  expect(await Promise.all(['open', 'settled', 'postponed'].map((state) => inState(page, state)))).toEqual([included - 2, 1, 1])

  await page.reload()
  await drawn(page)
  expect(await Promise.all(['open', 'settled', 'postponed'].map((state) => inState(page, state)))).toEqual([included - 2, 1, 1])
  await page.getByRole('button', { name: /^Afklaret/ }).click()
  expect(await keys(page)).toEqual([first])
  await page.getByRole('button', { name: /^Uafklarede/ }).click()

  const day = page.getByLabel('Skæringsdato')
  await day.fill('31. juli')
  await day.press('Enter')
  await expect(page.getByText('Skriv datoen som dag, måned og år, for eksempel 30.06.2026.')).toBeVisible()
  await day.fill('31-07-2026')
  await day.press('Enter')
  await expect(page.getByTestId('stamp')).toContainText('skæringsdato 31. juli 2026')
  await drawn(page)
  expect(await inState(page, 'postponed')).toBe(0)
  await page.getByLabel('Find patient').fill(second)
  await expect(page.getByText('Var udsat til 31. juli 2026 – er tilbage nu')).toBeVisible()
  await page.getByRole('button', { name: 'Ryd valget' }).click()
  await choose(page, /Klinikkens størrelse/, /^1\.600 patienter/)
  await expect(page.getByTestId('stamp')).toContainText(/af 1\.600 patienter er på listen/, { timeout: 30_000 })

  // paper: the list across A4, all of it; a patient upright
  await page.getByRole('button', { name: /^10\.000|Klinikkens størrelse/ }).click()
  await page.getByRole('option', { name: /hele populationen/ }).click()
  await expect(page.getByTestId('stamp')).toContainText(/af 10\.000 patienter er på listen/, { timeout: 30_000 })
  const sheets = async () =>
    [...(await page.pdf({ preferCSSPageSize: true })).toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, w, h]) => Number(w) > Number(h),
    )
  expect(new Set(await sheets())).toEqual(new Set([true]))
  await page.locator('[data-patient]').first().click()
  await expect(focus).toBeVisible()
  expect(new Set(await sheets())).toEqual(new Set([false]))
  expect(complaints).toEqual([])
})
