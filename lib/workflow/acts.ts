// The workflow as one table: every act, from which states to which, who may, and what he must send along.
// Permission, buttons, badges, menus, audit texts, the role × act matrix and the doors into the studio all read it.
import { ROLES, STATES, type ApprovalKind, type Role, type State } from './states'

export interface ActRule {
  kind: 'write' | 'read'
  /** State before → state after; null where the act needs no version. */
  moves: Partial<Record<State, State>> | null
  /** 'signedIn': every signed-in person. 'everyone': no sign-in. 'receiver': a receiver's own token. */
  who: readonly Role[] | 'signedIn' | 'everyone' | 'receiver'
  /** Whether he must have contributed to the version's content (`whileOpen`: as long as it is not out), or must never have, nor to what it is a copy of. */
  contributor: 'any' | 'must' | 'whileOpen' | 'never'
  /** The caller must send the content hash that he saw. */
  hash: boolean
  /** A reason in words must be given. */
  reason: boolean
  /** The approval that it gives; the second of two moves the version to `approved`. */
  approves?: ApprovalKind
  /** Both approvals must stand. */
  needsApprovals?: boolean
  /** Refused while a comment that must be solved is open. */
  needsSolved?: boolean
  /** Approvals given before stand no longer. */
  voids?: boolean
  /** Where it can be called: Server Actions ('action:…'), routes ('GET /api/…') and pages ('page:…'). */
  doors: readonly string[]
}

const all = <S extends State>(...states: S[]) => Object.fromEntries(states.map((state) => [state, state])) as Partial<Record<State, State>>
const ANY = all(...STATES)
const REVIEWERS = ['clinicalReviewer', 'technicalReviewer', 'agreementApprover'] as const
/** Everyone with a stake in the content; the administrator looks after accounts only. */
const THINKERS = ['author', 'clinicalReviewer', 'technicalReviewer', 'agreementApprover', 'vendorReviewer', 'projectLead'] as const
const plain = { contributor: 'any', hash: false, reason: false } as const
const read = (who: ActRule['who'], ...doors: string[]): ActRule => ({ kind: 'read', moves: null, who, ...plain, doors })

export const ACTS = {
  // writing
  createIdea: { kind: 'write', moves: null, who: THINKERS, ...plain, doors: ['action:createIdea'] },
  // on the version copied, which stays as it is; the copy begins a clinical specification, as every new version of what exists does
  createFrom: {
    kind: 'write',
    moves: all('idea', 'clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested', 'approved', 'pilot', 'published', 'superseded', 'retired'),
    who: ['author'],
    contributor: 'whileOpen',
    hash: true,
    reason: false,
    doors: ['action:createFrom'],
  },
  newVersion: { kind: 'write', moves: all('published', 'retired', 'withdrawn'), who: ['author'], ...plain, doors: ['action:newVersion'] },
  specify: { kind: 'write', moves: { idea: 'clinicalSpec' }, who: ['author', 'projectLead'], ...plain, doors: ['action:specify'] },
  saveDraft: {
    kind: 'write',
    moves: { ...all('idea', 'clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested'), approved: 'inReview' },
    who: ['author'],
    ...plain,
    voids: true,
    doors: ['action:saveDraft'],
  },
  handOver: { kind: 'write', moves: { clinicalSpec: 'technicalSpec' }, who: ['author'], ...plain, doors: ['action:handOver'] },
  submit: {
    kind: 'write',
    moves: { technicalSpec: 'inReview', changesRequested: 'inReview' },
    who: ['author'],
    ...plain,
    hash: true,
    voids: true,
    doors: ['action:submit'],
  },
  withdrawSubmission: {
    kind: 'write',
    moves: { inReview: 'technicalSpec' },
    who: ['author'],
    ...plain,
    contributor: 'must',
    voids: true,
    doors: ['action:withdrawSubmission'],
  },
  // review
  addComment: { kind: 'write', moves: ANY, who: 'signedIn', ...plain, doors: ['action:addComment'] },
  demandSolution: {
    kind: 'write',
    moves: all('clinicalSpec', 'technicalSpec', 'inReview', 'changesRequested', 'approved', 'pilot'),
    who: REVIEWERS,
    ...plain,
    doors: ['action:addComment'],
  },
  resolveComment: { kind: 'write', moves: ANY, who: [...REVIEWERS, 'author', 'projectLead'], ...plain, doors: ['action:resolveComment'] },
  requestChanges: {
    kind: 'write',
    moves: { inReview: 'changesRequested', approved: 'changesRequested', pilot: 'changesRequested' },
    who: REVIEWERS,
    ...plain,
    hash: true,
    reason: true,
    voids: true,
    doors: ['action:requestChanges'],
  },
  approveClinical: {
    kind: 'write',
    moves: all('inReview'),
    who: ['clinicalReviewer'],
    contributor: 'never',
    hash: true,
    reason: false,
    approves: 'clinical',
    needsSolved: true,
    doors: ['action:approveClinical'],
  },
  approveTechnical: {
    kind: 'write',
    moves: all('inReview'),
    who: ['technicalReviewer'],
    contributor: 'never',
    hash: true,
    reason: false,
    approves: 'technical',
    needsSolved: true,
    doors: ['action:approveTechnical'],
  },
  // release
  startPilot: {
    kind: 'write',
    moves: { approved: 'pilot' },
    who: ['publisher', 'projectLead'],
    ...plain,
    hash: true,
    needsApprovals: true,
    needsSolved: true,
    doors: ['action:startPilot'],
  },
  publish: {
    kind: 'write',
    moves: { approved: 'published', pilot: 'published' },
    who: ['publisher'],
    ...plain,
    hash: true,
    needsApprovals: true,
    needsSolved: true,
    doors: ['action:publish'],
  },
  retire: { kind: 'write', moves: { published: 'retired' }, who: ['publisher'], ...plain, reason: true, doors: ['action:retire'] },
  withdraw: {
    kind: 'write',
    moves: { published: 'withdrawn', superseded: 'withdrawn', retired: 'withdrawn' },
    who: ['publisher', 'projectLead'],
    ...plain,
    reason: true,
    doors: ['action:withdraw'],
  },
  // reading
  viewTurn: read('signedIn', 'page:/'),
  listProfiles: read('signedIn', 'page:/profiler'),
  listExamples: read('signedIn', 'page:/profiler/ny-ud-fra'),
  openVersion: read(
    'signedIn',
    'page:/profiler/[slug]/[version]',
    'page:/profiler/[slug]/[version]/review',
    'page:/profiler/[slug]/[version]/glasplade',
    'page:/profiler/[slug]/[version]/specifikation/[kind]',
    'POST /api/visits',
  ),
  viewStatus: read('signedIn', 'page:/status'),
  listReleases: read('signedIn', 'page:/udgivelser'),
  readHelp: read('signedIn', 'page:/hjaelp'),
  downloadDocument: read('signedIn', 'GET /api/profiles/[slug]/[version]'),
  downloadPopulation: read('signedIn', 'GET /api/population/[digest]'),
  viewTerminology: read(
    'signedIn',
    'page:/kodelister',
    'page:/kodelister/[slug]',
    'page:/kodelister/udgave/[number]',
    'GET /api/code-lists/[slug]',
    'action:findCodes',
    'action:codesBelow',
    'action:openCodeList',
  ),
  viewPopulations: read('signedIn', 'page:/populationer', 'page:/populationer/[digest]', 'action:populationJobs'),
  countLarge: read('signedIn', 'POST /api/count'),
  makePopulation: { kind: 'write', moves: null, who: ['author', 'projectLead', 'admin'], ...plain, doors: ['action:makePopulation', 'action:stopPopulation'] },
  importPopulation: { kind: 'write', moves: null, who: ['author', 'projectLead', 'admin'], ...plain, doors: ['POST /api/populations'] },
  addPatients: { kind: 'write', moves: null, who: ['author', 'projectLead', 'admin'], ...plain, doors: ['action:addPatients'] },
  removePopulation: { kind: 'write', moves: null, who: ['author', 'projectLead', 'admin'], ...plain, doors: ['action:removePopulation'] },
  choosePopulation: { kind: 'write', moves: null, who: ['author', 'projectLead', 'admin'], ...plain, doors: ['action:choosePopulation'] },
  // terminology: the administrator brings official files in, those who think decide on codes
  importTerminology: { kind: 'write', moves: null, who: ['admin'], ...plain, doors: ['POST /api/terminology'] },
  saveCodeList: {
    kind: 'write',
    moves: null,
    who: ['author', 'clinicalReviewer', 'technicalReviewer'],
    ...plain,
    doors: ['action:saveCodeList', 'action:readCodeList'],
  },
  prepareChange: { kind: 'write', moves: null, who: ['author'], ...plain, doors: ['action:prepareChange'] },
  // sign-in and machines
  signIn: { kind: 'write', moves: null, who: 'everyone', ...plain, doors: ['GET /api/auth/[...nextauth]', 'POST /api/auth/[...nextauth]', 'page:/login'] },
  signOut: { kind: 'write', moves: null, who: 'everyone', ...plain, doors: ['action:signOut'] },
  endTour: { kind: 'write', moves: null, who: 'signedIn', ...plain, doors: ['action:endTour'] },
  chooseLanguage: { kind: 'write', moves: null, who: 'everyone', ...plain, doors: ['action:chooseLanguage'] },
  reportAdoption: { kind: 'write', moves: null, who: 'receiver', ...plain, doors: ['PUT /api/adoption'] },
  checkHealth: read('everyone', 'GET /api/health'),
} as const satisfies Record<string, ActRule>

export type Act = keyof typeof ACTS
export const ACT_NAMES = Object.keys(ACTS) as Act[]
export const ruleOf = (act: Act): ActRule => ACTS[act]

/** Acts on one version that change it: what a version's page offers. */
export const VERSION_ACTS = ACT_NAMES.filter((act) => ruleOf(act).kind === 'write' && ruleOf(act).moves !== null)

/** One line an act, for people and for the matrix: act; kind; roles; states; contributor; hash; reason; doors. */
export const actLines = (): string[] =>
  ACT_NAMES.map((act) => {
    const rule = ruleOf(act)
    const who = typeof rule.who === 'string' ? rule.who : ROLES.filter((role) => rule.who.includes(role)).join(' ')
    const moves = rule.moves ? Object.entries(rule.moves).map(([from, to]) => `${from}→${to}`) : []
    return [act, rule.kind, who, moves.join(' '), rule.contributor, rule.hash ? 'hash' : '', rule.reason ? 'reason' : '', rule.doors.join(' ')].join(';')
  })
