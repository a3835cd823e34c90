// Populations on their page: made with progress, stopped, described; data of one's own with a report; a CPR number is refused.
import { choose, complaintsOf, expect, signIn, test } from './fixtures'

const RUN = Date.now().toString(36)

test('a population is made, looked at and stopped; data of one’s own come in with a report, and a real number is refused', async ({ page }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'author')
  await page.goto('/populationer')
  const make = async (title: string, size: RegExp) => {
    await page.getByRole('button', { name: 'Dan en population' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dan en population' })
    await dialog.getByLabel('Hvad skal den hedde?').fill(title)
    await choose(dialog, /Hvor stor/, size)
    await dialog.getByLabel('Frø').fill(String(Date.now() % 1_000_000))
    await dialog.getByRole('button', { name: 'Dan', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  }
  const jobs = page.getByRole('region', { name: 'Dannes nu' })
  const job = (title: string) => jobs.getByRole('listitem').filter({ hasText: title })
  await make(`For stor ${RUN}`, /^100\.000/)
  await job(`For stor ${RUN}`).getByRole('button', { name: /^Stop/ }).click()
  await expect(job(`For stor ${RUN}`)).toContainText('standset')
  await make(`Lille ${RUN}`, /^1\.600/)
  await expect(job(`Lille ${RUN}`)).toContainText('færdig', { timeout: 60_000 })
  await expect(page.getByRole('table', { name: 'Populationer i studiet' })).toContainText(`Lille ${RUN}`)
  await expect(page.getByRole('table', { name: 'Populationer i studiet' })).not.toContainText(`For stor ${RUN}`)
  await job(`Lille ${RUN}`).getByRole('link', { name: 'Se populationen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Lille ${RUN}` })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Hvad hver profil finder' }).getByRole('row', { name: /^Osteoporose/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Sygdomme mod kilden' }).getByRole('row', { name: /^KOL/ })).toContainText('%')
  await expect(page.getByRole('region', { name: 'Hvordan sygdommen ses i journalen' }).getByRole('row', { name: /^Demens/ })).toBeVisible()

  await page.goto('/populationer')
  await page.getByRole('button', { name: 'Indlæs egne data …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Indlæs egne syntetiske data' })
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  const patients = 'patient_key,birth_date,sex\nA,1960-01-01,K\nB,1970-01-01,M\n'
  await dialog.getByLabel('Hvad skal populationen hedde?').fill(`Egne ${RUN}`)
  await dialog.getByLabel('Filer', { exact: true }).setInputFiles([file('patient.csv', `${patients}010160-1234,1960-01-01,M\n`)])
  await dialog.getByRole('button', { name: 'Indlæs', exact: true }).click()
  await expect(dialog.getByText(/patient\.csv:4 ligner et ægte CPR-nummer/)).toBeVisible()
  await dialog
    .getByLabel('Filer', { exact: true })
    .setInputFiles([file('patient.csv', patients), file('diagnosis.csv', `patient_key,recorded_date,icpc\nA,2020-01-01,T90\nC${RUN},2020-01-01,T90\n`)])
  await dialog.getByRole('button', { name: 'Indlæs', exact: true }).click()
  await expect(dialog.getByText('2 patienter og 1 rækker er læst; 1 linjer er udeladt eller ændret.')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^diagnosis\.csv 3 patienten findes ikke/ })).toBeVisible()
  expect(complaints.filter((one) => !/status of 400/.test(one))).toEqual([])
})
