// Visits of a version: who is there now, where each was last, and which text he saw.
import 'server-only'
import type { Role } from '#workflow'
import { db } from './client'

/** Seconds that somebody is shown after the page last told of him. A page tells every eight, so one lost word does not hide him. */
export const HERE_SECONDS = 20
const KEPT_DAYS = 180

export interface VisitRow {
  at: Date
  step: string | null
  revision: number | null
  document: string | null
}
export interface HereRow {
  id: string
  name: string
  roles: Role[]
  writing: boolean
}

export const findVisit = (versionId: string, userId: string): Promise<VisitRow | null> =>
  db().visit.findUnique({ where: { versionId_userId: { versionId, userId } }, select: { at: true, step: true, revision: true, document: true } })

/** Notes a visit; false where there is no such version. Without a step the one from before stays; one who leaves is not shown for longer than he was. */
export async function noteVisit(
  versionId: string,
  userId: string,
  { step, writing, leaving }: { step: string | null; writing: boolean; leaving: boolean },
): Promise<boolean> {
  const seconds = leaving ? 0 : HERE_SECONDS
  const written = writing ? seconds : 0
  const done = await db().$executeRaw`
    INSERT INTO visits AS v (version_id, user_id, at, here_until, writing_until, step)
    SELECT id, ${userId}::uuid, now(), now() + make_interval(secs => ${seconds}::float8), now() + make_interval(secs => ${written}::float8), ${step}::text
    FROM versions WHERE id = ${versionId}::uuid
    ON CONFLICT (version_id, user_id) DO UPDATE SET
      at = EXCLUDED.at,
      here_until = greatest(v.here_until, EXCLUDED.here_until),
      writing_until = greatest(v.writing_until, EXCLUDED.writing_until),
      step = coalesce(EXCLUDED.step, v.step)`
  return done === 1
}

/** Keeps the version's present text as the one that this person saw, if it has the hash of what he sees. Another one was never whole before him. */
export async function keepSeen(versionId: string, userId: string, contentHash: string): Promise<void> {
  await db().$executeRaw`
    UPDATE visits SET revision = v.revision, document = v.document FROM versions v
    WHERE v.id = visits.version_id AND visits.version_id = ${versionId}::uuid AND visits.user_id = ${userId}::uuid
      AND v.content_hash = ${contentHash} AND visits.revision IS DISTINCT FROM v.revision`
}

/** Others with the version open now, by name. Somebody with two pages open is one. */
export const othersHere = (versionId: string, userId: string): Promise<HereRow[]> =>
  db().$queryRaw<HereRow[]>`
    SELECT u.id, u.name, u.roles::text[] AS roles, coalesce(v.writing_until > now(), false) AS writing
    FROM visits v JOIN users u ON u.id = v.user_id AND u.active
    WHERE v.version_id = ${versionId}::uuid AND v.user_id <> ${userId}::uuid AND v.here_until > now()
    ORDER BY u.name, u.id`

/** Who made the revisions after this one, the first of them first. */
export async function writersSince(versionId: string, revision: number): Promise<{ id: string | null; name: string }[]> {
  const rows = await db().$queryRaw<{ id: string | null; name: string }[]>`
    SELECT made.id, made.name FROM (
      SELECT DISTINCT ON (revision) revision, actor_id AS id, actor_name AS name FROM audit
      WHERE version_id = ${versionId}::uuid AND revision > ${revision} AND NOT details ? 'setAside'
      ORDER BY revision, audit.id) made
    ORDER BY made.revision`
  return [...new Map(rows.map((one) => [one.id ?? one.name, one])).values()]
}

/** Takes away visits that nobody has come back to for half a year. */
export const sweepVisits = () => db().visit.deleteMany({ where: { at: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } } })

/** Whether somebody has been through the tour or declined it. */
export const tourEnded = async (userId: string): Promise<boolean> =>
  (await db().user.findUnique({ where: { id: userId }, select: { tourEndedAt: true } }))?.tourEndedAt != null
export const keepTourEnded = (userId: string) => db().user.updateMany({ where: { id: userId, tourEndedAt: null }, data: { tourEndedAt: new Date() } })
