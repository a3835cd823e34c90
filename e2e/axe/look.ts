// Pages and what is opened on them, looked over by axe: each finding that is not accepted fails the story.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, signIn, test, type UserName } from '../fixtures'

/** Pages that nobody can be led to, and why. */
export const NEVER_SEEN: Record<string, string> = { '/_global-error': 'Built into Next.js: shown only when the frame itself cannot be drawn' }
/** Findings that stand, and why. */
const ACCEPTED: { rule: string; target: RegExp; reason: string }[] = []

export const routes = Object.entries(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>)
  .filter(([file]) => file.endsWith('/page'))
  .map(([, route]) => route)
const patternOf = (route: string) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`)

/** Rows of a long list after these are like those before. */
const MORE_OF_THE_SAME = 'table.list tbody tr:nth-child(n+25)'
/** Fails on any finding; answers the route of the page. `opened`: looks at what was opened alone. */
export async function clean(page: Page, what: string, opened = false): Promise<string> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .exclude(MORE_OF_THE_SAME)
    .setLegacyMode(true) // we have no frames of others
  if (opened) axe.include((await page.getByRole('dialog').count()) ? '[role=dialog]' : '#indhold')
  const { violations } = await axe.analyze()
  const found = violations.flatMap((one) =>
    one.nodes.map((node) => ({ rule: one.id, help: one.help, target: node.target.join(' '), html: node.html.slice(0, 200) })),
  )
  expect
    .soft(
      found.filter((one) => !ACCEPTED.some(({ rule, target }) => rule === one.rule && target.test(one.target))),
      what,
    )
    .toEqual([])
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
/** Each stop by its person, each of whom signs in once; answers the routes that were seen. */
export async function lookOver(browser: Browser, stops: readonly Stop[], locale: 'da' | 'en'): Promise<Set<string>> {
  const seen = new Set<string>()
  const people = new Map<UserName, Page>()
  for (const stop of stops) {
    const page = people.get(stop.who) ?? (await (await browser.newContext()).newPage())
    if (!people.has(stop.who)) {
      await signIn(page, stop.who)
      if (locale === 'en') await page.getByRole('button', { name: 'Skift sprog til engelsk' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      people.set(stop.who, page)
    }
    await page.goto(stop.at())
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await stop.ready?.(page)
    seen.add(await clean(page, `${locale}: ${stop.what}`))
    for (const [what, open] of Object.entries(stop.open ?? {}))
      await test.step(`${stop.what}: ${what}`, async () => {
        await open(page)
        await clean(page, `${locale}: ${stop.what}: ${what}`, true)
      })
  }
  return seen
}

/** Where the open version of the osteoporosis profile is: the change in review. */
export async function changeInReview(page: Page): Promise<string> {
  await page.goto('/profiler')
  return (await page
    .getByRole('row', { name: /^Osteoporose / })
    .getByRole('link')
    .first()
    .getAttribute('href'))!
}
