// What stories share: signing in as a role, pages that fail the test when the console complains, and the numbers as the page says them.
import { expect, test as base, type Browser, type Locator, type Page } from '@playwright/test'

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

const PROVIDER = `http://localhost:${process.env.OIDC_PORT ?? 3999}/`

/** Messages of the console that mean a fault: errors and refused content. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (page.url().startsWith(PROVIDER)) return // the identity provider's own pages are not ours
    if (message.type() === 'error' && !/status of 40[139]/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** A person at an own machine: a browser of his own, signed in. */
export async function personAt(browser: Browser, user: UserName): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext()).newPage()
  const complaints = complaintsOf(page)
  await signIn(page, user)
  return { page, complaints }
}

/** A new idea by its dialog; answers its short name. The page is then the designing page. */
export async function newIdea(page: Page, title: string, purpose: string): Promise<string> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Ny idé' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ny idé' })
  await dialog.getByLabel('Profilens navn').fill(title)
  await dialog.getByLabel('Hvem vil have gavn af den').fill(purpose)
  await dialog.getByRole('button', { name: 'Gem idéen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await counted(page)
  return /\/profiler\/([a-z0-9-]+)\//.exec(page.url())![1]!
}

/** Until the numbers on the designing page belong to the document that is shown. */
export const counted = (page: Page): Promise<void> => expect(page.locator('[data-ready=yes]')).toBeVisible({ timeout: 45_000 })
/** Until everything written is on the server. */
export const saved = (page: Page): Promise<void> => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', { timeout: 30_000 })

/** Puts text on the clipboard and pastes it where one writes, as a person does who has it from elsewhere. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((all) => navigator.clipboard.writeText(all), text)
  await page.keyboard.press('Control+v')
}

export interface Numbers {
  in: number
  yes: number
  no: number
  missing: number
}
/** "10.000" and "10,000" → 10000 */
export const numberIn = (text: string): number => Number(text.replace(/[.,\s\u00A0]/g, ''))

/** What a reader hears of one step: patients in, and where they go. Outcomes have `in` alone. */
export function heardNumbers(label: string): Numbers {
  const question = /([\d.]+) patienter ind, ([\d.]+) ja, ([\d.]+) nej\.(?: ([\d.]+) uden oplysning\.)?/.exec(label)
  if (question) return { in: numberIn(question[1]!), yes: numberIn(question[2]!), no: numberIn(question[3]!), missing: numberIn(question[4] ?? '0') }
  const outcome = /([\d.]+) patienter?\.(?: \d+ bemærkning(?:er)?\.)?$/.exec(label)
  if (!outcome) throw new Error(`No numbers in »${label}«`)
  return { in: numberIn(outcome[1]!), yes: 0, no: 0, missing: 0 }
}

export interface Heard extends Numbers {
  id: string
  label: string
  question: boolean
}
/** Every step of the drawing or the list, by what is read aloud, in reading order. Holds that in = ja + nej + mangler. */
export async function heardSteps(page: Page): Promise<Heard[]> {
  await counted(page)
  const steps = await page
    .locator('[data-flow] [data-step]')
    .evaluateAll((all) => all.map((one) => ({ id: one.getAttribute('data-step')!, label: one.getAttribute('aria-label')! })))
  const heard = steps.map(({ id, label }) => ({ id, label, question: /^Trin \d/.test(label), ...heardNumbers(label) }))
  for (const step of heard) if (step.question) expect(step.in, `in = ja + nej + mangler: ${step.label}`).toBe(step.yes + step.no + step.missing)
  return heard
}

/** The group's size and the priorities' sizes by name, as the line above the flow says them. */
export async function totals(page: Page): Promise<{ included: number; tiers: Record<string, number> }> {
  await counted(page)
  const included = numberIn((await page.getByTestId('total').locator('[data-count]').getAttribute('data-count'))!)
  const parts = await page.getByRole('list', { name: 'Prioriteter' }).getByRole('button').allInnerTexts()
  return { included, tiers: Object.fromEntries(parts.map((text) => [text.replace(/\s*[\d.]+\s*$/, '').trim(), numberIn(/([\d.]+)\s*$/.exec(text)![1]!)])) }
}

/** Chooses in one of our select fields: a button with the label and value in its name, and a list. */
export async function choose(within: Locator | Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  const page = 'page' in within ? within.page() : within
  await within.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** An act that nothing answers fails within half a minute, not at the end of the test. */
export const test = base.extend({ actionTimeout: 30_000 })
export { expect }
