// axe on every page of the build but the designing page, with data on it, in both languages, every dialog open; the receiver's page and the feed's.
import { expect, test } from './fixtures'
import { clean, lookOver } from './places/axe'
import { PAGES, prepared } from './places/pages'
import { NEVER_SEEN, routeOf, routes } from './places/walk'

/** It has a suite of its own, axe-designing.spec.ts. */
const DESIGNING = '/profiler/[slug]/[version]'

test.beforeAll('a code list, a release of terminology, and the change that is in review', async ({ browser }) => {
  test.setTimeout(120_000)
  await prepared(browser)
})

for (const locale of ['da', 'en'] as const)
  test(`axe finds nothing on any page: ${locale}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const anonymous = await (await browser.newContext()).newPage()
    await anonymous.context().addCookies([{ name: 'locale', value: locale, url: process.env.STUDIO_URL! }])
    await anonymous.goto('/login')
    await clean(anonymous, `${locale}: signing in`)
    const door = routeOf(anonymous)
    await anonymous.locator('input').first().fill('nobody')
    await anonymous.locator('input[type=password]').fill('wrong')
    await anonymous.locator('form button').first().click()
    await expect(anonymous.locator('[role=alert]').filter({ hasText: /\p{L}/u })).toBeVisible()
    await clean(anonymous, `${locale}: refused at the door`)

    const seen = (await lookOver(browser, PAGES, locale)).add(door)
    expect(
      routes.filter((route) => !seen.has(route) && route !== DESIGNING && !(route in NEVER_SEEN)),
      'a page without an example',
    ).toEqual([])
  })

for (const locale of ['da', 'en'])
  test(`axe finds nothing on the receiver’s page and the feed’s: ${locale}`, async ({ page }) => {
    await page.goto(`${process.env.RECEIVER_URL ?? 'http://localhost:3002'}/?lang=${locale}&profil=dk.klinikkenscockpit.osteoporose`)
    await expect(page.locator('table.list')).toBeVisible()
    await clean(page, `${locale}: the receiver’s list`)
    for (const summary of await page.locator('summary').all())
      if (await summary.isVisible()) {
        await summary.click()
        if ((await page.locator('details[open]').count()) >= 4) break
      }
    await page.locator('details.panel summary').click()
    await clean(page, `${locale}: the receiver’s list, opened`)
    await page.goto(process.env.FEED_URL ?? 'http://localhost:3001')
    await expect(page.getByRole('table')).toBeVisible()
    await clean(page, 'the feed')
  })
