// Visits of a version: who else is there, where one was last and what others changed since. Reading, as the page itself is: no state of a profile
// rests on it, so nothing is locked and nothing stands in the audit.
import 'server-only'
import { givenBy } from '#criteria'
import { compare } from '#criteria/compare/index'
import { mayDo, ok, refuse, type Actor, type HereView, type LastVisitView, type Result, type SinceView, type VisitView } from '#workflow'
import {
  findVersion,
  findVisit,
  keepSeen,
  keepTourEnded,
  noteVisit,
  othersHere,
  sweepVisits,
  tourEnded,
  writersSince,
  type Locked,
  type VisitRow,
} from '#store'
import { asking } from './doing'
import { documentOf } from './text'
import { usedBy } from './used'

/** What a page tells of the one who has it open. */
export interface Visiting {
  versionId: string
  /** The step he stands at; null leaves the one before. */
  step: string | null
  /** Hash of the text that he sees; null while he has not been told what changed. */
  contentHash: string | null
  writing: boolean
  /** The page is being closed or hidden. */
  leaving: boolean
}

/** Told every few seconds by a page that is looked at; answered with who else is there. */
export const visit = (actor: Actor | null, { versionId, contentHash, writing, step, leaving }: Visiting): Promise<Result<HereView[]>> =>
  asking(actor, 'openVersion', async (by) => {
    if (!(await noteVisit(versionId, by.id, { step, leaving, writing: writing && mayDo(by, 'saveDraft') }))) return refuse({ code: 'notFound' })
    if (contentHash !== null) await keepSeen(versionId, by.id, contentHash)
    return ok(leaving ? [] : await othersHere(versionId, by.id))
  })

/** For a page that is opened: others there, what to tell of the last visit, and whether the tour is offered. Notes nothing. */
export const openVisit = (actor: Actor | null, { versionId }: { versionId: string }): Promise<Result<VisitView>> =>
  asking(actor, 'openVersion', async (by) => {
    const version = await findVersion(versionId)
    if (!version) return refuse({ code: 'notFound' })
    await sweepVisits()
    const [row, others, ended] = await Promise.all([findVisit(versionId, by.id), othersHere(versionId, by.id), tourEnded(by.id)])
    return ok({ others, last: row && (await lastOf(by, version, row)), tour: !ended, now: new Date().toISOString() })
  })

async function lastOf(actor: Actor, version: Locked, row: VisitRow): Promise<LastVisitView | null> {
  const since = await sinceOf(actor, version, row)
  const step = documentOf(version).flow.some((one) => one.id === row.step) ? row.step : null
  return step === null && !since ? null : { at: row.at.toISOString(), step, since }
}

/** null when nothing is changed, or by himself alone: he saw it as he wrote it. */
async function sinceOf(actor: Actor, version: Locked, { revision, document }: VisitRow): Promise<SinceView | null> {
  if (revision === null || document === null || revision >= version.revision) return null
  const others = (await writersSince(version.id, revision)).filter((one) => one.id !== actor.id)
  if (!others.length) return null
  const [before, after] = [documentOf({ document }), documentOf(version)]
  const used = (await Promise.all([usedBy(before), usedBy(after)])).flat()
  const changes = compare(before, after, givenBy(used)).map(({ effect, says }) => ({ effect, says }))
  return changes.length ? { by: others.map((one) => one.name), changes } : null
}

/** The tour is over for this person, however it ended: it is not offered again. */
export const endTour = (actor: Actor | null): Promise<Result<null>> =>
  asking(actor, 'endTour', async (by) => {
    await keepTourEnded(by.id)
    return ok(null)
  })
