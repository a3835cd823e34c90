// Profiles and the rows of the board.
import 'server-only'
import type { State } from '#workflow'
import { db, type Tx } from './client'

export const slugTaken = async (tx: Tx, slug: string) => (await tx.profile.count({ where: { slug } })) > 0
export const insertProfile = (tx: Tx, slug: string) => tx.profile.create({ data: { slug }, select: { id: true, slug: true } })
export const findProfile = (slug: string, tx: Tx = db()) => tx.profile.findUnique({ where: { slug }, select: { id: true, slug: true } })
export const countProfiles = () => db().profile.count()

/** Held until the transaction ends: two people opening a version of the same profile come one after the other. */
export const lockProfile = (tx: Tx, id: string) => tx.$queryRaw`SELECT id FROM profiles WHERE id = ${id}::uuid FOR UPDATE`

export interface BoardRow {
  id: string
  slug: string
  number: string
  title: string
  state: State
  since: Date
  /** Everyone who touched the content, also in earlier versions and in what it is a copy of. */
  contributors: string[]
  /** Those who wrote on this version. */
  writers: { id: string; name: string }[]
  approvals: { kind: 'clinical' | 'technical'; by: string }[]
  unsolved: number
  published: string | null
}

/** One row a profile: its open version, else its newest. Three queries however many profiles. */
/** The document of each profile's row on the board. */
export const documentsOnBoard = (tx: Tx = db()) => tx.$queryRaw<{ slug: string; document: string }[]>`
  SELECT DISTINCT ON (p.slug) p.slug, v.document
  FROM profiles p JOIN versions v ON v.profile_id = p.id
  ORDER BY p.slug, (v.state IN ('idea', 'clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested', 'approved', 'pilot')) DESC, v.created_at DESC`

export async function board(): Promise<BoardRow[]> {
  const rows = await db().$queryRaw<(Omit<BoardRow, 'contributors' | 'writers' | 'approvals'> & { unsolved: bigint })[]>`
    SELECT DISTINCT ON (p.slug) v.id, p.slug, v.number, v.title, v.state, v.since,
      (SELECT count(*) FROM comments c WHERE c.version_id = v.id AND c.must_solve AND c.resolved_at IS NULL) AS unsolved,
      (SELECT o.number FROM versions o WHERE o.profile_id = p.id AND o.state = 'published') AS published
    FROM profiles p JOIN versions v ON v.profile_id = p.id
    ORDER BY p.slug, (v.state IN ('idea', 'clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested', 'approved', 'pilot')) DESC, v.created_at DESC`
  const ids = rows.map((row) => row.id)
  const contributors = await db().contribution.findMany({
    where: { versionId: { in: ids } },
    select: { versionId: true, how: true, user: { select: { id: true, name: true } } },
    orderBy: { at: 'asc' },
  })
  const copied = await db().$queryRaw<
    { version_id: string; user_id: string }[]
  >`SELECT v.id AS version_id, w.user_id FROM basis_writers w JOIN versions v ON v.profile_id = w.profile_id WHERE v.id = ANY (${ids}::uuid[])`
  const approvals = await db().$queryRaw<
    { version_id: string; kind: 'clinical' | 'technical'; by: string }[]
  >`SELECT version_id, kind, user_id AS by FROM standing_approvals WHERE version_id = ANY (${ids}::uuid[])`
  return rows.map((row) => ({
    ...row,
    unsolved: Number(row.unsolved),
    contributors: [
      ...new Set([
        ...contributors.filter((one) => one.versionId === row.id).map((one) => one.user.id),
        ...copied.filter((one) => one.version_id === row.id).map((one) => one.user_id),
      ]),
    ],
    writers: [...new Map(contributors.filter((one) => one.versionId === row.id && one.how !== 'earlier').map((one) => [one.user.id, one.user])).values()],
    approvals: approvals.filter((one) => one.version_id === row.id).map(({ kind, by }) => ({ kind, by })),
  }))
}
export const ping = async (): Promise<string> => (await db().$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`)[0]!.version
