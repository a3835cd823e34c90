// Versions: rows ↔ domain, and the lock under which every decision is made.
import 'server-only'
import type { ContributionKind, State, VersionFacts } from '#workflow'
import type { Prisma } from '../../generated/prisma/client'
import { basisWritersOf } from './basis'
import { db, type Tx } from './client'

/** What the document of a version is in the database: its canonical text and what follows from it. */
export interface Text {
  title: string
  document: string
  contentHash: string
  meaningHash: string
  logicHash: string
}
export interface VersionRow extends Text {
  id: string
  profileId: string
  slug: string
  number: string
  state: State
  since: Date
  revision: number
  round: number
  previousId: string | null
  savedBy: { id: string; name: string }
  savedAt: Date
}
export interface Locked extends VersionRow {
  facts: VersionFacts
}

const WITH = { profile: { select: { slug: true } }, savedBy: { select: { id: true, name: true } } } as const
const flat = ({ profile, ...row }: Prisma.VersionGetPayload<{ include: typeof WITH }>): VersionRow => ({ ...row, slug: profile.slug })

/** The version with its row locked until the transaction ends, and what `decide` asks about it. */
export async function lockVersion(tx: Tx, id: string): Promise<Locked | null> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM versions WHERE id = ${id}::uuid FOR UPDATE`
  if (!found.length) return null
  const row = flat(await tx.version.findUniqueOrThrow({ where: { id }, include: WITH }))
  return { ...row, facts: await factsOf(row, tx) }
}

export async function findVersion(id: string, tx: Tx = db()): Promise<Locked | null> {
  const row = await tx.version.findUnique({ where: { id }, include: WITH })
  return row && { ...flat(row), facts: await factsOf(flat(row), tx) }
}

/** Newest first. */
export async function versionsOf(slug: string, tx: Tx = db()): Promise<VersionRow[]> {
  if (slug.includes('\0')) return [] // a text that PostgreSQL cannot hold is no profile's name
  return (await tx.version.findMany({ where: { profile: { slug } }, include: WITH, orderBy: { createdAt: 'desc' } })).map(flat)
}

export async function factsOf(version: { id: string; profileId: string; state: State; contentHash: string }, tx: Tx = db()): Promise<VersionFacts> {
  const [contributors, basisWriters, approvals, unsolved] = [
    await tx.contribution.findMany({ where: { versionId: version.id }, select: { userId: true } }),
    await basisWritersOf(version.profileId, tx),
    await tx.$queryRaw<
      { kind: 'clinical' | 'technical'; by: string }[]
    >`SELECT kind, user_id AS by FROM standing_approvals WHERE version_id = ${version.id}::uuid`,
    await tx.comment.count({ where: { versionId: version.id, mustSolve: true, resolvedAt: null } }),
  ]
  return { state: version.state, contentHash: version.contentHash, contributors: contributors.map((one) => one.userId), basisWriters, approvals, unsolved }
}

/** A new version with its first contributor. Fails as a duplicate when another one is open. */
export async function insertVersion(
  tx: Tx,
  version: Text & {
    profileId: string
    number: string
    state: State
    previousId: string | null
    by: string
    contributions: { userId: string; how: ContributionKind }[]
  },
): Promise<VersionRow> {
  const { by, contributions, ...data } = version
  const row = await tx.version.create({ data: { ...data, savedById: by, contributions: { create: contributions } }, include: WITH })
  return flat(row)
}

/** New content, one revision on. The caller holds the lock; the revision stands in the WHERE all the same. */
export async function saveText(
  tx: Tx,
  id: string,
  revision: number,
  text: Text & { number: string; state: State; since?: Date; by: string; savedAt: Date },
): Promise<boolean> {
  const { by, ...data } = text
  const done = await tx.version.updateMany({ where: { id, revision }, data: { ...data, revision: { increment: 1 }, savedById: by } })
  return done.count === 1
}

/** From one state to another; `round` begins a new round of approvals. */
export async function moveVersion(
  tx: Tx,
  version: { id: string; state: State; revision: number; contentHash: string },
  to: State,
  more: { round?: boolean; number?: string } = {},
): Promise<boolean> {
  const done = await tx.version.updateMany({
    where: { id: version.id, state: version.state, revision: version.revision, contentHash: version.contentHash },
    data: { state: to, since: new Date(), ...(more.round ? { round: { increment: 1 } } : {}), ...(more.number ? { number: more.number } : {}) },
  })
  return done.count === 1
}

export async function contribute(tx: Tx, versionId: string, userId: string, how: ContributionKind): Promise<void> {
  await tx.contribution.createMany({ data: [{ versionId, userId, how }], skipDuplicates: true })
}
export const contributorsOf = (tx: Tx, versionId: string) =>
  tx.contribution.findMany({ where: { versionId }, include: { user: { select: { id: true, name: true } } }, orderBy: { at: 'asc' } })
