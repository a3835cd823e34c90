// What axe finds on a page: each finding that is not accepted fails the story.
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect } from '../fixtures'
import { tracked } from './own'
import { walk, type Locale, type Stop } from './walk'

/** Findings that stand, and why. */
const ACCEPTED: { rule: string; target: RegExp; reason: string }[] = []
/** Rows of a long list after these are like those before. */
const MORE_OF_THE_SAME = 'table.list tbody tr:nth-child(n+25)'

/** Fails on any finding. `opened`: looks at what was opened alone. */
export async function clean(page: Page, what: string, opened = false): Promise<void> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .exclude(MORE_OF_THE_SAME)
    .setLegacyMode(true) // we have no frames of others
  if (opened) axe.exclude('.react-flow') // looked at as it was drawn
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
}

/** Every stop looked over by axe; nothing is asked of another origin on the way, and every page has the policy. Answers the routes that were seen. */
export async function lookOver(browser: Browser, stops: readonly Stop[], locale: Locale): Promise<Set<string>> {
  const { follow, wrong } = tracked()
  const seen = await walk(
    browser,
    stops,
    locale,
    (page, stop, opened) => clean(page, [`${locale}: ${stop.what}`, ...(opened ? [opened] : [])].join(': '), Boolean(opened)),
    follow,
  )
  expect(wrong).toEqual([])
  return seen
}
