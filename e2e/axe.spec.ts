// axe on every page of the build but the designing page, with data on it, in both languages, every dialog open; the receiver's page and the feed's.
import { expect, signIn, test } from './fixtures'
import { changeInReview, clean, lookOver, NEVER_SEEN, routes, type Stop } from './axe/look'
import { importFile, newList, ownCodes } from './official'
import { click, closed } from './opening'

const RUN = Date.now().toString(36)
/** It has a suite of its own, axe-designing.spec.ts. */
const DESIGNING = '/profiler/[slug]/[version]'
const SLUG: { list?: string; release?: string } = {}
let changed = ''

test.beforeAll('a code list, a release of terminology, and the change that is in review', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await (await browser.newContext()).newPage()
  await signIn(page, 'author')
  changed = await changeInReview(page)
  SLUG.list = await newList(page, `Tilgængelighed ${RUN}`, 'A10B')
  await page.context().close()
  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'admin')
  await importFile(office, `2026-${RUN}`, 'proeve.json', ownCodes(`urn:proeve:${RUN}`))
  SLUG.release = new URL(office.url()).pathname
  await office.context().close()
})

const STOPS: Stop[] = [
  { what: 'what waits', who: 'author', at: () => '/', open: { 'a new idea': click(/^(Ny idé|New idea)$/) } },
  { what: 'profiles', who: 'author', at: () => '/profiler' },
  { what: 'status', who: 'author', at: () => '/status' },
  { what: 'releases', who: 'author', at: () => '/udgivelser' },
  { what: 'codes', who: 'author', at: () => '/kodelister?q=KOL', open: { 'a new list': click(/^(Ny kodeliste|New code list)$/) } },
  {
    what: 'a code list',
    who: 'author',
    at: () => `/kodelister/${SLUG.list}`,
    open: {
      'codes below': async (page) => {
        await page
          .getByRole('button', { name: /^(Underkoder til|Codes below) A10B$/ })
          .first()
          .click()
        await expect(page.getByText('A10BA02', { exact: true })).toBeVisible()
      },
    },
  },
  { what: 'a release of terminology', who: 'author', at: () => SLUG.release! },
  {
    what: 'codes for the administrator',
    who: 'admin',
    at: () => '/kodelister',
    open: { 'an import': click(/^(Importér officiel fil …|Import an official file …)$/) },
  },
  {
    what: 'populations',
    who: 'author',
    at: () => '/populationer',
    open: {
      'a new one': click(/^(Dan en population|Make a population)$/),
      'data of one’s own': async (page) => {
        await closed(page)
        await click(/^(Indlæs egne data …|Read in data of one’s own …)$/)(page)
      },
    },
  },
  {
    what: 'a population',
    who: 'author',
    at: () => '/populationer',
    ready: async (page) => {
      await page.locator('table a').first().click()
      await expect(page.getByRole('heading', { level: 1, name: 'Syntetisk klinik' })).toBeVisible()
    },
  },
  {
    what: 'the pane',
    who: 'author',
    at: () => '/profiler/osteoporose/1.0.0/glasplade',
    ready: async (page) => expect(page.locator('[data-pane=ready]')).toBeVisible({ timeout: 45_000 }),
    open: {
      'the patient in focus, to be declined': async (page) => {
        await page.locator('[data-patient]').first().press('f')
        await expect(page.getByRole('radio', { name: /^(Andet|Other)$/ })).toBeVisible()
      },
    },
  },
  { what: 'the clinical specification', who: 'author', at: () => '/profiler/osteoporose/1.0.0/specifikation/laegefaglig' },
  { what: 'the technical specification', who: 'author', at: () => '/profiler/osteoporose/1.0.0/specifikation/teknisk' },
  { what: 'help', who: 'author', at: () => '/hjaelp' },
  { what: 'help on a kind', who: 'author', at: () => '/hjaelp?side=latest-result' },
  { what: 'no such page', who: 'author', at: () => '/findes-ikke' },
  {
    what: 'a review with comments',
    who: 'clinical',
    at: () => `${changed}/review`,
    open: { 'asking for changes': click(/^(Bed om ændringer|Ask for changes|Request changes)$/) },
  },
  {
    what: 'a release to take back',
    who: 'publisher',
    at: () => '/profiler/osteoporose/1.0.0/review',
    open: { 'taking it back': click(/^(Tilbagekald|Withdraw)$/) },
  },
]

for (const locale of ['da', 'en'] as const)
  test(`axe finds nothing on any page: ${locale}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const anonymous = await (await browser.newContext()).newPage()
    await anonymous.context().addCookies([{ name: 'locale', value: locale, url: process.env.STUDIO_URL! }])
    await anonymous.goto('/login')
    const door = await clean(anonymous, `${locale}: signing in`)
    await anonymous.locator('input').first().fill('nobody')
    await anonymous.locator('input[type=password]').fill('wrong')
    await anonymous.locator('form button').first().click()
    await expect(anonymous.locator('[role=alert]').filter({ hasText: /\p{L}/u })).toBeVisible()
    await clean(anonymous, `${locale}: refused at the door`)

    const seen = (await lookOver(browser, STOPS, locale)).add(door)
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
