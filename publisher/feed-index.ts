// index.json of a feed folder: which stored file answers which address. It is replaced in one rename, so a feed is wholly old or wholly new.
// feed/ reads the same shape with its own eyes, since it imports nothing.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const FEED_FORMAT = 1

/** `kept` answers never change and may be cached for ever; `checked` ones are asked for again by their ETag. */
export type Caching = 'kept' | 'checked'
export interface Stored {
  /** Path below the feed folder: blobs/<sha-256>.<ending>. The hash is the ETag. */
  file: string
  size: number
  type: string
  caching: Caching
}
/** One answer, or two of which the request's Accept chooses. */
export type Route = Stored | { json: Stored; other: Stored }

export const STATUSES = ['pilot', 'published', 'superseded', 'retired', 'withdrawn'] as const
export type ReleaseStatus = (typeof STATUSES)[number]
export const isStatus = (text: string): text is ReleaseStatus => (STATUSES as readonly string[]).includes(text)

/** What the feed knows of a release. A withdrawn one stays here, so that its number is never used again. */
export interface Entry {
  name: string
  version: string
  status: ReleaseStatus
  title: string
  description: string
  canonical: string
  /** UTC, whole seconds. */
  publishedAt: string
  contentHash: string
  sha256: string
  sha1: string
  integrity: string
  size: number
  /** package.json of the package. */
  manifest: Record<string, unknown>
  /** When the feed last changed what it says of the release, UTC. */
  changedAt: string
}

export interface FeedIndex {
  format: typeof FEED_FORMAT
  /** Counts the switches. */
  generation: number
  url: string
  releases: Entry[]
  tuf: Record<'targets' | 'snapshot' | 'timestamp', { version: number; expires: string; signedAt: string }> & { root: number; covers: string }
  routes: Record<string, Route>
}

/** The index of a folder; null when there is none yet. Throws when it cannot be read: nothing is built on a guess. */
export function readIndex(dir: string): FeedIndex | null {
  const file = join(dir, 'index.json')
  if (!existsSync(file)) return null
  const index = JSON.parse(readFileSync(file, 'utf8')) as FeedIndex
  if (index.format !== FEED_FORMAT) throw new Error(`${file} has format ${index.format}, this program writes ${FEED_FORMAT}`)
  return index
}

const ENDINGS: Record<string, string> = {
  'application/json': 'json',
  'application/fhir+json': 'json',
  'application/gzip': 'tgz',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'atom',
  'text/html': 'html',
  'text/css': 'css',
}

/** Where bytes are stored: by their own hash, with an ending that a person recognises. */
export function storedAs(bytes: Uint8Array, type: string, caching: Caching): Stored {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { file: `blobs/${hash}.${ENDINGS[type.split(';')[0]!] ?? 'bin'}`, size: bytes.length, type, caching }
}
