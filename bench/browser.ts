// In Chromium at 10,000 and 100,000 patients: from an edit of a bound to the changed counts on the page, beside the floor: an empty click that asks a worker
// and draws its answer, in blocks that take turns. Prints medians, 95th percentiles and how they stand to the engine's own time and the messages there and
// back, of the same run. Needs a studio (STUDIO_URL); `npm run bench` raises one.
import type { Page } from 'playwright'
import { clickFloor, openFloor, type Floor } from './chromium/floor'
import { base, counted, launch, ms, quantile, rest, signedIn } from './chromium/studio'
import { median } from './median'

const [BLOCKS, BLOCK] = [6, 10]

interface Answered {
  /** Milliseconds in the worker, and from asking to the answer. */
  engine: number
  trip: number
}
declare global {
  interface Window {
    answered: Answered[]
  }
}

/** The page's workers, watched from outside: when each count was asked for and answered. */
function watch() {
  window.answered = []
  const Own = window.Worker
  window.Worker = class extends Own {
    private readonly asked = new Map<number, number>()
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string; id: number; answer: { took: number } }>) => {
        if (data.type === 'count') window.answered.push({ engine: data.answer.took, trip: performance.now() - this.asked.get(data.id)! })
      })
    }
    override postMessage(message: { type: string; id: number }) {
      if (message.type === 'count') this.asked.set(message.id, performance.now())
      super.postMessage(message)
    }
  }
}

/** Sets a native input as typing does, and answers the milliseconds until the frame in which the line of totals shows numbers of the new document. */
const edit = (page: Page, value: string) =>
  page.evaluate(
    (text) =>
      new Promise<number>((done) => {
        const input = document.querySelector<HTMLInputElement>('[data-bench-input]')!
        const seen = new MutationObserver(() => {
          if (document.querySelector('[data-ready]')?.getAttribute('data-ready') !== 'yes') return
          seen.disconnect()
          requestAnimationFrame(() => {
            const after = new MessageChannel()
            after.port1.onmessage = () => done(performance.now() - began)
            after.port2.postMessage(null)
          })
        })
        seen.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-ready'] })
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
        const began = performance.now()
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    value,
  )

/** The designing page with the form of the step on age open. */
async function openBound(page: Page): Promise<void> {
  await page.goto(`${base}/profiler/psykisk-sygdom-identifikation/1.0.0`)
  await counted(page)
  await page.locator('[data-step]', { hasText: 'mindst 18 år' }).first().click()
  const bound = page.getByLabel('Fra og med')
  await bound.waitFor()
  await bound.evaluate((input) => input.setAttribute('data-bench-input', ''))
}

async function measure(page: Page, floor: Floor, patients: string, most: number): Promise<void> {
  await openBound(page)
  for (let i = 0; i < 8; i++) {
    await edit(page, String(70 + i)) // the page's code is compiled by its first uses
    await clickFloor(floor)
  }
  await page.evaluate(() => (window.answered = []))
  const [times, floors]: [number[], number[]] = [[], []]
  for (let block = 0; block < BLOCKS; block++) {
    await floor.page.bringToFront()
    for (let i = 0; i < BLOCK; i++) floors.push(await clickFloor(floor))
    await page.bringToFront()
    for (let i = 0; i < BLOCK; i++) times.push(await edit(page, String(19 + ((block * BLOCK + i) % 50))))
  }
  const answered = await page.evaluate(() => window.answered)
  await edit(page, '18') // as it was
  await page.locator('[data-save=saved]').waitFor({ timeout: 30_000 })
  const [engine, trip] = [median(answered.map((one) => one.engine)), median(answered.map((one) => one.trip))]
  const [middle, p95, ground] = [median(times), quantile(times, 0.95), median(floors)]
  console.log(
    `browser: ${times.length} edits at ${patients} patients, from input to painted counts: median ${ms(middle)}, 95th percentile ${ms(p95)}, greatest ${ms(Math.max(...times))}`,
  )
  console.log(
    `browser: the floor, ${floors.length} clicks in between: median ${ms(ground)}, 95th percentile ${ms(quantile(floors, 0.95))}; edit − floor ${ms(middle - ground)}, edit / floor ${(middle / ground).toFixed(2)}`,
  )
  console.log(`browser: the engine itself median ${ms(engine)}, messages there and back ${ms(trip)}; edit / engine ${(middle / engine).toFixed(1)}`)
  console.log(
    `browser: at ${patients}: within 8 ms of the floor: ${middle - ground <= 8 ? 'yes' : 'no'} (median); under ${most} ms: ${p95 <= most ? 'yes' : 'no'} (95th percentile)`,
  )
}

/** Made and chosen on the page Populationer, as an author does it. */
async function choosePopulation(page: Page, title: string): Promise<void> {
  await page.goto(`${base}/populationer`)
  await page.getByRole('button', { name: 'Dan en population' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dan en population' })
  await dialog.getByLabel('Hvad skal den hedde?').fill(title)
  await dialog.getByRole('button', { name: /Hvor stor\?/ }).click()
  await page.getByRole('option', { name: /^100\.000/ }).click()
  await dialog.getByRole('button', { name: 'Dan', exact: true }).click()
  await page
    .getByRole('button', { name: new RegExp(`: ${title}$`) })
    .first()
    .waitFor({ timeout: 300_000 })
  await page
    .getByRole('row', { name: new RegExp(title) })
    .getByRole('button')
    .first()
    .click()
  await page
    .getByRole('row', { name: new RegExp(title) })
    .getByText('Bruges i studiet')
    .waitFor()
}

await rest()
const browser = await launch()
const page = await signedIn(browser)
await page.addInitScript(watch)
const floor = await openFloor(browser)
await measure(page, floor, '10,000', 50)
await choosePopulation(page, 'Bænk')
await measure(page, floor, '100,000', 100)
await floor.stop()
await browser.close()
