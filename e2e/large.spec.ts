// The same profile counted on a larger population by the server: beside the clinic's numbers, old ones marked, each what the command line counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { complaintsOf, counted, expect, newIdea, numberIn, saved, signIn, test, totals } from './fixtures'

const NAME = `by-${Date.now().toString(36)}`
const SIZE = 12_000
const folder = mkdtempSync(join(tmpdir(), 'stor-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

const profil = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/profil.mjs', ...args], { encoding: 'utf8' })
  if (status) throw new Error(stderr)
  return stdout
}
/** What the command line counts of the document that is stored. */
async function told(page: Page, slug: string): Promise<number> {
  const file = join(folder, 'profil.json')
  writeFileSync(file, await (await page.request.get(`/api/profiles/${slug}/1.0.0`)).text())
  return (JSON.parse(profil('count', file, '--population', NAME, '--json')) as { counts: { included: number } }).counts.included
}
const large = (page: Page) => page.locator('[data-large=now]')
const total = async (page: Page) => {
  await expect(large(page)).toBeVisible({ timeout: 45_000 })
  return numberIn((await page.getByTestId('large-total').locator('[data-count]').getAttribute('data-count'))!)
}

test('a larger population is chosen, counted by the server after each change, and told apart from the clinic’s numbers', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  profil('population', 'make', NAME, '--size', String(SIZE), '--seed', '2')
  await signIn(page, 'author')
  const slug = await newIdea(page, `Stor ${NAME}`, 'Demonstrationsprofil – ikke klinisk godkendt.')
  await page.getByRole('button', { name: 'Tæl også i en større population' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${NAME}`) }).click()
  const first = await total(page)
  expect(first).toBe(await told(page, slug))
  expect(first).toBeGreaterThan((await totals(page)).included)

  await page.locator('[data-flow] [data-step][tabindex="0"]').focus()
  await page.keyboard.press('n')
  await page
    .getByRole('dialog', { name: /^Nyt trin/ })
    .getByRole('combobox')
    .fill('alder')
  await page.getByRole('option', { name: 'Alder', exact: true }).click()
  await expect(page.locator('[data-large=old]'), 'numbers of an earlier document are marked as old').toBeVisible()
  await counted(page)
  const second = await total(page)
  await saved(page)
  expect(second).toBe(await told(page, slug))
  expect(second).toBeLessThan(first)
  await expect(large(page)).toHaveAttribute('title', /^Talt af serveren kl\. .+ skæringsdato 30\. juni 2026 · logik [0-9a-f]{8}$/)

  await page.getByRole('button', { name: 'Trin for trin' }).click()
  const table = page.getByRole('dialog', { name: 'Trin for trin' }).getByRole('table')
  const cells = await table.locator('tbody tr').first().locator('td').allInnerTexts()
  expect(numberIn(cells[0]!)).toBe(10_000)
  expect(numberIn(cells[2]!)).toBe(SIZE)
  await page.keyboard.press('Escape')

  await page.reload()
  expect(await total(page), 'the choice is kept').toBe(second)
  await page.getByRole('button', { name: NAME }).click()
  await page.getByRole('menuitem', { name: /^Kun / }).click()
  await expect(large(page)).toHaveCount(0)

  await page.goto('/populationer')
  await page.getByRole('button', { name: new RegExp(`^Fjern ${NAME}`) }).click()
  await page.getByRole('dialog', { name: 'Fjern populationen' }).getByRole('button', { name: 'Fjern', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Populationer i studiet' })).not.toContainText(NAME)
  expect(complaints).toEqual([])
})
