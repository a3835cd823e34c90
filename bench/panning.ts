// A flow of 60 steps panned in Chromium: frames a second, and the longest frame. A page that draws nothing is measured in the same run, since what a browser
// without a screen reaches is not given. Needs a studio (STUDIO_URL); `npm run bench` raises one.
import type { Page } from 'playwright'
import type { Profile } from '#criteria'
import { base, counted, launch, ms, quantile, signedIn } from './chromium/studio'
import { median } from './median'

const STEPS = 60
const SECONDS = 4

/** A document of 60 questions on age, each leaving to an ending of its own. */
function long(own: Profile): Profile {
  const questions = Array.from({ length: STEPS }, (_, at) => ({
    id: `q${at}`,
    type: 'question' as const,
    title: `Alder ${at}`,
    ask: { type: 'criterion' as const, kind: 'age', params: { from: at } },
    yes: at + 1 < STEPS ? `q${at + 1}` : 'med',
    no: `ud${at}`,
  }))
  return {
    ...own,
    flow: [...questions, { id: 'med', type: 'in' as const }, ...questions.map((_, at) => ({ id: `ud${at}`, type: 'out' as const, reason: `Under ${at} år` }))],
  }
}

/** Milliseconds between frames while `act` goes on. */
async function frames(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    let last = performance.now()
    let on = true
    const tick = (now: number) => {
      times.push(now - last)
      last = now
      if (on) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(window, { stopFrames: () => ((on = false), times) })
  })
  await act()
  return (await page.evaluate(() => (window as unknown as { stopFrames: () => number[] }).stopFrames())).slice(1)
}
const said = (what: string, times: readonly number[]) =>
  `panning: ${what}: ${(1000 / (times.reduce((sum, one) => sum + one, 0) / times.length)).toFixed(1)} frames a second, median frame ${ms(median(times))}, 95th percentile ${ms(quantile(times, 0.95))}, longest ${ms(Math.max(...times))}`

const browser = await launch()
const page = await signedIn(browser)
const idle = await browser.newPage({ viewport: { width: 1280, height: 900 } })
await idle.setContent('<p>…</p>')

await page.goto(`${base}/`)
await page.getByRole('button', { name: 'Ny idé' }).click()
const dialog = page.getByRole('dialog', { name: 'Ny idé' })
await dialog.getByLabel('Profilens navn').fill(`Tres trin ${Date.now().toString(36)}`)
await dialog.getByLabel('Hvem vil have gavn af den').fill('Måling. Demonstrationsprofil – ikke klinisk godkendt.')
await dialog.getByRole('button', { name: 'Gem idéen' }).click()
await counted(page)
const [, slug] = /\/profiler\/([a-z0-9-]+)\//.exec(page.url())!
const own = (await (await page.request.get(`${base}/api/profiles/${slug}/1.0.0`)).json()) as Profile
await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(long(own)))
await page.keyboard.press('Control+k')
await page.getByRole('combobox', { name: 'Søg en handling' }).fill('indsæt')
await page.getByRole('option', { name: 'Indsæt dokument' }).click()
await page.getByRole('dialog').getByLabel('Dokument').focus()
await page.keyboard.press('Control+v')
await page.getByRole('dialog').getByRole('button', { name: 'Indsæt', exact: true }).click()
await page.locator(`[data-step=q${STEPS - 1}]`).waitFor({ state: 'attached', timeout: 30_000 })
await counted(page)
await page.locator('[data-save=saved]').waitFor({ timeout: 30_000 })
await page.waitForTimeout(1000)

const box = (await page.locator('.react-flow').boundingBox())!
const [x, y] = [box.x + box.width - 40, box.y + box.height / 2]
const drag = async () => {
  const until = Date.now() + SECONDS * 1000
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let at = 0; Date.now() < until; at++) await page.mouse.move(x + Math.round(120 * Math.sin(at / 9)) - 120, y + Math.round(220 * Math.sin(at / 13)))
  await page.mouse.up()
}
const nothing = await frames(idle, () => idle.waitForTimeout(SECONDS * 1000))
const panned = await frames(page, drag)
console.log(said('an empty page', nothing))
console.log(said(`${STEPS} steps, dragged`, panned))
console.log(`panning: at least 50 frames a second: ${1000 / (panned.reduce((sum, one) => sum + one, 0) / panned.length) >= 50 ? 'yes' : 'no'}`)
await browser.close()
