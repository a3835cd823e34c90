// What stories share: signing in as a role, and pages that fail the test when the console complains.
import { expect, test as base, type Page } from '@playwright/test'

export const USERS = {
  author: 'forfatter',
  secondAuthor: 'anden-forfatter',
  clinical: 'klinisk',
  technical: 'teknisk',
  agreement: 'aftale',
  vendor: 'leverandoer',
  lead: 'projektleder',
  publisher: 'udgiver',
  admin: 'admin',
} as const
export type UserName = keyof typeof USERS

/** Signs in by the ordinary form. */
export async function signIn(page: Page, user: UserName): Promise<void> {
  await page.goto('/login')
  await page.getByLabel('Brugernavn').fill(USERS[user])
  await page.getByLabel('Adgangskode').fill(USERS[user])
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Hovedmenu' })).toBeVisible()
}

/** Messages of the console that mean a fault: errors and refused content. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[139]/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

export const test = base
export { expect }
