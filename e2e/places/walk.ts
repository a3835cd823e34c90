// A walk over the pages of the build and what is opened on them, each by its person; and what is done at each of them.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { expect, signIn, test, type UserName } from '../fixtures'

export type Locale = 'da' | 'en'
/** Pages that nobody can be led to, and why. */
export const NEVER_SEEN: Record<string, string> = { '/_global-error': 'Built into Next.js: shown only when the frame itself cannot be drawn' }

export const routes = Object.entries(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>)
  .filter(([file]) => file.endsWith('/page'))
  .map(([, route]) => route)
const patternOf = (route: string) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`)
/** The route of the build that shows the page. */
export function routeOf(page: Page): string {
  const path = new URL(page.url()).pathname
  return routes.find((route) => patternOf(route).test(path)) ?? '/_not-found'
}

export interface Stop {
  what: string
  who: UserName
  at: () => string
  /** What is opened on it before it is looked at; several are looked at one after the other. */
  open?: Record<string, (page: Page) => Promise<void>>
  ready?: (page: Page) => Promise<void>
}
/** What is done at a stop; `opened`: what was opened on it. */
export type Look = (page: Page, stop: Stop, opened?: string) => Promise<void>

/** Each stop by its person, each of whom signs in once; answers the routes that were seen. */
export async function walk(browser: Browser, stops: readonly Stop[], locale: Locale, look: Look, met: (page: Page) => void = () => {}): Promise<Set<string>> {
  const seen = new Set<string>()
  const people = new Map<UserName, Page>()
  for (const stop of stops) {
    const page = people.get(stop.who) ?? (await (await browser.newContext()).newPage())
    if (!people.has(stop.who)) {
      met(page)
      await signIn(page, stop.who)
      if (locale === 'en') await page.getByRole('button', { name: 'Skift sprog til engelsk' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      people.set(stop.who, page)
    }
    await page.goto(stop.at())
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await stop.ready?.(page)
    seen.add(routeOf(page))
    await look(page, stop)
    for (const [what, open] of Object.entries(stop.open ?? {}))
      await test.step(`${stop.what}: ${what}`, async () => {
        await open(page)
        await look(page, stop, what)
      })
  }
  for (const page of people.values()) await page.context().close()
  return seen
}
