// Comments, approvals and texts set aside.
import 'server-only'
import type { ApprovalKind } from '#workflow'
import { db, type Tx } from './client'

const BY = { select: { id: true, name: true } } as const

export const insertComment = (tx: Tx, comment: { versionId: string; step: string | null; text: string; mustSolve: boolean; authorId: string }) =>
  tx.comment.create({ data: comment, select: { id: true } })
export const findComment = (id: string) => db().comment.findUnique({ where: { id }, select: { id: true, versionId: true, resolvedAt: true } })
/** False when it was resolved already. */
export async function resolve(tx: Tx, id: string, userId: string): Promise<boolean> {
  return (await tx.comment.updateMany({ where: { id, resolvedAt: null }, data: { resolvedById: userId, resolvedAt: new Date() } })).count === 1
}
export const commentsOf = (versionId: string) =>
  db().comment.findMany({ where: { versionId }, include: { author: BY, resolvedBy: BY }, orderBy: { at: 'asc' } })

export const insertApproval = (
  tx: Tx,
  approval: { versionId: string; userId: string; kind: ApprovalKind; round: number; revision: number; contentHash: string; meaningHash: string },
) => tx.approval.create({ data: approval, select: { id: true } })
/** Every approval ever given to a version, and whether it stands. */
export async function approvalsOf(versionId: string, tx: Tx = db()) {
  const rows = await tx.approval.findMany({ where: { versionId }, include: { user: BY }, orderBy: { at: 'asc' } })
  const standing = new Set((await tx.$queryRaw<{ id: string }[]>`SELECT id FROM standing_approvals WHERE version_id = ${versionId}::uuid`).map((one) => one.id))
  return rows.map((row) => ({ ...row, stands: standing.has(row.id) }))
}

/** Keeps a text that lost a race; the same text is kept once. Answers its id. */
export async function setAside(
  tx: Tx,
  given: { versionId: string; userId: string; baseRevision: number; document: string; contentHash: string },
): Promise<{ id: string; isNew: boolean }> {
  const isNew = (await tx.setAside.createMany({ data: [given], skipDuplicates: true })).count === 1
  const { versionId, userId, contentHash } = given
  const { id } = await tx.setAside.findUniqueOrThrow({ where: { versionId_userId_contentHash: { versionId, userId, contentHash } }, select: { id: true } })
  return { id, isNew }
}
export const setAsideOf = (versionId: string, userId: string) => db().setAside.findMany({ where: { versionId, userId }, orderBy: { at: 'desc' }, take: 20 })
