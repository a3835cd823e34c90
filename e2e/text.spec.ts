// The profile as text, in Monaco: what is written is drawn, a broken text leaves the drawing and is told with its line, a mended one is in step again.
import type { Locator, Page } from '@playwright/test'
import { complaintsOf, counted, expect, heardSteps, newIdea, paste, saved, signIn, test, totals } from './fixtures'

const PURPOSE = 'Demonstrationsprofil – ikke klinisk godkendt. Skrevet som tekst.'
const editor = (page: Page) => page.locator('[data-text-editor]')
const status = (page: Page) => page.getByRole('tabpanel', { name: 'Tekst' }).getByRole('status').first()
const faults = (page: Page) => page.getByRole('region', { name: 'Fejl i teksten' })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const labels = async (page: Page) => (await heardSteps(page)).map((one) => one.label.replace(/[\d.]+ (patient|ja|nej|uden)/g, '$1'))

async function openText(page: Page): Promise<void> {
  await tab(page, 'Tekst')
  await expect(editor(page).locator('.view-line').first()).toBeVisible({ timeout: 30_000 })
}
/** A line that is on the screen; Monaco writes hard spaces. */
const line = (page: Page, text: string): Locator =>
  editor(page)
    .locator('.view-line')
    .filter({
      hasText: new RegExp(
        `^\\s*${text
          .trim()
          .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll(' ', '\\s')}\\s*$`,
      ),
    })
/** Puts other text in the place of a line, and closes what Monaco offers. */
async function rewrite(page: Page, was: string, to: string): Promise<void> {
  await line(page, was).first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Home')
  await write(page, to)
}
/** Pasted: what is typed may be taken over by what Monaco offers. */
async function write(page: Page, text: string): Promise<void> {
  await paste(page, text)
  for (const one of text.split('\n').filter(Boolean)) await expect(line(page, one).first()).toBeVisible()
}

test('a written question is drawn; a broken text leaves the drawing and is told with its line; mended, they are in step', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await newIdea(page, `Tekst ${Date.now().toString(36)}`, PURPOSE)
  const before = await totals(page)
  await openText(page)
  await expect(status(page)).toHaveText('Tekst og tegning er ens')

  await rewrite(page, 'yes -> med', 'yes -> alder')
  await rewrite(page, 'in med', 'ask alder "Alder": age from 40\n  yes -> med\n  no -> ung\n\nin med\nout ung "Under 40 år"')
  await expect(status(page)).toHaveText('Tekst og tegning er ens')
  await expect(faults(page)).toBeHidden()
  await tab(page, 'Forløb')
  await counted(page)
  const drawn = await labels(page)
  expect(drawn.find((label) => label.startsWith('Trin 2 af 2.'))).toMatch(/Alder.+mindst 40 år/)
  expect((await totals(page)).included).toBeLessThan(before.included)

  await openText(page)
  await rewrite(page, 'no -> ung', 'no')
  await expect(faults(page).getByRole('button').first()).toHaveText(/^Linje \d+: /)
  await expect(status(page)).toHaveText(/fejl$/)
  await expect(page.getByText('Teksten kan ikke læses endnu')).toBeVisible()
  const at = /^Linje (\d+)/.exec(await faults(page).getByRole('button').first().innerText())![1]
  await faults(page).getByRole('button').first().click()
  await expect(editor(page).locator('.line-numbers.active-line-number')).toHaveText(at!)
  await tab(page, 'Forløb')
  expect(await labels(page), 'the drawing stays').toEqual(drawn)

  await openText(page)
  await expect(line(page, 'no'), 'the broken text is there as it was left').toBeVisible()
  await rewrite(page, 'no', 'no -> ung')
  await expect(status(page)).toHaveText('Tekst og tegning er ens')
  await expect(faults(page)).toBeHidden()
  await tab(page, 'Forløb')
  expect(await labels(page)).toEqual(drawn)
  await saved(page)
  await page.reload()
  expect(await labels(page)).toEqual(drawn)
  expect(complaints).toEqual([])
})

test('a block of codes written in the text stands under Kodelister, and what is changed there stands in the text', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await newIdea(page, `Koder ${Date.now().toString(36)}`, PURPOSE)
  await openText(page)
  await editor(page).locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  await write(page, '\ncodes sukkersyge "Type 2-diabetes"\n  icpc T90 "Type 2-diabetes"\n  sks DE11 "Type 2-diabetes"')
  await expect(status(page)).toHaveText('Tekst og tegning er ens')

  await tab(page, 'Kodelister')
  const list = page.getByRole('region', { name: 'Type 2-diabetes' })
  await expect(list.getByRole('listitem').filter({ hasText: 'T90' })).toBeVisible()
  await expect(list.getByRole('listitem').filter({ hasText: 'DE11' })).toBeVisible()
  await list.getByRole('button', { name: 'Fjern DE11' }).click()
  await list.getByLabel('Navn på listen').fill('Sukkersyge')

  await openText(page)
  await expect(line(page, 'codes sukkersyge "Sukkersyge"')).toBeVisible()
  await expect(line(page, 'sks DE11 "Type 2-diabetes"')).toHaveCount(0)
  await saved(page)
  expect(complaints).toEqual([])
})
