// May this person do this act now? One answer for buttons, use cases and tests.
import { ruleOf, type Act } from './acts'
import type { Refusal } from './problem'
import { APPROVAL_KINDS, isOpen, type Actor, type ApprovalKind, type StandingApproval, type State } from './states'

/** What the answer depends on. */
export interface Situation {
  /** null when nobody is signed in. */
  actor: Actor | null
  /** null for acts that need no version. */
  version: VersionFacts | null
  /** Content hash that the caller saw. */
  seen?: string | undefined
  reason?: string | undefined
}
export interface VersionFacts {
  state: State
  contentHash: string
  /** Ids of all who contributed in any way. */
  contributors: readonly string[]
  /** Ids of those who had contributed to what its profile is a copy of. */
  basisWriters: readonly string[]
  approvals: readonly StandingApproval[]
  /** Open comments that must be solved. */
  unsolved: number
}

export type Decision = { ok: true; to: State | null } | { ok: false; refusal: Refusal }

/** Rules in the order they are asked: signed in, role, state, contribution, reason, seen hash, approvals, comments. */
export function decide(act: Act, { actor, version, seen, reason }: Situation): Decision {
  const rule = ruleOf(act)
  if (rule.who === 'everyone' || rule.who === 'receiver') return { ok: true, to: null }
  if (!actor) return no({ code: 'notSignedIn' })
  if (rule.who !== 'signedIn' && !mayDo(actor, act)) return no({ code: 'notYourRole', act, roles: [...rule.who] })
  if (!rule.moves) return { ok: true, to: null }
  if (!version) return no({ code: 'notFound' })
  const to = rule.moves[version.state]
  if (!to) return no({ code: 'wrongState', act, state: version.state })
  const contributed = version.contributors.includes(actor.id)
  if (rule.contributor === 'never' && contributed) return no({ code: 'contributed' })
  if (rule.contributor === 'never' && version.basisWriters.includes(actor.id)) return no({ code: 'wroteBasis' })
  if ((rule.contributor === 'must' || (rule.contributor === 'whileOpen' && isOpen(version.state))) && !contributed) return no({ code: 'notContributed' })
  if (rule.reason && !reason?.trim()) return no({ code: 'reasonMissing' })
  if (rule.hash && seen !== version.contentHash) return no({ code: 'changedSinceSeen', contentHash: version.contentHash })
  if (rule.approves) {
    if (version.approvals.some((one) => one.kind === rule.approves)) return no({ code: 'alreadyApproved', kind: rule.approves })
    if (version.approvals.some((one) => one.by === actor.id)) return no({ code: 'sameApprover' })
  }
  if (rule.needsApprovals && missingApprovals(version.approvals).length) return no({ code: 'approvalsMissing', missing: missingApprovals(version.approvals) })
  if (rule.needsSolved && version.unsolved > 0) return no({ code: 'unsolved', count: version.unsolved })
  const both = rule.approves && missingApprovals([...version.approvals, { kind: rule.approves, by: actor.id }]).length === 0
  return { ok: true, to: both ? 'approved' : to }
}

/** Whether somebody may do an act at all, whatever the version: his role allows it. */
export function mayDo(actor: Actor | null, act: Act): boolean {
  const { who } = ruleOf(act)
  if (who === 'everyone') return true
  return actor !== null && who !== 'receiver' && (who === 'signedIn' || who.some((role) => actor.roles.includes(role)))
}

/** Kinds not yet given. Two approvals by one person count as one. */
export function missingApprovals(approvals: readonly StandingApproval[]): ApprovalKind[] {
  const kinds = APPROVAL_KINDS.filter((kind) => !approvals.some((one) => one.kind === kind))
  const people = new Set(approvals.map((one) => one.by))
  return kinds.length === 0 && people.size < 2 ? ['technical'] : kinds
}

const no = (refusal: Refusal): Decision => ({ ok: false, refusal })
