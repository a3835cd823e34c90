// Codes from the official file to the profile: imported, built into a shared list, fetched, and followed when the next release comes.
import { complaintsOf, counted, expect, newIdea, personAt, saved, signIn, test } from './fixtures'
import { importSks, sksFile, type SksRow } from './official'

const RUN = Date.now().toString(36)
const FIRST: SksRow[] = [
  ['DE11', `Type 2-diabetes ${RUN}`],
  ['DE119', 'Type 2-diabetes uden komplikationer'],
  ['DE14', 'Anden diabetes'],
]
const NEXT: SksRow[] = [['DE11', `Diabetes type 2 ${RUN}`], ...FIRST.slice(1), ['DE118', 'Type 2-diabetes med flere komplikationer']]
const TITLE = `Sukkersyge ${RUN}`
const SLUG = `sukkersyge-${RUN}`

test('a code list is built on an imported file, shared, guarded against another’s save, and followed when a new release comes', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  await signIn(page, 'admin')
  await importSks(page, `første-${RUN}`, sksFile(FIRST, 'kort\n'))
  const report = page.getByRole('region', { name: 'Importen' })
  await expect(report.getByRole('row', { name: /linjen er for kort 1/ })).toBeVisible()

  // a list: found, decided, saved
  const author = await personAt(browser, 'author')
  const at = author.page
  await at.goto('/kodelister')
  await expect(at.getByRole('button', { name: 'Importér officiel fil …' })).toHaveCount(0)
  await at.getByRole('button', { name: 'Ny kodeliste' }).click()
  const naming = at.getByRole('dialog', { name: 'Ny kodeliste' })
  await naming.getByLabel('Hvad skal listen hedde?').fill(TITLE)
  await naming.getByRole('button', { name: 'Opret' }).click()
  await expect(at.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await at.getByRole('combobox', { name: 'Find og tilføj koder' }).fill('DE11')
  await at.getByRole('option', { name: new RegExp(`^DE11 Type 2-diabetes ${RUN}`) }).click()
  const codes = at.getByRole('list', { name: /^Koder i SKS/ })
  const row = codes.getByRole('listitem').filter({ hasText: 'DE11' }).first()
  await expect(row).toContainText('uafgjort')
  await expect(at.getByText('1 kode standser gennemsyn')).toBeVisible()
  await row.getByRole('radio', { name: 'Medtag' }).click()
  await expect(at.getByText('1 kode standser gennemsyn')).toHaveCount(0)
  await row.getByRole('button', { name: 'Underkoder til DE11' }).click()
  const below = at.getByRole('list', { name: 'Underkoder til DE11' }).getByRole('listitem')
  await expect(below).toContainText('medtaget gennem en anden kode')
  await below.getByRole('radio', { name: 'Undtag' }).click()
  await expect(below).toContainText('DE119 er undtaget.')
  await at.getByLabel('Hvorfor ændres listen? (valgfrit)').fill('Første udkast')
  await at.getByRole('button', { name: 'Gem som ny version' }).click()
  await expect(at.getByText('Gemt som version 2.')).toBeVisible()

  // another saves in between: nothing is lost, and what was written goes on top
  const second = await personAt(browser, 'secondAuthor')
  await second.page.goto(`/kodelister/${SLUG}`)
  await second.page.getByLabel('Listens navn').fill(`${TITLE} A`)
  await at.getByLabel('Listens navn').fill(`${TITLE} B`)
  await second.page.getByRole('button', { name: 'Gem som ny version' }).click()
  await expect(second.page.getByText('Gemt som version 3.')).toBeVisible()
  await at.getByRole('button', { name: 'Gem som ny version' }).click()
  await expect(at.getByText('Listen er gemt af en anden, siden du åbnede den.')).toBeVisible()
  await expect(at.getByLabel('Listens navn')).toHaveValue(`${TITLE} B`)
  await at.getByRole('button', { name: 'Gem mine oven på den nyeste' }).click()
  await expect(at.getByText('Gemt som version 4.')).toBeVisible()
  await at.getByRole('link', { name: 'Hvad ændrede version 4' }).click()
  await expect(at.getByText(`Navnet var »${TITLE} A« og er nu »${TITLE} B«.`)).toBeVisible()

  // fetched into a profile
  const slug = await newIdea(at, `Profil med ${TITLE}`, 'Demonstrationsprofil – ikke klinisk godkendt.')
  await at.getByRole('tab', { name: 'Kodelister' }).click()
  await at.getByRole('button', { name: 'Hent fælles kodeliste …' }).click()
  await at.getByRole('menuitem', { name: `${TITLE} B` }).click()
  await expect(at.getByRole('region', { name: `${TITLE} B` })).toContainText('DE119')
  await saved(at)

  // the next release: what it does to the list and to the profile, and the change ready to be looked at
  await importSks(page, `næste-${RUN}`, sksFile(NEXT))
  const changes = page.getByRole('region', { name: 'Hvad udgaven gør ved kodelister og profiler' })
  await expect(changes).toContainText(`DE11 hed »Type 2-diabetes ${RUN}« og hedder nu »Diabetes type 2 ${RUN}«.`)
  await expect(changes).toContainText('DE118 Type 2-diabetes med flere komplikationer er ny og kommer med gennem DE11.')
  await expect(changes.getByRole('button')).toHaveCount(0) // the administrator decides on no codes
  await at.goto(new URL(page.url()).pathname)
  const mine = at.getByRole('article').filter({ hasText: `Profilen Profil med ${TITLE}` })
  await expect(mine).toContainText('syntetiske patienter flytter sig')
  await mine.getByRole('button', { name: 'Åbn forberedt ændring' }).click()
  await at.waitForURL(`**/profiler/${slug}/**`)
  await counted(at)
  await at.getByRole('tab', { name: 'Kodelister' }).click()
  await expect(at.getByRole('region', { name: `${TITLE} B` })).toContainText(`Diabetes type 2 ${RUN}`)
  expect([...complaints, ...author.complaints, ...second.complaints]).toEqual([])
})
