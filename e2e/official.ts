// A small file in the layout of SKScomplete.txt, the administrator who imports it, and an author's list.
import type { Page } from '@playwright/test'
import { at, latin1 } from '#terminology/import/testing/write'
import { expect } from './fixtures'

/** [code, text, last day] */
export type SksRow = readonly [code: string, text: string, to?: string]
export const sksFile = (rows: readonly SksRow[], more = ''): Buffer =>
  Buffer.from(
    latin1(rows.map(([code, text, to = '25000101']) => `${at(188, [1, 'dia'], [4, code], [24, '19940101'], [40, to], [48, text])}\n`).join('') + more),
  )

/** By the dialog of the page Kodelister; leaves the page of the release. */
export const importSks = (page: Page, name: string, file: Buffer): Promise<void> => importFile(page, name, 'SKScomplete.txt', file)
/** A code system of our own, as FHIR writes one. */
export const ownCodes = (url: string): Buffer =>
  Buffer.from(
    JSON.stringify({ resourceType: 'CodeSystem', status: 'active', content: 'complete', url, concept: [{ code: 'A1', display: 'Prøvekode' }, { code: 'A2' }] }),
  )

export async function importFile(page: Page, name: string, fileName: string, file: Buffer): Promise<void> {
  await page.goto('/kodelister')
  await page.getByRole('button', { name: 'Importér officiel fil …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Importér en officiel kodefil' })
  await dialog.getByLabel('Fil', { exact: true }).setInputFiles({ name: fileName, mimeType: 'text/plain', buffer: file })
  await dialog.getByLabel('Hvad hedder udgaven?').fill(name)
  await dialog.getByRole('button', { name: 'Importér', exact: true }).click()
  const done = dialog.getByText(/^Importeret: \d+ koder i brug\./)
  const smaller = dialog.getByLabel('Importér, også selv om filen er meget mindre end den i brug')
  await expect(done.or(smaller).first()).toBeVisible()
  if (await smaller.isVisible()) {
    await dialog.getByText('Importér, også selv om filen er meget mindre end den i brug').click()
    await dialog.getByRole('button', { name: 'Importér', exact: true }).click()
  }
  await expect(done).toBeVisible()
  await dialog.getByRole('link', { name: 'Se rapporten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`${name}$`) })).toBeVisible()
}

/** A new shared list with one code included; answers its short name. Leaves the page of the list. */
export async function newList(page: Page, title: string, code: string): Promise<string> {
  await page.goto('/kodelister')
  await page.getByRole('button', { name: 'Ny kodeliste' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny kodeliste' })
  await dialog.getByLabel('Hvad skal listen hedde?').fill(title)
  await dialog.getByRole('button', { name: 'Opret' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('combobox', { name: 'Find og tilføj koder' }).fill(code)
  await page
    .getByRole('option', { name: new RegExp(`^${code} `) })
    .first()
    .click()
  await page.getByRole('radio', { name: 'Medtag' }).first().click()
  await page.getByRole('button', { name: 'Gem som ny version' }).click()
  await expect(page.getByText('Gemt som version 2.')).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1)!
}
