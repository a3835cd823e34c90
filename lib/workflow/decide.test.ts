import { expect, test } from 'vitest'
import { ACT_NAMES, ruleOf } from './acts'
import { decide, mayDo, missingApprovals, type VersionFacts } from './decide'
import { ROLES, STATES, type Actor, type Role, type StandingApproval } from './states'
import { turnFor, turnOf } from './turn'

const who = (id: string, ...roles: Role[]): Actor => ({ id, name: id, roles })
const facts = (more: Partial<VersionFacts> = {}): VersionFacts => ({
  state: 'inReview',
  contentHash: 'h',
  contributors: ['author'],
  basisWriters: ['source'],
  approvals: [],
  unsolved: 0,
  ...more,
})
const clinical: StandingApproval = { kind: 'clinical', by: 'c' }
const technical: StandingApproval = { kind: 'technical', by: 't' }
const code = (act: Parameters<typeof decide>[0], actor: Actor | null, version: VersionFacts | null, seen = 'h', reason = 'fordi') => {
  const decision = decide(act, { actor, version, seen, reason })
  return decision.ok ? `→${decision.to}` : decision.refusal.code
}

test.each([
  ['nobody signed in', () => code('approveClinical', null, facts()), 'notSignedIn'],
  ['another role', () => code('approveClinical', who('x', 'author', 'admin', 'technicalReviewer'), facts()), 'notYourRole'],
  ['another state', () => code('approveClinical', who('x', 'clinicalReviewer'), facts({ state: 'approved' })), 'wrongState'],
  ['no such version', () => code('approveClinical', who('x', 'clinicalReviewer'), null), 'notFound'],
  ['a contributor', () => code('approveClinical', who('author', 'clinicalReviewer'), facts()), 'contributed'],
  ['a contributor to what it is a copy of', () => code('approveClinical', who('source', 'clinicalReviewer'), facts()), 'wroteBasis'],
  ['a contributor to what it is a copy of, writing', () => code('saveDraft', who('source', 'author'), facts()), '→inReview'],
  ['copying what one has written', () => code('createFrom', who('author', 'author'), facts()), '→inReview'],
  ['copying what others are writing', () => code('createFrom', who('x', 'author'), facts()), 'notContributed'],
  ['copying what others have published', () => code('createFrom', who('x', 'author'), facts({ state: 'published' })), '→published'],
  ['copying what was called back', () => code('createFrom', who('author', 'author'), facts({ state: 'withdrawn' })), 'wrongState'],
  ['another hash', () => code('approveClinical', who('x', 'clinicalReviewer'), facts(), 'old'), 'changedSinceSeen'],
  ['the same kind twice', () => code('approveClinical', who('x', 'clinicalReviewer'), facts({ approvals: [clinical] })), 'alreadyApproved'],
  [
    'the same person twice',
    () => code('approveTechnical', who('c', 'clinicalReviewer', 'technicalReviewer'), facts({ approvals: [clinical] })),
    'sameApprover',
  ],
  ['a comment to be solved', () => code('approveClinical', who('x', 'clinicalReviewer'), facts({ unsolved: 1 })), 'unsolved'],
  ['the first approval', () => code('approveClinical', who('x', 'clinicalReviewer'), facts()), '→inReview'],
  ['the second approval', () => code('approveTechnical', who('x', 'technicalReviewer'), facts({ approvals: [clinical] })), '→approved'],
  ['publishing with one', () => code('publish', who('x', 'publisher'), facts({ state: 'approved', approvals: [clinical] })), 'approvalsMissing'],
  [
    'publishing with two of one person',
    () => code('publish', who('x', 'publisher'), facts({ state: 'approved', approvals: [clinical, { kind: 'technical', by: 'c' }] })),
    'approvalsMissing',
  ],
  ['publishing', () => code('publish', who('x', 'publisher'), facts({ state: 'approved', approvals: [clinical, technical] })), '→published'],
  [
    'publishing with all other roles',
    () => code('publish', who('x', ...ROLES.filter((role) => role !== 'publisher')), facts({ state: 'approved', approvals: [clinical, technical] })),
    'notYourRole',
  ],
  ['no reason', () => code('withdraw', who('x', 'publisher'), facts({ state: 'published' }), 'h', '  '), 'reasonMissing'],
  ['taking back what another wrote', () => code('withdrawSubmission', who('x', 'author'), facts()), 'notContributed'],
  ['writing in approved content', () => code('saveDraft', who('x', 'author'), facts({ state: 'approved', approvals: [clinical, technical] })), '→inReview'],
  ['writing in a pilot', () => code('saveDraft', who('x', 'author'), facts({ state: 'pilot' })), 'wrongState'],
  ['a vendor demanding', () => code('demandSolution', who('x', 'vendorReviewer'), facts()), 'notYourRole'],
])('%s', (_, asked, expected) => expect(asked()).toBe(expected))

test('a role that may not is refused in every state, before anything else is told', () => {
  for (const act of ACT_NAMES)
    for (const role of ROLES) {
      if (mayDo(who('x', role), act) || ruleOf(act).who === 'receiver') continue
      for (const state of STATES) expect(code(act, who('x', role), facts({ state })), `${act} ${role} ${state}`).toBe('notYourRole')
      expect(code(act, who('x', role), null)).toBe('notYourRole')
    }
})

test('missing approvals', () => {
  expect(missingApprovals([])).toEqual(['clinical', 'technical'])
  expect(missingApprovals([technical])).toEqual(['clinical'])
  expect(missingApprovals([clinical, technical])).toEqual([])
  expect(missingApprovals([clinical, { kind: 'technical', by: 'c' }])).toHaveLength(1)
})

test('whose turn it is', () => {
  expect(turnOf('inReview', [])?.roles).toEqual(['clinicalReviewer', 'technicalReviewer'])
  expect(turnOf('inReview', [clinical])?.roles).toEqual(['technicalReviewer'])
  expect(turnOf('approved', [clinical, technical])?.roles).toEqual(['publisher'])
  for (const state of ['published', 'superseded', 'retired', 'withdrawn'] as const) expect(turnOf(state, [])).toBeNull()
  const version = { state: 'inReview' as const, approvals: [clinical], contributors: ['author'], writers: [{ id: 'author' }] }
  expect(turnFor(who('t', 'technicalReviewer'), version)).toBe('approveTechnical')
  expect(turnFor(who('c', 'clinicalReviewer', 'technicalReviewer'), version)).toBeNull()
  expect(turnFor(who('author', 'author', 'technicalReviewer'), version)).toBeNull()
  expect(turnFor(who('author', 'author'), { ...version, state: 'changesRequested' })).toBe('submit')
  expect(turnFor(who('other', 'author'), { ...version, state: 'changesRequested' })).toBeNull()
})
