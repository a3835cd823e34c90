// What a session refuses: everything but one SELECT over its own tables.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assemble } from '#population'
import { openDuckdb, NotOneSelect, type DuckdbSession } from './engine'

const population = assemble({ name: 'x', clinic: '091034', ref: 82_725 }, [
  { key: 'T-0', birth: 60_000, sex: 'K', municipality: '', cprStatus: '01', rows: [] },
])
let session: DuckdbSession
beforeAll(async () => {
  session = await openDuckdb(population, { memory: 128, threads: 1 })
})
afterAll(() => session.close())

test.each([
  "with a as (select 1) insert into patient select 1, 2, '', '', ''",
  'select 1; drop table patient',
  'select 1; select 2',
  'drop table patient',
  'create table t (a integer)',
  "insert into patient values (1, 2, '', '', '')",
  "set memory_limit = '8GB'",
  'reset memory_limit',
  'pragma database_size',
  "attach ':memory:' as other",
  "attach '/tmp/x.db'",
  "copy patient to '/tmp/patient.csv'",
  "export database '/tmp/x'",
  'install httpfs',
  'load httpfs',
  'call pragma_version()',
  'explain select 1',
  '',
])('not one SELECT: %s', async (sql) => {
  await expect(session.select(sql, {})).rejects.toThrow(NotOneSelect)
})

test.each([
  "select * from read_text('/etc/passwd')",
  "select * from glob('/*')",
  "select * from '/etc/passwd'",
  "select * from read_csv('https://example.org/x.csv')",
])('no file and no network: %s', async (sql) => {
  await expect(session.select(sql, {})).rejects.toThrow(/disabled by configuration|Catalog Error: Table with name/)
})

test('a locked session still answers, and its tables are as they were', async () => {
  expect((await session.select('select pid, birth from patient where birth < cast($ref as integer)', { ref: 82_725, clinic: 'unused' })).getRows()).toEqual([
    [0, 60_000],
  ])
  await expect(session.select('select $other', { ref: 1 })).rejects.toThrow('$other, which is not given')
})

test('memory is bounded', async () => {
  await expect(session.select('select count(distinct a) from (select repeat(cast(i as varchar), 200) as a from range(20000000) t(i))', {})).rejects.toThrow(
    /Out of Memory/,
  )
})

test('what runs away is stopped', async () => {
  const own = await openDuckdb(population, { memory: 128, threads: 1 })
  const endless = own.select('select count(*) from range(1000000) a, range(1000000) b where hash(a.range, b.range) = 0', {})
  setTimeout(() => own.interrupt(), 200)
  const start = performance.now()
  await expect(endless).rejects.toThrow(/interrupt/i)
  expect(performance.now() - start).toBeLessThan(5_000)
  await expect(own.select('select 1', {})).rejects.toThrow('Interrupted')
  own.close()
})
