// What the author of the story draws, with the mouse: the flow, the priorities, and what the list shows.
import type { Page } from '@playwright/test'
import { choose, expect } from './fixtures'

export const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Valgt trin' })

/** Picks in the search that stands open: types, and clicks the hit of that name. */
async function pick(page: Page, query: string, hit: string): Promise<void> {
  const search = page.getByRole('dialog', { name: /^Nyt trin på/ })
  await search.getByRole('combobox').fill(query)
  await search.getByRole('option', { name: hit, exact: true }).click()
  await expect(search).toBeHidden()
}

/** Base, adults, osteoporosis or medicine for it, not in palliative care: with the mouse. */
export async function draw(page: Page): Promise<void> {
  const panel = panelOf(page)
  await page.getByRole('button', { name: 'Sæt et trin ind på »ja« efter 1' }).click()
  await pick(page, 'alder', 'Alder')
  await expect(panel.getByLabel('Fra og med')).toHaveValue('18')
  await choose(panel, /Når oplysningen mangler/, 'egen vej »mangler«')

  await page.getByRole('button', { name: 'Sæt et trin ind på »ja« efter 2' }).click()
  await pick(page, 'gruppe', 'Gruppe af betingelser')
  await expect(panel.getByRole('button', { name: 'mindst én Patienten opfylder' })).toBeVisible()
  await panel.getByRole('button', { name: 'Tilføj betingelse' }).click()
  await panel.getByRole('combobox').fill('osteoporose')
  await panel.getByRole('option', { name: 'Diagnose: osteoporose', exact: true }).click()
  await panel.getByRole('button', { name: 'Tilføj betingelse' }).click()
  await panel.getByRole('combobox').fill('udleveret')
  await panel.getByRole('option', { name: 'Udleveret medicin', exact: true }).click()
  const member = (heading: string) => panel.getByRole('listitem').filter({ has: page.getByText(heading, { exact: true }) })
  await member('Alder').getByRole('button', { name: 'Handlinger for betingelsen' }).click()
  await page.getByRole('menuitem', { name: 'Fjern betingelsen' }).click()
  await member('Udleveret medicin').getByRole('combobox').fill('M05B')
  await member('Udleveret medicin').getByRole('option', { name: 'Knoglemedicin', exact: true }).click()
  await expect(member('Udleveret medicin').getByRole('button', { name: 'knoglemedicin Lægemidler' })).toBeVisible()

  // a line drawn from the step and let go in the void opens the same search; those who answer yes shall leave
  const handle = page
    .locator('.react-flow__node')
    .filter({ has: page.getByRole('heading', { name: /^3\./ }) })
    .locator('.react-flow__handle[data-handleid=yes]')
  const box = (await handle.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 220, box.y + 30, { steps: 8 })
  await page.mouse.up()
  await pick(page, 'palliativ', 'Diagnose: palliativ behandling')
  await panel.getByRole('button', { name: 'Handlinger for trinnet' }).click()
  await page.getByRole('menuitem', { name: 'Byt om på ja og nej' }).click()
  await page.getByRole('button', { name: 'Vis hele tegningen' }).click()
  const reasons = {
    'Ikke: er mindst 18 år': 'Under 18 år',
    'Ikke: har osteoporose': 'Ingen osteoporose og ingen knoglemedicin i 24 måneder',
    'Ikke: har palliativ': 'Palliativt forløb',
  }
  for (const [was, reason] of Object.entries(reasons)) {
    await page.locator('[data-flow] article').filter({ hasText: was }).click()
    await panel.getByLabel('Grund, som klinikken ser').fill(reason)
  }
  await expect(page.getByRole('region', { name: 'Forløbet i ord' })).toContainText(
    '4. Hvis patienten har palliativ behandling: ikke med (Palliativt forløb). Ellers: med i gruppen.',
  )
}

/** Two priorities with a rule each, before the rest. */
export async function prioritise(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Prioritet' }).click()
  const body = page.getByRole('tabpanel', { name: 'Prioritet' })
  await body.getByRole('button', { name: 'Ny prioritet' }).click()
  await body.getByLabel('Navn').fill('Grøn – årskontrol')
  await body.getByLabel('Handling').fill('Book årskontrol')
  const tiers = [
    {
      name: 'Rød – haster',
      colour: 'rød',
      query: 'ikke udleveret',
      hit: 'Ikke udleveret i en periode',
      reason: 'Knoglemedicin er ikke hentet',
      action: 'Ring til patienten',
    },
    {
      name: 'Gul – følg op',
      colour: 'gul',
      query: 'd-vitamin',
      hit: 'Seneste prøvesvar: 25-OH-vitamin D',
      reason: 'D-vitamin er lav',
      action: 'Bestil ny prøve',
    },
  ]
  for (const [index, { name, colour, query, hit, reason, action }] of tiers.entries()) {
    await body.getByRole('button', { name: 'Ny prioritet' }).click()
    const tier = body.getByRole('region').nth(index)
    await tier.getByLabel('Navn').fill(name)
    await choose(tier, /Farve/, colour)
    await tier.getByRole('button', { name: 'Ny regel' }).click()
    await tier.getByRole('combobox').fill(query)
    await tier.getByRole('option', { name: hit, exact: true }).click()
    if (index === 0) await choose(tier, /Lægemidler/, 'knoglemedicin')
    else {
      await choose(tier, /Er$/, 'under')
      await tier.getByLabel('Værdi').fill('50')
    }
    await tier.getByLabel('Begrundelse, som klinikken ser').fill(reason)
    await tier.getByLabel('Handling', { exact: true }).fill(action)
  }
}

export async function showOnList(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Oplysninger' }).click()
  const body = page.getByRole('tabpanel', { name: 'Oplysninger' })
  await body.getByRole('button', { name: 'Ny oplysning' }).click()
  await page.getByRole('menuitem', { name: 'Seneste hændelse' }).click()
  await body.getByLabel('Overskrift').fill('Diagnose')
  await choose(body, /Koder$/, 'osteoporose')
  await page.getByRole('tab', { name: 'Forløb' }).click()
}
