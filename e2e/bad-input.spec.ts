// What people and networks may do wrong: each time a Danish sentence where it happened, the document as it was, and a page that goes on.
import type { Page } from '@playwright/test'
import { choose, complaintsOf, counted, expect, heardSteps, newIdea, personAt, saved, signIn, test } from './fixtures'
import { insertDocument } from './opening'

interface Document {
  flow: Record<string, unknown>[]
  codeLists: unknown[]
  [member: string]: unknown
}
const ICPC = 'urn:oid:1.2.208.176.2.31'

let slug = ''
test.beforeAll('a profile to try on', async ({ browser }) => {
  test.setTimeout(120_000)
  const { page } = await personAt(browser, 'author')
  slug = await newIdea(page, `Prøve af fejl ${Date.now().toString(36)}`, 'Demonstrationsprofil – ikke klinisk godkendt.')
  await addStep(page, 'alder', 'Alder')
  await saved(page)
  await page.context().close()
})

const address = () => `/profiler/${slug}/1.0.0`
const open = async (page: Page) => {
  await signIn(page, 'author')
  await page.goto(address())
  await counted(page)
}
const stored = async (page: Page): Promise<Document> => (await (await page.request.get(`/api/profiles/${slug}/1.0.0`)).json()) as Document

async function addStep(page: Page, query: string, hit: string): Promise<void> {
  await page.locator('[data-flow] [data-step][tabindex="0"]').focus()
  await page.keyboard.press('n')
  await page
    .getByRole('dialog', { name: /^Nyt trin/ })
    .getByRole('combobox')
    .fill(query)
  await page.getByRole('option', { name: hit, exact: true }).click()
  await counted(page)
}
async function undo(page: Page, times: number): Promise<void> {
  await page.getByRole('tab', { name: 'Forløb', exact: true }).click()
  for (let time = 0; time < times; time++) await page.getByRole('button', { name: /^Fortryd: / }).click()
}

test('a text that is no profile is refused whole, in words, and the document stays', async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  await open(page)
  const [document, steps] = [await stored(page), await heardSteps(page)]
  const looped = structuredClone(document)
  looped.flow[1]!.yes = looped.flow[0]!.id
  const cases: [what: string, text: string, says: RegExp][] = [
    ['broken', JSON.stringify(document).slice(0, 300), /^Teksten kan ikke læses som en profil.* Den skal være gyldig JSON\.$/],
    ['without a part', JSON.stringify({ ...document, flow: undefined }), /flow/],
    ['with a part nobody knows', JSON.stringify({ ...document, hemmelig: 1 }), /hemmelig/],
    ['a loop', JSON.stringify(looped), /^Forløbet går i ring: et trin fører tilbage til et tidligere trin\. Ret vejene, så de kun går fremad\.$/],
    [
      '5 MB',
      `${JSON.stringify(document)}${' '.repeat(5_000_000)}`,
      /^Teksten er for stor: 5(,\d)? mio\. tegn\. En profil må højst fylde 2 mio\. Kontrollér, at det er den rigtige fil\.$/,
    ],
  ]
  for (const [what, text, says] of cases)
    await test.step(what, async () => {
      await insertDocument(page, text)
      const dialog = page.getByRole('dialog', { name: 'Indsæt dokument' })
      await expect(dialog.getByRole('alert')).toContainText('Dokumentet er ikke indsat')
      await expect(dialog.getByRole('alert').getByRole('listitem').first()).toHaveText(says)
      const kept = what === '5 MB' ? 0 : text.length // so much text would hold the page: it is refused before it stands in the field
      expect((await dialog.getByLabel('Dokument').inputValue()).length, 'what was pasted is still there').toBe(kept)
      await dialog.getByRole('button', { name: 'Annullér' }).last().click()
      await expect(dialog).toBeHidden()
      expect(await heardSteps(page)).toEqual(steps)
    })
  await page.getByRole('tab', { name: 'Om profilen' }).click()
  await page.getByLabel('Formål', { exact: true }).focus()
  await page.keyboard.press('End')
  await page.keyboard.insertText('x'.repeat(5_000_000))
  expect((await page.getByLabel('Formål', { exact: true }).inputValue()).length).toBeLessThanOrEqual(8000)
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Formål', { exact: true })).toHaveValue(document.purpose as string)
  await saved(page)
  expect(await stored(page)).toEqual(document)
  expect(complaints).toEqual([])
})

test('an unknown code is told at its list, with what was perhaps meant; sending waits', async ({ page }) => {
  const complaints = complaintsOf(page)
  await open(page)
  const document = await stored(page)
  await insertDocument(
    page,
    JSON.stringify({ ...document, codeLists: [{ id: 'liste', label: 'Osteoporose', codes: [{ system: ICPC, code: 'L59', include: true, decided: true }] }] }),
  )
  await page.getByRole('tab', { name: 'Kodelister' }).click()
  const list = page.getByRole('region', { name: 'Osteoporose' })
  await expect(list.getByText(/^Koden L59 \(ICPC-2.*\) i »Osteoporose« findes ikke i studiets koder\./)).toBeVisible()
  await expect(page.getByRole('button', { name: '1 ting skal rettes' })).toBeVisible()
  await list.getByRole('button', { name: /^Skift til / }).click()
  await expect(page.getByRole('button', { name: '1 ting skal rettes' })).toBeHidden()
  await undo(page, 2)
  await saved(page)
  await expect.poll(() => stored(page)).toEqual(document)
  expect(complaints).toEqual([])
})

test('a step without an exit is told at the step, with remedies as buttons', async ({ page }) => {
  const complaints = complaintsOf(page)
  await open(page)
  const document = await stored(page)
  await page.locator('[data-flow] [data-step][tabindex="0"]').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Delete')
  const panel = page.getByRole('complementary', { name: 'Valgt trin' })
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Trin 2 mangler en vej for »ja«. Vælg et trin, eller vælg »Ikke med i gruppen«.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Ikke med i gruppen' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Nyt trin på »ja« efter 2$/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Med i gruppen', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Forløbet i ord' })).toContainText('2. Hvis patienten er mindst 18 år: med i gruppen.')
  await choose(panel, /Hvor fører »ja« hen\?$/, 'Ikke med i gruppen (ny grund)')
  await counted(page)
  await undo(page, 3)
  await saved(page)
  await expect.poll(() => stored(page)).toEqual(document)
  expect(complaints).toEqual([])
})

test('a population cut in half is told, the profile can still be written, and a reload brings the numbers', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await page.route('**/api/population/**', async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    await route.fulfill({ status: 200, body: body.subarray(0, body.length >> 1), contentType: 'application/octet-stream' })
  })
  await page.goto(address())
  await expect(page.getByText('Filen med den syntetiske klinik er ikke hentet helt. Genindlæs siden; profilen er ikke berørt.')).toBeVisible()
  await page.getByRole('tab', { name: 'Om profilen' }).click()
  await page.getByLabel('Baggrund', { exact: true }).fill('Skrevet uden tal.')
  await saved(page)
  expect((await stored(page)).background).toBe('Skrevet uden tal.')
  await page.unroute('**/api/population/**')
  await page.getByRole('button', { name: 'Genindlæs' }).click()
  await counted(page)
  expect((await heardSteps(page))[0]!.in).toBe(10_000)
  expect(complaints).toEqual([])
})

test('without a network the work is kept here, survives a closed tab, and is saved later', async ({ page, context }) => {
  await open(page)
  await context.setOffline(true)
  await page.getByRole('tab', { name: 'Om profilen' }).click()
  await page.getByLabel('Baggrund', { exact: true }).fill('Skrevet uden net.')
  await expect(page.locator('[data-save]')).toHaveText('Gemmes, når du er på nettet igen')
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  expect((await stored(again)).background).not.toBe('Skrevet uden net.')
  await again.goto(address())
  await counted(again)
  await again.getByRole('tab', { name: 'Om profilen' }).click()
  await expect(again.getByLabel('Baggrund', { exact: true })).toHaveValue('Skrevet uden net.')
  await saved(again)
  expect((await stored(again)).background).toBe('Skrevet uden net.')

  await context.setOffline(true)
  await again.getByLabel('Baggrund', { exact: true }).fill('Og lidt til.')
  await expect(again.locator('[data-save]')).toHaveText('Gemmes, når du er på nettet igen')
  await context.setOffline(false)
  await saved(again)
  expect((await stored(again)).background).toBe('Og lidt til.')
})

test('two authors at once: both texts are kept, and the one not chosen can be fetched', async ({ browser }) => {
  const [first, second] = [await personAt(browser, 'author'), await personAt(browser, 'secondAuthor')]
  for (const { page } of [first, second]) {
    await page.goto(address())
    await counted(page)
  }
  await addStep(first.page, 'osteoporose', 'Diagnose: osteoporose')
  await saved(first.page)
  const theirs = await stored(first.page)
  await addStep(second.page, 'diabetes', 'Diagnose: type 2-diabetes')
  const dialog = second.page.getByRole('dialog', { name: 'To har ændret samtidig' })
  await expect(dialog).toContainText('Forfatter gemte')
  await expect(dialog.locator('section', { hasText: 'Min tekst' })).toContainText('har type 2-diabetes')
  await expect(dialog.locator('section', { hasText: 'Den anden tekst' })).toContainText('har osteoporose')
  await dialog.getByRole('button', { name: 'Fortsæt med den anden' }).click()
  await expect(second.page.getByRole('region', { name: 'Forløbet i ord' })).toContainText('har osteoporose')
  await saved(second.page)
  expect(await stored(second.page)).toEqual(theirs)

  // mine was set aside on the server too, and lies on the page for its writer
  await second.page.reload()
  await counted(second.page)
  await second.page.getByRole('tab', { name: 'Om profilen' }).click()
  await expect(second.page.getByText('Du har en tekst, som blev lagt til side, da en anden gemte først.')).toBeVisible()
  await second.page.getByRole('button', { name: /^Hent teksten fra / }).click()
  await second.page.getByRole('tab', { name: 'Forløb', exact: true }).click()
  await expect(second.page.getByRole('region', { name: 'Forløbet i ord' })).toContainText('har type 2-diabetes')
  await saved(second.page)
  expect(JSON.stringify(await stored(second.page))).toContain('diabetes')
  for (const person of [first, second]) expect(person.complaints).toEqual([])
})
