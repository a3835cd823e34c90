// Two at one profile see each other, one who comes back is told where he was and what changed; the tour and the words by keyboard.
import AxeBuilder from '@axe-core/playwright'
import pg from 'pg'
import type { Page } from '@playwright/test'
import { complaintsOf, counted, expect, newIdea, personAt, saved, signIn, test, USERS, type UserName } from './fixtures'

const PURPOSE = 'Demonstrationsprofil – ikke klinisk godkendt. Skrevet af to.'
const others = (page: Page) => page.getByRole('list', { name: 'Også her nu' }).getByRole('listitem')
const line = (page: Page) => page.getByRole('region', { name: 'Siden sidst' })
const card = (page: Page) => page.getByRole('dialog', { name: /^(Forløbet|Et nyt trin|Tallene|Det, der|Forløbet i ord|Review|Alle handlinger)/ })
/** Others are shown up to 20 seconds after the last word of theirs, and asked for every 8. */
const GONE = { timeout: 35_000 }
const told = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/api/visits') && answer.request().postData()!.includes('"leaving":false'))

async function clean(page: Page, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .include(within)
    .disableRules(within === '[role=tooltip]' ? ['region'] : []) // it stands last in the document, and is read as its word's description
    .setLegacyMode(true)
    .analyze()
  expect(violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 150))])).toEqual([])
}

/** What was written just now is on the server: first it is seen that it is not. */
async function sent(page: Page): Promise<void> {
  await expect(page.locator('[data-save]')).not.toHaveAttribute('data-save', 'saved')
  await saved(page)
}

/** As if this person had never been here: stories before this one may have ended the tour. */
async function newHere(user: UserName): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('update users set tour_ended_at = null where subject = $1', [USERS[user]])
  await client.end()
}

test('two browsers on one profile see each other, also on the review page, and no longer when one is closed', { tag: '@long' }, async ({ browser }) => {
  test.setTimeout(180_000)
  const author = await personAt(browser, 'author')
  const slug = await newIdea(author.page, `Sammen ${Date.now().toString(36)}`, PURPOSE)
  await expect(others(author.page)).toHaveCount(0)
  const second = await personAt(browser, 'secondAuthor')
  await second.page.goto(`/profiler/${slug}/1.0.0`)
  await expect(others(second.page)).toHaveText([/Forfatter, (læser|skriver)$/])
  await expect(others(author.page)).toHaveText([/Anden forfatter, læser$/], GONE)
  await expect(author.page.getByText('Anden forfatter har også åbnet profilen.')).toBeAttached()

  // by keyboard: the name and what he does
  await others(author.page).getByRole('button').focus()
  await author.page.keyboard.press('Shift')
  await author.page.keyboard.press('Tab')
  await author.page.keyboard.press('Shift+Tab')
  await expect(author.page.getByRole('tooltip')).toContainText('Anden forfatter')
  await author.page.keyboard.press('Escape')
  await expect(author.page.getByRole('tooltip')).toHaveCount(0)
  await clean(author.page, 'main header')

  // a second page of the same person is still one
  const again = await second.page.context().newPage()
  await again.goto(`/profiler/${slug}/1.0.0/review`)
  await expect(others(again)).toHaveText([/Forfatter, (læser|skriver)$/])
  await told(author.page)
  await expect(others(author.page)).toHaveCount(1)

  await second.page.getByRole('tab', { name: 'Om profilen' }).click()
  await second.page.getByRole('textbox', { name: 'Ejer' }).fill('To i fællesskab')
  await expect(others(author.page)).toHaveText([/Anden forfatter, skriver$/], GONE)

  await second.page.context().close()
  await expect(others(author.page)).toHaveCount(0, GONE)
  await expect(author.page.getByText('Anden forfatter er gået.')).toBeAttached()
  expect([author.complaints, second.complaints]).toEqual([[], []])
})

test('one who comes back is led to his step and told what another changed; then nothing more', { tag: '@long' }, async ({ browser }) => {
  test.setTimeout(180_000)
  const author = await personAt(browser, 'author')
  const slug = await newIdea(author.page, `Siden sidst ${Date.now().toString(36)}`, PURPOSE)
  const at = `/profiler/${slug}/1.0.0`
  await author.page.getByRole('button', { name: 'Søg efter et andet' }).click()
  await author.page.getByRole('dialog').getByRole('combobox').fill('alder')
  await author.page.getByRole('option', { name: 'Alder', exact: true }).click()
  await author.page.getByLabel('Fra og med').fill('21')
  await sent(author.page)
  await told(author.page)
  await author.page.goto('/')

  const second = await personAt(browser, 'secondAuthor')
  await second.page.goto(at)
  await counted(second.page)
  await expect(line(second.page), 'he was nowhere').toHaveCount(0)
  await second.page.getByRole('tab', { name: 'Om profilen' }).click()
  await second.page.getByRole('textbox', { name: 'Baggrund', exact: true }).fill('Skrevet af en anden')
  await sent(second.page)
  await second.page.context().close()

  await author.page.goto(at)
  await counted(author.page)
  await expect(line(author.page)).toContainText('var du ved trin 2, »Alder«.')
  await expect(line(author.page)).toContainText('Siden da er der én ændring, lavet af Anden forfatter.')
  await clean(author.page, 'section[aria-label="Siden sidst"]')
  await author.page.getByRole('button', { name: 'Se hele forskellen' }).focus()
  await author.page.keyboard.press('Enter')
  const dialog = author.page.getByRole('dialog', { name: /^Ændret siden/ })
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await clean(author.page, '[role=dialog]')
  await author.page.keyboard.press('Escape')
  await author.page.getByRole('button', { name: 'Gå til trin 2' }).focus()
  await author.page.keyboard.press('Enter')
  await expect(author.page.locator('[data-flow] [data-step="trin"]')).toBeFocused()
  await author.page.getByRole('button', { name: 'Skjul denne linje' }).click()
  await expect(line(author.page)).toHaveCount(0)
  await told(author.page)

  await author.page.reload()
  await counted(author.page)
  await expect(line(author.page)).toContainText('var du ved trin 2')
  await expect(line(author.page)).not.toContainText('Siden da')
  expect([author.complaints, second.complaints]).toEqual([[], []])
})

test('the tour is offered once, goes by keyboard, ends with Esc for good, and begins again from all acts', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(120_000)
  await newHere('vendor')
  const complaints = complaintsOf(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, 'vendor')
  await page.goto('/profiler/psykisk-sygdom-identifikation/1.0.0')
  await counted(page)
  await expect(page.getByText('Ny her? Se fem ting på et minut.')).toBeVisible()
  expect(await page.evaluate(() => document.activeElement === document.body), 'no focus is taken').toBe(true)
  await page.getByRole('button', { name: 'Vis mig rundt' }).focus()
  await page.keyboard.press('Enter')
  await expect(card(page)).toBeFocused()
  await clean(page, '[role=dialog]')
  for (let at = 1; at < 5; at++) {
    await expect(card(page)).toContainText(`${at} af 5`)
    await expect(card(page)).toBeInViewport({ ratio: 1 })
    await expect(page.locator('[data-toured]')).toHaveCount(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  await expect(card(page)).toContainText('5 af 5')
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(page.locator('[data-toured]')).toHaveCount(0)
  await expect(page.locator('[data-flow] [data-step][tabindex="0"]')).toBeFocused()

  await page.goto('/profiler/osteoporose/1.0.0')
  await counted(page)
  await expect(page.getByText('Ny her?')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('rundvis')
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('1 af 5')
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('a word is explained by keyboard and put away with Esc where one stands; the help has all of them', { tag: '@long' }, async ({ page }) => {
  const complaints = complaintsOf(page)
  await signIn(page, 'clinical')
  await page.goto('/profiler/osteoporose/1.0.0')
  await counted(page)
  const word = page.getByRole('button', { name: 'Skæringsdato', exact: true })
  await page.getByRole('button', { name: 'gruppen', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(word).toBeFocused()
  await expect(page.getByRole('tooltip')).toHaveText(/^Den dag, profilen læses på/)
  await expect(word).toHaveAccessibleDescription(/^Den dag, profilen læses på/)
  await clean(page, '[role=tooltip]')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await expect(word).toBeFocused()
  await word.hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await page.getByRole('tooltip').hover()
  await page.waitForTimeout(800)
  await expect(page.getByRole('tooltip'), 'it may be pointed at').toBeVisible()

  await page.goto('/hjaelp?side=ordliste')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ordliste')
  await expect(page.getByRole('row', { name: /^Skæringsdato Den dag/ })).toBeVisible()
  expect(complaints).toEqual([])
})
