// The whole story: four people, each at an own browser, from an idea to the receiver's list. The same numbers all the way, and no look into the database.
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { choose, complaintsOf, counted, expect, heardSteps, newIdea, numberIn, personAt, saved, test, totals, type Heard } from './fixtures'
import { draw, panelOf, prioritise, showOnList } from './story-drawing'

const FEED = process.env.FEED_URL ?? 'http://localhost:3001'
const RECEIVER = process.env.RECEIVER_URL ?? 'http://localhost:3002'
const PURPOSE = 'Demonstrationsprofil – ikke klinisk godkendt. Finder voksne med osteoporose eller knoglemedicin, så klinikken kan følge op.'

test('an osteoporosis profile is drawn, counted, reviewed, signed, pulled and listed, with the same numbers everywhere', async ({ browser }) => {
  test.setTimeout(300_000)
  const title = `Knogleskørhed ${Date.now().toString(36)}`

  const author = await personAt(browser, 'author')
  const slug = await newIdea(author.page, title, PURPOSE)
  await act(author.page, 'Begynd lægefaglig specifikation', 'Lægefaglig specifikation')
  await toFlow(author.page)
  await draw(author.page)
  await prioritise(author.page)
  await showOnList(author.page)
  const seen = await numbersOf(author.page)
  await lookAtPatients(author.page, seen)
  await saved(author.page)
  await act(author.page, 'Videre til teknisk specifikation', 'Teknisk specifikation')
  await toFlow(author.page)
  await author.page.getByRole('button', { name: 'Send til review' }).click()
  await author.page.getByRole('dialog', { name: 'Send til review' }).getByRole('button', { name: 'Send', exact: true }).click()
  await expect(author.page.getByText('Til review', { exact: true })).toBeVisible()

  const clinical = await personAt(browser, 'clinical')
  await fromTurn(clinical.page, 'Læs og afgør', title)
  await comment(clinical.page, 'trin 4', 'Godt, at palliative forløb er holdt ude.')
  await toFlow(clinical.page)
  expect(await numbersOf(clinical.page), 'the reviewer sees the numbers that the author saw').toEqual({
    ...seen,
    steps: seen.steps.map((step) => (step.n === 4 ? { ...step, label: `${step.label} 1 bemærkning.` } : step)),
  })
  await act(clinical.page, 'Godkend klinisk', 'Til review')

  const technical = await personAt(browser, 'technical')
  await fromTurn(technical.page, 'Læs og afgør', title)
  await technical.page.getByRole('button', { name: 'Godkend teknisk' }).click()
  await expect(technical.page.getByText('Gjort: Godkend teknisk')).toBeVisible()

  const publisher = await personAt(browser, 'publisher')
  await fromTurn(publisher.page, 'Gå til udgivelse', title)
  await publisher.page.getByRole('button', { name: 'Udgiv', exact: true }).click()
  await publisher.page
    .getByRole('dialog', { name: `Udgiv ${title} 1.0.0` })
    .getByRole('button', { name: 'Ja, udgiv' })
    .click()
  await expect(publisher.page.getByText('Gjort: Udgiv')).toBeVisible({ timeout: 60_000 })
  const fingerprint = await released(publisher.page, title)

  await inFeed(slug, fingerprint)
  await listed(await (await browser.newContext()).newPage(), title, slug, seen)
  for (const person of [author, clinical, technical, publisher]) expect(person.complaints).toEqual([])
})

/** On the review page, by the link in the head of the designing page: an act of the bar, and the state it leads to. */
async function act(page: Page, name: string, state: string): Promise<void> {
  await page.getByRole('link', { name: 'Se review' }).click()
  await page.getByRole('button', { name }).click()
  await expect(page.getByText(`Gjort: ${name}`)).toBeVisible()
  await expect(page.locator('main').getByText(state, { exact: true }).first()).toBeVisible()
}

async function toFlow(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Til forløbet' }).click()
  await counted(page)
}

/** "Din tur" leads to what waits. */
async function fromTurn(page: Page, button: string, title: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${button} ?: ${title} 1\\.0\\.0`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Review af ${title}`)
}

interface Seen {
  included: number
  tiers: Record<string, number>
  steps: (Heard & { n: number })[]
}
async function numbersOf(page: Page): Promise<Seen> {
  const steps = (await heardSteps(page)).map((step, index) => ({ ...step, n: index + 1 }))
  return { ...(await totals(page)), steps }
}

/** The patients of a step, and why one of them is where he is. */
async function lookAtPatients(page: Page, seen: Seen): Promise<void> {
  const panel = panelOf(page)
  await page
    .locator('[data-flow] article')
    .filter({ has: page.getByRole('heading', { name: /^4\./ }) })
    .getByTitle('Patienter')
    .click()
  const into = seen.steps.find((step) => step.n === 4)!.in
  await expect(panel.getByText(`1–200 af ${into}`)).toBeVisible()
  await choose(panel, /Veje$/, 'ja')
  const yes = seen.steps.find((step) => step.n === 4)!.yes
  expect(yes).toBeGreaterThan(0)
  await expect(panel.getByText(`1–${yes} af ${yes}`)).toBeVisible()
  await panel
    .getByRole('button', { name: /^T-\d{6}$/ })
    .first()
    .click()
  const route = panel.getByRole('region', { name: 'Vejen gennem forløbet' })
  await expect(route.getByRole('button')).toHaveText(['1. Grundpopulation', '2. Alder', /^3\. /, '4. Diagnose', 'Ikke med: Palliativt forløb'])
  await expect(route.getByText(/^Diagnose Palliativ behandling \(DZ515\) · \d+\. \p{L}+ \d{4}/u)).toBeVisible()
  await panel.getByRole('button', { name: 'Til listen' }).click()
}

async function comment(page: Page, about: string, text: string): Promise<void> {
  const part = page.getByRole('region', { name: 'Bemærkninger' })
  await part.getByLabel('Skriv en bemærkning').fill(text)
  await choose(part, /Om$/, about)
  await part.getByRole('button', { name: 'Gem bemærkningen' }).click()
  await expect(part.getByRole('listitem').filter({ hasText: text })).toContainText('Klinisk reviewer')
}

/** On Udgivelser, once the publisher has put it in the feed; answers its SHA-256. */
async function released(page: Page, title: string): Promise<string> {
  const receipt = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `${title} 1.0.0` }) })
  await expect(async () => {
    await page.goto('/udgivelser')
    await expect(receipt.getByText('I feedet siden')).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  await expect(receipt).toContainText('Klinisk godkendt af Klinisk reviewer')
  await expect(receipt).toContainText('Teknisk godkendt af Teknisk reviewer')
  return (
    await receipt
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .innerText()
  ).trim()
}

/** A package client's two requests: packument, then tarball; its bytes are those that the receipt names. */
async function inFeed(slug: string, fingerprint: string): Promise<void> {
  const packument = (await (await fetch(`${FEED}/dk.klinikkenscockpit.${slug}`)).json()) as {
    'dist-tags': { latest: string }
    versions: Record<string, { dist: { tarball: string } }>
  }
  expect(packument['dist-tags'].latest).toBe('1.0.0')
  const tarball = await fetch(packument.versions['1.0.0']!.dist.tarball)
  expect(
    createHash('sha256')
      .update(Buffer.from(await tarball.arrayBuffer()))
      .digest('hex'),
  ).toBe(fingerprint)
}

/** The receiver pulls, and draws the list: total, priorities and every step have the studio's numbers. */
async function listed(page: Page, title: string, slug: string, seen: Seen): Promise<void> {
  const complaints = complaintsOf(page)
  const found = page.getByRole('navigation', { name: 'Profiler' }).getByRole('link', { name: title })
  const total = page.getByText(/^\d+ patienter på listen af 10\.000 læste/)
  await expect(async () => {
    await page.goto(`${RECEIVER}/?profil=dk.klinikkenscockpit.${slug}`)
    await page.getByRole('button', { name: 'Spørg efter nye udgivelser' }).click()
    await expect(found).toHaveAttribute('aria-current', 'page', { timeout: 2000 })
    await expect(total).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 120_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  expect(numberIn(/^\d+/.exec(await total.innerText())![0])).toBe(seen.included)
  const tiles = await page
    .getByRole('list', { name: 'Prioritet' })
    .getByRole('listitem')
    .evaluateAll((all) => all.map((one) => [one.querySelector('.mark')!.textContent!.trim(), one.querySelector('.count')!.textContent!]))
  expect(Object.fromEntries(tiles.map(([name, count]) => [name!, numberIn(count!)]))).toEqual(seen.tiers)
  await expect(page.getByText('Knoglemedicin er ikke hentet').first()).toBeVisible()

  await page.getByText('Udgivelsen bag listen').click()
  const rows = await page
    .getByRole('table', { name: 'Sådan faldt patienterne' })
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!)))
  const drawn = Object.fromEntries(
    rows.map(([name, ...cells]) => [name!, cells.map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell.replaceAll('.', '')) : cell))]),
  )
  for (const step of seen.steps) {
    const name = step.question
      ? step.id
      : step.label.startsWith('Med i gruppen')
        ? 'På listen'
        : step.label.replace(/^Ikke med: (.*)\. [\d.]+ patienter\.$/, '$1')
    expect(drawn[name], `the receiver's numbers at ${name}`).toEqual(step.question ? [step.in, step.yes, step.no, step.missing] : [step.in, 'ender her'])
  }
  expect(Object.keys(drawn)).toHaveLength(seen.steps.length)
  expect(complaints).toEqual([])
}
