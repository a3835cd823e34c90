// Four eyes, and approval of exactly what was seen: through the use cases, on a real database.
import { beforeAll, expect, test } from 'vitest'
import type { Profile } from '#criteria'
import { ownDatabase } from '../store/testing/database'
import type { Actor, VersionView } from '#workflow'
import { approveClinical, approveTechnical } from './approve'
import { addComment, resolveComment } from './comments'
import { newVersion } from './new-version'
import { requestChanges, startPilot, withdraw, withdrawSubmission } from './moves'
import { openVersion } from './open-version'
import { publish } from './publish'
import { saveDraft } from './save-draft'
import { submit } from './submit'
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

const standing = async (slug: string) => (await view(author, slug)).approvals.filter((one) => one.stands).map((one) => one.kind)
const save = async (by: Actor, version: VersionView, edit: (profile: Profile) => void, revision = version.revision) => {
  const changed = structuredClone(version.document)
  edit(changed)
  return saveDraft(by, { versionId: version.id, revision, document: changed })
}

test('nobody approves what he wrote, also with the role, also as co-editor, also after another has taken over', async () => {
  const both = await person('author', 'clinicalReviewer', 'technicalReviewer')
  expect(codeOf(await approveClinical(both, seen(await written(both))))).toBe('contributed')
  const shared = await written(author, 'technicalSpec')
  value(await save(both, shared, (profile) => void (profile.background = 'x')))
  value(await save(author, await view(author, shared.slug), (profile) => void (profile.background = '')))
  value(await submit(author, seen(await view(author, shared.slug))))
  const now = await view(author, shared.slug)
  expect(codeOf(await approveClinical(both, seen(now)))).toBe('contributed')
  expect(codeOf(await approveTechnical(both, seen(now)))).toBe('contributed')
  expect(now.contributors.find((one) => one.id === both.id)?.how).toEqual(['coEditor'])
})

test('who sends to review vouches for it and does not approve it', async () => {
  const both = await person('author', 'clinicalReviewer')
  const version = await written(author, 'technicalSpec')
  value(await submit(both, seen(version)))
  expect(codeOf(await approveClinical(both, seen(version)))).toBe('contributed')
})

test('one person with both roles counts once; the second approval moves it on in the same transaction', async () => {
  const both = await person('clinicalReviewer', 'technicalReviewer')
  const version = await written(author)
  expect(value(await approveClinical(both, seen(version))).state).toBe('inReview')
  expect(codeOf(await approveTechnical(both, seen(version)))).toBe('sameApprover')
  expect(value(await approveTechnical(technical, seen(version))).state).toBe('approved')
})

test('any change voids both approvals, from approved it goes back to review, and changing back revives nothing', async () => {
  const version = await written(author)
  value(await approveClinical(clinical, seen(version)))
  value(await approveTechnical(technical, seen(version)))
  const back = value(await save(author, version, (profile) => void (profile.title += ' igen')))
  expect(back.state).toBe('inReview')
  expect(await standing(version.slug)).toEqual([])
  value(await saveDraft(author, { versionId: version.id, revision: back.revision, document: version.document }))
  const same = await view(author, version.slug)
  expect(same.contentHash).toBe(version.contentHash)
  expect(await standing(version.slug)).toEqual([])
  expect(codeOf(await publish(publisher, seen(same)))).toBe('wrongState')
  value(await approveClinical(clinical, seen(same)))
  expect(await standing(version.slug)).toEqual(['clinical'])
})

test('saving the same again voids nothing', async () => {
  const version = await written(author)
  value(await approveClinical(clinical, seen(version)))
  expect(value(await saveDraft(author, { versionId: version.id, revision: version.revision, document: version.document })).revision).toBe(version.revision)
  expect(await standing(version.slug)).toEqual(['clinical'])
})

test('what was not seen is not approved, published or sent to review', async () => {
  const version = await written(author)
  value(await save(author, version, (profile) => void (profile.purpose += '.')))
  expect(codeOf(await approveClinical(clinical, seen(version)))).toBe('changedSinceSeen')
  expect(codeOf(await requestChanges(clinical, { ...seen(version), reason: 'x' }))).toBe('changedSinceSeen')
})

test('asking for changes and taking back end the round: approvals must be given anew', async () => {
  for (const stop of [
    (version: VersionView) => requestChanges(technical, { ...seen(version), reason: 'Kilde mangler' }),
    (version: VersionView) => withdrawSubmission(author, { versionId: version.id }),
  ]) {
    const version = await written(author)
    value(await approveClinical(clinical, seen(version)))
    value(await stop(version))
    value(await submit(author, seen(await view(author, version.slug))))
    expect(await standing(version.slug)).toEqual([])
  }
})

test('a disabled reviewer’s approval does not count', async () => {
  const leaving = await person('technicalReviewer')
  const version = await written(author)
  value(await approveClinical(clinical, seen(version)))
  value(await approveTechnical(leaving, seen(version)))
  await as('app', 'update users set active = false where id = $1', [leaving.id])
  expect(codeOf(await publish(publisher, seen(version)))).toBe('approvalsMissing')
  expect(codeOf(await startPilot(publisher, seen(version)))).toBe('approvalsMissing')
})

test('a comment that must be solved holds approval back until it is solved', async () => {
  const version = await written(author)
  const { commentId } = value(await addComment(technical, { versionId: version.id, step: 'voksen', text: 'Hvorfor 18?', mustSolve: true }))
  expect(codeOf(await approveClinical(clinical, seen(version)))).toBe('unsolved')
  expect(codeOf(await addComment(await person('vendorReviewer'), { versionId: version.id, step: null, text: 'x', mustSolve: true }))).toBe('notYourRole')
  value(await resolveComment(author, { commentId }))
  value(await resolveComment(author, { commentId }))
  expect((await view(author, version.slug)).comments).toMatchObject([{ step: 'voksen', resolved: { by: { id: author.id } } }])
  value(await approveClinical(clinical, seen(version)))
})

test('a new version carries its contributors: who wrote on the last one does not approve this one', async () => {
  const writer = await person('author', 'clinicalReviewer')
  const first = await written(writer)
  value(await approveClinical(clinical, seen(first)))
  value(await approveTechnical(technical, seen(first)))
  value(await publish(publisher, seen(first)))
  expect(codeOf(await newVersion(author, { slug: first.slug }))).toBe('ok')
  expect(codeOf(await newVersion(author, { slug: first.slug }))).toBe('versionOpen')
  const second = await view(author, first.slug)
  expect(second).toMatchObject({ version: '1.0.1', state: 'clinicalSpec', previous: { version: '1.0.0' } })
  expect(second.contributors.find((one) => one.id === writer.id)?.how).toEqual(['earlier'])
  value(await save(author, second, (profile) => void (profile.tiers[0]!.otherwise!.action = 'Kontrol hvert andet år')))
  expect(value(await openVersion(author, { slug: first.slug, version: '1.0.1' })).version, 'an old number leads to the open version').toBe('1.1.0')
  value(await withdraw(publisher, { versionId: first.id, reason: 'Fejl i grænsen' }))
  expect((await view(author, first.slug, '1.0.0')).state).toBe('withdrawn')
})

test('sent to review with faults, it comes back with each of them', async () => {
  const version = await written(author, 'technicalSpec', (id) =>
    document(id, { tiers: [], flow: [{ id: 'base', type: 'question', ask: { type: 'criterion', kind: 'base', params: {} }, yes: null, no: null }] }),
  )
  const result = await submit(author, seen(version))
  expect(result).toMatchObject({ ok: false, problem: { code: 'faults' } })
  if (!result.ok && result.problem.code === 'faults') {
    expect(result.problem.faults.map((one) => one.code)).toContain('openExit')
    for (const fault of result.problem.faults) expect(fault.sentence.da.length).toBeGreaterThan(10)
    expect(JSON.parse(JSON.stringify(result)), 'plain data only').toEqual(result)
  }
  const odd = await written(author, 'technicalSpec', (id) =>
    document(id, {
      codeLists: [{ id: 'dm', label: 'Diabetes', codes: [{ system: 'urn:oid:1.2.208.176.2.4.12', code: 'DE99X', include: true, decided: true }] }],
    }),
  )
  expect(codeOf(await submit(author, seen(odd)))).toBe('faults')
})
