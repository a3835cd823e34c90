// Whose turn it is: a fact that follows from state and approvals, never kept by hand.
import type { Act } from './acts'
import { missingApprovals } from './decide'
import type { Actor, Role, StandingApproval, State } from './states'

export interface Turn {
  /** Roles whose act is awaited. */
  roles: readonly Role[]
  /** The act that moves it on, one a role. */
  acts: Partial<Record<Role, Act>>
}

const BY_STATE: Partial<Record<State, Partial<Record<Role, Act>>>> = {
  idea: { author: 'specify', projectLead: 'specify' },
  clinicalSpec: { author: 'handOver' },
  technicalSpec: { author: 'submit' },
  changesRequested: { author: 'submit' },
  approved: { publisher: 'publish' },
  pilot: { publisher: 'publish' },
}

/** Null when nobody's: the version is published or closed. */
export function turnOf(state: State, approvals: readonly StandingApproval[]): Turn | null {
  const acts: Partial<Record<Role, Act>> | undefined =
    state === 'inReview'
      ? Object.fromEntries(
          missingApprovals(approvals).map((kind) =>
            kind === 'clinical' ? ['clinicalReviewer', 'approveClinical'] : ['technicalReviewer', 'approveTechnical'],
          ),
        )
      : BY_STATE[state]
  return acts ? { roles: Object.keys(acts) as Role[], acts } : null
}

/** The act that this person is asked for, if any: authors are asked about what they wrote, reviewers never about it. */
export function turnFor(
  actor: Actor,
  version: { state: State; approvals: readonly StandingApproval[]; contributors: readonly string[]; writers: readonly { id: string }[] },
): Act | null {
  const turn = turnOf(version.state, version.approvals)
  if (!turn) return null
  const contributed = version.contributors.includes(actor.id)
  for (const role of actor.roles) {
    const act = turn.acts[role]
    if (!act) continue
    if (act === 'approveClinical' || act === 'approveTechnical') {
      if (contributed || version.approvals.some((one) => one.by === actor.id)) continue
    } else if (role === 'author' && version.state !== 'idea' && !version.writers.some((one) => one.id === actor.id)) continue
    return act
  }
  return null
}
