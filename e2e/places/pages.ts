// Every page but the designing page, with data on it and what can be opened on it.
import type { Browser } from '@playwright/test'
import { expect, signIn } from '../fixtures'
import { importFile, newList, ownCodes } from '../official'
import { click, closed } from '../opening'
import { changeInReview } from './changed'
import type { Stop } from './walk'

const RUN = Date.now().toString(36)
const SLUG: { list?: string; release?: string; changed?: string } = {}

/** A code list, a release of terminology, and the change that is in review. */
export async function prepared(browser: Browser): Promise<void> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, 'author')
  SLUG.changed = await changeInReview(page)
  SLUG.list = await newList(page, `Tilgængelighed ${RUN}`, 'A10B')
  await page.context().close()
  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'admin')
  await importFile(office, `2026-${RUN}`, 'proeve.json', ownCodes(`urn:proeve:${RUN}`))
  SLUG.release = new URL(office.url()).pathname
  await office.context().close()
}

export const PAGES: Stop[] = [
  { what: 'what waits', who: 'author', at: () => '/', open: { 'a new idea': click(/^(Ny idé|New idea)$/) } },
  { what: 'profiles', who: 'author', at: () => '/profiler' },
  { what: 'new from', who: 'author', at: () => '/profiler/ny-ud-fra', open: { 'a name for the copy': click(/^(Brug som udgangspunkt|Begin from it): /) } },
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
    at: () => `${SLUG.changed}/review`,
    open: { 'asking for changes': click(/^(Bed om ændringer|Ask for changes|Request changes)$/) },
  },
  {
    what: 'a release to take back',
    who: 'publisher',
    at: () => '/profiler/osteoporose/1.0.0/review',
    open: { 'taking it back': click(/^(Tilbagekald|Withdraw)$/) },
  },
]
