import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, TABLES } from '#criteria'
import { digestOf, encode } from '#population'
import type { Population } from '#population/columns'
import { denmark, denmarkPatients } from '#population/denmark/denmark'
import { withAdded } from '#population/spike'
import { ParquetError, parquetToPopulation, populationToParquet } from './parquet'

const options = { seed: 2, size: 400, ref: dayOf(2026, 6, 30), clinic: '091034', name: "Klinik 'Æ'" }
const folder = mkdtempSync(join(tmpdir(), 'profil-parquet-'))
let population: Population
beforeAll(async () => {
  population = withAdded(denmark(options).population, [...denmarkPatients({ ...options, seed: 9, size: 3 })])
  await populationToParquet(population, folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('out and in again it has the same bytes, added patients and all', async () => {
  const back = await parquetToPopulation(folder)
  expect(digestOf(encode(back))).toBe(digestOf(encode(population)))
  expect([back.size, back.added, back.key(402)]).toEqual([403, 400, 'G-000002'])
})

const changed = async (work: (to: string, run: (text: string) => Promise<void>) => Promise<void> | void) => {
  const to = mkdtempSync(join(tmpdir(), 'profil-parquet-'))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    cpSync(folder, to, { recursive: true })
    await work(to, async (text) => void (await connection.run(text)))
    return await parquetToPopulation(to).then(
      () => null,
      (error: unknown) => (error instanceof ParquetError ? `${error.file} ${error.why}` : error),
    )
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(to, { recursive: true, force: true })
  }
}
const rewritten = (table: string, select: string) =>
  changed((to, run) => run(`copy (${select.replace('FROM', `from read_parquet('${folder}/${table}.parquet')`)}) to '${to}/${table}.parquet' (format parquet)`))

test('anyone can read the files: rows, days and words as the data contract says', async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const found = await connection.runAndReadAll(
    `select r.value_lo, r.producer, c.code from read_parquet('${folder}/result.parquet') r join read_parquet('${folder}/result_code.parquet') k using (row) join read_parquet('${folder}/code.parquet') c using (no) order by row limit 1`,
  )
  const { value } = population.tables.result.columns
  expect((found.getColumnsObject().value_lo as number[])[0]).toBe(value!.lo[0])
  expect((found.getColumnsObject().producer as string[])[0]).toMatch(/lab|egen/)
  connection.closeSync()
  instance.closeSync()
})

test('rows in another order are put in order by their number', async () => {
  expect(await rewritten('result', 'select * FROM order by hash(row)')).toBe(null)
})

test('a folder that is not whole, or does not agree with itself, is refused by file', async () => {
  expect(await changed((to) => rmSync(join(to, 'population.json')))).toBe('population.json missing')
  expect(await changed((to) => rmSync(join(to, 'service.parquet')))).toBe('service.parquet missing')
  expect(await changed((to) => writeFileSync(join(to, 'plan.parquet'), readFileSync(join(folder, 'plan.parquet')).subarray(0, 100)))).toBe(
    'plan.parquet missing',
  )
  expect(await rewritten('diagnosis', 'select * replace (0 as ord) FROM')).toBe('diagnosis.parquet order')
  expect(await rewritten('diagnosis', 'select * replace (pid + 5000 as pid) FROM')).toBe('diagnosis.parquet range')
  expect(await rewritten('contact_code', 'select no + 10000 as no, row FROM')).toBe('contact_code.parquet range')
  expect(await rewritten('code', "select no, system, 'A' as code FROM")).toBe('code.parquet code')
  for (const table of TABLES) expect(population.tables[table].count, table).toBeGreaterThan(0)
})
