// One version with all that its page shows.
import 'server-only'
import { canonicalProfile, type Profile } from '#criteria'
import {
  decide,
  isOpen,
  ok,
  refuse,
  ruleOf,
  turnOf,
  VERSION_ACTS,
  type Actor,
  type ContributorView,
  type OfferedAct,
  type Result,
  type VersionView,
} from '#workflow'
import { approvalsOf, basisOf, commentsOf, contributorsOf, db, factsOf, findVersion, setAsideOf, versionsOf, type VersionRow } from '#store'
import { asking } from './doing'
import { listReleases } from './lists'
import { documentOf } from './text'
import { usedBy } from './used'

/** By its number. A number that no version has leads to the open one: while open, the number follows the content. */
export const openVersion = (actor: Actor | null, { slug, version }: { slug: string; version: string }): Promise<Result<VersionView>> =>
  asking(actor, 'openVersion', async (by) => {
    const versions = await versionsOf(slug)
    const row = versions.find((one) => one.number === version) ?? versions.find((one) => isOpen(one.state))
    return row ? ok(await viewOf(by, row)) : refuse({ code: 'notFound' })
  })

async function viewOf(actor: Actor, row: VersionRow): Promise<VersionView> {
  const [facts, approvals, comments, contributions, aside, previous, releases, basis] = await Promise.all([
    factsOf(row),
    approvalsOf(row.id),
    commentsOf(row.id),
    contributorsOf(db(), row.id),
    setAsideOf(row.id, actor.id),
    row.previousId ? findVersion(row.previousId) : null,
    listReleases(actor, { versionId: row.id }),
    basisOf(row.profileId),
  ])
  const acts = VERSION_ACTS.map((act): OfferedAct => {
    const decision = decide(act, { actor, version: facts, seen: row.contentHash, reason: ruleOf(act).reason ? '-' : undefined })
    return decision.ok ? { act, allowed: true } : { act, allowed: false, why: decision.refusal }
  })
  const release = releases.ok ? releases.value[0] : undefined
  return {
    id: row.id,
    slug: row.slug,
    version: row.number,
    title: row.title,
    state: row.state,
    revision: row.revision,
    document: documentOf(row),
    used: await usedIn(row, previous),
    contentHash: row.contentHash,
    meaningHash: row.meaningHash,
    logicHash: row.logicHash,
    savedAt: row.savedAt.toISOString(),
    canEdit: acts.some((one) => one.act === 'saveDraft' && one.allowed),
    acts,
    turn: turnOf(row.state, facts.approvals),
    since: row.since.toISOString(),
    approvals: approvals.map((one) => ({ kind: one.kind, by: one.user, at: one.at.toISOString(), contentHash: one.contentHash, stands: one.stands })),
    comments: comments.map(({ id, step, text, author, at, mustSolve, resolvedBy, resolvedAt }) => ({
      id,
      step,
      text,
      by: author,
      at: at.toISOString(),
      mustSolve,
      resolved: resolvedBy && resolvedAt ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
    })),
    contributors: contributions.reduce<ContributorView[]>((people, { user, how }) => {
      const known = people.find((one) => one.id === user.id)
      if (known) known.how.push(how)
      else people.push({ ...user, how: [how] })
      return people
    }, []),
    ...(previous ? { previous: { version: previous.number, document: documentOf(previous) } } : {}),
    ...(basis ? { basis: { slug: basis.slug, title: basis.title, version: basis.number, contentHash: basis.contentHash } } : {}),
    setAside: aside
      .filter((one) => one.contentHash !== row.contentHash)
      .map((one) => ({ id: one.id, baseRevision: one.baseRevision, at: one.at.toISOString(), document: documentOf(one) })),
    ...(release ? { release } : {}),
  }
}

/** What the document and the one before it use: the page lowers both. */
async function usedIn(...rows: readonly (VersionRow | null)[]): Promise<Profile[]> {
  const used = await Promise.all(rows.map((row) => (row ? usedBy(documentOf(row)) : [])))
  return [...new Map(used.flat().map((one) => [canonicalProfile(one), one])).values()]
}

/** The canonical text as the hash covers it, for those who want the file. */
export const downloadDocument = (
  actor: Actor | null,
  { slug, version }: { slug: string; version: string },
): Promise<Result<{ text: string; contentHash: string; fileName: string }>> =>
  asking(actor, 'downloadDocument', async () => {
    const row = (await versionsOf(slug)).find((one) => one.number === version)
    return row ? ok({ text: row.document, contentHash: row.contentHash, fileName: `${row.slug}-${row.number}.json` }) : refuse({ code: 'notFound' })
  })
