// The whole story: four people, each at an own browser, from an idea to the receiver's list. The same numbers all the way, and no look into the database.
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { choose, counted, expect, heardSteps, newIdea, personAt, saved, test, totals } from './fixtures'

test('an osteoporosis profile is drawn, counted, reviewed, signed, pulled and listed, with the same numbers everywhere', async ({ browser }) => {
  test.setTimeout(300_000)
  const title = `Knogleskørhed ${Date.now().toString(36)}`
  const author = await personAt(browser, 'author')
  const slug = await newIdea(author.page, title, 'Demonstrationsprofil – ikke klinisk godkendt. Finder voksne med osteoporose eller knoglemedicin, så klinikken kan følge op.')
  await draw(author.page)
  await prioritise(author.page)
})

const side = (page: Page) => page.getByRole('complementary', { name: 'Valgt trin' })
const card = (page: Page, name: RegExp) => page.locator('[data-flow] article').filter({ has: page.getByRole('heading', { name }) })

/** Picks in the search that stands open: types, and clicks the hit of that name. */
async function pick(page: Page, query: string, hit: string): Promise<void> {
  const search = page.getByRole('dialog', { name: /^Nyt trin på/ })
  await search.getByRole('searchbox').fill(query)
  await search.getByRole('option', { name: hit, exact: true }).click()
  await expect(search).toBeHidden()
}

async function draw(page: Page): Promise<void> {
  const panel = side(page)
  await page.getByRole('button', { name: 'Sæt et trin ind på »ja« efter 1' }).click()
  await pick(page, 'alder', 'Alder')
  await expect(panel.getByLabel('Fra og med')).toHaveValue('18')
  await choose(panel, /Når oplysningen mangler/, 'egen vej »mangler«')

  await page.getByRole('button', { name: 'Sæt et trin ind på »ja« efter 2' }).click()
  await pick(page, 'gruppe', 'Gruppe af betingelser')
  await panel.getByRole('button', { name: 'Tilføj betingelse' }).click()
  await panel.getByRole('searchbox').fill('osteoporose')
  await panel.getByRole('option', { name: 'Diagnose: osteoporose', exact: true }).click()
  await panel.getByRole('button', { name: 'Tilføj betingelse' }).click()
  await panel.getByRole('searchbox').fill('udleveret')
  await panel.getByRole('option', { name: 'Udleveret medicin', exact: true }).click()
  await panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Alder' }) }).getByRole('button', { name: 'Handlinger for betingelsen' }).click()
  await page.getByRole('menuitem', { name: 'Fjern betingelsen' }).click()
  const medicine = panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Udleveret medicin' }) })
  await medicine.getByRole('searchbox').fill('M05B')
  await medicine.getByRole('option').first().waitFor()
  await medicine.getByRole('option', { name: 'Knoglemedicin', exact: true }).click()
  await counted(page)

  // a line drawn with the mouse and let go in the void opens the same search; those who answer yes shall leave
  const handle = page.locator('.react-flow__node').filter({ has: page.getByRole('heading', { name: /^3\./ }) }).locator('.react-flow__handle[data-handleid=yes]')
  const box = (await handle.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 220, box.y + 30, { steps: 8 })
  await page.mouse.up()
  await pick(page, 'palliativ', 'Diagnose: palliativ behandling')
  await panel.getByRole('button', { name: 'Handlinger for trinnet' }).click()
  await page.getByRole('menuitem', { name: 'Byt om på ja og nej' }).click()
  for (const [was, reason] of [['Ikke: er mindst 18 år', 'Under 18 år'], ['Ikke: har osteoporose', 'Ingen osteoporose og ingen knoglemedicin i 24 måneder'], ['Ikke: har palliativ', 'Palliativt forløb']] as const) {
    await page.locator('[data-flow] article').filter({ hasText: was }).dispatchEvent('click')
    await panel.getByLabel('Grund, som klinikken ser').fill(reason)
  }
  await counted(page)
  await page.screenshot({ path: '/tmp/stories/a.png' })
}

/** Two priorities with a rule each, the rest, and what the list shows. */
async function prioritise(page: Page): Promise<void> {
  const body = page.getByRole('tabpanel', { name: 'Prioritet' })
  await page.getByRole('tab', { name: 'Prioritet' }).click()
  await body.getByRole('button', { name: 'Ny prioritet' }).click()
  await body.getByLabel('Handling').fill('Book årskontrol')
  const rules = [
    { at: 0, name: 'Rød – haster', colour: 'rød', query: 'ikke udleveret', hit: 'Ikke udleveret i en periode', reason: 'Knoglemedicin er ikke hentet', action: 'Ring til patienten' },
    { at: 1, name: 'Gul – følg op', colour: 'gul', query: 'd-vitamin', hit: 'Seneste prøvesvar: 25-OH-vitamin D', reason: 'D-vitamin er lav', action: 'Bestil ny prøve' },
  ]
  for (const rule of rules) {
    await body.getByRole('button', { name: 'Ny prioritet' }).click()
    const tier = body.getByRole('region').nth(rule.at)
    await tier.getByLabel('Navn').fill(rule.name)
    await choose(tier, /Farve/, rule.colour)
    await tier.getByRole('button', { name: 'Ny regel' }).click()
    await tier.getByRole('searchbox').fill(rule.query)
    await tier.getByRole('option').first().waitFor()
    console.log(await tier.ariaSnapshot())
    await tier.getByRole('option', { name: rule.hit, exact: true }).click()
    console.log(await tier.ariaSnapshot())
    if (rule.at === 0) await choose(tier, /Lægemidler/, 'knoglemedicin')
    await tier.getByLabel('Begrundelse, som klinikken ser').fill(rule.reason)
    await tier.getByLabel('Handling', { exact: true }).fill(rule.action)
  }
  await page.screenshot({ path: '/tmp/stories/b.png' })
  await page.getByRole('tab', { name: 'Oplysninger' }).click()
  const display = page.getByRole('tabpanel', { name: 'Oplysninger' })
  await display.getByRole('button', { name: 'Ny oplysning' }).click()
  await page.getByRole('menuitem', { name: 'Seneste hændelse' }).click()
  console.log(await display.ariaSnapshot())
  await page.getByRole('tab', { name: 'Forløb' }).click()
  await counted(page)
  console.log(await page.locator('header').last().ariaSnapshot(), await totals(page), await heardSteps(page))
  await page.screenshot({ path: '/tmp/stories/c.png' })
}
