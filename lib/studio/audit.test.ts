// The audit: each change has exactly one row, in its own transaction; what is refused has none; without the row there is no change.
import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../store/testing/database'
import type { Actor, Result } from '#workflow'
import { approveClinical, approveTechnical } from './approve'
import { addComment, resolveComment } from './comments'
import { createIdea } from './create-idea'
import { handOver, requestChanges, specify, startPilot, withdrawSubmission } from './moves'
import { openVersion } from './open-version'
import { saveDraft } from './save-draft'
import { submit } from './submit'
import { codeOf, document, person, seen, value, view, written } from './testing/story'

const { as } = ownDatabase()
let author: Actor, clinical: Actor, technical: Actor, lead: Actor
beforeAll(
  async () =>
    void ([author, clinical, technical, lead] = [
      await person('author'),
      await person('clinicalReviewer'),
      await person('technicalReviewer'),
      await person('projectLead'),
    ]),
)

const last = async () => (await as('app', 'select count(*)::int as n, max(id) as id from audit')).rows[0] as { n: number; id: string }
async function rowsOf<T>(act: () => Promise<Result<T>>): Promise<{ result: Result<T>; rows: Record<string, unknown>[] }> {
  const { id } = await last()
  const result = await act()
  return {
    result,
    rows: (
      await as('app', 'select act, actor_id, actor_name, roles, from_state, to_state, revision, content_hash, details from audit where id > coalesce($1, 0)', [
        id,
      ])
    ).rows as Record<string, unknown>[],
  }
}

test('each act of a story leaves one row that says who, what, from where to where and on which content', async () => {
  const slug = `audit-${Date.now()}`
  const version = async () => view(author, slug)
  const story: [string, Actor, () => Promise<Result<unknown>>][] = [
    ['createIdea', author, () => createIdea(author, { title: slug, purpose: '', slug })],
    ['specify', lead, async () => specify(lead, { versionId: (await version()).id })],
    ['saveDraft', author, async () => saveDraft(author, { versionId: (await version()).id, revision: 1, document: document(slug) })],
    ['handOver', author, async () => handOver(author, { versionId: (await version()).id })],
    ['submit', author, async () => submit(author, seen(await version()))],
    ['addComment', technical, async () => addComment(technical, { versionId: (await version()).id, step: null, text: 'x', mustSolve: false })],
    ['demandSolution', technical, async () => addComment(technical, { versionId: (await version()).id, step: null, text: 'x', mustSolve: true })],
    ['resolveComment', technical, async () => resolveComment(technical, { commentId: (await version()).comments[1]!.id })],
    ['approveClinical', clinical, async () => approveClinical(clinical, seen(await version()))],
    ['withdrawSubmission', author, async () => withdrawSubmission(author, { versionId: (await version()).id })],
    ['submit', author, async () => submit(author, seen(await version()))],
    ['approveClinical', clinical, async () => approveClinical(clinical, seen(await version()))],
    ['approveTechnical', technical, async () => approveTechnical(technical, seen(await version()))],
    ['startPilot', lead, async () => startPilot(lead, seen(await version()))],
    ['requestChanges', clinical, async () => requestChanges(clinical, { ...seen(await version()), reason: 'Afprøvningen viste en fejl' })],
  ]
  let state: string | null = null
  for (const [act, by, perform] of story) {
    const { result, rows } = await rowsOf(perform)
    value(result)
    const now = await version()
    expect(rows, act).toEqual([
      {
        act,
        actor_id: by.id,
        actor_name: by.name,
        roles: [...by.roles],
        from_state: state,
        to_state: now.state,
        revision: now.revision,
        content_hash: now.contentHash,
        details: expect.anything(),
      },
    ])
    state = now.state
  }
  expect((await as('app', `select details from audit where act = 'requestChanges' order by id desc limit 1`)).rows[0].details).toEqual({
    reason: 'Afprøvningen viste en fejl',
    voided: 2,
  })
})

test('reading and what is refused leave none', async () => {
  const version = await written(author)
  const other = await person('vendorReviewer')
  for (const act of [
    () => openVersion(other, { slug: version.slug, version: '1.0.0' }),
    () => approveClinical(other, seen(version)),
    () => approveClinical(author, seen(version)),
    () => approveClinical(null, seen(version)),
    () => approveClinical(clinical, { ...seen(version), contentHash: 'f'.repeat(64) }),
    () => saveDraft(author, { versionId: version.id, revision: version.revision, document: version.document }),
    () => createIdea(null, { title: 'x', purpose: '' }),
    () => addComment(null, { versionId: version.id, step: null, text: 'x', mustSolve: false }),
    () => submit(author, { versionId: '00000000-0000-4000-8000-000000000000', contentHash: version.contentHash }),
  ] as (() => Promise<Result<unknown>>)[])
    expect((await rowsOf(act)).rows, String(act)).toEqual([])
})

test('where the audit cannot be written, nothing is done', async () => {
  const version = await written(author)
  await as('owner', 'revoke insert on audit from studio_app')
  try {
    const acts: (() => Promise<Result<unknown>>)[] = [
      () => approveClinical(clinical, seen(version)),
      () => withdrawSubmission(author, { versionId: version.id }),
      () => createIdea(author, { title: 'Uden revision', purpose: '' }),
      () => saveDraft(author, { versionId: version.id, revision: version.revision, document: { ...version.document, background: 'x' } }),
      () => addComment(clinical, { versionId: version.id, step: null, text: 'x', mustSolve: false }),
    ]
    for (const act of acts) await expect(act(), String(act)).rejects.toThrow(/audit/)
  } finally {
    await as('owner', 'grant insert on audit to studio_app')
  }
  expect(await view(author, version.slug)).toEqual(version)
  expect((await as('app', `select count(*)::int as n from versions where title = 'Uden revision'`)).rows[0].n).toBe(0)
})

test('approving and editing at once: an approval that is acknowledged is of what stands, or stands no longer', async () => {
  for (let i = 0; i < 12; i++) {
    const version = await written(author)
    const [approved, saved] = await Promise.all([
      approveClinical(clinical, seen(version)),
      saveDraft(author, { versionId: version.id, revision: version.revision, document: { ...version.document, background: `${i}` } }),
    ])
    expect(saved.ok).toBe(true)
    if (!approved.ok) expect(codeOf(approved)).toBe('changedSinceSeen')
    expect((await view(author, version.slug)).approvals.map((one) => one.stands)).toEqual(approved.ok ? [false] : [])
  }
})
