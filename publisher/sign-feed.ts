// TUF metadata of a feed: signed anew when the releases change or when it grows old, else left as it is.
import type { FeedKeys } from '#release/tuf/keys'
import { expiresAfter, LIFE, RENEW, signSnapshot, signTargets, signTimestamp, type SignedFile, type Target } from '#release/tuf/roles'
import { compareVersions, sha256 } from '#release/names'
import type { Entry, FeedIndex } from './feed-index'

export interface Versions {
  targets: number
  snapshot: number
  timestamp: number
}
export interface Signing {
  entries: readonly Entry[]
  keys: FeedKeys
  now: Date
  /** What stands in the feed, and its bytes. */
  before: { tuf: FeedIndex['tuf']; targets: Buffer; snapshot: Buffer } | null
  /** Highest versions ever signed: a feed folder that was lost begins above them. */
  floor: Versions
  /** A timestamp older than this is signed anew, in milliseconds. */
  timestampAge: number
}

const targetPath = (one: Entry) => `${one.name}-${one.version}.tgz`
export const storedTarget = (one: Entry): string => `/tuf/targets/${one.sha256}.${targetPath(one)}`

function targetsOf(entries: readonly Entry[]): Target[] {
  const offered = entries.filter((one) => one.status !== 'withdrawn')
  const before = (one: Entry) =>
    offered
      .filter((other) => other.name === one.name && compareVersions(other.version, one.version) < 0)
      .sort((a, b) => compareVersions(b.version, a.version))[0]
  return offered
    .map((one) => ({
      path: targetPath(one),
      length: one.size,
      sha256: one.sha256,
      custom: { name: one.name, version: one.version, status: one.status, supersedes: before(one)?.version ?? null, contentHash: one.contentHash },
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** New files where one is due; null where nothing is. */
export function signFeed({
  entries,
  keys,
  now,
  before,
  floor,
  timestampAge,
}: Signing): { tuf: FeedIndex['tuf']; targets: SignedFile | null; snapshot: SignedFile | null; timestamp: SignedFile } | null {
  const wanted = targetsOf(entries)
  const root = keys.roots.at(-1)!.version
  const covers = sha256(JSON.stringify([wanted, root])) // new keys sign everything again
  const left = (role: 'targets' | 'snapshot') => (before ? new Date(before.tuf[role].expires).getTime() - now.getTime() : 0)
  const next = (role: keyof Versions) => Math.max(before?.tuf[role].version ?? 0, floor[role]) + 1
  const stamp = (version: number, role: keyof Versions) => ({ version, expires: expiresAfter(now, LIFE[role]), signedAt: now.toISOString() })

  const targets =
    !before || before.tuf.covers !== covers || left('targets') < RENEW.targets
      ? signTargets({ ...stamp(next('targets'), 'targets'), targets: wanted, signers: keys.ring.targets })
      : null
  const snapshot =
    targets || left('snapshot') < RENEW.snapshot
      ? signSnapshot({
          ...stamp(next('snapshot'), 'snapshot'),
          targets: targets ?? { version: before!.tuf.targets.version, bytes: before!.targets },
          signers: keys.ring.snapshot,
        })
      : null
  const age = before ? now.getTime() - new Date(before.tuf.timestamp.signedAt).getTime() : Infinity
  if (!snapshot && age >= 0 && age < timestampAge) return null // a clock that was set back signs anew
  const timestamp = signTimestamp({
    ...stamp(next('timestamp'), 'timestamp'),
    snapshot: snapshot ?? { version: before!.tuf.snapshot.version, bytes: before!.snapshot },
    signers: keys.ring.timestamp,
  })
  return {
    tuf: {
      root,
      covers,
      targets: targets ? stamp(targets.version, 'targets') : before!.tuf.targets,
      snapshot: snapshot ? stamp(snapshot.version, 'snapshot') : before!.tuf.snapshot,
      timestamp: stamp(timestamp.version, 'timestamp'),
    },
    targets,
    snapshot,
    timestamp,
  }
}
