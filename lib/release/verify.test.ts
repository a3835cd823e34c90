import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { exampleRelease, flipped, later, openHouse, START, type House } from '../../publisher/testing/house'
import type { FeedRelease } from '../../publisher/accept'
import { pack, unpack } from './tarball'
import { refusalSentence } from './sentences'
import type { RefusalCode } from './refusal'
import { sha256 } from './names'
import { freshKey, openKeys, signingKey } from './tuf/keys'
import type { KeyRing } from './tuf/ring'
import { expiresAfter, LIFE, makeRoot, signSnapshot, signTargets, signTimestamp } from './tuf/roles'
import { lastGood, openVerifiedFeed, pull, type Pulled } from './verify'

const NAME = 'dk.klinikkenscockpit.vitamin-d'
const TARBALL = '/tuf/targets/'
let house: House
let one: FeedRelease
let two: FeedRelease
let dir: string

beforeAll(async () => {
  house = await openHouse()
  one = await exampleRelease('1.0.0')
  two = await exampleRelease('1.1.0')
  await house.bring([one])
  house.save('one')
  await house.bring([two, { ...one, status: 'superseded' }], later(2))
  house.save('two')
})
afterAll(() => house.close())
beforeEach(() => {
  house.restore('one')
  dir = mkdtempSync(join(house.root, 'receiver-'))
})

const get = (now = later(0.1), more: { version?: string; trustedRoot?: string } = {}): Promise<Pulled> =>
  pull({ dir, url: house.url, trustedRoot: house.trustedRoot, name: NAME, now: () => now, timeout: 3000, ...more })
const good = async (version: string, now?: Date) => {
  const pulled = await get(now)
  expect(pulled).toMatchObject({ ok: true, release: { version } })
  return pulled as Extract<Pulled, { ok: true }>
}
/** Refused with this code, the last good one still in use and nothing half-done left behind. */
const refused = async (code: RefusalCode, now?: Date, inUse: string | null = '1.0.0') => {
  const state = stateOf()
  const pulled = await get(now)
  expect(pulled).toMatchObject({ ok: false, refusal: { code } })
  const { refusal, lastGood: kept } = pulled as Extract<Pulled, { ok: false }>
  expect(kept?.version ?? null).toBe(inUse)
  expect(readdirSync(join(dir, 'staging'))).toEqual([])
  if (kept) expect(sha256(readFileSync(kept.file))).toBe(one.sha256)
  const signedAsItShould = ['withdrawn', 'republished', 'badPackage'].includes(code) || refusal.about.startsWith(NAME) // then only the package was wrong
  if (!signedAsItShould) expect(stateOf().targets).toBe(state.targets)
  for (const locale of ['da', 'en'] as const) expect(refusalSentence(refusal, locale).length).toBeGreaterThan(20)
  return refusal
}
const stateOf = () =>
  Object.fromEntries(
    ['root', 'timestamp', 'snapshot', 'targets'].map((role) => [
      role,
      existsSync(join(dir, 'metadata', `${role}.json`)) ? readFileSync(join(dir, 'metadata', `${role}.json`), 'utf8') : null,
    ]),
  )
const target = (release: FeedRelease) => `${TARBALL}${release.sha256}.${NAME}-${release.version}.tgz`
const keys = () => openKeys(house.keysDir, START)
/** Replaces the metadata from targets on, signed with the given keys; versions count on from what stands there. */
function resign(
  ring: KeyRing,
  {
    now = later(2),
    targets,
    raise = 1,
    signers = ring.targets,
    custom = {},
  }: { now?: Date; targets?: FeedRelease[]; raise?: number; signers?: KeyRing['targets']; custom?: Record<string, string> } = {},
) {
  const { tuf } = house.index()
  const files = (targets ?? [one]).map((release) => ({
    path: `${NAME}-${release.version}.tgz`,
    length: release.tgz.length,
    sha256: sha256(release.tgz),
    custom: { name: NAME, version: release.version, status: release.status as string, supersedes: null, contentHash: '0'.repeat(64), ...custom },
  }))
  const t = signTargets({ version: tuf.targets.version + raise, expires: expiresAfter(now, LIFE.targets), targets: files, signers })
  const s = signSnapshot({ version: tuf.snapshot.version + raise, expires: expiresAfter(now, LIFE.snapshot), targets: t, signers: ring.snapshot })
  const stamp = signTimestamp({ version: tuf.timestamp.version + raise, expires: expiresAfter(now, LIFE.timestamp), snapshot: s, signers: ring.timestamp })
  house.override(`/tuf/${t.version}.targets.json`, t.bytes)
  house.override(`/tuf/${s.version}.snapshot.json`, s.bytes)
  house.override('/tuf/timestamp.json', stamp.bytes)
  for (const release of targets ?? []) house.override(`${TARBALL}${sha256(release.tgz)}.${NAME}-${release.version}.tgz`, release.tgz)
}

test('first fetch, nothing new, a new release: verified each time, and the new one comes into use', async () => {
  const first = await good('1.0.0')
  expect(first.changed).toBe(true)
  expect(readFileSync(first.release.file).equals(one.tgz)).toBe(true)
  expect((await good('1.0.0')).changed).toBe(false)
  house.restore('two')
  expect(await good('1.1.0', later(2.1))).toMatchObject({ changed: true, release: { supersedes: '1.0.0', status: 'published' } })
  expect(lastGood(dir, NAME)?.sha256).toBe(two.sha256)
  const feed = await openVerifiedFeed({ dir, url: house.url, trustedRoot: house.trustedRoot, now: () => later(2.2) })
  expect(feed.releases.map((release) => [release.version, release.status])).toEqual([
    ['1.1.0', 'published'],
    ['1.0.0', 'superseded'],
  ])
  expect(await get(later(2.2), { version: '1.0.0' })).toMatchObject({ ok: true, release: { version: '1.0.0' } })
})

test('a flipped byte in the tarball is refused, wherever it is', async () => {
  await good('1.0.0')
  house.restore('two')
  for (const at of [0, 9, two.tgz.length >> 1, two.tgz.length - 1]) {
    house.override(target(two), flipped(two.tgz, at, at % 8))
    const refusal = await refused('wrongHash', later(2.1)).catch((error: unknown) => Promise.reject(new Error(`at ${at}: ${String(error)}`)))
    expect(refusal.about).toBe(`${NAME} 1.1.0`)
  }
  house.override(target(two), two.tgz)
  await good('1.1.0', later(2.2)) // the next honest poll recovers by itself
})

test('random one-bit flips over timestamp, snapshot, targets and tarball: every one refused, nothing of it kept', async () => {
  house.restore('two')
  const { tuf } = house.index()
  const begin = async () => {
    rmSync(dir, { recursive: true })
    dir = mkdtempSync(join(house.root, 'receiver-'))
    house.restore('one')
    await good('1.0.0')
  }
  let seed = 20261123
  const random = (below: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below
  let refusals = 0
  await begin()
  // in the order a receiver reads them, so that each flip is met before anything true of it is stored
  for (const path of ['/tuf/timestamp.json', `/tuf/${tuf.snapshot.version}.snapshot.json`, `/tuf/${tuf.targets.version}.targets.json`, target(two)])
    for (let n = 0; n < 12; n++) {
      house.restore('two')
      const bytes = house.bytes(path)
      house.override(path, flipped(bytes, random(bytes.length), random(8)))
      const before = stateOf()
      const pulled = await get(later(2.1))
      if (pulled.ok) {
        // the digits of the timestamp's signature may be written in capitals: then it is the same signature, and the true release came
        expect([path, readFileSync(pulled.release.file).equals(two.tgz)]).toEqual(['/tuf/timestamp.json', true])
        await begin()
        continue
      }
      refusals++
      expect(pulled.lastGood?.sha256).toBe(one.sha256)
      if (path === '/tuf/timestamp.json') expect(stateOf()).toEqual(before)
    }
  expect(refusals).toBeGreaterThanOrEqual(44)
  expect(readdirSync(join(dir, 'releases'))).toEqual([`${NAME}-1.0.0.tgz`])
})

test('an old timestamp is refused: the feed is frozen', async () => {
  await good('1.0.0')
  expect(await refused('expired', later(24.1))).toMatchObject({ about: 'timestamp' })
  await good('1.0.0', later(23.9))
})

test('old snapshot and targets under a fresh timestamp are refused too', async () => {
  await good('1.0.0')
  const { ring } = keys()
  resign(ring, { now: later(-24 * 8) })
  const { tuf } = house.index()
  const snapshot = { version: tuf.snapshot.version + 1, bytes: house.bytes(`/tuf/${tuf.snapshot.version + 1}.snapshot.json`) }
  house.override(
    '/tuf/timestamp.json',
    signTimestamp({ version: tuf.timestamp.version + 1, expires: expiresAfter(later(1), LIFE.timestamp), snapshot, signers: ring.timestamp }).bytes,
  )
  expect(await refused('expired', later(1))).toMatchObject({ about: 'snapshot' })
})

test('a rolled-back feed is refused: timestamp, snapshot and targets each', async () => {
  await good('1.0.0')
  house.restore('two')
  await good('1.1.0', later(2.1))
  house.restore('one')
  expect(await get(later(2.2))).toMatchObject({ ok: false, refusal: { code: 'rolledBack', about: 'timestamp' }, lastGood: { version: '1.1.0' } })
  // a timestamp key that was stolen points at the old snapshot
  house.restore('one')
  const { ring } = keys()
  const { tuf } = house.index()
  const old = { version: tuf.snapshot.version, bytes: house.bytes(`/tuf/${tuf.snapshot.version}.snapshot.json`) }
  house.override(
    '/tuf/timestamp.json',
    signTimestamp({ version: 99, expires: expiresAfter(later(2), LIFE.timestamp), snapshot: old, signers: ring.timestamp }).bytes,
  )
  expect(await get(later(2.2))).toMatchObject({ ok: false, refusal: { code: 'rolledBack' }, lastGood: { version: '1.1.0' } })
  // both online keys stolen: a new snapshot names the old targets
  const targets = { version: tuf.targets.version, bytes: house.bytes(`/tuf/${tuf.targets.version}.targets.json`) }
  const snapshot = signSnapshot({ version: 99, expires: expiresAfter(later(2), LIFE.snapshot), targets, signers: ring.snapshot })
  house.override('/tuf/99.snapshot.json', snapshot.bytes)
  house.override(
    '/tuf/timestamp.json',
    signTimestamp({ version: 99, expires: expiresAfter(later(2), LIFE.timestamp), snapshot, signers: ring.timestamp }).bytes,
  )
  expect(await get(later(2.2))).toMatchObject({ ok: false, refusal: { code: 'rolledBack' }, lastGood: { version: '1.1.0' } })
  // such a run-ahead is undone by new keys alone: the honest feed under them is followed again
  house.restore('two')
  const rotated: KeyRing = { ...ring, snapshot: [signingKey(freshKey())], timestamp: [signingKey(freshKey())] }
  house.override('/tuf/2.root.json', makeRoot({ version: 2, ring: rotated, signers: ring.root, expires: expiresAfter(START, LIFE.root) }))
  const honest = house.index().tuf
  const again = signSnapshot({
    version: honest.snapshot.version + 1,
    expires: expiresAfter(later(2), LIFE.snapshot),
    targets: { version: honest.targets.version, bytes: house.bytes(`/tuf/${honest.targets.version}.targets.json`) },
    signers: rotated.snapshot,
  })
  house.override(`/tuf/${again.version}.snapshot.json`, again.bytes)
  house.override(
    '/tuf/timestamp.json',
    signTimestamp({ version: honest.timestamp.version + 1, expires: expiresAfter(later(2), LIFE.timestamp), snapshot: again, signers: rotated.timestamp })
      .bytes,
  )
  await good('1.1.0', later(2.3))
})

test('metadata of two generations mixed are refused', async () => {
  await good('1.0.0')
  const older = house.index().tuf
  const [snapshot, targets] = [house.bytes(`/tuf/${older.snapshot.version}.snapshot.json`), house.bytes(`/tuf/${older.targets.version}.targets.json`)]
  house.restore('two')
  const { tuf } = house.index()
  for (const [path, old] of [
    [`/tuf/${tuf.snapshot.version}.snapshot.json`, snapshot],
    [`/tuf/${tuf.targets.version}.targets.json`, targets],
  ] as const) {
    house.restore('two')
    house.override(path, Buffer.concat([old, Buffer.alloc(Math.max(0, house.bytes(path).length - old.length), 10)]).subarray(0, house.bytes(path).length)) // signatures differ in length from run to run
    await refused('wrongHash', later(2.1))
  }
  // a stolen timestamp key calls an old snapshot new
  dir = mkdtempSync(join(house.root, 'receiver-'))
  house.restore('one')
  await good('1.0.0')
  const { ring } = keys()
  house.restore('two')
  house.override('/tuf/9.snapshot.json', snapshot)
  house.override(
    '/tuf/timestamp.json',
    signTimestamp({ version: 9, expires: expiresAfter(later(2), LIFE.timestamp), snapshot: { version: 9, bytes: snapshot }, signers: ring.timestamp }).bytes,
  )
  await refused('mixed', later(2.2))
})

test('a forged signature is refused, and so is one of two release keys', async () => {
  await good('1.0.0')
  const { ring } = keys()
  const stranger = signingKey(freshKey())
  const { tuf } = house.index()
  const snapshot = { version: tuf.snapshot.version, bytes: house.bytes(`/tuf/${tuf.snapshot.version}.snapshot.json`) }
  house.override(
    '/tuf/timestamp.json',
    signTimestamp({ version: tuf.timestamp.version + 1, expires: expiresAfter(later(1), LIFE.timestamp), snapshot, signers: [stranger] }).bytes,
  )
  expect(await refused('forged', later(1))).toMatchObject({ about: 'timestamp' })
  // the right key id, another key's signature
  house.override(
    '/tuf/timestamp.json',
    signTimestamp({
      version: tuf.timestamp.version + 1,
      expires: expiresAfter(later(1), LIFE.timestamp),
      snapshot,
      signers: [{ key: ring.timestamp[0]!.key, sign: (data) => Object.assign(stranger.sign(data), { keyID: ring.timestamp[0]!.key.keyID }) }],
    }).bytes,
  )
  await refused('forged', later(1))
  let raise = 0
  for (const signers of [[ring.targets[0]!], [ring.targets[0]!, ring.targets[0]!], [ring.targets[1]!, stranger]]) {
    house.restore('one')
    resign(ring, { signers, raise: ++raise })
    expect(await refused('tooFewSignatures', later(2.1))).toMatchObject({ about: 'targets', detail: expect.stringContaining('1/2') as string })
  }
  house.restore('one')
  resign(ring, { signers: [], raise: ++raise })
  await refused('forged', later(2.1))
})

test('keys are changed by a new root: old receivers follow, the retired key is refused, a root without the old threshold is too', async () => {
  await good('1.0.0')
  const { ring } = keys()
  const fresh = signingKey(freshKey())
  const rotated: KeyRing = { ...ring, timestamp: [fresh] }
  const root = (version: number, next: KeyRing, signers: KeyRing['root']) => makeRoot({ version, ring: next, signers, expires: expiresAfter(START, LIFE.root) })
  house.override('/tuf/2.root.json', root(2, rotated, [ring.root[0]!]))
  expect(await refused('tooFewSignatures')).toMatchObject({ about: 'root' })
  house.override('/tuf/2.root.json', root(2, rotated, [signingKey(freshKey()), signingKey(freshKey())]))
  expect(await refused('forged')).toMatchObject({ about: 'root' })
  house.override('/tuf/2.root.json', root(2, rotated, [ring.root[0]!, ring.root[2]!]))
  await refused('forged') // the timestamp is still signed by the retired key
  const { tuf } = house.index()
  const snapshot = { version: tuf.snapshot.version, bytes: house.bytes(`/tuf/${tuf.snapshot.version}.snapshot.json`) }
  const stamp = (signer: KeyRing['root'][number], version: number) =>
    house.override('/tuf/timestamp.json', signTimestamp({ version, expires: expiresAfter(later(1), LIFE.timestamp), snapshot, signers: [signer] }).bytes)
  stamp(fresh, tuf.timestamp.version + 1)
  expect((await good('1.0.0', later(1))).versions.root).toBe(2)
  stamp(ring.timestamp[0]!, tuf.timestamp.version + 2)
  await refused('forged', later(1))
})

test('a withdrawn release says so, and a number whose content changed is refused although it is signed', async () => {
  await good('1.0.0')
  const { ring } = keys()
  resign(ring, { targets: [] })
  expect(await refused('withdrawn', later(2.1))).toMatchObject({ about: `${NAME} 1.0.0` })
  const other = { ...two, version: '1.0.0' }
  resign(ring, { targets: [other], raise: 2 })
  await refused('republished', later(2.1))
})

test('a signed package that is not what its target says is refused', async () => {
  await good('1.0.0')
  const { ring } = keys()
  resign(ring, { targets: [two] }) // content hash of zeros
  await refused('badPackage', later(2.1))
  const files = new Map<string, Uint8Array>(await unpack(two.tgz))
  files.set('package/profil/profile.json', Buffer.from('{}'))
  resign(ring, { targets: [{ ...two, tgz: await pack(files) }], raise: 2 })
  await refused('badPackage', later(2.1))
})

test('absent feed, absent release, broken metadata, absent or damaged root: each has its own words', async () => {
  expect(await get(undefined, { trustedRoot: join(house.root, 'nowhere.json') })).toMatchObject({
    ok: false,
    refusal: { code: 'noTrustedRoot' },
    lastGood: null,
  })
  await good('1.0.0')
  expect(await pull({ dir, url: house.url, trustedRoot: house.trustedRoot, name: 'dk.klinikkenscockpit.andet', now: () => later(0.1) })).toMatchObject({
    ok: false,
    refusal: { code: 'unknownRelease' },
  })
  expect(await pull({ dir, url: 'http://127.0.0.1:9', trustedRoot: house.trustedRoot, name: NAME, timeout: 2000, now: () => later(0.1) })).toMatchObject({
    ok: false,
    refusal: { code: 'unreachable' },
    lastGood: { version: '1.0.0' },
  })
  house.override('/tuf/timestamp.json', Buffer.from('{"signed":'))
  await refused('damagedMetadata')
  house.override('/tuf/timestamp.json', null)
  await refused('unreachable')
  house.restore('one')
  writeFileSync(join(dir, 'metadata', 'root.json'), '{"cut":')
  expect(await get()).toMatchObject({ ok: false, refusal: { code: 'stateDamaged' }, lastGood: { version: '1.0.0' } })
})

test('an endless body is cut off at what was signed', async () => {
  await good('1.0.0')
  const endless = createServer((_, response) => {
    const pour = () => {
      while (response.write(Buffer.alloc(65536, 32)) && !response.destroyed);
    }
    response.on('drain', pour).on('error', () => {})
    pour()
  })
  await new Promise<void>((ready) => endless.listen(0, '127.0.0.1', ready))
  const pulled = await pull({
    dir,
    url: `http://127.0.0.1:${(endless.address() as AddressInfo).port}`,
    trustedRoot: house.trustedRoot,
    name: NAME,
    now: () => later(0.1),
    timeout: 5000,
  })
  endless.close().closeAllConnections()
  expect(pulled).toMatchObject({ ok: false, refusal: { code: 'tooLong' }, lastGood: { version: '1.0.0' } })
})

test('bytes damaged on the receiver are not used as the last good release', async () => {
  const { release } = await good('1.0.0')
  writeFileSync(release.file, flipped(readFileSync(release.file)))
  expect(lastGood(dir, NAME)).toBeNull()
  expect(readFileSync((await good('1.0.0')).release.file).equals(one.tgz)).toBe(true)
})
