// What is opened on the designing page before it is looked at.
import type { Page } from '@playwright/test'
import { expect, paste } from './fixtures'

export const steps = (page: Page) => page.locator('[data-flow] [data-step]')
export const focusStep = async (page: Page) => {
  await page.locator('[data-flow] [data-step][tabindex="0"]').focus()
}
export const dialog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible()
export const press = (key: string) => async (page: Page) => {
  await focusStep(page)
  await page.keyboard.press(key)
  await dialog(page)
}
export const closed = async (page: Page) => {
  await expect(async () => {
    await page.keyboard.press('Escape') // the first one empties a search
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 10_000 })
}
export const listView = async (page: Page) => {
  if ((await page.locator('[data-flow] article').count()) > 0) {
    await focusStep(page)
    await page.keyboard.press('l')
  }
  await expect(page.locator('[data-flow] ol')).toBeVisible()
}
export const drawing = async (page: Page) => {
  if ((await page.locator('[data-flow] article').count()) === 0) {
    await focusStep(page)
    await page.keyboard.press('l')
  }
  await expect(page.locator('[data-flow] article').first()).toBeVisible()
}
export const tab = (at: number) => async (page: Page) => {
  await page.getByRole('tablist').first().getByRole('tab').nth(at).click()
}
export const click = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await dialog(page)
}
export const patients = async (page: Page) => {
  await focusStep(page)
  await page.keyboard.press('p')
  await page
    .getByRole('button', { name: /^T-\d{6}$/ })
    .first()
    .click()
  await expect(page.locator('#vej')).toBeVisible()
}
/** By the palette: the act "Indsæt dokument", and this text. */
export async function insertDocument(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Søg en handling' }).fill('indsæt')
  await page.getByRole('option', { name: 'Indsæt dokument' }).click()
  const dialog = page.getByRole('dialog', { name: 'Indsæt dokument' })
  await dialog.getByLabel('Dokument').focus()
  await paste(page, text)
  if (await dialog.getByLabel('Dokument').inputValue()) await dialog.getByRole('button', { name: 'Indsæt', exact: true }).click()
}
