// Why something was refused, in English.
import type { problems as da } from '../da/problems'
import type { Shape } from '../shape'

export const problems = {
  notSignedIn: 'You are not signed in. Sign in and try again.',
  notFound: 'It is no longer there. Go back to Your turn.',
  notYourRole: 'Your role may not do this. These may: {roles}.',
  wrongState: '“{act}” cannot be done now, for the version is: {state}. Reload the page to see what can be done.',
  contributed: 'You have contributed to the content yourself and cannot approve it. Another reviewer can.',
  wroteBasis: 'You wrote on the profile that this one is based on, so you cannot approve it. Another reviewer can.',
  notContributed: 'Only those who have written on the version may do this.',
  reasonMissing: 'Write a reason. It is read by those who carry on.',
  changedSinceSeen: 'The content changed while you were reading. See the new edition before you decide.',
  alreadyApproved: '{kind} has already been given on this content.',
  sameApprover: 'You gave the other approval. The two must be given by two people.',
  approvalsMissing: 'Missing: {missing}. Once it is given you can go on.',
  unsolved: '{count, plural, one {One comment must be solved first} other {# comments must be solved first}}. See the list of comments.',
  malformed: 'What was sent cannot be read: {first}',
  tooLarge: 'The text is too big: at most {limit} characters. Nothing was saved, and your text is still here. Remove something and save again.',
  conflict: '{by} saved another text while you were writing. Both are kept. Choose which one is to count.',
  otherProfile: 'The document belongs to another profile. Its name (“id”) must be “{slug}”.',
  nameTaken: 'The name “{slug}” is taken. Choose another.',
  versionOpen: 'Version {version} is open already. Carry on with it.',
  faults: '{count, plural, one {There is one fault} other {There are # faults}} to mend before review: {first}',
  notTranslatable:
    '{language, select, sql {The logic cannot be written as SQL (“{step}”)} cql {The logic cannot be written as CQL that all receivers run alike (“{step}”)} other {The package cannot be made}}: {first}',
  wrongPassword: 'User name or password do not match. Try again.',
  tooManyAttempts: 'Too many attempts. Wait {seconds} seconds and try again.',
  unknownReceiver: 'The receiver is not known. Check its key.',
  otherReceiver: 'The key belongs to another receiver.',
  unknownRelease: 'There is no such release with that fingerprint.',
  tryAgain: 'The database did not answer in time. Nothing was changed. Try again shortly.',
  bug: 'Something went wrong on our side. Your work is saved. Fault number {number}.',
} as const satisfies Shape<typeof da>
