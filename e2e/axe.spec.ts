// axe on every page of the build, with data on it, in both languages; the designing page in both views, every dialog open; the receiver's page and the feed's.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { counted, expect, newIdea, saved, signIn, test, type UserName } from './fixtures'
import { importFile, newList, ownCodes } from './official'
import { click, closed, dialog, drawing, focusStep, listView, patients, press, steps, tab } from './opening'

/** Pages that nobody can be led to, and why. */
const NEVER_SEEN: Record<string, string> = { '/_global-error': 'Built into Next.js: shown only when the frame itself cannot be drawn' }
/** Findings that stand, and why. */
const ACCEPTED: { rule: string; target: RegExp; reason: string }[] = []

const routes = Object.entries(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>)
  .filter(([file]) => file.endsWith('/page'))
  .map(([, route]) => route)
const patternOf = (route: string) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`)

const RUN = Date.now().toString(36)
const SLUG: { draft?: string; list?: string; release?: string } = {}
let changed = ''

test.beforeAll('a profile that may be sent, and the change that is in review', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await (await browser.newContext()).newPage()
  await signIn(page, 'author')
  await page.goto('/profiler')
  changed = (await page
    .getByRole('row', { name: /^Osteoporose / })
    .getByRole('link')
    .first()
    .getAttribute('href'))!
  SLUG.draft = await newIdea(page, `Tilgængelighed ${Date.now().toString(36)}`, 'Prøve af siderne. Demonstrationsprofil – ikke klinisk godkendt.')
  await page.goto(`/profiler/${SLUG.draft}/1.0.0/review`)
  for (const name of ['Begynd lægefaglig specifikation', 'Videre til teknisk specifikation']) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByText(`Gjort: ${name}`)).toBeVisible()
  }
  SLUG.list = await newList(page, `Tilgængelighed ${RUN}`, 'A10B')
  await page.context().close()
  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'admin')
  await importFile(office, `2026-${RUN}`, 'proeve.json', ownCodes(`urn:proeve:${RUN}`))
  SLUG.release = new URL(office.url()).pathname
  await office.context().close()
})

/** Rows of a long list after these are like those before. */
const MORE_OF_THE_SAME = 'table.list tbody tr:nth-child(n+25)'
/** Fails on any finding; answers the route of the page. `opened`: looks at what was opened alone. */
async function clean(page: Page, what: string, opened = false): Promise<string> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .exclude(MORE_OF_THE_SAME)
    .setLegacyMode(true) // we have no frames of others
  if (opened) axe.include((await page.getByRole('dialog').count()) ? '[role=dialog]' : '#indhold')
  const { violations } = await axe.analyze()
  const found = violations.flatMap((one) =>
    one.nodes.map((node) => ({ rule: one.id, help: one.help, target: node.target.join(' '), html: node.html.slice(0, 200) })),
  )
  expect
    .soft(
      found.filter((one) => !ACCEPTED.some(({ rule, target }) => rule === one.rule && target.test(one.target))),
      what,
    )
    .toEqual([])
  const path = new URL(page.url()).pathname
  return routes.find((route) => patternOf(route).test(path)) ?? '/_not-found'
}

/** To another tab, out of what was opened on this one. */
const away = (at: number) => async (page: Page) => {
  await page.keyboard.press('Escape')
  await tab(at)(page)
}

interface Stop {
  what: string
  who: UserName
  at: () => string
  /** What is opened on it before it is looked at; several are looked at one after the other. */
  open?: Record<string, (page: Page) => Promise<void>>
  ready?: (page: Page) => Promise<void>
}
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
    what: 'a profile that is written, as a drawing',
    who: 'author',
    at: () => '/profiler/psykisk-sygdom-identifikation/1.0.0',
    ready: async (page) => {
      await counted(page)
      await drawing(page)
    },
    open: {
      'a step’s form': async (page) => {
        await focusStep(page)
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await expect(page.locator('aside form, aside input, aside button[aria-haspopup]').first()).toBeVisible()
      },
      'patients and one patient': patients,
      comments: async (page) => {
        await focusStep(page)
        await page.keyboard.press('c')
        await expect(page.locator('aside textarea')).toBeVisible()
      },
      'the search for a step': async (page) => {
        await press('n')(page)
        await page.getByRole('dialog').getByRole('combobox').fill('diab')
        await expect(page.getByRole('option').first()).toBeVisible()
      },
      'all acts': async (page) => {
        await closed(page)
        await page.keyboard.press('Control+k')
        await dialog(page)
      },
      keys: async (page) => {
        await closed(page)
        await press('?')(page)
      },
      'a document that is refused': async (page) => {
        await closed(page)
        await page.keyboard.press('Control+k')
        await page
          .getByRole('dialog')
          .getByRole('combobox')
          .fill((await page.locator('html').getAttribute('lang')) === 'da' ? 'indsæt' : 'insert')
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').locator('textarea').fill('{')
        await page.getByRole('dialog').locator('footer button').first().click()
        await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
      },
      'what is to be mended': async (page) => {
        await closed(page)
        await page.locator('main header button').first().click()
        await dialog(page)
      },
    },
  },
  {
    what: 'the same as a list',
    who: 'author',
    at: () => '/profiler/psykisk-sygdom-identifikation/1.0.0',
    ready: async (page) => {
      await counted(page)
      await listView(page)
    },
    open: {
      'a step’s form': async (page) => {
        await steps(page).nth(1).click()
        await expect(steps(page).nth(1)).toHaveAttribute('aria-expanded', 'true')
      },
      'patients and one patient': async (page) => {
        await page.keyboard.press('Escape')
        await patients(page)
      },
    },
  },
  {
    what: 'the change in review: priorities',
    who: 'secondAuthor',
    at: () => changed,
    ready: async (page) => {
      await counted(page)
      await tab(1)(page)
    },
    open: {
      'a rule': async (page) => {
        await page.locator('[role=tabpanel] button[aria-expanded=false]').first().click()
      },
      display: away(2),
      work: away(3),
      'code lists': away(4),
      settings: away(5),
      'test patients': async (page) => {
        await away(6)(page)
        await expect(page.locator('[data-fresh=now]')).toBeVisible()
      },
      about: away(8),
    },
  },
  {
    what: 'an empty profile',
    who: 'author',
    at: () => `/profiler/${SLUG.draft}/1.0.0`,
    ready: async (page) => {
      await counted(page)
      await saved(page)
    },
    open: { 'sending it': click(/^(Send til review|Send to review)$/) },
  },
  {
    what: 'a profile for a reader',
    who: 'clinical',
    at: () => '/profiler/osteoporose/1.0.0',
    ready: async (page) => {
      await counted(page)
      await drawing(page)
    },
  },
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
    const seen = new Set<string>()
    const people = new Map<UserName, Page>()
    const anonymous = await (await browser.newContext()).newPage()
    await anonymous.context().addCookies([{ name: 'locale', value: locale, url: process.env.STUDIO_URL! }])
    await anonymous.goto('/login')
    seen.add(await clean(anonymous, `${locale}: signing in`))
    await anonymous.locator('input').first().fill('nobody')
    await anonymous.locator('input[type=password]').fill('wrong')
    await anonymous.locator('form button').first().click()
    await expect(anonymous.locator('[role=alert]').filter({ hasText: /\p{L}/u })).toBeVisible()
    await clean(anonymous, `${locale}: refused at the door`)

    for (const stop of STOPS) {
      const page = people.get(stop.who) ?? (await (await browser.newContext()).newPage())
      if (!people.has(stop.who)) {
        await signIn(page, stop.who)
        if (locale === 'en') await page.getByRole('button', { name: 'Skift sprog til engelsk' }).click()
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        people.set(stop.who, page)
      }
      await page.goto(stop.at())
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await stop.ready?.(page)
      seen.add(await clean(page, `${locale}: ${stop.what}`))
      for (const [what, open] of Object.entries(stop.open ?? {}))
        await test.step(`${stop.what}: ${what}`, async () => {
          await open(page)
          await clean(page, `${locale}: ${stop.what}: ${what}`, true)
        })
    }
    expect(
      routes.filter((route) => !seen.has(route) && !(route in NEVER_SEEN)),
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
