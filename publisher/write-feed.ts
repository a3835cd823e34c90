// The feed's folder brought to what is published. Files are stored under their own hash, each written beside, synced and renamed;
// then one rename of index.json switches from the old feed to the new. Killed anywhere, the feed is the old one or the new one.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '#release/durable'
import type { FeedKeys } from '#release/tuf/keys'
import { accept, type FeedRelease } from './accept'
import { tarballPath } from './documents/packument'
import { FEED_FORMAT, readIndex, storedAs, type Entry, type FeedIndex, type Route, type Stored } from './feed-index'
import { documents, type Answer } from './routes'
import { signFeed, storedTarget, type Versions } from './sign-feed'

export interface WriteFeed {
  dir: string
  /** Public base address, without a slash at the end: links to tarballs begin with it. */
  url: string
  /** To be in the feed besides what is there; a known release may only change its status. */
  releases: readonly FeedRelease[]
  keys: FeedKeys
  now: Date
  floor?: Versions
  /** A timestamp older than this is signed anew, in milliseconds. */
  timestampAge?: number
  /** Called before each change of the disk, with its name; what it throws stops the work there. */
  step?: (what: string) => void
}
export interface Written {
  /** False: the feed already was like this, and no file was touched. */
  changed: boolean
  generation: number
  versions: Versions
}

const HOUR = 3_600_000
/** Snapshots and targets of so many earlier versions stay, for receivers that are in the middle of something. */
const KEPT_VERSIONS = 20

/** Throws FeedConflict, with the feed as it was, when a release is not what was published under its number. */
export async function writeFeed({
  dir,
  url,
  releases,
  keys,
  now,
  floor = { targets: 0, snapshot: 0, timestamp: 0 },
  timestampAge = HOUR,
  step = () => {},
}: WriteFeed): Promise<Written> {
  const before = readIndex(dir)
  const entries = new Map<string, Entry>(before?.releases.map((one) => [`${one.name}@${one.version}`, one]))
  const tarballs = new Map<string, Uint8Array>()
  for (const one of releases) {
    const key = `${one.name}@${one.version}`
    entries.set(key, await accept(one, entries.get(key), now))
    tarballs.set(one.sha256, one.tgz)
  }
  const list = [...entries.values()]
  const stored = (route: Route | undefined) => (route && 'file' in route && existsSync(join(dir, route.file)) ? readFileSync(join(dir, route.file)) : null)
  const [targets, snapshot] = before
    ? [stored(before.routes[`/tuf/${before.tuf.targets.version}.targets.json`]), stored(before.routes[`/tuf/${before.tuf.snapshot.version}.snapshot.json`])]
    : [null, null]
  const signed = signFeed({
    entries: list,
    keys,
    now,
    timestampAge,
    before: before && targets && snapshot ? { tuf: before.tuf, targets, snapshot } : null,
    floor: before ? highest(floor, versionsOf(before)) : floor,
  })
  const whole = [...tarballs].every(
    ([hash, bytes]) => sameAs(join(dir, `blobs/${hash}.tgz`), bytes) || list.some((one) => one.sha256 === hash && one.status === 'withdrawn'),
  )
  if (!signed && whole && before?.url === url && list.every((one) => before.releases.includes(one)))
    return { changed: false, generation: before.generation, versions: versionsOf(before) }

  const files = new Map<string, Uint8Array>()
  const put = ({ bytes, type, caching }: Answer): Stored => {
    const as = storedAs(bytes, type, caching)
    files.set(as.file, bytes)
    return as
  }
  const routes: Record<string, Route> = before ? keptMetadata(before) : {}
  const metadata = (path: string, bytes: Buffer, caching: Stored['caching']) => (routes[path] = put({ bytes, type: 'application/json', caching }))
  for (const root of keys.roots) metadata(`/tuf/${root.version}.root.json`, root.bytes, 'kept')
  if (signed?.targets) metadata(`/tuf/${signed.targets.version}.targets.json`, signed.targets.bytes, 'kept')
  if (signed?.snapshot) metadata(`/tuf/${signed.snapshot.version}.snapshot.json`, signed.snapshot.bytes, 'kept')
  if (signed) metadata('/tuf/timestamp.json', signed.timestamp.bytes, 'checked')
  else routes['/tuf/timestamp.json'] = before!.routes['/tuf/timestamp.json']!
  const { answers, manifests } = documents(list, url)
  for (const [path, answer] of answers) routes[path] = put(answer)
  for (const [one, manifest] of manifests) {
    const bytes = tarballs.get(one.sha256)
    const tarball = bytes ? put({ bytes: Buffer.from(bytes), type: 'application/gzip', caching: 'kept' }) : (before!.routes[tarballPath(one)] as Stored)
    routes[tarballPath(one)] = routes[storedTarget(one)] = tarball
    routes[`/${one.name}/${one.version}`] = { json: put(manifest), other: tarball }
  }

  const index: FeedIndex = { format: FEED_FORMAT, generation: (before?.generation ?? 0) + 1, url, releases: list, tuf: signed?.tuf ?? before!.tuf, routes }
  step('make blobs')
  mkdirSync(join(dir, 'blobs'), { recursive: true })
  for (const [file, bytes] of files) if (!sameAs(join(dir, file), bytes)) replaceFile(join(dir, file), bytes, step)
  replaceFile(join(dir, 'index.json'), `${JSON.stringify(index)}\n`, step)
  sweep(dir, [index, before], step)
  return { changed: true, generation: index.generation, versions: versionsOf(index) }
}

export const versionsOf = ({ tuf }: FeedIndex): Versions => ({ targets: tuf.targets.version, snapshot: tuf.snapshot.version, timestamp: tuf.timestamp.version })
const highest = (a: Versions, b: Versions): Versions => ({
  targets: Math.max(a.targets, b.targets),
  snapshot: Math.max(a.snapshot, b.snapshot),
  timestamp: Math.max(a.timestamp, b.timestamp),
})
const sameAs = (file: string, bytes: Uint8Array) => existsSync(file) && readFileSync(file).equals(bytes)

/** Every root, and the snapshots and targets of the last versions. */
function keptMetadata({ routes, tuf }: FeedIndex): Record<string, Route> {
  return Object.fromEntries(
    Object.entries(routes).filter(([path]) => {
      const found = /^\/tuf\/(\d+)\.(root|targets|snapshot)\.json$/.exec(path)
      return found && (found[2] === 'root' || Number(found[1]) > tuf[found[2] as 'targets' | 'snapshot'].version - KEPT_VERSIONS)
    }),
  )
}

/** Files that neither this index nor the one before names: leftovers of killed runs and of older generations. */
function sweep(dir: string, indexes: (FeedIndex | null)[], step: (what: string) => void): void {
  const used = new Set(
    indexes.flatMap((index) => Object.values(index?.routes ?? {}).flatMap((route) => ('file' in route ? [route.file] : [route.json.file, route.other.file]))),
  )
  const leftover = [
    ...readdirSync(join(dir, 'blobs'))
      .map((name) => `blobs/${name}`)
      .filter((file) => !used.has(file)),
    ...readdirSync(dir).filter((name) => /^index\.json\.\d+\.new$/.test(name)),
  ]
  for (const file of leftover) {
    step(`remove ${file}`)
    rmSync(join(dir, file), { force: true })
  }
}
