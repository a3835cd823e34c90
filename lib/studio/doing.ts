// The frame of every use case: lock, decide, write and audit in one transaction; a refusal changes nothing.
import 'server-only'
import { decide, refuse, type Act, type Actor, type Problem, type Result, type State } from '#workflow'
import { isPassing, lockVersion, transaction, type Locked, type Tx } from '#store'

/** Thrown inside a transaction to undo it and answer with a problem. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'Refused'
  }
}

/** Runs work in one transaction. A database that is away or busy is a problem that passes; anything else unforeseen is thrown. */
export async function atOnce<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await transaction(work)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem)
    if (isPassing(error)) return refuse({ code: 'tryAgain' })
    throw error
  }
}

/** The same for reading, outside a transaction. */
export async function asking<T>(actor: Actor | null, act: Act, work: (actor: Actor) => Promise<Result<T>>): Promise<Result<T>> {
  const decision = decide(act, { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  try {
    return await work(actor!)
  } catch (error) {
    if (isPassing(error)) return refuse({ code: 'tryAgain' })
    throw error
  }
}

export interface OnVersion {
  versionId: string
  /** Content hash that the caller saw. */
  contentHash?: string | undefined
  reason?: string | undefined
}

/** An act on a version: decided on the locked row, so that what was decided is what is written. */
export function onVersion<T>(
  actor: Actor | null,
  act: Act,
  input: OnVersion,
  work: (tx: Tx, version: Locked, to: State, actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  return atOnce(async (tx) => {
    const early = decide(act, { actor, version: null }) // nobody learns of a version that he may not act on
    if (!early.ok && early.refusal.code !== 'notFound') return refuse(early.refusal)
    const version = await lockVersion(tx, input.versionId)
    const decision = decide(act, { actor, version: version?.facts ?? null, seen: input.contentHash, reason: input.reason })
    if (!decision.ok) return refuse(decision.refusal)
    return work(tx, version!, decision.to!, actor!)
  })
}
