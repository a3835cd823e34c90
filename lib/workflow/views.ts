// What pages are given to show: plain data, no row of the database. Times are UTC ISO strings.
import type { Profile, Words } from '#criteria'
import type { Act } from './acts'
import type { Problem } from './problem'
import type { ApprovalKind, Role, State } from './states'
import type { Turn } from './turn'

export interface PersonView {
  id: string
  name: string
}
export interface OfferedAct {
  act: Act
  allowed: boolean
  /** Why not, when not allowed. */
  why?: Problem
}
export interface ApprovalView {
  kind: ApprovalKind
  by: PersonView
  at: string
  contentHash: string
  /** It stands: given on exactly the content and round of now, by somebody active. */
  stands: boolean
}
export interface CommentView {
  id: string
  /** Id of the step, null for the profile as a whole. */
  step: string | null
  text: string
  by: PersonView
  at: string
  mustSolve: boolean
  resolved: { by: PersonView; at: string } | null
}
export interface ContributorView extends PersonView {
  how: ContributionKind[]
}
/** `earlier`: wrote on a version that this one continues. */
export const CONTRIBUTION_KINDS = ['author', 'coEditor', 'importer', 'restorer', 'earlier'] as const
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number]

export interface VersionView {
  id: string
  slug: string
  /** "1.0.0"; while the version is open the number proposed from its content. */
  version: string
  title: string
  state: State
  /** Counts content changes; saving sends it back. */
  revision: number
  document: Profile
  /** Released documents that it, or the one it continues, uses. */
  used: Profile[]
  contentHash: string
  meaningHash: string
  logicHash: string
  savedAt: string
  canEdit: boolean
  acts: OfferedAct[]
  turn: Turn | null
  since: string
  approvals: ApprovalView[]
  comments: CommentView[]
  contributors: ContributorView[]
  /** The published version that this one continues. */
  previous?: { version: string; document: Profile }
  /** Own texts that lost a race and are kept. */
  setAside: { id: string; baseRevision: number; at: string; document: Profile }[]
  release?: ReleaseView
}
export interface ReleaseView {
  slug: string
  title: string
  /** Package name, dk.klinikkenscockpit.<slug>. */
  name: string
  version: string
  state: State
  contentHash: string
  meaningHash: string
  sha256: string
  integrity: string
  size: number
  publishedAt: string
  publishedBy: PersonView
  approvals: { kind: ApprovalKind; by: PersonView; at: string }[]
  /** When the publisher had it in the feed; null while it is on its way. */
  inFeedAt: string | null
}
export interface TurnView {
  slug: string
  version: string
  title: string
  state: State
  act: Act
  since: string
}
export interface ProfileRow {
  slug: string
  title: string
  /** The version to open: the open one, else the newest. */
  version: string
  state: State
  turn: { roles: readonly Role[]; people: PersonView[] } | null
  since: string
  published: string | null
  unsolved: number
}
export interface StatusRow extends ProfileRow {
  /** "Kræver ekspedition med DDD: 3 af 6 systemer." */
  needs: Words
  receivers: { name: string; version: string; at: string; engine: string; newest: boolean }[]
}
export interface Saved {
  revision: number
  contentHash: string
  savedAt: string
  state: State
  version: string
}
