// What the database refuses of bases when the code is wrong: each rule is broken by SQL, as the application's role.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, VersionView } from '#workflow'
import { createFrom } from '../studio/create-from'
import { handOver } from '../studio/moves'
import { submit } from '../studio/submit'
import { person, seen, value, view, written } from '../studio/testing/story'
import { ownDatabase } from './testing/database'

const { as } = ownDatabase()
let author: Actor, source: VersionView
beforeAll(async () => {
  author = await person('author')
  source = await written(author, 'technicalSpec')
})

const fresh = async () =>
  (await as('app', `insert into profiles (id, slug) values ($1, $2) returning id`, [randomUUID(), `b-${randomUUID().slice(0, 8)}`])).rows[0].id as string
const begin = (profile: string, more: { by?: Actor; version?: string | null; slug?: string; number?: string | null; title?: string; hash?: string } = {}) =>
  as('app', `insert into profile_basis (profile_id, version_id, slug, number, title, content_hash, begun_by) values ($1, $2, $3, $4, $5, $6, $7)`, [
    profile,
    more.version === undefined ? source.id : more.version,
    more.slug ?? source.slug,
    more.number === undefined ? source.version : more.number,
    more.title ?? source.title,
    more.hash ?? source.contentHash,
    (more.by ?? author).id,
  ])

test('a basis is exactly the version that was copied', async () => {
  for (const more of [{ slug: 'en-anden' }, { number: '9.9.9' }, { title: 'En anden' }, { hash: 'f'.repeat(64) }])
    await expect(begin(await fresh(), more), JSON.stringify(more)).rejects.toThrow('exactly the version that was copied')
  await expect(begin(await fresh(), { version: null })).rejects.toThrow('profile_basis_number_of_version')
  await expect(begin(await fresh(), { version: null, number: null, hash: 'x' })).rejects.toThrow('profile_basis_forms')
  await begin(await fresh())
})

test('only an active author begins, and only from what is out or his own', async () => {
  await expect(begin(await fresh(), { by: await person('projectLead', 'admin') })).rejects.toThrow('only an active author')
  await expect(begin(await fresh(), { by: await person('author') })).rejects.toThrow('only those who wrote it')
  const gone = await person('author')
  await as('app', 'update users set active = false where id = $1', [gone.id])
  await expect(begin(await fresh(), { by: gone })).rejects.toThrow('only an active author')
})

test('a profile has its basis from its beginning, once, and for ever', async () => {
  const { rows } = await as('app', 'select profile_id from versions where id = $1', [source.id])
  await expect(begin(rows[0].profile_id as string)).rejects.toThrow('from its beginning')
  const profile = await fresh()
  await begin(profile)
  await expect(begin(profile)).rejects.toThrow('duplicate key')
  for (const role of ['owner', 'super'] as const)
    for (const sql of [`update profile_basis set title = 'x'`, 'delete from profile_basis', 'truncate profile_basis'])
      await expect(as(role, sql), `${role} ${sql}`).rejects.toThrow('never changed or removed')
})

test('nobody approves a copy of what he has touched, and no approval of his stands', async () => {
  const both = await person('author', 'clinicalReviewer')
  const theirs = await written(both, 'technicalSpec')
  await as('app', `insert into contributions (version_id, user_id, how) values ($1, $2, 'coEditor')`, [theirs.id, author.id])
  const first = value(await createFrom(author, { from: { versionId: theirs.id }, contentHash: theirs.contentHash, title: 'Kopi' }))
  const between = await view(author, first.slug)
  const { versionId, slug } = value(await createFrom(author, { from: { versionId: between.id }, contentHash: between.contentHash, title: 'Kopi af kopi' }))
  value(await handOver(author, { versionId }))
  value(await submit(author, seen(await view(author, slug))))
  const insert = (by: Actor) =>
    `insert into approvals (id, version_id, user_id, kind, round, revision, content_hash, meaning_hash) select gen_random_uuid(), id, '${by.id}', 'clinical', round, revision, content_hash, meaning_hash from versions where id = '${versionId}'`
  const standing = async () =>
    (await as('app', 'select user_id from standing_approvals where version_id = $1', [versionId])).rows.map((row) => row.user_id as string)
  await expect(as('app', insert(both))).rejects.toThrow('nobody approves a copy of what he has touched')
  await as('super', `set session_replication_role = replica; ${insert(both)}`) // as if the triggers had been asleep
  expect(await standing()).toEqual([])
  const another = await person('clinicalReviewer')
  await as('super', `set session_replication_role = replica; delete from approvals where user_id = '${both.id}'`)
  await as('app', insert(another))
  expect(await standing()).toEqual([another.id])
})
