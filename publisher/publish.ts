// One round of the publisher: what waits in the outbox goes into the feed, and the signatures are kept fresh.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '#release/durable'
import { openKeys } from '#release/tuf/keys'
import { FeedConflict, type FeedRelease } from './accept'
import { isStatus } from './feed-index'
import type { Versions } from './sign-feed'
import { writeFeed, type Written } from './write-feed'

/** As the studio gives it: rows claimed one at a time, so that two publishers never take the same. */
export interface Outbox<Id> {
  claimNext: () => Promise<{
    id: Id
    kind: 'release'
    payload: { name: string; version: string; tgzBase64: string; sha256: string; title: string; description: string; status: string }
  } | null>
  finish: (id: Id) => Promise<unknown>
  /** Said aloud and tried again later. */
  fail: (id: Id, why: string) => Promise<unknown>
}

export interface Place {
  dir: string
  url: string
  keysDir: string
  passphraseFile?: string
  /** Milliseconds. */
  timestampAge: number
  step?: (what: string) => void
}

/** Brings signatures and, where given, releases into the feed; the versions signed are remembered beside the keys, so that a lost feed folder does not count from one again. */
export async function bring(place: Place, releases: readonly FeedRelease[], now: Date): Promise<Written> {
  const keys = openKeys(place.keysDir, now, place.passphraseFile)
  const memory = join(place.keysDir, 'versions.json')
  const floor = existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Versions) : undefined
  const written = await writeFeed({
    dir: place.dir,
    url: place.url,
    releases,
    keys,
    now,
    timestampAge: place.timestampAge,
    ...(floor ? { floor } : {}),
    ...(place.step ? { step: place.step } : {}),
  })
  if (written.changed || !floor) replaceFile(memory, `${JSON.stringify(written.versions)}\n`)
  return written
}

/** Empties the outbox. A row that cannot be published is failed with its reason, and the rest go on. Answers how many went in. */
export async function publishDue<Id>(outbox: Outbox<Id>, place: Place, say: (what: string) => void, now: () => Date = () => new Date()): Promise<number> {
  let published = 0
  for (let row = await outbox.claimNext(); row; row = await outbox.claimNext()) {
    const { name, version, tgzBase64, sha256, title, description, status } = row.payload
    try {
      if (!isStatus(status)) throw new Error(`Unknown status ${status}`)
      await bring(place, [{ name, version, tgz: Buffer.from(tgzBase64, 'base64'), sha256, title, description, status }], now())
    } catch (error) {
      const why = error instanceof FeedConflict ? `${error.code}: ${error.message}` : String((error as Error).message)
      say(`AFVIST ${name} ${version}: ${why}`)
      await outbox.fail(row.id, why)
      continue
    }
    await outbox.finish(row.id) // finished only when the feed holds it; a row claimed again after a crash changes nothing
    published++
    say(`${name} ${version} (${status}) er i feedet`)
  }
  return published
}
