// The database itself: which server it is, what the application's role may, and what nobody may.
import { expect, test } from 'vitest'
import { person, seen, written } from '../studio/testing/story'
import { approveClinical, approveTechnical } from '../studio/approve'
import { ownDatabase } from './testing/database'

const { as } = ownDatabase()
const FINAL = ['releases', 'approvals', 'audit', 'contributions', 'profile_basis']

test('the embedded server is PostgreSQL 18', async () => {
  const { rows } = await as('app', 'select version()')
  expect(rows[0].version).toMatch(/^PostgreSQL 18\./)
})

test('the application is no superuser and owns nothing', async () => {
  const { rows } = await as(
    'app',
    `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owns from pg_roles r where rolname = current_user`,
  )
  expect(rows[0]).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false, owns: 0 })
})

test('durability is as the server comes', async () => {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'])
    expect((await as('app', `select current_setting('${setting}') as is`)).rows[0].is, setting).toBe('on')
})

test.each(FINAL)('the application can neither change nor remove rows of %s', async (table) => {
  for (const sql of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table} cascade`])
    await expect(as('app', sql.replace('releases set at', 'releases set published_at')), sql).rejects.toThrow(`permission denied for table ${table}`)
})

test('not even the owner or a superuser changes a release, an approval or an audit row', async () => {
  const author = await person('author')
  const [clinical, technical] = [await person('clinicalReviewer'), await person('technicalReviewer')]
  const version = await written(author)
  await approveClinical(clinical, seen(version))
  await approveTechnical(technical, seen(version))
  await as(
    'app',
    `insert into releases (id, profile_id, version_id, name, number, title, description, content_hash, meaning_hash, logic_hash, sha256, integrity, tgz, published_by, published_at)
    select gen_random_uuid(), profile_id, id, 'dk.test', number, title, '', content_hash, meaning_hash, logic_hash, encode(sha256('x'), 'hex'), '', 'x', $2, now() from versions where id = $1`,
    [version.id, author.id],
  )
  const digest = async () => (await as('super', `select string_agg(md5(t::text), ',') as md5 from (select * from releases) t`)).rows[0].md5 as string
  const before = await digest()
  for (const role of ['owner', 'super'] as const)
    for (const table of FINAL)
      for (const sql of [
        `update ${table} set ${table === 'releases' ? 'title' : table === 'audit' ? 'act' : 'at'} = ${table === 'releases' || table === 'audit' ? `'x'` : 'now()'}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(as(role, sql), `${role}: ${sql}`).rejects.toThrow(/rows of \w+ are never changed or removed/)
  expect(await digest()).toBe(before)
  expect(before.split(',')).toHaveLength(1)
})
