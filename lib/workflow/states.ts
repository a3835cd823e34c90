// The states of a version, and the roles of people. English here; the Danish words are in lib/i18n.

/** idé, lægefaglig specifikation, teknisk specifikation, til review, ændringer ønskes, godkendt, pilot, udgivet, erstattet, udgået, tilbagekaldt. */
export const STATES = [
  'idea',
  'clinicalSpec',
  'technicalSpec',
  'inReview',
  'changesRequested',
  'approved',
  'pilot',
  'published',
  'superseded',
  'retired',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** A profile has at most one version in these; the database holds it to that. */
export const OPEN_STATES: readonly State[] = ['idea', 'clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested', 'approved', 'pilot']
export const isOpen = (state: State): boolean => OPEN_STATES.includes(state)

/** Forfatter, klinisk reviewer, teknisk reviewer, aftalegodkender, leverandørreviewer, projektleder, udgiver, administrator. */
export const ROLES = ['author', 'clinicalReviewer', 'technicalReviewer', 'agreementApprover', 'vendorReviewer', 'projectLead', 'publisher', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who does something: a signed-in, active person. */
export interface Actor {
  id: string
  /** As shown to others. */
  name: string
  roles: readonly Role[]
}

export const APPROVAL_KINDS = ['clinical', 'technical'] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]

/** An approval that stands: on this round, this revision and these hashes, by somebody active who has not contributed. */
export interface StandingApproval {
  kind: ApprovalKind
  by: string
}
