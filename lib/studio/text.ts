// A profile as its version keeps it: canonical text, three hashes, and the version number that its change deserves.
import 'server-only'
import { canonicalProfile, contentHash, logicHash, meaningHash, parseDocument, planOf, type Given, type Profile } from '#criteria'
import { refuse, type Result } from '#workflow'
import type { Text } from '#store'

/** Characters of a document as JSON. */
export const DOCUMENT_LIMIT = 2_000_000

/** What was sent as a document, read; or what is wrong with it, and where. */
export function readDocument(given: unknown): Result<Profile> {
  if ((JSON.stringify(given) ?? '').length > DOCUMENT_LIMIT) return refuse({ code: 'tooLarge', limit: DOCUMENT_LIMIT }) // before any work is done on it
  const parsed = parseDocument(given)
  if (!parsed.ok) return refuse({ code: 'malformed', fields: parsed.problems.map((one) => ({ path: one.at ?? '', sentence: one.sentence })) })
  return { ok: true, value: parsed.profile }
}

/** In canonical form, with its hashes; `given` holds the documents it uses. */
export const textOf = (profile: Profile, given: Given = {}): Text => ({
  title: profile.title,
  document: canonicalProfile(profile),
  contentHash: contentHash(profile),
  meaningHash: meaningHash(profile),
  logicHash: logicHash(planOf(profile, given)),
})

/** Documents were parsed before they were stored. */
export const documentOf = (row: { document: string }): Profile => JSON.parse(row.document) as Profile

/**
 * Another population or other tiers: a major version. Other fields, labels or texts of meaning: a minor one. Wording only: a patch.
 * The first is 1.0.0. Rule: reference of the domain, section 5.2.
 */
export function proposedNumber(text: Text, previous: (Pick<Text, 'meaningHash' | 'logicHash'> & { number: string }) | null): string {
  if (!previous) return '1.0.0'
  const [major = 0, minor = 0, patch = 0] = previous.number.split('.').map(Number)
  if (text.logicHash !== previous.logicHash) return `${major + 1}.0.0`
  if (text.meaningHash !== previous.meaningHash) return `${major}.${minor + 1}.0`
  return `${major}.${minor}.${patch + 1}`
}
