// Publishing: one release, of exactly what was approved, however many ask; and its way into the feed.
import { beforeAll, expect, test } from 'vitest'
import { openPackage } from '#release/open'
import { sha256 } from '#release/names'
import { db } from '#store'
import { ownDatabase } from '../store/testing/database'
import type { Actor, VersionView } from '#workflow'
import { registerReceiver, reportAdoption } from './adoption'
import { approveClinical, approveTechnical } from './approve'
import { listReleases, myTurn, statusBoard } from './lists'
import { retire } from './moves'
import { newVersion } from './new-version'
import { claimNext, fail, finish } from './outbox'
import { publish } from './publish'
import { saveDraft } from './save-draft'
import { submit } from './submit'
import { handOver } from './moves'
import { codeOf, document, person, seen, value, view, written } from './testing/story'

const { as } = ownDatabase()
let author: Actor, clinical: Actor, technical: Actor, publisher: Actor
beforeAll(
  async () =>
    void ([author, clinical, technical, publisher] = [
      await person('author'),
      await person('clinicalReviewer'),
      await person('technicalReviewer'),
      await person('publisher'),
    ]),
)

async function approved(): Promise<VersionView> {
  const version = await written(author)
  value(await approveClinical(clinical, seen(version)))
  value(await approveTechnical(technical, seen(version)))
  return view(author, version.slug)
}
const count = async (sql: string, ...values: unknown[]) => (await as('app', `select count(*)::int as n from ${sql}`, values)).rows[0].n as number

test('eight publish at once: one release, one audit row, one place in the outbox, the same answer to all', async () => {
  const version = await approved()
  const people = await Promise.all(Array.from({ length: 8 }, () => person('publisher')))
  const answers = await Promise.all(people.map((by) => publish(by, seen(version))))
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  const first = value(answers[0]!)
  expect(first).toMatchObject({ name: `dk.klinikkenscockpit.${version.slug}`, version: '1.0.0' })
  expect(await count('releases where version_id = $1', version.id)).toBe(1)
  expect(await count(`audit where version_id = $1 and act = 'publish'`, version.id)).toBe(1)
  expect(await count('outbox o join releases r on r.id = o.release_id where r.version_id = $1', version.id)).toBe(1)
  expect(value(await publish(publisher, seen(version))), 'asked again later').toEqual(first)
  expect(codeOf(await publish(publisher, { versionId: version.id, contentHash: 'f'.repeat(64) }))).toBe('wrongState')
  expect(codeOf(await publish(author, seen(version)))).toBe('notYourRole')
})

test('an edit that races publishing: what is released is what was approved, or nothing is', async () => {
  for (let i = 0; i < 4; i++) {
    const version = await approved()
    const [released, saved] = await Promise.all([
      publish(publisher, seen(version)),
      new Promise((done) => setTimeout(done, i * 15)).then(() =>
        saveDraft(author, { versionId: version.id, revision: version.revision, document: { ...version.document, background: `løb ${i}` } }),
      ),
    ])
    expect([released.ok, saved.ok].filter(Boolean), `${codeOf(released)} ${codeOf(saved)}`).toHaveLength(1)
    const { rows } = await as(
      'app',
      `select r.content_hash as released, v.content_hash as now, v.state from versions v left join releases r on r.version_id = v.id where v.id = $1`,
      [version.id],
    )
    expect(rows).toEqual([
      released.ok
        ? { released: version.contentHash, now: version.contentHash, state: 'published' }
        : { released: null, now: saved.ok ? saved.value.contentHash : '', state: 'inReview' },
    ])
  }
})

test('the package is what was approved: document, hashes, approvals, SQL and CQL', async () => {
  const version = await approved()
  const { sha256: hash } = value(await publish(publisher, seen(version)))
  const { tgz } = await db().release.findUniqueOrThrow({ where: { versionId: version.id }, select: { tgz: true } })
  expect(sha256(tgz)).toBe(hash)
  const opened = await openPackage(tgz)
  expect(opened.contentHash).toBe(version.contentHash)
  expect(opened.profile).toEqual(version.document)
  expect(opened.cql).toContain('define "Step 0"')
  const [release] = value(await listReleases(author, { versionId: version.id }))
  expect(release).toMatchObject({ sha256: hash, size: tgz.length, state: 'published', publishedBy: { id: publisher.id }, inFeedAt: null })
  expect(release!.approvals.map((one) => [one.kind, one.by.id])).toEqual([
    ['clinical', clinical.id],
    ['technical', technical.id],
  ])
})

test('logic that cannot be said is not sent to review', async () => {
  const version = await written(author, 'technicalSpec', (id) => document(id, { tiers: [] }))
  expect(codeOf(await submit(author, seen(version)))).toBe('faults')
})

test('the outbox: each row to one publisher, in order; what failed comes again; the feed’s time is shown', async () => {
  await as('app', 'update outbox set done_at = now()')
  const version = await approved()
  value(await publish(publisher, seen(version)))
  const claims = await Promise.all(Array.from({ length: 4 }, () => claimNext()))
  const [mine, ...more] = claims.filter((one) => one !== null)
  expect(more).toEqual([])
  expect(mine!.payload).toMatchObject({ name: `dk.klinikkenscockpit.${version.slug}`, version: '1.0.0', status: 'published' })
  expect(sha256(Buffer.from(mine!.payload.tgzBase64, 'base64'))).toBe(mine!.payload.sha256)
  expect(await claimNext(), 'somebody works on it').toBeNull()
  await fail(mine!.id, 'disken er fuld')
  expect(await claimNext(), 'not at once').toBeNull()
  await as('app', `update outbox set not_before = now() where done_at is null`)
  const again = (await claimNext())!
  expect([again.id, again.attempts]).toEqual([mine!.id, 2])
  await as('app', `update outbox set claimed_at = now() - interval '3 minutes' where id = $1`, [again.id])
  expect((await claimNext())?.id, 'a claim that came to nothing is free again').toBe(mine!.id)
  await finish(mine!.id)
  expect(await claimNext()).toBeNull()
  expect((await view(author, version.slug)).release!.inFeedAt).toMatch(/Z$/)
})

test('the next version supersedes the last, and the board tells who runs which', async () => {
  const version = await approved()
  const first = value(await publish(publisher, seen(version)))
  value(await registerReceiver({ name: 'Klinik A', token: 'a'.repeat(32) }))
  value(await registerReceiver({ name: 'Klinik B', token: 'b'.repeat(32) }))
  const report = { receiver: 'Klinik A', package: first.name, version: '1.0.0', sha256: first.sha256, activatedAt: '2026-11-23T08:00:00Z', engine: 'duckdb' }
  expect(value(await reportAdoption('a'.repeat(32), report)).isNew).toBe(true)
  for (let i = 0; i < 5; i++) expect(value(await reportAdoption('a'.repeat(32), report)).isNew).toBe(false)
  expect(await count('adoption_reports where package = $1', first.name)).toBe(1)
  expect(codeOf(await reportAdoption('b'.repeat(32), report))).toBe('otherReceiver')
  expect(codeOf(await reportAdoption('c'.repeat(32), report))).toBe('unknownReceiver')
  expect(codeOf(await reportAdoption(null, report))).toBe('unknownReceiver')
  expect(codeOf(await reportAdoption('a'.repeat(32), { ...report, sha256: 'f'.repeat(64) }))).toBe('unknownRelease')

  value(await newVersion(author, { slug: version.slug }))
  const draft = await view(author, version.slug)
  value(await saveDraft(author, { versionId: draft.id, revision: draft.revision, document: { ...draft.document, title: 'Nyt navn' } }))
  value(await handOver(author, { versionId: draft.id }))
  value(await submit(author, seen(await view(author, version.slug))))
  expect(value(await myTurn(clinical)).find((one) => one.slug === version.slug)).toMatchObject({ act: 'approveClinical', version: '1.0.1' })
  const row = async () => value(await statusBoard(author)).find((one) => one.slug === version.slug)!
  expect(await row()).toMatchObject({
    state: 'inReview',
    version: '1.0.1',
    published: '1.0.0',
    turn: { roles: ['clinicalReviewer', 'technicalReviewer'] },
    receivers: [{ name: 'Klinik A', version: '1.0.0', newest: true }],
  })
  expect((await row()).turn!.people.map((one) => one.id)).toEqual(expect.arrayContaining([clinical.id, technical.id]))
  expect((await row()).turn!.people.map((one) => one.id)).not.toContain(author.id)

  const next = await view(author, version.slug)
  value(await approveClinical(clinical, seen(next)))
  expect((await row()).turn!.roles).toEqual(['technicalReviewer'])
  value(await approveTechnical(technical, seen(next)))
  value(await publish(publisher, seen(next)))
  expect((await view(author, version.slug, '1.0.0')).state).toBe('superseded')
  expect(await row()).toMatchObject({ state: 'published', turn: null, published: '1.0.1', receivers: [{ version: '1.0.0', newest: false }] })
  expect(
    (await as('app', `select status from outbox o join releases r on r.id = o.release_id where r.name = $1 order by o.id`, [first.name])).rows.map(
      (one) => one.status,
    ),
  ).toEqual(['published', 'superseded', 'published'])
  expect(codeOf(await retire(publisher, { versionId: next.id }))).toBe('reasonMissing')
  value(await retire(publisher, { versionId: next.id, reason: 'Afløst af kronikerpakken' }))
})
