// P1 Osteoporose 1.0.0 of the seed: one number at every step, priority and rule, whoever counts. The page counts with arrays in the browser,
// the command line with both engines, and the receiver with the package's SQL over patients that went through FHIR and back.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, heardSteps, numberIn, signIn, test, totals, type Numbers } from './fixtures'

const run = promisify(execFile)
interface Counts {
  steps: Record<string, Numbers>
  outcomes: Record<string, number>
  tiers: Record<string, number>
  rules: Record<string, number>
  included: number
}
interface DrawnList {
  release: { version: string }
  patients: { size: number }
  included: number
  steps: (Numbers & { id: string })[]
  tiers: { id: string; name: string; count: number }[]
}

async function json<T>(args: string[]): Promise<T> {
  const { stdout } = await run(process.execPath, args, { maxBuffer: 64_000_000 })
  return JSON.parse(stdout) as T
}
const profil = (engine: string) =>
  json<{ counts: Counts; population: { size: number } }>(['bin/profil.mjs', 'count', 'profiles/osteoporose.profil', '--json', '--engine', engine])
const plain = ({ in: into, yes, no, missing }: Numbers): Numbers => ({ in: into, yes, no, missing })

test('the same number at every step and priority: studio, arrays, DuckDB and receiver', async ({ page }) => {
  const [arrays, duckdb] = [await profil('arrays'), await profil('duckdb')]
  expect(duckdb.counts).toEqual(arrays.counts)
  const counts = duckdb.counts
  const outcomes = Object.entries(counts.outcomes).map(([id, into]) => [id, { in: into, yes: 0, no: 0, missing: 0 }] as const)
  const steps = Object.fromEntries([...Object.entries(counts.steps).map(([id, numbers]) => [id, plain(numbers)] as const), ...outcomes])
  expect(Object.keys(steps).length).toBeGreaterThanOrEqual(16)

  const list = await json<DrawnList>(['--import', 'tsx', 'receiver/cli.ts', 'list', '--json', '--profile', 'osteoporose'])
  expect({ version: list.release.version, size: list.patients.size }).toEqual({ version: '1.0.0', size: duckdb.population.size })
  expect(Object.fromEntries(list.steps.map((step) => [step.id, plain(step)]))).toEqual(steps)
  expect(Object.fromEntries(list.tiers.map((tier) => [tier.id, tier.count]))).toEqual(counts.tiers)
  expect(list.included).toBe(counts.included)

  await signIn(page, 'lead')
  await page.goto('/profiler/osteoporose/1.0.0')
  const shown = await totals(page)
  expect(shown.included).toBe(counts.included)
  expect(shown.tiers).toEqual(Object.fromEntries(list.tiers.map((tier) => [tier.name, counts.tiers[tier.id]])))
  for (const view of ['Tegning', 'Liste']) {
    await page.getByRole('button', { name: view, exact: true }).click()
    expect(Object.fromEntries((await heardSteps(page)).map((step) => [step.id, plain(step)])), view).toEqual(steps)
  }
  await page.getByRole('tab', { name: 'Prioritet' }).click()
  const rules = await page.getByRole('button', { name: /^Se patienter: / }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!))
  expect(rules.map((label) => numberIn(/([\d.]+)$/.exec(label)![1]!))).toEqual(Object.values(counts.rules))
})
