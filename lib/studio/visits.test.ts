// Visits: others are seen while they are there, one comes back to where one was, and only what others changed is told.
import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../store/testing/database'
import type { Actor, VersionView } from '#workflow'
import { saveDraft } from './save-draft'
import { codeOf, document, person, value, view, written } from './testing/story'
import { endTour, openVisit, visit, type Visiting } from './visits'

const { as } = ownDatabase()
const NOBODYS = '00000000-0000-4000-8000-000000000000'
let author: Actor, other: Actor, reader: Actor
beforeAll(async () => void ([author, other, reader] = [await person('author'), await person('author'), await person('vendorReviewer')]))

const told = ({ id }: Pick<VersionView, 'id'>, more: Partial<Visiting> = {}): Visiting => ({
  versionId: id,
  step: null,
  contentHash: null,
  writing: false,
  leaving: false,
  ...more,
})
const names = async (by: Actor, version: VersionView) => value(await openVisit(by, { versionId: version.id })).others.map((one) => one.name)
const last = async (by: Actor, version: VersionView) => value(await openVisit(by, { versionId: version.id })).last
const save = async (by: Actor, version: VersionView, more: Parameters<typeof document>[1]) => {
  const now = await view(by, version.slug)
  return value(await saveDraft(by, { versionId: now.id, revision: now.revision, document: { ...now.document, ...more } }))
}
const expire = (version: VersionView) => as('app', `update visits set here_until = now() - interval '1 second' where version_id = $1`, [version.id])

test('who reads and who writes are told apart; nobody sees himself, two pages of one person are one', async () => {
  const version = await written(author, 'clinicalSpec')
  expect(value(await visit(author, told(version, { writing: true })))).toEqual([])
  value(await visit(author, told(version)))
  expect(value(await visit(reader, told(version, { writing: true })))).toEqual([{ id: author.id, name: author.name, roles: ['author'], writing: true }])
  expect(value(await visit(author, told(version))), 'who may not write does not').toEqual([
    { id: reader.id, name: reader.name, roles: ['vendorReviewer'], writing: false },
  ])
  const elsewhere = await written(author, 'clinicalSpec')
  expect(value(await visit(author, told(elsewhere)))).toEqual([])
})

test('who is gone disappears when his time is out, and leaving does not make it longer', async () => {
  const version = await written(author, 'clinicalSpec')
  value(await visit(reader, told(version)))
  expect(await names(author, version)).toEqual([reader.name])
  await expire(version)
  expect(await names(author, version)).toEqual([])
  value(await visit(reader, told(version, { leaving: true, step: 'voksen' })))
  expect(await names(author, version)).toEqual([])
  const { rows } = await as('app', 'select extract(epoch from here_until - at)::int as left from visits where version_id = $1', [
    (await written(author, 'clinicalSpec').then(async (next) => (value(await visit(reader, told(next))), next))).id,
  ])
  expect(rows[0].left, 'seconds').toBeLessThanOrEqual(22)
})

test('somebody shut out is no longer there', async () => {
  const version = await written(author, 'clinicalSpec')
  const gone = await person('author')
  value(await visit(gone, told(version)))
  await as('app', 'update users set active = false where id = $1', [gone.id])
  expect(await names(author, version)).toEqual([])
})

test('the last step follows the person; one that is gone is not told, and nothing is told to who was nowhere', async () => {
  const version = await written(author, 'clinicalSpec')
  expect(await last(author, version)).toBeNull()
  value(await visit(author, told(version, { contentHash: version.contentHash })))
  expect(await last(author, version), 'nowhere, and nothing changed').toBeNull()
  value(await visit(author, told(version, { step: 'voksen' })))
  value(await visit(author, told(version)))
  expect(await last(author, version)).toMatchObject({ step: 'voksen', since: null })
  expect(await last(other, version)).toBeNull()
  value(await visit(author, told(version, { step: 'findes-ikke' })))
  expect(await last(author, version)).toBeNull()
})

test('what others changed since is told in the words of the comparison, and by whom; one’s own is not', async () => {
  const version = await written(author, 'clinicalSpec')
  value(await visit(author, told(version, { contentHash: version.contentHash })))
  value(await visit(other, told(version, { contentHash: version.contentHash })))
  await save(other, version, { title: 'Voksne og ældre' })
  expect((await last(other, version))?.since ?? null, 'his own').toBeNull()
  expect(await last(author, version)).toMatchObject({
    step: null,
    since: { by: [other.name], changes: [{ effect: 'wording', says: { da: 'Titlen er ændret.' } }] },
  })
  value(await visit(author, told(version)))
  expect((await last(author, version))?.since, 'not yet told').not.toBeNull()
  value(await visit(author, told(version, { contentHash: version.contentHash })))
  expect((await last(author, version))?.since, 'he sees an older text').not.toBeNull()
  value(await visit(author, told(version, { contentHash: (await view(author, version.slug)).contentHash })))
  expect(await last(author, version)).toBeNull()
})

test('changed and changed back is nothing', async () => {
  const version = await written(author, 'clinicalSpec')
  value(await visit(author, told(version, { contentHash: version.contentHash })))
  await save(other, version, { background: 'x' })
  await save(other, version, { background: '' })
  expect(await last(author, version)).toBeNull()
})

test('read as the profile is read: nobody without a sign-in, no version that is not there, and no line in the audit', async () => {
  const version = await written(author, 'idea')
  const rows = async () => (await as('app', 'select count(*)::int as n from audit')).rows[0].n as number
  const before = await rows()
  expect(codeOf(await visit(null, told(version)))).toBe('notSignedIn')
  expect(codeOf(await openVisit(null, { versionId: version.id }))).toBe('notSignedIn')
  expect(codeOf(await visit(reader, told({ id: NOBODYS })))).toBe('notFound')
  expect(codeOf(await openVisit(reader, { versionId: NOBODYS }))).toBe('notFound')
  for (const role of ['publisher', 'admin'] as const) expect(codeOf(await visit(await person(role), told(version)))).toBe('ok')
  expect(await rows()).toBe(before)
})

test('visits that nobody came back to are swept', async () => {
  const version = await written(author, 'clinicalSpec')
  value(await visit(author, told(version, { step: 'voksen' })))
  value(await visit(reader, told(version, { step: 'voksen' })))
  await as('app', `update visits set at = now() - interval '181 days' where version_id = $1 and user_id = $2`, [version.id, author.id])
  expect(await last(author, version)).toBeNull()
  expect(await last(reader, version)).toMatchObject({ step: 'voksen' })
})

test('the tour is offered until it has ended once', async () => {
  const version = await written(author, 'idea')
  const offered = async () => value(await openVisit(reader, { versionId: version.id })).tour
  expect(await offered()).toBe(true)
  expect(codeOf(await endTour(null))).toBe('notSignedIn')
  value(await endTour(reader))
  value(await endTour(reader))
  expect(await offered()).toBe(false)
})
