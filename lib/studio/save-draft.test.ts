// Saving: nothing acknowledged is lost, nothing sent is lost.
import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../store/testing/database'
import type { Actor } from '#workflow'
import { saveDraft } from './save-draft'
import { codeOf, document, person, value, view, written } from './testing/story'

const { as } = ownDatabase()
let author: Actor
beforeAll(async () => void (author = await person('author')))

test('a save that comes second gets the other text, and its own is kept', async () => {
  const other = await person('author')
  const version = await written(author, 'clinicalSpec')
  const mine = { ...version.document, background: 'min' }
  const yours = { ...version.document, background: 'din' }
  const first = value(await saveDraft(author, { versionId: version.id, revision: version.revision, document: yours }))
  const second = await saveDraft(other, { versionId: version.id, revision: version.revision, document: mine })
  expect(second).toMatchObject({ ok: false, problem: { code: 'conflict', theirRevision: first.revision, by: author.name, theirs: { background: 'din' } } })
  expect((await view(other, version.slug)).setAside).toMatchObject([{ baseRevision: version.revision, document: { background: 'min' } }])
  expect((await view(author, version.slug)).setAside).toEqual([])
  expect(
    (await view(author, version.slug)).contributors.map((one) => one.id),
    'a text set aside is no contribution',
  ).toEqual([author.id])
})

test('the same text again is answered as saved, whatever the revision', async () => {
  const version = await written(author, 'clinicalSpec')
  const changed = { ...version.document, background: 'x' }
  const first = value(await saveDraft(author, { versionId: version.id, revision: version.revision, document: changed }))
  const again = value(await saveDraft(author, { versionId: version.id, revision: version.revision, document: changed }))
  expect(again).toEqual(first)
})

test('eight writers at once, ten saves each: every text is the version’s at some time or set aside', async () => {
  const version = await written(author, 'clinicalSpec')
  const writers = await Promise.all(Array.from({ length: 8 }, () => person('author')))
  let saved = 0
  let kept = 0
  await Promise.all(
    writers.map(async (by, no) => {
      let revision = version.revision
      for (let i = 0; i < 10; i++) {
        const result = await saveDraft(by, { versionId: version.id, revision, document: { ...version.document, background: `${no} ${i}` } })
        if (result.ok) {
          saved++
          revision = result.value.revision
        } else if (result.problem.code === 'conflict') {
          kept++
          revision = result.problem.theirRevision
        } else throw new Error(result.problem.code)
      }
    }),
  )
  expect(saved + kept).toBe(80)
  expect(saved).toBeGreaterThan(8)
  expect(kept).toBeGreaterThan(8)
  const audited = await as(
    'app',
    `select count(*)::int as n from audit where version_id = $1 and act = 'saveDraft' and not details ? 'setAside' and revision > $2`,
    [version.id, version.revision],
  )
  const aside = await as('app', 'select count(*)::int as n from set_aside where version_id = $1', [version.id])
  expect([audited.rows[0].n, aside.rows[0].n]).toEqual([saved, kept])
  expect((await view(author, version.slug)).revision).toBe(version.revision + saved)
})

test('what cannot be a document is told with its place, and changes nothing', async () => {
  const version = await written(author, 'clinicalSpec')
  const send = (given: unknown) => saveDraft(author, { versionId: version.id, revision: version.revision, document: given })
  expect(await send({ ...version.document, flow: [{ id: 'x', type: 'question' }] })).toMatchObject({
    ok: false,
    problem: { code: 'malformed', fields: expect.arrayContaining([expect.objectContaining({ path: expect.stringContaining('flow[0]') })]) },
  })
  expect(codeOf(await send({ ...version.document, surprise: 1 }))).toBe('malformed')
  for (const nonsense of [null, 7, 'text', [], { __proto__: null }]) expect(codeOf(await send(nonsense))).toBe('malformed')
  expect(codeOf(await send({ ...version.document, id: 'another' }))).toBe('otherProfile')
  expect(
    codeOf(
      await send(
        document(version.slug, {
          references: Array.from({ length: 50 }, (_, i) => `${i}${'x'.repeat(7_900)}`),
          codeLists: Array.from({ length: 30 }, (_, i) => ({
            id: `l${i}`,
            label: 'x',
            codes: Array.from({ length: 2000 }, (_, n) => ({ system: 'urn:x', code: `c${n}`, include: true, decided: true })),
          })),
        }),
      ),
    ),
  ).toBe('tooLarge')
  expect((await view(author, version.slug)).revision).toBe(version.revision)
})

test('the number follows the content', async () => {
  const { proposedNumber, textOf } = await import('./text')
  const before = { ...textOf(document('a')), number: '1.4.2' }
  expect(proposedNumber(textOf(document('a')), null)).toBe('1.0.0')
  expect(proposedNumber(textOf(document('a', { title: 'Andet' })), before)).toBe('1.4.3')
  expect(proposedNumber(textOf(document('a', { display: [{ id: 'n', label: 'Note', kind: 'note', params: {} }] })), before)).toBe('1.5.0')
  expect(proposedNumber(textOf(document('a', { flow: [{ id: 'med', type: 'in' }] })), before)).toBe('2.0.0')
})
