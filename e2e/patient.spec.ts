// One patient of the published osteoporosis profile: his route lights on the drawing and the rest fades, he is drawn in time beside it,
// a step lights the rows that decided it and back, arrows walk, the table says the same, and one who is out is told what it would have taken.
import type { Page } from '@playwright/test'
import { complaintsOf, counted, expect, signIn, test } from './fixtures'
import { drawing, listView, patients, steps } from './opening'

const PLACE = '/profiler/osteoporose/1.0.0'
const timeline = (page: Page) => page.getByRole('listbox', { name: /^Tidslinje med \d+ oplysninger om T-\d{6}/ })
const lit = (page: Page) => timeline(page).locator('[data-lit]')
const active = (page: Page) =>
  timeline(page).evaluate((list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? null)

/** The first patient at a step. */
async function open(page: Page, step: string): Promise<void> {
  await steps(page)
    .and(page.locator(`[data-step="${step}"]`))
    .focus()
  await page.keyboard.press('p')
  await page
    .getByRole('button', { name: /^T-\d{6}$/ })
    .first()
    .click()
  await expect(page.locator('#vej')).toBeVisible()
}
/** The first step of the route that some of his rows decided. */
async function decidedStep(page: Page): Promise<string> {
  for (const id of await page.locator('[data-place]').evaluateAll((all) => all.map((one) => one.getAttribute('data-place')!))) {
    await page.locator(`[data-place="${id}"]`).hover()
    if ((await lit(page).count()) > 0) return id
  }
  throw new Error('No step is decided by a row')
}

test('by mouse: the route lights and the rest fades; a step and its rows point at each other; the rest unfolds, and stands in a table', async ({ page }) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'lead')
  await page.goto(PLACE)
  await counted(page)
  await drawing(page)
  await open(page, 'included')
  await expect(page.getByRole('heading', { name: /^Patient T-\d{6} over tid$/ })).toBeVisible()

  const off = page.locator('.react-flow__edge.faded')
  expect(await off.count()).toBeGreaterThan(0)
  for (const opacity of await off.evaluateAll((all) => all.map((one) => getComputedStyle(one).opacity))) expect(opacity).toBe('0.3')
  await expect(page.locator('.react-flow__edge.on-route').first()).toHaveCSS('opacity', '1')
  await expect(page.locator('[data-flow] article.faded').first()).toBeVisible()
  await expect(page.locator('[data-flow] article[data-step="included"]')).not.toHaveClass(/faded/)

  await expect(timeline(page)).toBeInViewport()
  await expect(timeline(page).locator('[data-decided] [data-flag]').first()).toBeVisible()
  const step = await decidedStep(page)
  const [id, says] = await lit(page)
    .last()
    .evaluate((one) => [one.id, one.getAttribute('aria-label')!] as const)
  expect(says).toMatch(/ · afgjorde (trin|reglen)/)
  await expect(page.locator('[data-readout]')).toContainText('afgjort af')
  for (const opacity of await timeline(page)
    .locator('[role=option]:not([data-lit])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('opacity'))))
    expect(opacity).toBe('0.3')
  await page.locator(`[id="${id}"] > circle`).first().hover({ force: true })
  await expect(page.locator(`[data-place="${step}"]`)).toContainText('afgjort af den oplysning, der peges på')
  await expect(page.locator('[data-readout]')).toContainText(says)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(page.locator('[data-here]')).toHaveCount(0)

  const all = Number(/med (\d+)/.exec((await timeline(page).getAttribute('aria-label'))!)![1])
  const others = page.getByRole('button', { name: /^Andet \([\d.]+\)$/ })
  await others.click()
  await expect(others).toHaveAttribute('aria-expanded', 'true')
  await expect(timeline(page).getByRole('option')).toHaveCount(all)
  await page.getByRole('button', { name: 'Vis som tabel' }).click()
  await expect(page.getByRole('table', { name: /over tid$/ }).getByRole('row')).toHaveCount(all + 1)
  await page.getByRole('button', { name: 'Til listen' }).click()
  await expect(page.locator('[data-patient-timeline]')).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('by keyboard, in the list: one stop for the timeline, arrows walk it; focus on a step lights its rows', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'lead')
  await page.goto(PLACE)
  await counted(page)
  await listView(page)
  await patients(page)
  await timeline(page).focus()
  const seen = new Set([await active(page)])
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key)
    const says = await active(page)
    expect(says).not.toBeNull()
    await expect(page.locator('[data-readout]')).toContainText(says!)
    seen.add(says)
  }
  expect(seen.size).toBeGreaterThan(1)
  await page.locator('[data-place] button').first().focus()
  await expect(page.locator('[data-readout]')).toContainText(/^trin 1\..*afgjort af/)

  expect(complaints).toEqual([])
})

test('one who is out is told what it would have taken, beside his route and all that is known of him', { tag: '@long' }, async ({ page }) => {
  const complaints = complaintsOf(page)
  await signIn(page, 'lead')
  await page.goto(PLACE)
  await counted(page)
  await drawing(page)
  await open(page, 'notKnown')
  await expect(page.getByRole('heading', { name: 'Hvad der skulle til' })).toBeVisible()
  await expect(page.locator('section[aria-labelledby="skulle-til"] p')).not.toBeEmpty()
  await expect(timeline(page)).toBeVisible()
  expect(complaints).toEqual([])
})
