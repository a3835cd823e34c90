// Acts that only move a version from one state to another.
import 'server-only'
import { ok, refuse, ruleOf, type Act, type Actor, type Result, type State } from '#workflow'
import { moveVersion, record, releaseOfVersion, tellFeed } from '#store'
import { onVersion, type OnVersion } from './doing'

export interface Moved {
  state: State
}

const moving =
  (act: Act) =>
  (actor: Actor | null, input: OnVersion): Promise<Result<Moved>> =>
    onVersion(actor, act, input, async (tx, version, to, by) => {
      if (!(await moveVersion(tx, version, to, { round: ruleOf(act).voids === true }))) return refuse({ code: 'tryAgain' })
      const released = to === 'retired' || to === 'withdrawn' ? await releaseOfVersion(version.id, tx) : null
      if (released && (to === 'retired' || to === 'withdrawn')) await tellFeed(tx, released.id, to)
      const voided = ruleOf(act).voids ? version.facts.approvals.length : 0
      await record(tx, by, {
        act,
        version,
        from: version.state,
        to,
        details: { ...(input.reason ? { reason: input.reason } : {}), ...(voided ? { voided } : {}) },
      })
      return ok({ state: to })
    })

/** An idea is taken up: the clinical specification begins. */
export const specify = moving('specify')
/** The clinical specification is done: the technical one begins. */
export const handOver = moving('handOver')
/** The authors take it back from review. */
export const withdrawSubmission = moving('withdrawSubmission')
export const requestChanges = moving('requestChanges')
export const startPilot = moving('startPilot')
/** Out of use, without haste. */
export const retire = moving('retire')
/** Called back for safety: one person and a reason are enough. */
export const withdraw = moving('withdraw')
