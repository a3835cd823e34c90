// Words of the workflow: states, roles, acts as a button says them and as the audit tells them.
import type { Act, ApprovalKind, Role, State } from '#workflow'

export const workflow = {
  states: {
    idea: 'Idé',
    clinicalSpec: 'Lægefaglig specifikation',
    technicalSpec: 'Teknisk specifikation',
    inReview: 'Til review',
    changesRequested: 'Ændringer ønskes',
    approved: 'Godkendt',
    pilot: 'Pilot',
    published: 'Udgivet',
    superseded: 'Erstattet',
    retired: 'Udgået',
    withdrawn: 'Tilbagekaldt',
  },
  roles: {
    author: 'Forfatter',
    clinicalReviewer: 'Klinisk reviewer',
    technicalReviewer: 'Teknisk reviewer',
    agreementApprover: 'Aftalegodkender',
    vendorReviewer: 'Leverandørreviewer',
    projectLead: 'Projektleder',
    publisher: 'Udgiver',
    admin: 'Administrator',
  },
  approvals: { clinical: 'Klinisk godkendelse', technical: 'Teknisk godkendelse' },
  acts: {
    createIdea: { button: 'Ny idé', audit: 'skrev idéen' },
    newVersion: { button: 'Ny version', audit: 'åbnede en ny version' },
    specify: { button: 'Begynd lægefaglig specifikation', audit: 'begyndte den lægefaglige specifikation' },
    saveDraft: { button: 'Gem', audit: 'ændrede indholdet' },
    handOver: { button: 'Videre til teknisk specifikation', audit: 'gav videre til teknisk specifikation' },
    submit: { button: 'Send til review', audit: 'sendte til review' },
    withdrawSubmission: { button: 'Tag tilbage fra review', audit: 'tog tilbage fra review' },
    addComment: { button: 'Kommentér', audit: 'skrev en bemærkning' },
    demandSolution: { button: 'Kræv løst', audit: 'skrev en bemærkning, der skal løses' },
    resolveComment: { button: 'Marker som løst', audit: 'markerede en bemærkning som løst' },
    requestChanges: { button: 'Bed om ændringer', audit: 'bad om ændringer' },
    approveClinical: { button: 'Godkend klinisk', audit: 'godkendte klinisk' },
    approveTechnical: { button: 'Godkend teknisk', audit: 'godkendte teknisk' },
    startPilot: { button: 'Begynd pilot', audit: 'begyndte en pilot' },
    publish: { button: 'Udgiv', audit: 'udgav' },
    retire: { button: 'Lad udgå', audit: 'lod versionen udgå' },
    withdraw: { button: 'Tilbagekald', audit: 'tilbagekaldte versionen' },
    viewTurn: { button: 'Din tur', audit: 'så, hvad der ventede' },
    listProfiles: { button: 'Profiler', audit: 'så profilerne' },
    openVersion: { button: 'Åbn', audit: 'åbnede versionen' },
    viewStatus: { button: 'Status', audit: 'så status' },
    listReleases: { button: 'Udgivelser', audit: 'så udgivelserne' },
    readHelp: { button: 'Hjælp', audit: 'læste hjælpen' },
    downloadDocument: { button: 'Hent dokumentet', audit: 'hentede dokumentet' },
    downloadPopulation: { button: 'Hent populationen', audit: 'hentede populationen' },
    viewTerminology: { button: 'Kodelister', audit: 'så kodelisterne' },
    importTerminology: { button: 'Importér kodefil', audit: 'importerede en kodefil' },
    saveCodeList: { button: 'Gem kodelisten', audit: 'gemte en kodeliste' },
    signIn: { button: 'Log ind', audit: 'loggede ind' },
    signOut: { button: 'Log ud', audit: 'loggede ud' },
    chooseLanguage: { button: 'Skift sprog', audit: 'skiftede sprog' },
    reportAdoption: { button: 'Meld ibrugtagning', audit: 'meldte, hvilken version der er i brug' },
    checkHealth: { button: 'Driftstilstand', audit: 'spurgte til driften' },
  },
} as const satisfies {
  states: Record<State, string>
  roles: Record<Role, string>
  approvals: Record<ApprovalKind, string>
  acts: Record<Act, { button: string; audit: string }>
}
