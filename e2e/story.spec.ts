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
  console.log(await panel.ariaSnapshot())
  const medicine = panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Udleveret medicin' }) })
  await medicine.getByRole('searchbox').fill('M05B')
  await medicine.getByRole('option').first().waitFor()
  console.log(await panel.ariaSnapshot())
  await medicine.getByRole('option', { name: 'Knoglemedicin', exact: true }).click()
  await counted(page)
  await page.screenshot({ path: '/tmp/stories/a.png' })

  // a line drawn with the mouse and let go in the void opens the same search
  const handle = page.locator('.react-flow__node', { has: card(page, /^3\./) }).locator('.react-flow__handle[data-handleid=yes]')
  await handle.scrollIntoViewIfNeeded()
  const box = (await handle.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 60, box.y + 20, { steps: 4 })
  await page.mouse.move(box.x - 220, box.y + 30, { steps: 6 })
  await page.screenshot({ path: '/tmp/stories/b.png' })
  await page.mouse.up()
  console.log(await page.getByRole('dialog').ariaSnapshot())
  await page.screenshot({ path: '/tmp/stories/c.png' })
  await page.getByRole('dialog').getByRole('searchbox').fill('palliativ')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  console.log(await page.getByRole('dialog').ariaSnapshot())
}
