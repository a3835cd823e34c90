// The publisher's process: tsx --conditions=react-server publisher/main.ts [--once]
// FEED_DIR, KEYS_DIR, FEED_URL and DATABASE_URL; optional KEYS_PASSPHRASE_FILE, PUBLISHER_POLL_SECONDS (2), TIMESTAMP_MINUTES (60).
import { setTimeout as pause } from 'node:timers/promises'
import * as outbox from '#studio/outbox'
import { lockFeed } from './lock'
import { bring, publishDue, type Place } from './publish'

const say = (what: string) => console.log(what)
const need = (name: string): string => {
  const value = process.env[name]
  if (!value) {
    console.error(`${name} skal være sat. ${name} must be set.`)
    process.exit(2)
  }
  return value
}
const number = (name: string, fallback: number): number => {
  const value = Number(process.env[name] ?? fallback)
  return Number.isFinite(value) && value > 0 ? value : fallback
}

need('DATABASE_URL')
const place: Place = {
  dir: need('FEED_DIR'),
  url: need('FEED_URL').replace(/\/+$/, ''),
  keysDir: need('KEYS_DIR'),
  ...(process.env.KEYS_PASSPHRASE_FILE ? { passphraseFile: process.env.KEYS_PASSPHRASE_FILE } : {}),
  timestampAge: number('TIMESTAMP_MINUTES', 60) * 60_000,
}
const poll = number('PUBLISHER_POLL_SECONDS', 2) * 1000

const lock = lockFeed(place.dir)
if (!lock) {
  console.error(`En anden udgiver skriver i ${place.dir}. Another publisher writes there.`)
  process.exit(3)
}
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort())

let nextSigning = 0
/** The database may be away for a while: signatures are renewed all the same. */
async function round(): Promise<void> {
  if (Date.now() >= nextSigning) {
    const written = await bring(place, [], new Date())
    nextSigning = Date.now() + Math.min(60_000, place.timestampAge / 4)
    if (written.changed) say(`Feedet er underskrevet på ny (tidsstempel ${written.versions.timestamp})`)
  }
  await publishDue(outbox, place, say)
}

const once = process.argv.includes('--once')
let failed = false
while (!ending.signal.aborted) {
  lock.touch()
  failed = false
  try {
    await round()
  } catch (error) {
    failed = true
    console.error(error instanceof Error ? error.message : error)
  }
  if (once) break
  await pause(failed ? poll * 5 : poll, undefined, { signal: ending.signal }).catch(() => {})
}
lock.release()
process.exit(once && failed ? 1 : 0)
