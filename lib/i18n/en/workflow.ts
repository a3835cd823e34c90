// Words of the workflow in English.
import type { workflow as da } from '../da/workflow'
import type { Shape } from '../shape'

export const workflow = {
  states: {
    idea: 'Idea', clinicalSpec: 'Clinical specification', technicalSpec: 'Technical specification', inReview: 'In review', changesRequested: 'Changes requested', approved: 'Approved',
    pilot: 'Pilot', published: 'Published', superseded: 'Superseded', retired: 'Retired', withdrawn: 'Withdrawn',
  },
  roles: {
    author: 'Author', clinicalReviewer: 'Clinical reviewer', technicalReviewer: 'Technical reviewer', agreementApprover: 'Agreement approver', vendorReviewer: 'Vendor reviewer',
    projectLead: 'Project lead', publisher: 'Publisher', admin: 'Administrator',
  },
  approvals: { clinical: 'Clinical approval', technical: 'Technical approval' },
  acts: {
    createIdea: { button: 'New idea', audit: 'wrote the idea' },
    newVersion: { button: 'New version', audit: 'opened a new version' },
    specify: { button: 'Begin clinical specification', audit: 'began the clinical specification' },
    saveDraft: { button: 'Save', audit: 'changed the content' },
    handOver: { button: 'On to technical specification', audit: 'handed over to technical specification' },
    submit: { button: 'Send to review', audit: 'sent to review' },
    withdrawSubmission: { button: 'Take back from review', audit: 'took back from review' },
    addComment: { button: 'Comment', audit: 'wrote a comment' },
    demandSolution: { button: 'Must be solved', audit: 'wrote a comment that must be solved' },
    resolveComment: { button: 'Mark as solved', audit: 'marked a comment as solved' },
    requestChanges: { button: 'Request changes', audit: 'requested changes' },
    approveClinical: { button: 'Approve clinically', audit: 'approved clinically' },
    approveTechnical: { button: 'Approve technically', audit: 'approved technically' },
    startPilot: { button: 'Begin pilot', audit: 'began a pilot' },
    publish: { button: 'Publish', audit: 'published' },
    retire: { button: 'Retire', audit: 'retired the version' },
    withdraw: { button: 'Withdraw', audit: 'withdrew the version' },
    viewTurn: { button: 'Your turn', audit: 'saw what waited' },
    listProfiles: { button: 'Profiles', audit: 'saw the profiles' },
    openVersion: { button: 'Open', audit: 'opened the version' },
    viewStatus: { button: 'Status', audit: 'saw the status' },
    listReleases: { button: 'Releases', audit: 'saw the releases' },
    downloadDocument: { button: 'Download the document', audit: 'downloaded the document' },
    downloadPopulation: { button: 'Download the population', audit: 'downloaded the population' },
    signIn: { button: 'Sign in', audit: 'signed in' },
    signOut: { button: 'Sign out', audit: 'signed out' },
    chooseLanguage: { button: 'Change language', audit: 'changed language' },
    reportAdoption: { button: 'Report adoption', audit: 'reported which version is in use' },
    checkHealth: { button: 'Health', audit: 'asked about health' },
  },
} as const satisfies Shape<typeof da>
