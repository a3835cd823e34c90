// English texts of the designing page.
import type { flow as da } from '../da/flow'
import type { Shape } from '../shape'
export const flow = {
  tabs: { label: 'Parts of the profile', flow: 'Flow', tiers: 'Priority', display: 'Information', lists: 'Code lists', about: 'About the profile' },
  demo: 'Demonstration profile – not clinically approved',
  readOnly: 'You can read the profile but not change it.',
  toolbar: { label: 'Acts', view: 'Show as', drawing: 'Drawing', list: 'List', add: 'New step', all: 'All acts', more: 'More acts', moreShort: 'More', review: 'See review' },
  save: {
    saved: 'Saved at {time}', pending: 'Saves in a moment', saving: 'Saving …', offline: 'Will be saved when you are online again', conflict: 'Somebody else saved at the same time', refused: 'Not saved', keptAside: 'Your changes are kept here in the browser.',
  },
  conflict: {
    title: 'Two people changed it at once', lead: '{by} saved {at} while you were writing. Both texts are kept. Choose which one goes on; the other can be fetched back with Undo.',
    mine: 'My text', theirs: 'The other text', same: 'The two flows say the same. The difference is in texts or lists.', keepMine: 'Go on with mine', keepTheirs: 'Go on with the other',
    aside: 'You have {count, plural, one {a text} other {# texts}} that were set aside when somebody else saved first.', bring: 'Fetch the text of {at}',
  },
  canvas: {
    label: 'The flow as a drawing', described: 'The same stands as a list. Use arrow down for yes, arrow right for no and arrow up for back. Press question mark for all keys.', zoomIn: 'Larger', zoomOut: 'Smaller', fit: 'Show the whole drawing', controls: 'Size', handle: 'Drag a way from here',
    node: 'Step', edge: 'Way', moved: 'The step has moved.',
  },
  outline: { label: 'The flow as a list', if: 'If the patient', outcomes: 'Endings', go: 'go to {n}', none: 'no way yet' },
  exit: { yes: 'yes', no: 'no', missing: 'missing', stopped: 'stopped', choose: 'Where does “{exit}” lead?', open: 'No way yet', newOut: 'Not in the group (new reason)', newStep: 'New step …', in: 'In the group', reason: 'Not in: {reason}', to: 'Go to {n}. {label}', title: 'Ways' },
  step: {
    patients: 'patients', ofIn: '{n} yes · {share}', missing: '{n} without data', stopped: '{n} stop here', add: 'New step on “{exit}” after {step}', insert: 'Put a step in on “{exit}” after {step}', comments: '{n, plural, one {# comment} other {# comments}}', findings: '{n, plural, one {# thing to mend} other {# things to mend}}', more: '… and {n} more',
    in: 'In the group', out: 'Not in', noReason: 'Write the reason the clinic sees', aria: 'Step {at} of {of}. {label}. {sentence}.', ariaOut: '{label}.', ariaCounts: '{in} patients in, {yes} yes, {no} no.', ariaMissing: '{n} without data.', ariaIn: '{n} patients.', ariaComments: '{n, plural, one {# comment} other {# comments}}.', actions: 'Acts for the step',
  },
  empty: { title: 'Who is the profile about?', lead: 'Begin with one of the three questions, or search for another.', age: 'Age', diagnosis: 'Diagnosis', treatment: 'Treatment', ageEx: 'e.g. 18 years and over', diagnosisEx: 'e.g. type 2 diabetes', treatmentEx: 'e.g. denosumab', search: 'Search for another' },
  add: {
    title: 'New step on “{exit}” after {step}', titleEnd: 'New step', label: 'Search for a question, a diagnosis, medicine or a result', placeholder: 'E.g. diabetes, DE11, HbA1c, age', empty: 'Nothing found for “{query}”. Try another word or a code.', patients: '{n, plural, one {# patient} other {# patients}}', in: 'In the group', out: 'Not in the group', group: 'Group of conditions', groupDetail: 'all, at least one, none or at least k of n', existing: 'Go to {n}. {label}', close: 'Close',
  },
  panel: { label: 'Chosen step', step: 'Step', patients: 'Patients', comments: 'Comments', none: 'Choose a step in the flow to see and change it.', close: 'Close' },
  sentences: { title: 'The flow in words', groups: 'Named groups' },
  findings: { title: 'To mend', advice: 'Advice', none: 'Nothing to mend. The profile can be sent to review.', count: '{n, plural, one {# thing must be mended} other {# things must be mended}}', advices: '{n, plural, one {# piece of advice} other {# pieces of advice}}', go: 'Go to the place' },
  total: {
    in: 'In the group', of: 'of {n} in {name}', added: '+{n} come in', removed: '−{n} fall out', since: 'since version {version}', tiers: 'Priorities', loading: 'Fetching the synthetic clinic', asOf: 'Reference date {day}', stamp: 'The numbers hold for {name}, reference date {day}, logic {logic}',
    cut: 'The file of the synthetic clinic did not arrive whole. Reload the page; the profile is not affected.', damaged: 'The file of the synthetic clinic is damaged. Reload the page; the profile is not affected.', notAPopulation: 'The file is not a population. Tell those who run the studio; the profile is not affected.', unreachable: 'The synthetic clinic cannot be fetched now. You can go on working without numbers.', reload: 'Reload',
    unchanged: 'The same patients as in version {version}',
  },
  patients: {
    title: 'Patients', at: 'At {label}', atExit: 'At {label}: {exit}', tier: 'Priority {label}', rule: 'Rule: {label}', added: 'Come in since version {version}', removed: 'Fall out since version {version}', search: 'Search patient key', placeholder: 'E.g. T-0001', key: 'Key', age: 'Age', sex: 'Sex', priority: 'Priority', years: '{n} years', unknown: 'unknown', K: 'woman', M: 'man', showing: '{from}–{to} of {total}', next: 'Next', previous: 'Previous', none: 'No patients here.', pick: 'Choose a step, a way or a priority to see its patients.', all: 'All who come here', pages: 'Pages of the list',
    one: 'Patient {key}', back: 'To the list', route: 'The way through the flow', rules: 'Rules that hold', display: 'Information', noRows: 'nothing registered', counted: 'missing, and counts as {answer}', synthetic: 'Synthetic patient', since: '{n, plural, one {# day ago} other {# days ago}}', holds: 'yes', holdsNot: 'no', more: '… and {n} more', unfinished: 'not filled in',
    birth: 'born {day}', birthUnknown: 'birthday unknown', sexIs: 'sex {word}', municipality: 'municipality {word}', cprStatus: 'CPR status {word}', until: 'until {day}', unreadable: 'cannot be read', answer: { yes: 'yes', no: 'no', missing: 'missing' },
    tables: { diagnosis: 'Diagnosis', order: 'Order', dispensing: 'Dispensing', result: 'Result', service: 'Service', procedure: 'Procedure', vaccination: 'Vaccination', contact: 'Contact', letter: 'Letter', plan: 'Plan', appointment: 'Appointment', state: 'Decision', listing: 'Listed', death: 'Death' },
  },
  form: {
    title: 'Name of the step (optional)', reason: 'Reason the clinic sees', group: 'Group', how: 'The patient meets', all: 'all', any: 'at least one', none: 'none', atLeast: 'at least k of n', k: 'At least', ofN: 'of {n}', addTo: 'Add a condition', wrap: 'Gather in a group', unwrap: 'Dissolve the group', remove: 'Remove the condition', up: 'Move up', down: 'Move down', acts: 'Acts for the condition', named: 'Named group',
    namedUses: 'The group is used in {n, plural, one {one place} other {# places}}. Changes here hold for all of them.',
    wrongNumber: 'Write a number.', wrongWhole: 'Write a whole number.', between: 'Write a number from {min} to {max}.', noBound: 'no bound', n: 'Number', unit: 'Unit', units: { days: 'days', weeks: 'weeks', months: 'months', years: 'years' }, unitsOne: { days: 'day', weeks: 'week', months: 'month', years: 'year' }, ever: 'ever', missing: { yes: 'counts as yes', no: 'counts as no', ask: 'a way of its own, “missing”' }, missingAsk: 'Patients without data get a way of their own from the step.',
    pickList: 'Choose a code list', newList: 'New code list', editList: 'Edit the list', hideList: 'Hide the list', pickResult: 'Choose an analysis', unit1: 'Unit: {unit}', pickGroup: 'Choose a group', chooseConcept: 'Choose an analysis first.',
  },
  lists: {
    lead: 'Lists of codes that the profile’s questions use. The codes are an extract with short names of our own.', name: 'Name of the list', codes: 'Codes', add: 'Add a code', search: 'Search code or name', placeholder: 'E.g. osteoporosis, DM80, M05BA', found: 'Nothing found for “{query}”.', addTyped: 'Add {code} ({system}), which is not in the extract', remove: 'Remove {code}', empty: 'The list has no codes yet.', include: 'In', exclude: 'Except', role: 'Role of {code}', undecided: 'undecided', new: 'New code list', newName: 'New list', removeList: 'Remove the list', inUse: 'Used in {n, plural, one {one place} other {# places}}', unused: 'Not used', results: 'Analyses', resultsLead: 'Results that the profile uses, with a common unit.', addResult: 'Add an analysis', removeResult: 'Remove the analysis', prefix: 'and all below',
  },
  tiers: {
    lead: 'The first priority with a rule that holds decides. All rules that hold are shown in the clinic.', add: 'New priority', name: 'Name', colour: 'Colour', red: 'red', yellow: 'yellow', green: 'green', addRule: 'New rule', rule: 'Rule {n}', when: 'If the patient', reason: 'Reason the clinic sees', action: 'Action', role: 'Who', within: 'Within', noDeadline: 'no deadline', removeRule: 'Remove the rule', removeTier: 'Remove the priority', up: 'Move up', down: 'Move down', rest: 'All others in the group', empty: 'No priorities yet. Without them all in the group have the same place on the list.', open: 'Edit', closeRule: 'Close', patients: 'See patients', newTier: 'New priority', newReason: 'New rule',
  },
  display: { lead: 'What the clinic sees of each patient. The order here is the order on the list.', add: 'New information', label: 'Heading', remove: 'Remove the information', up: 'Move up', down: 'Move down', empty: 'No information yet.' },
  about: { title: 'Title', purpose: 'Purpose', background: 'Background', intendedUse: 'Intended use', owner: 'Owner', references: 'Sources, one a line', wording: 'Title, purpose, background and sources do not change who is in.', meaning: 'Intended use and owner belong to what is approved.', terminology: 'Terminology', contributors: 'Wrote on this version', fingerprint: 'Fingerprint of the content' },
  paste: { title: 'Insert document', lead: 'Insert a profile’s document as JSON, or choose a file. It replaces what is there; you can undo.', text: 'Document', file: 'Choose a file', insert: 'Insert', cancel: 'Cancel', otherId: 'The document belongs to the profile “{id}”. The content is inserted here under “{own}”.', fault: 'The document was not inserted' },
  comments: { onStep: 'On {label}', onAll: 'On the whole profile', none: 'No comments here yet.', text: 'New comment', send: 'Save comment', mustSolve: 'Must be solved before approval', mustSolveTag: 'must be solved', resolve: 'Mark as solved', resolved: 'Solved by {by}', resolvedCount: '{n, plural, one {# solved comment} other {# solved comments}}', gone: 'The step no longer exists', by: '{by}, {at}', elsewhere: 'Elsewhere' },
  submit: { button: 'Send to review', title: 'Send to review', lead: 'When you send it, the clinical and technical reviewers can approve exactly this content. You can take it back.', blocked: '{n, plural, one {One thing must be mended first} other {# things must be mended first}}', send: 'Send', cancel: 'Cancel', unsaved: 'The latest is not saved yet. Try again when you are online.', sent: 'The profile was sent to review.' },
  palette: { title: 'All acts', label: 'Search an act', placeholder: 'E.g. move, remove, list', empty: 'No act fits “{query}”.', close: 'Close' },
  keys: { title: 'Keys', lead: 'The keys work while the flow has focus. Tab always goes on through the page.', key: 'Key', does: 'Does', letters: 'Use single letters as shortcuts', close: 'Close' },
  announce: { done: '{act}.', total: 'The group is now {n} patients.', fewer: 'The group is now {n} patients, {by} fewer.', more: 'The group is now {n} patients, {by} more.', undone: 'Undone: {act}.', redone: 'Redone: {act}.', drawing: 'Shown as a drawing.', list: 'Shown as a list.', cannot: 'That cannot be done here.' },
} as const satisfies Shape<typeof da>

