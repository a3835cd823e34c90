// "Ny ud fra …": a copy begins anew, says where it came from, and is no way around four eyes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseDay, type Profile } from '#criteria'
import { digestOf, encode } from '#population'
import { denmark } from '#population/denmark/denmark'
import { ROLES, type Actor, type ExampleView, type VersionView } from '#workflow'
import { ownDatabase } from '../store/testing/database'
import { approveClinical, approveTechnical } from './approve'
import { addComment } from './comments'
import { createFrom, listExamples, openBasis } from './create-from'
import { createIdea } from './create-idea'
import { myTurn } from './lists'
import { handOver, withdraw } from './moves'
import { newVersion } from './new-version'
import { publish } from './publish'
import { saveDraft } from './save-draft'
import { submit } from './submit'
import { codeOf, document, person, seen, value, view, written } from './testing/story'

const { as } = ownDatabase()
const folder = mkdtempSync(join(tmpdir(), 'eksempler-'))
process.env.POPULATIONS_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))
let author: Actor, other: Actor, clinical: Actor, technical: Actor, publisher: Actor
beforeAll(
  async () =>
    void ([author, other, clinical, technical, publisher] = [
      await person('author'),
      await person('author'),
      await person('clinicalReviewer'),
      await person('technicalReviewer'),
      await person('publisher'),
    ]),
)

const about: Profile['about'] = {
  origin: 'dsam',
  uses: ['population'],
  decision: 'Overenskomst',
  decided: '2022-01-01',
  device: 'Ikke afgjort',
  english: { title: 'Adults', purpose: 'Adults', background: '', intendedUse: '' },
}
async function published(by: Actor): Promise<VersionView> {
  const version = await written(by, 'inReview', (id) => document(id, { about }))
  value(await approveClinical(clinical, seen(version)))
  value(await approveTechnical(technical, seen(version)))
  value(await publish(publisher, seen(version)))
  return view(author, version.slug)
}
const from = ({ id, contentHash }: VersionView, title = 'Kopi') => ({ from: { versionId: id }, contentHash, title })
const copied = async (by: Actor, source: VersionView, title?: string) => view(by, value(await createFrom(by, from(source, title))).slug)
const rowOf = async (by: Actor, slug: string): Promise<ExampleView | undefined> => value(await listExamples(by)).rows.find((one) => one.slug === slug)

test('a copy is a profile of its own: the content comes along, and nobody and nothing that was said of it', async () => {
  const source = await published(other)
  value(await addComment(clinical, { versionId: source.id, step: 'voksen', text: 'Hvorfor 18?', mustSolve: false }))
  const copy = await copied(author, source, 'Kopi af voksne')
  expect(copy).toMatchObject({ title: 'Kopi af voksne', state: 'clinicalSpec', version: '1.0.0', revision: 1, approvals: [], comments: [], setAside: [] })
  expect(copy.slug).toMatch(/^kopi-af-voksne/)
  expect(copy.previous).toBeUndefined()
  expect(copy.release).toBeUndefined()
  expect(copy.contributors).toEqual([{ id: author.id, name: author.name, how: ['author'] }])
  const { id, title, owner, about: behind, ...rest } = copy.document
  const { id: _, title: __, owner: ___, about: ____, ...before } = source.document
  expect(rest).toEqual(before)
  expect({ id, title, owner }).toEqual({ id: copy.slug, title: 'Kopi af voksne', owner: '' })
  expect(behind).toEqual({ ...about, origin: null, decision: '', decided: null, device: '', english: { ...about!.english, title: '' } })
  expect(copy.contentHash).not.toBe(source.contentHash)
  expect((await view(author, source.slug)).contentHash, 'the source stays as it is').toBe(source.contentHash)
})

test('where it came from is said on its page, in the audit in the same transaction, and in every later version', async () => {
  const source = await published(other)
  const copy = await copied(author, source)
  const basis = { slug: source.slug, title: source.title, version: '1.0.0', contentHash: source.contentHash }
  expect(copy.basis).toEqual(basis)
  expect(value(await openBasis(author, { slug: copy.slug }))).toEqual({ document: source.document, used: [] })
  expect(value(await openBasis(author, { slug: source.slug }))).toBeNull()
  expect(codeOf(await openBasis(null, { slug: copy.slug }))).toBe('notSignedIn')
  const { rows } = await as('app', 'select act, actor_id, from_state, to_state, content_hash, details from audit where version_id = $1', [copy.id])
  expect(rows).toEqual([
    {
      act: 'createFrom',
      actor_id: author.id,
      from_state: null,
      to_state: 'clinicalSpec',
      content_hash: copy.contentHash,
      details: { basis: source.slug, basisVersion: '1.0.0', basisHash: source.contentHash },
    },
  ])
  expect((await view(author, source.slug)).basis).toBeUndefined()
  await as('owner', 'revoke insert on audit from studio_app')
  try {
    await expect(createFrom(author, from(source, 'Uden revision'))).rejects.toThrow(/audit/)
  } finally {
    await as('owner', 'grant insert on audit to studio_app')
  }
  expect((await as('app', `select count(*)::int as n from profile_basis join profiles using (slug) where slug = 'uden-revision'`)).rows[0].n).toBe(0)
  expect((await as('app', `select count(*)::int as n from profiles where slug = 'uden-revision'`)).rows[0].n).toBe(0)
})

test('authors alone, of what is out or what they write, exactly as they saw it', async () => {
  const source = await published(other)
  const draft = await written(other, 'technicalSpec')
  for (const role of ROLES.filter((one) => one !== 'author')) {
    const one = await person(role)
    expect(codeOf(await createFrom(one, from(source))), role).toBe('notYourRole')
    expect(codeOf(await createFrom(one, { from: { example: 'osteoporose' }, contentHash: 'f'.repeat(64), title: 'x' })), role).toBe('notYourRole')
  }
  expect(codeOf(await createFrom(null, from(source)))).toBe('notSignedIn')
  expect(codeOf(await createFrom(author, from(draft)))).toBe('notContributed')
  expect(codeOf(await createFrom(other, from(draft)))).toBe('ok')
  expect(codeOf(await createFrom(author, { ...from(source), contentHash: 'f'.repeat(64) }))).toBe('changedSinceSeen')
  expect(codeOf(await createFrom(author, { ...from(source), from: { versionId: '00000000-0000-4000-8000-000000000000' } }))).toBe('notFound')
  expect(codeOf(await createFrom(author, { ...from(source), slug: source.slug }))).toBe('nameTaken')
  value(await withdraw(publisher, { versionId: source.id, reason: 'Fejl' }))
  expect(codeOf(await createFrom(author, from(source)))).toBe('wrongState')
})

test('nobody approves a copy of what he has written, through any number of copies, however often it is continued', async () => {
  const both = await person('author', 'clinicalReviewer')
  const source = await published(both)
  const first = await copied(author, source)
  const second = await copied(author, first)
  for (const copy of [first, second]) {
    value(await handOver(author, { versionId: copy.id }))
    value(await submit(author, seen(await view(author, copy.slug))))
    const now = await view(author, copy.slug)
    expect(codeOf(await approveClinical(both, seen(now)))).toBe('wroteBasis')
    expect(value(await myTurn(both)).some((one) => one.slug === copy.slug)).toBe(false)
    expect(value(await myTurn(clinical)).some((one) => one.slug === copy.slug)).toBe(true)
    value(await approveClinical(clinical, seen(now)))
    value(await approveTechnical(technical, seen(now)))
    value(await publish(publisher, seen(now)))
  }
  value(await newVersion(author, { slug: second.slug }))
  const next = await view(author, second.slug)
  expect(next.basis?.slug).toBe(first.slug)
  value(await handOver(author, { versionId: next.id }))
  value(await submit(author, seen(next)))
  expect(codeOf(await approveClinical(both, seen(next)))).toBe('wroteBasis')
})

test('who wrote the source after the copy was made wrote nothing of it; who writes on the copy is a contributor to it', async () => {
  const [late, early] = [await person('author', 'clinicalReviewer'), await person('author', 'clinicalReviewer')]
  const source = await written(early, 'technicalSpec')
  const copy = await copied(early, source)
  value(await saveDraft(late, { versionId: source.id, revision: source.revision, document: { ...source.document, background: 'senere' } }))
  expect(value(await openBasis(author, { slug: copy.slug })), 'the text copied stands nowhere any more').toBeNull()
  value(await handOver(early, { versionId: copy.id }))
  value(await submit(early, seen(await view(author, copy.slug))))
  value(await approveClinical(late, seen(await view(author, copy.slug))))

  const more = await copied(author, await published(early))
  value(await saveDraft(early, { versionId: more.id, revision: 1, document: { ...more.document, background: 'x' } }))
  expect((await view(author, more.slug)).contributors.find((one) => one.id === early.id)?.how).toEqual(['coEditor'])
})

test('the list has what is published, one’s own drafts and the demonstration profiles, each once', async () => {
  const source = await published(other)
  const draft = await written(author, 'clinicalSpec')
  expect(await rowOf(author, source.slug)).toMatchObject({ version: '1.0.0', state: 'published', own: false, purpose: source.document.purpose })
  expect(await rowOf(author, draft.slug)).toMatchObject({ state: 'clinicalSpec', own: true, contentHash: draft.contentHash })
  expect(await rowOf(other, draft.slug)).toBeUndefined()
  const { rows, clinic } = value(await listExamples(author))
  expect(clinic).toBeNull()
  expect(rows.filter((one) => one.state === null).length).toBeGreaterThan(15)
  expect(rows.map((one) => one.title)).toEqual(rows.map((one) => one.title).sort((a, b) => a.localeCompare(b, 'da')))
  expect(
    rows.filter((one) => one.slug === 'psykisk-sygdom-undersoegelse'),
    'what it uses is not released here',
  ).toEqual([])
  expect(new Set(rows.map((one) => JSON.stringify(one.from))).size).toBe(rows.length)
  value(await createIdea(author, { title: 'KOL hos os', purpose: '', slug: 'kol' }))
  const calledKol = async (by: Actor) => value(await listExamples(by)).rows.filter((one) => one.slug === 'kol')
  expect(await calledKol(author)).toMatchObject([{ title: 'KOL hos os', own: true }])
  expect(await calledKol(other)).toMatchObject([{ from: { example: 'kol' }, own: false }])
  expect(codeOf(await listExamples(null))).toBe('notSignedIn')
})

test('a demonstration profile that came with the studio is copied as it stands, with its name and hash', async () => {
  const example = (await rowOf(author, 'type-2-diabetes'))!
  const made = value(await createFrom(author, { from: example.from, contentHash: example.contentHash, title: 'Diabetes hos os' }))
  const copy = await view(author, made.slug)
  expect(copy.basis).toMatchObject({ slug: 'type-2-diabetes', title: example.title, version: null, contentHash: example.contentHash })
  expect(value(await openBasis(author, { slug: made.slug }))?.document.flow).toEqual(copy.document.flow)
  expect(codeOf(await createFrom(author, { from: example.from, contentHash: 'f'.repeat(64), title: 'x' }))).toBe('changedSinceSeen')
  for (const odd of ['findes-ikke', '../package', 'psykisk-sygdom-undersoegelse', '__proto__'])
    expect(codeOf(await createFrom(author, { from: { example: odd }, contentHash: example.contentHash, title: 'x' })), odd).toBe('notFound')
})

test('a copy of Osteoporose with one bound changed goes to review as it is', async () => {
  const example = (await rowOf(author, 'osteoporose'))!
  const { slug } = value(await createFrom(author, { from: example.from, contentHash: example.contentHash, title: 'Knogler over 70' }))
  const copy = await view(author, slug)
  const changed = structuredClone(copy.document)
  const adult = changed.flow.find((step) => step.id === 'adult')!
  if (adult.type === 'question' && adult.ask.type === 'criterion') adult.ask.params.from = 70
  value(await saveDraft(author, { versionId: copy.id, revision: 1, document: changed }))
  value(await handOver(author, { versionId: copy.id }))
  expect(codeOf(await submit(author, seen(await view(author, slug))))).toBe('ok')
})

test('the size of a group is known once somebody has counted it at the studio’s clinic', async () => {
  const source = await published(other)
  const bytes = encode(denmark({ seed: 3, size: 400, ref: parseDay('2026-06-30')!, clinic: '091034', name: 'lille' }).population)
  const digest = digestOf(bytes)
  writeFileSync(join(folder, `${digest}.pop`), bytes)
  const entry = { name: 'lille', title: 'Lille klinik', digest, size: 400, ref: parseDay('2026-06-30')!, clinic: '091034' }
  writeFileSync(join(folder, 'index.json'), JSON.stringify([entry]))
  await vi.waitFor(async () => expect((await rowOf(author, source.slug))?.size).toBeGreaterThan(200), { timeout: 40_000, interval: 200 })
  const { clinic, rows } = value(await listExamples(author))
  expect(clinic).toBe('Lille klinik')
  await vi.waitFor(async () => expect((await rowOf(author, 'osteoporose'))?.size).toEqual(expect.any(Number)), { timeout: 40_000, interval: 200 })
  expect(rows.every((one) => one.size === null || one.size <= 400)).toBe(true)
})
