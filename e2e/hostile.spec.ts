// Texts that would run if they were read as HTML, in every text field: none is drawn as anything but text, none runs, nothing is asked of another origin.
// STUDIO_LONG=1 puts each of them in each field; the ordinary run some.
import type { Page } from '@playwright/test'
import type { Profile } from '#criteria'
import { parseDocument } from '#criteria'
import { fieldsOf, withText } from '#engines/sql/testing/string-fields'
import { choose, counted, expect, newIdea, saved, signIn, test } from './fixtures'
import { insertDocument } from './opening'
import { tracked } from './places/own'
import { chunks, PAYLOADS, WORD } from './places/payloads'

const LINES = chunks(290)
const LONG = process.env.STUDIO_LONG === '1'
const rounds = (short: number): readonly string[] => (LONG ? LINES : LINES.slice(0, short))

/** What of the texts is in the page as more than text. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate((word) => {
    const ran = word in window ? ['ran'] : []
    const marked = [...document.querySelectorAll(`[data-${word}], a[href^="javascript:" i], form[action*="${word}"]`)]
    return [...ran, ...marked.map((one) => one.outerHTML.slice(0, 120))]
  }, WORD)

test('the check itself: every text is noticed when it is put into a page as HTML', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/login')
  const unnoticed = await page.evaluate(
    ({ all, word }) =>
      all.filter((text) => {
        const around = ['%', '<p title="%">', "<p title='%'>", '<p title=%>', '<textarea>%</textarea>', '<style>%</style>', '<!--%-->'] as const
        return !around.some((one) => {
          const div = document.createElement('div')
          div.innerHTML = one.replace('%', () => text)
          return div.querySelector(`[data-${word}]`)
        })
      }),
    { all: PAYLOADS, word: WORD },
  )
  expect(unnoticed.filter((text) => !/^<\/(title|script)>|^\]\]>/.test(text))).toEqual([])
  await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), PAYLOADS[0]!)
  expect(await drawn(page)).toHaveLength(1)
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(150)
})

test('in every text of a document: all tabs, the review, the specifications and the pane', { tag: '@long' }, async ({ browser }) => {
  test.setTimeout(LONG ? 60 * 60_000 : 180_000)
  const page = await (await browser.newContext()).newPage()
  const { follow, wrong } = tracked()
  follow(page)
  await signIn(page, 'author')
  const slug = await newIdea(page, `Fjendtlig ${Date.now().toString(36)}`, 'Demonstrationsprofil – ikke klinisk godkendt.')
  const own = (await (await page.request.get(`/api/profiles/${slug}/1.0.0`)).json()) as Profile
  const full = (await (await page.request.get('/api/profiles/osteoporose/1.0.0')).json()) as Profile
  const base = { ...full, id: own.id, title: own.title } as Profile
  const free = fieldsOf(base).filter((field) => !field.key && parseDocument(withText(base, field, LINES[0]!)).ok)
  expect(free.length).toBeGreaterThan(150)
  let filled = 0
  for (const [round, line] of rounds(1).entries()) {
    const document = free.reduce<unknown>((all, field, index) => withText(all as Profile, field, LINES[(index + round) % LINES.length]!), base) as Profile
    expect(parseDocument(document).ok, line).toBe(true)
    filled += free.length
    await page.goto(`/profiler/${slug}/1.0.0`)
    await counted(page)
    await insertDocument(page, JSON.stringify(document))
    await saved(page)
    await counted(page)
    const tabs = page.getByRole('tablist').first().getByRole('tab')
    for (let at = 0; at < (await tabs.count()); at++) {
      await tabs.nth(at).click()
      await expect(page.getByRole('tabpanel').first()).toBeVisible()
      expect(await drawn(page), `tab ${at}`).toEqual([])
    }
    for (const path of ['review', 'specifikation/laegefaglig', 'specifikation/teknisk', 'glasplade']) {
      await page.goto(`/profiler/${slug}/1.0.0/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path === 'glasplade') await expect(page.locator('[data-pane=ready]')).toBeVisible({ timeout: 45_000 })
      expect(await drawn(page), path).toEqual([])
    }
  }
  console.log(`hostile: ${free.length} fields of a document, ${filled} times filled, nothing drawn`)
  expect(wrong).toEqual([])
})

test('in ideas, comments, code lists, populations, searches and at the door', async ({ browser }) => {
  test.setTimeout(LONG ? 60 * 60_000 : 180_000)
  const page = await (await browser.newContext()).newPage()
  const { follow, wrong } = tracked()
  follow(page)
  const unharmed = async (what: string) => expect(await drawn(page), what).toEqual([])
  for (const line of rounds(1)) {
    await page.goto(`/login?callbackUrl=${encodeURIComponent(line)}&error=${encodeURIComponent(line)}`)
    await page.getByLabel('Brugernavn').fill(line)
    await page.getByLabel('Adgangskode').fill(line)
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: /\p{L}/u })).toBeVisible()
    await unharmed('login')
  }
  await signIn(page, 'author')
  for (const [round, line] of rounds(1).entries()) {
    for (const path of ['/kodelister?q=', '/hjaelp?side=', '/profiler?q=', '/status?q=']) {
      await page.goto(path + encodeURIComponent(line))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await unharmed(path)
    }
    const slug = await newIdea(page, `${round} ${Date.now().toString(36)} ${line}`.slice(0, 200), LINES.slice(round).join('\n').slice(0, 2000))
    await unharmed('idea')
    await page.locator('[data-flow] [data-step][tabindex="0"]').focus()
    await page.keyboard.press('c')
    await page.locator('aside textarea').fill(line)
    await page.getByRole('button', { name: 'Gem bemærkning' }).click()
    await expect(page.locator('aside p', { hasText: WORD }).first()).toBeVisible()
    await unharmed('comment')
    await page.goto(`/profiler/${slug}/1.0.0/review`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await unharmed('review')
    await page.goto('/kodelister')
    await page.getByRole('button', { name: 'Ny kodeliste' }).click()
    await page
      .getByRole('dialog')
      .getByLabel('Hvad skal listen hedde?')
      .fill(`${Date.now().toString(36)} ${line}`.slice(0, 200))
    await page.getByRole('dialog').getByRole('button', { name: 'Opret' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(WORD)
    await unharmed('code list')
    await page.goto('/populationer')
    await page.getByRole('button', { name: 'Dan en population' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dan en population' })
    await dialog.getByLabel('Hvad skal den hedde?').fill(line.slice(0, 100))
    await choose(dialog, /Hvor stor\?/, /^1\.600/)
    await dialog.getByRole('button', { name: 'Dan', exact: true }).click()
    await expect(page.getByRole('link', { name: /data-kaldt/ }).first()).toBeVisible({ timeout: 60_000 })
    await unharmed('populations')
  }
  for (const path of ['/', '/profiler', '/status', '/kodelister', '/populationer', '/udgivelser']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await unharmed(path)
  }
  expect(wrong).toEqual([])
})
