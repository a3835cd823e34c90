// npm run screens: a picture of every page in both languages, with data on it, as docs/screens/<page>.<language>.png. Dialogs are left out.
import { mkdirSync, rmSync } from 'node:fs'
import { test } from './fixtures'
import { DESIGNING, preparedDraft } from './places/designing'
import { PAGES, prepared } from './places/pages'
import { walk, type Locale, type Look } from './places/walk'

const FOLDER = 'docs/screens'
const fileOf = (words: string, locale: Locale) => `${FOLDER}/${words.replaceAll('’', '').replace(/\W+/g, '-')}.${locale}.png`
const picture =
  (locale: Locale): Look =>
  async (page, stop, opened) => {
    if (opened && (await page.getByRole('dialog').count())) return
    await page.screenshot({ path: fileOf(opened ? `${stop.what} ${opened}` : stop.what, locale), animations: 'disabled' })
  }

test.beforeAll('what the pages show', async ({ browser }) => {
  test.setTimeout(240_000)
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  await prepared(browser)
  await preparedDraft(browser)
})

for (const locale of ['da', 'en'] as const)
  test(`pictures: ${locale}`, async ({ browser, page }) => {
    test.setTimeout(600_000)
    await page.context().addCookies([{ name: 'locale', value: locale, url: process.env.STUDIO_URL! }])
    await page.goto('/login')
    await page.screenshot({ path: fileOf('signing in', locale) })
    await walk(browser, [...PAGES, ...DESIGNING], locale, picture(locale))
    await page.goto(`${process.env.RECEIVER_URL}/?lang=${locale}&profil=dk.klinikkenscockpit.osteoporose`)
    await page.locator('table.list').waitFor()
    await page.screenshot({ path: fileOf('the receivers list', locale) })
  })
