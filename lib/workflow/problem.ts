// Why something was refused. Each code has a Danish and an English sentence in lib/i18n (a missing one does not compile).
import type { Place, Profile, Words } from '#criteria'
import type { Act } from './acts'
import type { ApprovalKind, Role, State } from './states'

/** A refusal that follows from the workflow alone. */
export type Refusal =
  | { code: 'notSignedIn' }
  | { code: 'notFound' }
  | { code: 'notYourRole'; act: Act; roles: Role[] }
  | { code: 'wrongState'; act: Act; state: State }
  | { code: 'contributed' }
  | { code: 'wroteBasis' }
  | { code: 'notContributed' }
  | { code: 'reasonMissing' }
  | { code: 'changedSinceSeen'; contentHash: string }
  | { code: 'alreadyApproved'; kind: ApprovalKind }
  | { code: 'sameApprover' }
  | { code: 'approvalsMissing'; missing: ApprovalKind[] }
  | { code: 'unsolved'; count: number }

/** A place in what was sent, and what is wrong there. */
export interface FieldProblem {
  /** "flow[2].ask.kind"; '' for the whole. */
  path: string
  sentence: Words
}

/** A fault of the profile, as `checks/` and terminology tell it. */
export interface Fault extends Place {
  code: string
  sentence: Words
}

export type Problem =
  | Refusal
  | { code: 'malformed'; fields: FieldProblem[] }
  | { code: 'tooLarge'; limit: number }
  /** Another text was saved first; the sent text is kept under the id `kept`. */
  | { code: 'conflict'; theirs: Profile; theirRevision: number; by: string; at: string; kept: string }
  | { code: 'otherProfile'; slug: string }
  | { code: 'nameTaken'; slug: string }
  | { code: 'versionOpen'; version: string }
  | { code: 'faults'; faults: Fault[] }
  /** `why` in both languages where we know the reason; else as the translator says it. */
  | { code: 'notTranslatable'; language: 'sql' | 'cql' | 'package'; reasons: { step: string; why: string | Words }[] }
  | { code: 'wrongPassword' }
  | { code: 'tooManyAttempts'; seconds: number }
  | { code: 'unknownReceiver' }
  | { code: 'otherReceiver' }
  | { code: 'unknownRelease' }
  /** The database was busy or away; nothing was changed. */
  | { code: 'tryAgain' }
  /** A fault of ours, with its number in the log. */
  | { code: 'bug'; number: string }
export type ProblemCode = Problem['code']

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })
