// In Chromium at 10,000 patients: from an edit of a bound to the changed counts on the page. Prints median, 95th percentile, and how that
// stands to the engine's own time and to the messages there and back, measured in the same run. Needs a studio (STUDIO_URL); `npm run bench` raises one.
import { chromium, type Page } from 'playwright'
import { existsSync } from 'node:fs'
import { median } from './median'

const base = process.env.STUDIO_URL ?? 'http://localhost:3000'
const EDITS = 40
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path))

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

/** Sets a native input as typing does, and answers the milliseconds until the line of totals shows numbers of the new document. */
const edit = (page: Page, value: string) =>
  page.evaluate(
    (text) =>
      new Promise<number>((done) => {
        const input = document.querySelector<HTMLInputElement>('[data-bench-input]')!
        const began = performance.now()
        const seen = new MutationObserver(() => {
          const flow = document.querySelector('[data-ready]')
          if (flow?.getAttribute('data-ready') !== 'yes') return
          seen.disconnect()
          requestAnimationFrame(() => done(performance.now() - began))
        })
        seen.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-ready'] })
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    value,
  )

/** The receiver draws its first list when the house is raised: measured is a house at rest. */
async function rest(): Promise<void> {
  const receiver = process.env.RECEIVER_URL
  for (let second = 0; receiver && second < 120; second += 2) {
    const list = await fetch(`${receiver}/?profil=dk.klinikkenscockpit.osteoporose`).then(
      (answer) => answer.text(),
      () => '',
    )
    if (list.includes('rail-tiers')) break
    await new Promise((done) => setTimeout(done, 2000))
  }
  await new Promise((done) => setTimeout(done, 5000))
}

await rest()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
await page.addInitScript(watch)
await page.goto(`${base}/login`)
await page.getByLabel('Brugernavn').fill('forfatter')
await page.getByLabel('Adgangskode').fill('forfatter')
await page.getByRole('button', { name: 'Log ind', exact: true }).click()
await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor()
await page.goto(`${base}/profiler/psykisk-sygdom-identifikation/1.0.0`)
await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 })
await page.locator('[data-step]', { hasText: 'mindst 18 år' }).first().click()
const bound = page.getByLabel('Fra og med')
await bound.waitFor()
await bound.evaluate((input) => {
  input.setAttribute('data-bench-input', '')
  window.answered = []
})
for (let i = 0; i < 5; i++) await edit(page, String(70 + i)) // the page's code is compiled by its first uses
await page.evaluate(() => (window.answered = []))
const times: number[] = []
for (let i = 0; i < EDITS; i++) times.push(await edit(page, String(19 + (i % 50))))
const answered = await page.evaluate(() => window.answered)
await edit(page, '18') // as it was
await page.locator('[data-save=saved]').waitFor({ timeout: 30_000 })
const sorted = [...times].sort((a, b) => a - b)
const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1]!
const [engine, trip] = [median(answered.map((one) => one.engine)), median(answered.map((one) => one.trip))]
const ms = (n: number) => `${n.toFixed(1)} ms`
console.log(
  `browser: ${EDITS} edits at 10,000 patients, from key to new counts on the page: median ${ms(median(times))}, 95th percentile ${ms(p95)}, greatest ${ms(sorted.at(-1)!)}`,
)
console.log(
  `browser: the engine itself median ${ms(engine)}, messages there and back ${ms(trip)}; page / engine ${(median(times) / engine).toFixed(1)}, page / messages ${(median(times) / trip).toFixed(1)}`,
)
console.log(`browser: under 100 ms: ${p95 < 100 ? 'yes' : 'no'} (95th percentile)`)
await browser.close()
