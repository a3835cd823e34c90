// The designing page in both views, every tab and dialog open; as an author, and as a reader.
import type { Browser, Page } from '@playwright/test'
import { counted, expect, newIdea, saved, signIn } from '../fixtures'
import { click, closed, dialog, drawing, focusStep, listView, patients, press, steps, tab } from '../opening'
import { changeInReview } from './changed'
import type { Stop } from './walk'

let draft = ''
let changed = ''
/** A profile that may be sent, and the change that is in review. */
export async function preparedDraft(browser: Browser): Promise<void> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, 'author')
  changed = await changeInReview(page)
  draft = await newIdea(page, `Tilgængelighed ${Date.now().toString(36)}`, 'Prøve af siderne. Demonstrationsprofil – ikke klinisk godkendt.')
  await page.goto(`/profiler/${draft}/1.0.0/review`)
  for (const name of ['Begynd lægefaglig specifikation', 'Videre til teknisk specifikation']) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByText(`Gjort: ${name}`)).toBeVisible()
  }
  await page.context().close()
}

/** To another tab, out of what was opened on this one. */
const away = (at: number) => async (page: Page) => {
  await page.keyboard.press('Escape')
  await tab(at)(page)
}

export const DESIGNING: Stop[] = [
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
          .fill((await page.locator('html').getAttribute('lang')) === 'da' ? 'indsæt dok' : 'insert doc')
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').locator('textarea').fill('{')
        await page.getByRole('dialog').locator('footer button').first().click()
        await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
      },
      'naming a group': async (page) => {
        await closed(page)
        await press('g')(page)
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
      'short names': async (page) => {
        await page.locator('details > summary').last().click()
        await expect(page.locator('details[open] table')).toBeVisible()
      },
    },
  },
  {
    what: 'an empty profile',
    who: 'author',
    at: () => `/profiler/${draft}/1.0.0`,
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
]
