// Comments on a step or on the whole. One that must be solved holds approval and publishing back.
import 'server-only'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import { findComment, insertComment, record, resolve } from '#store'
import { onVersion } from './doing'

export interface NewComment {
  versionId: string
  /** Id of the step; null for the whole. */
  step: string | null
  text: string
  mustSolve: boolean
}

export const addComment = (actor: Actor | null, { versionId, step, text, mustSolve }: NewComment): Promise<Result<{ commentId: string }>> =>
  onVersion(actor, mustSolve ? 'demandSolution' : 'addComment', { versionId }, async (tx, version, _to, by) => {
    const { id } = await insertComment(tx, { versionId, step, text, mustSolve, authorId: by.id })
    await record(tx, by, { act: mustSolve ? 'demandSolution' : 'addComment', version, from: version.state, to: version.state, details: { comment: id, step } })
    return ok({ commentId: id })
  })

/** Resolving what is resolved already changes nothing. */
export async function resolveComment(actor: Actor | null, { commentId }: { commentId: string }): Promise<Result<{ commentId: string }>> {
  const early = decide('resolveComment', { actor, version: null })
  if (!early.ok && early.refusal.code !== 'notFound') return refuse(early.refusal)
  const comment = await findComment(commentId)
  if (!comment) return refuse({ code: 'notFound' })
  return onVersion(actor, 'resolveComment', { versionId: comment.versionId }, async (tx, version, _to, by) => {
    if (await resolve(tx, commentId, by.id))
      await record(tx, by, { act: 'resolveComment', version, from: version.state, to: version.state, details: { comment: commentId } })
    return ok({ commentId })
  })
}
