// A studio in Chromium for the benchmarks: STUDIO_URL, which `npm run bench` raises.
import { chromium, type Browser, type Page } from 'playwright'
import { existsSync } from 'node:fs'

export const base = process.env.STUDIO_URL ?? 'http://localhost:3000'
export const ms = (n: number): string => `${n.toFixed(1)} ms`
/** 0.95 → the 95th percentile. */
export const quantile = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1]!

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path))
export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(executablePath ? { executablePath } : {}), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })

/** The receiver draws its first list when the house is raised: measured is a house at rest. */
export async function rest(): Promise<void> {
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

/** Signed in by the ordinary form. Numbers stand still under reduced motion: what is painted first is the new number. */
export async function signedIn(browser: Browser, user = 'forfatter'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'da-DK' })
  await page.goto(`${base}/login`)
  await page.getByLabel('Brugernavn').fill(user)
  await page.getByLabel('Adgangskode').fill(user)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor()
  return page
}

export const counted = (page: Page): Promise<void> => page.locator('[data-ready=yes]').waitFor({ timeout: 120_000 })
