// A feed on a free port with keys of its own, for the tests of publisher, feed and receiver; and the means of an attacker.
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFeed } from '../../feed/serve'
import { buildRelease, type ReleaseInput } from '#release'
import { exampleInput, exampleProfile } from '#release/testing/example'
import { contentHash } from '#criteria'
import type { FeedRelease } from '../accept'
import { readIndex, storedAs, type FeedIndex, type ReleaseStatus } from '../feed-index'
import { bring } from '../publish'
import type { Written } from '../write-feed'

export interface House {
  root: string
  dir: string
  keysDir: string
  url: string
  trustedRoot: string
  complaints: string[]
  bring: (releases: readonly FeedRelease[], now?: Date, step?: (what: string) => void) => Promise<Written>
  index: () => FeedIndex
  /** The stored bytes that answer an address. */
  bytes: (path: string) => Buffer
  /** Answers an address with other bytes; null takes it away. */
  override: (path: string, bytes: Uint8Array | null) => void
  /** A copy of the whole folder, and its way back. */
  save: (name: string) => void
  restore: (name: string) => void
  close: () => Promise<void>
}

export const START = new Date('2026-11-23T08:00:00Z')
export const later = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000)

export async function openHouse(): Promise<House> {
  const root = mkdtempSync(join(tmpdir(), 'feed-house-'))
  const [dir, keysDir] = [join(root, 'feed'), join(root, 'keys')]
  mkdirSync(dir)
  const complaints: string[] = []
  const server = createFeed(dir, (why) => complaints.push(why))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const index = () => readIndex(dir)!
  const write = (next: FeedIndex) => {
    rmSync(join(dir, 'index.json')) // another inode, as a rename would give
    writeFileSync(join(dir, 'index.json'), JSON.stringify(next))
  }
  const fileOf = (path: string) => {
    const route = index().routes[path]
    if (!route || !('file' in route)) throw new Error(`No file answers ${path}`)
    return route
  }
  return {
    root,
    dir,
    keysDir,
    url,
    complaints,
    index,
    trustedRoot: join(keysDir, 'root.json'),
    bring: (releases, now = START, step) => bring({ dir, url, keysDir, timestampAge: 3_600_000, ...(step ? { step } : {}) }, releases, now),
    bytes: (path) => readFileSync(join(dir, fileOf(path).file)),
    override: (path, bytes) => {
      const next = index()
      if (bytes === null) delete next.routes[path]
      else {
        const as = storedAs(bytes, 'application/json', 'checked')
        writeFileSync(join(dir, as.file), bytes)
        next.routes[path] = as
      }
      write(next)
    },
    save: (name) => cpSync(dir, join(root, `saved-${name}`), { recursive: true }),
    restore: (name) => {
      rmSync(join(dir, 'blobs'), { recursive: true })
      cpSync(join(root, `saved-${name}`, 'blobs'), join(dir, 'blobs'), { recursive: true })
      if (existsSync(join(dir, 'index.json'))) rmSync(join(dir, 'index.json'))
      copyFileSync(join(root, `saved-${name}`, 'index.json'), join(dir, 'index.json'))
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The example as the outbox would hand it over; the version is part of the content, so that each is another package. */
export async function exampleRelease(version = '1.0.0', status: ReleaseStatus = 'published', change: Partial<ReleaseInput> = {}): Promise<FeedRelease> {
  const profile = { ...exampleProfile, background: `Udgave ${version}` }
  const input = exampleInput({ profile, version, ...change })
  const built = await buildRelease({ ...input, approvals: input.approvals.map((one) => ({ ...one, contentHash: contentHash(input.profile) })) })
  return { name: built.name, version, tgz: built.tgz, sha256: built.sha256, title: built.title, description: built.description, status }
}

/** One bit turned in the middle. */
export function flipped(bytes: Uint8Array, at = bytes.length >> 1, bit = 0): Buffer {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1 << bit
  return copy
}
