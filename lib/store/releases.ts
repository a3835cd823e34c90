// Releases, the outbox that brings them into the feed, and the receivers that say what they run.
import 'server-only'
import { db, type Tx } from './client'

const BARE = {
  id: true,
  profileId: true,
  versionId: true,
  name: true,
  number: true,
  title: true,
  description: true,
  contentHash: true,
  meaningHash: true,
  logicHash: true,
  sha256: true,
  integrity: true,
  publishedAt: true,
  publishedBy: { select: { id: true, name: true } },
} as const

export interface NewRelease {
  profileId: string
  versionId: string
  name: string
  number: string
  title: string
  description: string
  contentHash: string
  meaningHash: string
  logicHash: string
  sha256: string
  integrity: string
  tgz: Uint8Array
  publishedById: string
  publishedAt: Date
}

/** The release row and its place in the outbox. */
export async function insertRelease(tx: Tx, release: NewRelease): Promise<string> {
  const { id } = await tx.release.create({
    data: { ...release, tgz: new Uint8Array(release.tgz), outbox: { create: { status: 'published' } } },
    select: { id: true },
  })
  return id
}
/** A published release has another standing from now: the feed is told. */
export const tellFeed = (tx: Tx, releaseId: string, status: 'superseded' | 'retired' | 'withdrawn') => tx.outbox.create({ data: { releaseId, status } })

export const releaseOfVersion = (versionId: string, tx: Tx = db()) => tx.release.findUnique({ where: { versionId }, select: BARE })

/** Newest first, without the bytes. */
export async function allReleases(where: { versionId?: string } = {}) {
  const rows = await db().release.findMany({
    where,
    orderBy: { publishedAt: 'desc' },
    select: {
      ...BARE,
      version: { select: { state: true, profile: { select: { slug: true } } } },
      outbox: { where: { status: 'published' }, select: { doneAt: true }, take: 1 },
    },
  })
  const sizes = new Map(
    (await db().$queryRaw<{ id: string; size: number }[]>`SELECT id, octet_length(tgz) AS size FROM releases`).map((one) => [one.id, one.size]),
  )
  const approvals = await db().approval.findMany({
    where: { versionId: { in: rows.map((row) => row.versionId) } },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { at: 'asc' },
  })
  return rows.map((row) => ({
    ...row,
    size: sizes.get(row.id) ?? 0,
    approvals: newestOfEachKind(approvals.filter((one) => one.versionId === row.versionId && one.contentHash === row.contentHash)),
  }))
}
const newestOfEachKind = <T extends { kind: string }>(approvals: T[]): T[] => [...new Map(approvals.map((one) => [one.kind, one])).values()]

/** The documents that were released with these content hashes. */
export const releasedDocuments = (hashes: readonly string[], tx: Tx = db()) =>
  tx.version.findMany({
    where: { contentHash: { in: [...hashes] }, release: { isNot: null } },
    select: { contentHash: true, document: true },
    distinct: ['contentHash'],
  })

export const releaseNamed = (name: string, number: string) => db().release.findUnique({ where: { name_number: { name, number } }, select: { sha256: true } })
export const everReleased = (profileId: string, tx: Tx) =>
  tx.release.findMany({ where: { profileId }, select: { number: true, versionId: true }, orderBy: { publishedAt: 'desc' } })

/** Minutes after which a claim that came to nothing is free again. */
const CLAIM_MINUTES = 2
export interface Claimed {
  id: string
  status: string
  attempts: number
  release: { name: string; number: string; title: string; description: string; sha256: string; tgz: Uint8Array }
}
/** The oldest row that nobody works on. Several publishers never get the same one. */
export async function claimOutbox(): Promise<Claimed | null> {
  const [row] = await db().$queryRaw<{ id: bigint; release_id: string; status: string; attempts: number }[]>`
    UPDATE outbox SET claimed_at = now(), attempts = attempts + 1
    WHERE id = (
      SELECT o.id FROM outbox o
      WHERE o.done_at IS NULL AND o.not_before <= now() AND (o.claimed_at IS NULL OR o.claimed_at < now() - make_interval(mins => ${CLAIM_MINUTES}::int))
        AND NOT EXISTS (SELECT FROM outbox e WHERE e.release_id = o.release_id AND e.done_at IS NULL AND e.id < o.id)
      ORDER BY o.id FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING id, release_id, status, attempts`
  if (!row) return null
  const release = await db().release.findUniqueOrThrow({
    where: { id: row.release_id },
    select: { name: true, number: true, title: true, description: true, sha256: true, tgz: true },
  })
  return { id: String(row.id), status: row.status, attempts: row.attempts, release }
}
export const finishOutbox = (id: string) => db().outbox.updateMany({ where: { id: BigInt(id), doneAt: null }, data: { doneAt: new Date(), lastError: null } })
/** Tried again later: 5 s, 10 s, 20 s … at most ten minutes. */
export async function failOutbox(id: string, why: string): Promise<void> {
  await db()
    .$executeRaw`UPDATE outbox SET claimed_at = NULL, last_error = ${why.slice(0, 2000)}, not_before = now() + least(interval '10 minutes', interval '5 seconds' * power(2, least(attempts, 10) - 1)) WHERE id = ${BigInt(id)} AND done_at IS NULL`
}

export const receiverByToken = (tokenHash: string) => db().receiver.findFirst({ where: { tokenHash, active: true }, select: { id: true, name: true } })
export const receiverNamed = (name: string, tx: Tx) => tx.receiver.findUnique({ where: { name }, select: { id: true, tokenHash: true } })
export const keepReceiver = (tx: Tx, name: string, tokenHash: string) =>
  tx.receiver.upsert({ where: { name }, create: { name, tokenHash }, update: { tokenHash, active: true } })
export const countReceivers = () => db().receiver.count({ where: { active: true } })

/** True when it was not known before: a repeated report changes nothing. */
export async function insertReport(
  tx: Tx,
  report: { receiverId: string; package: string; version: string; sha256: string; engine: string; activatedAt: Date },
): Promise<boolean> {
  return (await tx.adoptionReport.createMany({ data: [report], skipDuplicates: true })).count === 1
}
/** What each receiver runs of each package: its latest activation. */
export const adoption = () => db().$queryRaw<{ package: string; version: string; engine: string; activated_at: Date; name: string }[]>`
  SELECT DISTINCT ON (a.receiver_id, a.package) a.package, a.version, a.engine, a.activated_at, r.name
  FROM adoption_reports a JOIN receivers r ON r.id = a.receiver_id AND r.active
  ORDER BY a.receiver_id, a.package, a.activated_at DESC, a.received_at DESC`
