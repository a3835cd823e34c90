// Group and repeat: steps of one profile are copied into another with their code lists, made one named group, used again, and changed once.
import { choose, complaintsOf, counted, expect, heardSteps, newIdea, saved, signIn, test, totals } from './fixtures'
import { focusStep, steps } from './opening'
import type { Profile } from '#criteria'

test('from one profile to another by the clipboard; picked steps get a name; the name is used and changed in one place', async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'author')
  await page.goto('/profiler/psykisk-sygdom-identifikation/1.0.0')
  await counted(page)
  for (const id of ['demented', 'palliation']) {
    await page.locator(`[data-flow] [data-step="${id}"]`).focus()
    await page.keyboard.press('x')
    await expect(page.locator(`[data-step="${id}"]`)).toHaveAttribute('aria-label', /Valgt\./)
  }
  await page.keyboard.press('Control+c')
  await expect(page.locator('[role=status].sr-only')).toHaveText(/^2 trin er kopieret/)

  const slug = await newIdea(page, `Gentag ${Date.now().toString(36)}`, 'Demonstrationsprofil – ikke klinisk godkendt.')
  const document = async () => (await (await page.request.get(`/api/profiles/${slug}/1.0.0`)).json()) as Profile
  const all = (await totals(page)).included
  await focusStep(page)
  await page.keyboard.press('Control+v')
  await expect(steps(page)).toHaveCount(3 + 4) // two questions and their endings
  await saved(page)
  const copied = await document()
  expect(copied.codeLists.map(({ label }) => label)).toEqual(['Demens', 'Behov for palliativ behandling'])
  const without = (await totals(page)).included
  expect(without).toBeLessThan(all)
  expect(without).toBeGreaterThan(0.8 * all) // those with dementia leave here too

  // the two become one question with a name
  const questions = (await heardSteps(page)).filter((one) => one.question).map((one) => one.id)
  for (const id of questions.slice(1, 3)) {
    await page.locator(`[data-flow] [data-step="${id}"]`).focus()
    await page.keyboard.press('x')
  }
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: 'Gør til navngiven gruppe' })
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.type('Demens og palliation')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect((await totals(page)).included).toBe(without)
  expect((await heardSteps(page)).filter((one) => one.question)).toHaveLength(2)

  // found again by its name, as another step's condition
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('combobox').fill('demens og pall')
  await page
    .getByRole('option', { name: /Demens og palliation/ })
    .first()
    .click()
  await counted(page)
  await saved(page)
  expect((await document()).groups).toHaveLength(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Søg en handling' }).fill('byt om')
  await page.keyboard.press('Enter')
  expect((await totals(page)).included).toBe(without)

  // changed in one place
  await page.getByRole('tab', { name: 'Indstillinger', exact: true }).click()
  await expect(page.getByText('bruges 2 steder')).toBeVisible()
  await page.getByRole('button', { name: 'Ret »Demens og palliation«' }).click()
  await choose(page.getByRole('region', { name: 'Demens og palliation' }), /Patienten opfylder/, /^alle$/)
  await counted(page)
  expect((await totals(page)).included).toBeGreaterThan(without)
  await page.keyboard.press('Control+z')
  await saved(page)
  expect(complaints).toEqual([])
})
