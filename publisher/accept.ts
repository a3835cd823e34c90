// A release is taken into the feed: read from its own bytes, compared with what is already published, and never changed.
import { createHash } from 'node:crypto'
import { integrityOf, sha256 } from '#release/names'
import { openPackage } from '#release/open'
import type { Entry, ReleaseStatus } from './feed-index'

/** As the outbox hands it over. */
export interface FeedRelease {
  name: string
  version: string
  tgz: Uint8Array
  sha256: string
  title: string
  description: string
  status: ReleaseStatus
}

export class FeedConflict extends Error {
  constructor(
    readonly code: 'changedBytes' | 'wrongHash' | 'otherPackage' | 'withdrawn',
    message: string,
  ) {
    super(message)
    this.name = 'FeedConflict'
  }
}

/** The entry of a release beside those in the feed. Throws FeedConflict when it is not what it says, or not what was published before. */
export async function accept(given: FeedRelease, existing: Entry | undefined, now: Date): Promise<Entry> {
  const about = `${given.name} ${given.version}`
  const hash = sha256(given.tgz)
  if (hash !== given.sha256) throw new FeedConflict('wrongHash', `${about}: the bytes have SHA-256 ${hash}, not ${given.sha256}`)
  if (existing && existing.sha256 !== hash)
    throw new FeedConflict('changedBytes', `${about} is published with SHA-256 ${existing.sha256} and can never be ${hash}`)
  if (existing?.status === given.status) return existing
  if (existing?.status === 'withdrawn') throw new FeedConflict('withdrawn', `${about} is withdrawn and does not come back`)
  const changedAt = now.toISOString().replace(/\.\d{3}Z$/, 'Z')
  if (existing) return { ...existing, status: given.status, changedAt }
  const opened = await openPackage(given.tgz)
  if (opened.name !== given.name || opened.version !== given.version)
    throw new FeedConflict('otherPackage', `The bytes are ${opened.name} ${opened.version}, not ${about}`)
  const manifest = JSON.parse(opened.files.get('package/package.json')!.toString('utf8')) as Record<string, unknown>
  return {
    name: given.name,
    version: given.version,
    status: given.status,
    title: given.title,
    description: given.description,
    canonical: String(manifest.canonical),
    publishedAt: instantOf(String(manifest.date)),
    contentHash: opened.contentHash,
    sha256: hash,
    sha1: createHash('sha1').update(given.tgz).digest('hex'),
    integrity: integrityOf(given.tgz),
    size: given.tgz.length,
    manifest,
    changedAt,
  }
}

/** "20261123035900" → "2026-11-23T03:59:00Z": a package says its date so. */
const instantOf = (digits: string) => digits.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6Z')
