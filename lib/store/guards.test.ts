// What the database refuses when the code is wrong: each rule is broken by SQL, as the application's role.
import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, VersionView } from '#workflow'
import { approveClinical, approveTechnical } from '../studio/approve'
import { person, seen, view, written } from '../studio/testing/story'
import { ownDatabase } from './testing/database'

const { as } = ownDatabase()
let author: Actor, clinical: Actor, technical: Actor
beforeAll(async () => void ([author, clinical, technical] = [await person('author'), await person('clinicalReviewer'), await person('technicalReviewer')]))

const approve = (version: VersionView, by: Actor, kind: 'clinical' | 'technical', more: { contentHash?: string; revision?: number; round?: number } = {}) =>
  as(
    'app',
    `insert into approvals (id, version_id, user_id, kind, round, revision, content_hash, meaning_hash) select $1, v.id, $3, $4, coalesce($7, v.round), coalesce($6, v.revision), coalesce($5, v.content_hash), v.meaning_hash from versions v where v.id = $2`,
    [randomUUID(), version.id, by.id, kind, more.contentHash ?? null, more.revision ?? null, more.round ?? null],
  )
const release = (version: VersionView, contentHash = version.contentHash) =>
  as(
    'app',
    `insert into releases (id, profile_id, version_id, name, number, title, description, content_hash, meaning_hash, logic_hash, sha256, integrity, tgz, published_by, published_at)
    select $1::uuid, profile_id, id, 'dk.test.' || $1::text, number, title, '', $3, meaning_hash, logic_hash, encode(sha256('x'), 'hex'), '', 'x', $4::uuid, now() from versions where id = $2::uuid`,
    [randomUUID(), version.id, contentHash, author.id],
  )
const change = (version: VersionView, set: string) => as('app', `update versions set ${set} where id = $1`, [version.id])
const LIE = 'f'.repeat(64)

test('nobody approves what he has touched, in whatever way', async () => {
  for (const how of ['author', 'coEditor', 'importer', 'restorer', 'earlier']) {
    const version = await written(author)
    const both = await person('clinicalReviewer', 'author')
    await as('app', `insert into contributions (version_id, user_id, how) values ($1, $2, $3::"ContributionKind")`, [version.id, both.id, how])
    await expect(approve(version, both, 'clinical'), how).rejects.toThrow('nobody approves content that he has touched')
  }
})

test('an approval is of exactly the present content, revision and round, and only in review', async () => {
  const version = await written(author)
  await expect(approve(version, clinical, 'clinical', { contentHash: LIE })).rejects.toThrow('exactly the present content')
  await expect(approve(version, clinical, 'clinical', { revision: version.revision - 1 })).rejects.toThrow('exactly the present content')
  await expect(approve(version, clinical, 'clinical', { round: 0 })).rejects.toThrow('exactly the present content')
  await expect(approve(await written(author, 'technicalSpec'), clinical, 'clinical')).rejects.toThrow('is not in review')
})

test('only an active reviewer of the kind approves', async () => {
  const version = await written(author)
  await expect(approve(version, clinical, 'technical')).rejects.toThrow('only an active reviewer of this kind')
  const gone = await person('clinicalReviewer')
  await as('app', 'update users set active = false where id = $1', [gone.id])
  await expect(approve(version, gone, 'clinical')).rejects.toThrow('only an active reviewer of this kind')
})

test('one person gives one approval, and each kind is given once', async () => {
  const version = await written(author)
  const both = await person('clinicalReviewer', 'technicalReviewer')
  await approve(version, both, 'clinical')
  await expect(approve(version, both, 'technical')).rejects.toThrow('duplicate key')
  await expect(approve(version, clinical, 'clinical')).rejects.toThrow('duplicate key')
})

test('nothing is approved, piloted or published without two standing approvals', async () => {
  const version = await written(author)
  await approve(version, clinical, 'clinical')
  for (const state of ['approved', 'pilot']) await expect(change(version, `state = '${state}'`), state).rejects.toThrow('two approvals are needed')
  await expect(change(version, `state = 'published'`)).rejects.toThrow('nothing is published without its release')
  await expect(release(version)).rejects.toThrow('is not approved')
})

test('a release is of exactly what two people approved, and they are active when it is published', async () => {
  const version = await written(author)
  const leaving = await person('technicalReviewer')
  await approveClinical(clinical, seen(version))
  await approveTechnical(leaving, seen(version))
  expect((await view(author, version.slug)).state).toBe('approved')
  await expect(release(version, LIE)).rejects.toThrow('exactly the approved content')
  await as('app', 'update users set active = false where id = $1', [leaving.id])
  await expect(release(version)).rejects.toThrow('two people who have not contributed')
  await as('app', 'update users set active = true where id = $1', [leaving.id])
  await release(version)
  await expect(release(version), 'a second release of the version').rejects.toThrow('duplicate key')
})

test('changed content is a new revision, without approval, and a hash is of its text', async () => {
  const version = await written(author)
  await approveClinical(clinical, seen(version))
  await approveTechnical(technical, seen(version))
  const hash = createHash('sha256').update('{}').digest('hex')
  await expect(change(version, `document = '{}'`)).rejects.toThrow('versions_content_hash_is_of_document')
  await expect(change(version, `content_hash = '${LIE}', revision = revision + 1, state = 'inReview'`)).rejects.toThrow('versions_content_hash_is_of_document')
  await expect(change(version, `document = '{}', content_hash = '${hash}'`)).rejects.toThrow('each change of content counts one revision')
  await expect(change(version, `revision = revision - 1`)).rejects.toThrow('each change of content counts one revision')
  await expect(change(version, `document = '{}', content_hash = '${hash}', revision = revision + 1`)).rejects.toThrow('changed content is not approved')
})

test('what is out is not changed', async () => {
  const version = await written(author)
  await approveClinical(clinical, seen(version))
  await approveTechnical(technical, seen(version))
  await release(version)
  await change(version, `state = 'published'`)
  const hash = createHash('sha256').update('{}').digest('hex')
  for (const set of [`document = '{}', content_hash = '${hash}', revision = revision + 1`, `number = '9.9.9'`, `title = 'Andet'`, `logic_hash = '${LIE}'`])
    await expect(change(version, set), set).rejects.toThrow('what is out is not changed')
})

test('one version of a profile is open, one is published', async () => {
  const version = await written(author, 'idea')
  const twin = (state: string) =>
    as(
      'app',
      `insert into versions (id, profile_id, number, state, title, document, content_hash, meaning_hash, logic_hash, saved_by) select gen_random_uuid(), profile_id, '7.0.0', $2::"State", title, document, content_hash, meaning_hash, logic_hash, saved_by from versions where id = $1`,
      [version.id, state],
    )
  await expect(twin('clinicalSpec')).rejects.toThrow('versions_one_open')
  await expect(twin('published')).rejects.toThrow('a version begins as an idea')
  const { rows } = await as('super', `select indexdef from pg_indexes where indexname = 'versions_one_published'`)
  expect(rows[0].indexdef).toMatch(/UNIQUE.*WHERE \(state = 'published'/)
})
