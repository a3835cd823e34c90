// What pages are given to show: plain data, no row of the database. Times are UTC ISO strings.
import type { Profile, Words } from '#criteria'
import type { Effect } from '#criteria/compare/index'
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

/** What a profile began as a copy of. */
export interface BasisView {
  slug: string
  title: string
  /** Null for a demonstration profile that came with the studio. */
  version: string | null
  contentHash: string
}
/** What a new profile may begin as a copy of. */
export interface ExampleView {
  from: { versionId: string } | { example: string }
  slug: string
  title: string
  purpose: string
  contentHash: string
  /** Null for a demonstration profile that came with the studio. */
  version: string | null
  state: State | null
  /** This person has written on it. */
  own: boolean
  /** Patients in the group at the studio's clinic; null where nobody has counted yet. */
  size: number | null
}
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
  basis?: BasisView
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
/** Somebody else who has the same version open now. */
export interface HereView extends PersonView {
  roles: readonly Role[]
  writing: boolean
}
/** One change in the words of the comparison, and the most that it can move. */
export interface ToldChange {
  effect: Effect
  says: Words
}
/** What others did to a version since somebody saw it last. */
export interface SinceView {
  by: string[]
  changes: ToldChange[]
}
/** Where somebody was when he saw a version last. */
export interface LastVisitView {
  at: string
  /** Id of a step that is still there, or null. */
  step: string | null
  since: SinceView | null
}
/** What a version's page is given of its visits when it is opened. */
export interface VisitView {
  others: HereView[]
  /** null: the first visit, or nothing to tell of the last one. */
  last: LastVisitView | null
  /** The tour is offered: neither taken nor declined yet. */
  tour: boolean
  /** When this was read. */
  now: string
}
export interface Saved {
  revision: number
  contentHash: string
  savedAt: string
  state: State
  version: string
}
