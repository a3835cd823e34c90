// The receiver's side of the feed: TUF over HTTP. Nothing is believed before it is verified, nothing verified is forgotten,
// and what is in use changes only after a whole new release has been verified, opened and stored.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Updater } from 'tuf-js'
import { replaceFile } from './durable'
import { compareVersions, SEMVER, sha256 } from './names'
import { openPackage } from './open'
import { FeedRefused, refusalOf, type Refusal, type RefusalCode } from './refusal'

export interface FeedOptions {
  /** Folder of this receiver: `metadata`, `releases`, `current`. */
  dir: string
  /** Base address of the feed, "http://localhost:3001". */
  url: string
  /** File with the first root, given out of band. Read once; later roots follow from it. */
  trustedRoot: string
  now?: () => Date
  /** How long one download may take, in milliseconds. */
  timeout?: number
}

export interface OfferedRelease {
  name: string
  version: string
  /** 'pilot', 'published', 'superseded' or 'retired'; the withdrawn are not offered. */
  status: string
  supersedes: string | null
  contentHash: string
  sha256: string
  length: number
  /** Path among the targets. */
  target: string
}

export interface KeptRelease extends OfferedRelease {
  /** The verified tarball. */
  file: string
  /** When it was taken into use, UTC. */
  since: string
}

export interface VerifiedFeed {
  /** Version of the timestamp, snapshot and targets that were verified. */
  versions: { root: number; timestamp: number; snapshot: number; targets: number }
  /** All offered releases by name, newest version first. */
  releases: OfferedRelease[]
  /** Downloads a release into `releases/` and gives its path; bytes that do not match leave nothing behind. */
  download: (release: OfferedRelease) => Promise<string>
}

const METADATA = ['root', 'timestamp', 'snapshot', 'targets'] as const

/** Fetches and verifies the feed's metadata. Throws FeedRefused. The stored state moves only to what has been verified, each file at once or not at all. */
export async function openVerifiedFeed(options: FeedOptions): Promise<VerifiedFeed> {
  const { dir, url, now = () => new Date(), timeout = 20_000 } = options
  const kept = join(dir, 'metadata')
  const releases = join(dir, 'releases')
  for (const folder of [kept, releases]) mkdirSync(folder, { recursive: true })
  const staging = stagingIn(dir)
  try {
    for (const role of METADATA) if (existsSync(join(kept, `${role}.json`))) copyFileSync(join(kept, `${role}.json`), join(staging, `${role}.json`))
    if (!existsSync(join(staging, 'root.json'))) {
      if (!existsSync(options.trustedRoot)) throw refused('noTrustedRoot', options.trustedRoot, 'no such file')
      copyFileSync(options.trustedRoot, join(staging, 'root.json'))
    }
    const before = read(staging)
    const updater = newUpdater(staging, url, timeout)
    setClock(updater, now())
    try {
      await updater.refresh()
    } catch (error) {
      throw new FeedRefused(refusalOf(error, url), { cause: error })
    } finally {
      // The client writes a file only when it has verified it; those are kept even when a later one is refused,
      // since a newer root or timestamp that was seen may never be unseen.
      const after = read(staging)
      for (const role of METADATA) if (after[role] && after[role] !== before[role]) replaceFile(join(kept, `${role}.json`), after[role])
      if (after.root && !existsSync(join(kept, 'root.json'))) replaceFile(join(kept, 'root.json'), after.root)
    }
    const signed = (role: (typeof METADATA)[number]) =>
      (JSON.parse(readFileSync(join(staging, `${role}.json`), 'utf8')) as { signed: { version: number; targets?: Record<string, RawTarget> } }).signed
    const offered = Object.entries(signed('targets').targets ?? {})
      .map(([target, raw]) => offeredOf(target, raw))
      .sort((a, b) => (a.name === b.name ? compareVersions(b.version, a.version) : a.name < b.name ? -1 : 1))
    return {
      versions: {
        root: signed('root').version,
        timestamp: signed('timestamp').version,
        snapshot: signed('snapshot').version,
        targets: signed('targets').version,
      },
      releases: offered,
      download: (release) => download(updater, release, dir, url),
    }
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

interface RawTarget {
  length: number
  hashes: Record<string, string>
  custom?: Partial<OfferedRelease>
}

function offeredOf(target: string, raw: RawTarget): OfferedRelease {
  const { name, version, status, supersedes, contentHash } = raw.custom ?? {}
  const fingerprint = raw.hashes.sha256
  if (!name || !/^[a-z][a-z0-9.-]{1,120}$/.test(name) || !version || !SEMVER.test(version) || !status || !contentHash || !fingerprint)
    throw refused('damagedMetadata', target, 'a target does not say what it is')
  return { name, version, status, supersedes: supersedes ?? null, contentHash, sha256: fingerprint, length: raw.length, target }
}

async function download(updater: Updater, release: OfferedRelease, dir: string, url: string): Promise<string> {
  const about = `${release.name} ${release.version}`
  const file = join(dir, 'releases', `${release.name}-${release.version}.tgz`)
  if (existsSync(file) && sha256(readFileSync(file)) === release.sha256) return file
  const staging = stagingIn(dir)
  try {
    const info = await updater.getTargetInfo(release.target)
    if (!info) throw refused('unknownRelease', about, 'not among the targets')
    const got = await updater.downloadTarget(info, join(staging, 'target.tgz'), `${url.replace(/\/$/, '')}/tuf/targets`)
    replaceFile(file, readFileSync(got))
    return file
  } catch (error) {
    throw new FeedRefused({ ...refusalOf(error, about), about }, { cause: error })
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

export type Pulled =
  /** `changed`: a release other than the one before is now in use. */
  { ok: true; release: KeptRelease; changed: boolean; versions: VerifiedFeed['versions'] } | { ok: false; refusal: Refusal; lastGood: KeptRelease | null }

/**
 * Brings the newest release of a package (or the given version) into use: verify, download, open, store, and only then switch.
 * Refusals are answers, not exceptions, and leave what was in use in use.
 */
export async function pull(options: FeedOptions & { name: string; version?: string }): Promise<Pulled> {
  const { dir, name } = options
  try {
    const feed = await openVerifiedFeed(options)
    const mine = feed.releases.filter((one) => one.name === name)
    const inUse = lastGood(dir, name)
    const wanted = options.version ? mine.find((one) => one.version === options.version) : newest(mine, inUse)
    if (inUse && !mine.some((one) => one.version === inUse.version) && (!wanted || compareVersions(wanted.version, inUse.version) < 0))
      throw refused('withdrawn', `${name} ${inUse.version}`, 'no longer among the targets')
    if (!wanted) throw refused('unknownRelease', options.version ? `${name} ${options.version}` : name, 'not among the targets')
    if (inUse && inUse.version === wanted.version && inUse.sha256 !== wanted.sha256)
      throw refused('republished', `${name} ${wanted.version}`, `${inUse.sha256} became ${wanted.sha256}`)
    const file = await feed.download(wanted)
    await opens(file, wanted)
    if (inUse?.sha256 === wanted.sha256 && inUse.status === wanted.status) return { ok: true, release: inUse, changed: false, versions: feed.versions }
    const changed = inUse?.sha256 !== wanted.sha256
    const since = changed ? (options.now?.() ?? new Date()).toISOString() : inUse.since
    const release: KeptRelease = { ...wanted, file, since }
    mkdirSync(join(dir, 'current'), { recursive: true })
    replaceFile(join(dir, 'current', `${name}.json`), `${JSON.stringify({ ...release, file: undefined }, null, 2)}\n`)
    return { ok: true, release, changed, versions: feed.versions }
  } catch (error) {
    if (!(error instanceof FeedRefused)) throw error
    return { ok: false, refusal: error.refusal, lastGood: lastGood(dir, name) }
  }
}

/** The newest published release, or else the newest of all; never an older one than a pilot that is in use and still offered. */
function newest(offered: readonly OfferedRelease[], inUse: KeptRelease | null): OfferedRelease | undefined {
  const found = offered.find((one) => one.status === 'published') ?? offered[0]
  const same = offered.find((one) => one.version === inUse?.version && one.status !== 'retired')
  return found && same && compareVersions(found.version, same.version) < 0 ? same : found
}

/** The release in use, or null when there is none or its stored bytes are no longer those that were verified. */
export function lastGood(dir: string, name: string): KeptRelease | null {
  const record = join(dir, 'current', `${name}.json`)
  if (!existsSync(record)) return null
  const kept = JSON.parse(readFileSync(record, 'utf8')) as Omit<KeptRelease, 'file'>
  const file = join(dir, 'releases', `${kept.name}-${kept.version}.tgz`)
  return existsSync(file) && sha256(readFileSync(file)) === kept.sha256 ? { ...kept, file } : null
}

async function opens(file: string, wanted: OfferedRelease): Promise<void> {
  const about = `${wanted.name} ${wanted.version}`
  try {
    const opened = await openPackage(readFileSync(file))
    if (opened.name !== wanted.name || opened.version !== wanted.version || opened.contentHash !== wanted.contentHash)
      throw new Error(`the package says ${opened.name} ${opened.version}, content ${opened.contentHash}`)
  } catch (error) {
    throw refused('badPackage', about, (error as Error).message)
  }
}

const refused = (code: RefusalCode, about: string, detail: string) => new FeedRefused({ code, about, detail })

const read = (folder: string) =>
  Object.fromEntries(METADATA.map((role) => [role, existsSync(join(folder, `${role}.json`)) ? readFileSync(join(folder, `${role}.json`), 'utf8') : undefined]))

/** A fresh folder for half-done things; those of runs that were killed are swept away after an hour. */
function stagingIn(dir: string): string {
  const base = join(dir, 'staging')
  mkdirSync(base, { recursive: true })
  for (const name of readdirSync(base))
    if (Date.now() - statSync(join(base, name)).mtimeMs > 3_600_000) rmSync(join(base, name), { recursive: true, force: true })
  return mkdtempSync(join(base, `${process.pid}-`))
}

function newUpdater(metadataDir: string, url: string, timeout: number): Updater {
  try {
    return new Updater({ metadataDir, metadataBaseUrl: `${url.replace(/\/$/, '')}/tuf`, config: { fetchTimeout: timeout, fetchRetries: 1 } })
  } catch (error) {
    throw refused('stateDamaged', 'root', (error as Error).message)
  }
}

/** The client takes its reference time when it is made; tests and receivers with a clock of their own set it. */
function setClock(updater: Updater, now: Date): void {
  const store: unknown = Reflect.get(updater, 'trustedSet')
  if (!(typeof store === 'object' && store !== null && Reflect.get(store, 'referenceTime') instanceof Date))
    throw new Error('tuf-js keeps its reference time elsewhere than before')
  Reflect.set(store, 'referenceTime', now)
}
