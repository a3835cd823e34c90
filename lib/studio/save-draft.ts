// Saving: the sent text is kept in every case, as the version's or, when another came first, set aside for its writer.
import 'server-only'
import { ok, refuse, type Actor, type Result, type Saved } from '#workflow'
import { contribute, findVersion, record, saveText, setAside, type Locked } from '#store'
import { onVersion } from './doing'
import { documentOf, proposedNumber, readDocument, textOf } from './text'
import { givenOf } from './used'

export interface Draft {
  versionId: string
  /** Revision that the text was written from. */
  revision: number
  document: unknown
}

export function saveDraft(actor: Actor | null, { versionId, revision, document }: Draft): Promise<Result<Saved>> {
  return onVersion(actor, 'saveDraft', { versionId }, async (tx, version, to, by) => {
    const read = readDocument(document)
    if (!read.ok) return read
    const profile = read.value
    if (profile.id !== version.slug) return refuse({ code: 'otherProfile', slug: version.slug })
    const text = textOf(profile, await givenOf(profile, tx))
    if (text.contentHash === version.contentHash) return ok(saved(version))
    if (revision !== version.revision) {
      const kept = await setAside(tx, { versionId, userId: by.id, baseRevision: revision, document: text.document, contentHash: text.contentHash })
      if (kept.isNew) await record(tx, by, { act: 'saveDraft', version, details: { setAside: kept.id, baseRevision: revision } })
      return refuse({
        code: 'conflict',
        theirs: documentOf(version),
        theirRevision: version.revision,
        by: version.savedBy.name,
        at: version.savedAt.toISOString(),
        kept: kept.id,
      })
    }
    const savedAt = new Date()
    const voided = version.facts.approvals.length
    const number = proposedNumber(text, version.previousId ? await findVersion(version.previousId, tx) : null)
    const turned = to !== version.state || voided > 0
    if (!(await saveText(tx, version.id, revision, { ...text, number, state: to, by: by.id, savedAt, ...(turned ? { since: savedAt } : {}) })))
      return refuse({ code: 'tryAgain' })
    if (!version.facts.contributors.includes(by.id)) await contribute(tx, version.id, by.id, 'coEditor')
    const next = { ...version, revision: revision + 1, contentHash: text.contentHash, number, state: to, savedAt }
    await record(tx, by, { act: 'saveDraft', version: next, from: version.state, to, ...(voided ? { details: { voided } } : {}) })
    return ok(saved(next))
  })
}

const saved = (version: Pick<Locked, 'revision' | 'contentHash' | 'savedAt' | 'state' | 'number'>): Saved => ({
  revision: version.revision,
  contentHash: version.contentHash,
  savedAt: version.savedAt.toISOString(),
  state: version.state,
  version: version.number,
})
