import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pull } from '#release/verify'
import { FeedConflict, type FeedRelease } from './accept'
import { readIndex, type FeedIndex } from './feed-index'
import { exampleRelease, flipped, later, openHouse, START, type House } from './testing/house'

let house: House
let one: FeedRelease
let two: FeedRelease
const NAME = 'dk.klinikkenscockpit.vitamin-d'

beforeAll(async () => {
  house = await openHouse()
  one = await exampleRelease('1.0.0')
  two = await exampleRelease('1.1.0')
  await house.bring([one])
  house.save('one')
})
afterAll(() => house.close())
beforeEach(() => {
  house.restore('one')
  rmSync(join(house.keysDir, 'versions.json'), { force: true }) // what was signed in another test never was
})

const files = (dir: string): Record<string, string> =>
  Object.fromEntries(
    ['index.json', ...readdirSync(join(dir, 'blobs')).map((name) => `blobs/${name}`)].map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  )
const stored = (index: FeedIndex) => Object.values(index.routes).flatMap((route) => ('file' in route ? [route] : [route.json, route.other]))

/** All that a feed serves is there, whole, and says the same: packument, catalog, lists, and metadata that a fresh receiver accepts. */
async function consistent(now: Date): Promise<string[]> {
  const index = readIndex(house.dir)!
  for (const one of stored(index))
    expect(
      createHash('sha256')
        .update(readFileSync(join(house.dir, one.file)))
        .digest('hex'),
    ).toBe(one.file.slice(6, 70))
  const json = async <T>(path: string) => (await (await fetch(house.url + path)).json()) as T
  const packument = await json<{ versions: Record<string, { dist: { tarball: string; integrity: string } }>; 'dist-tags': { latest: string } }>(`/${NAME}`)
  const versions = Object.keys(packument.versions)
  for (const { dist } of Object.values(packument.versions)) {
    const bytes = Buffer.from(await (await fetch(dist.tarball)).arrayBuffer())
    expect(`sha512-${createHash('sha512').update(bytes).digest('base64')}`).toBe(dist.integrity)
  }
  expect(await json<unknown[]>('/catalog')).toMatchObject([{ name: NAME, version: packument['dist-tags'].latest }])
  for (const path of ['/package-feed.xml', '/feed.atom', '/']) {
    const text = await (await fetch(house.url + path)).text()
    for (const version of ['1.0.0', '1.1.0'])
      expect([path, version, text.includes(`${NAME}-${version}.tgz`)]).toEqual([path, version, versions.includes(version)])
  }
  const dir = mkdtempSync(join(house.root, 'fresh-'))
  const pulled = await pull({ dir, url: house.url, trustedRoot: house.trustedRoot, name: NAME, now: () => now })
  expect(pulled).toMatchObject({ ok: true, release: { version: packument['dist-tags'].latest } })
  rmSync(dir, { recursive: true })
  return versions
}

test('the same release again changes no byte; a new one is added beside it', async () => {
  const before = files(house.dir)
  const time = statSync(join(house.dir, 'index.json')).mtimeMs
  expect(await house.bring([one], later(0.5))).toMatchObject({ changed: false, generation: 1 })
  expect(await house.bring([], later(0.9))).toMatchObject({ changed: false })
  expect(files(house.dir)).toEqual(before)
  expect(statSync(join(house.dir, 'index.json')).mtimeMs).toBe(time)
  expect(await house.bring([two], later(0.5))).toMatchObject({ changed: true, generation: 2 })
  expect(await consistent(later(1))).toEqual(['1.0.0', '1.1.0'])
  expect(house.bytes(`/${NAME}/-/${NAME}-1.0.0.tgz`).equals(one.tgz)).toBe(true)
})

test('other bytes under a published number are refused loudly, and the feed stays as it is', async () => {
  const before = files(house.dir)
  const other = await exampleRelease('1.0.0', 'published', { publishedAt: '2027-01-01T00:00:00Z' })
  const codeOf = (release: FeedRelease) =>
    house.bring([release], later(1.5)).then(
      () => 'taken',
      (error: unknown) => (error instanceof FeedConflict ? error.code : Promise.reject(error as Error)),
    )
  expect(await codeOf(other)).toBe('changedBytes')
  expect(await codeOf({ ...two, sha256: one.sha256 })).toBe('wrongHash')
  expect(await codeOf({ ...two, tgz: flipped(two.tgz) })).toBe('wrongHash')
  expect(await codeOf({ ...two, version: '1.2.0' })).toBe('otherPackage')
  expect(files(house.dir)).toEqual(before)
})

test('timestamps are signed anew in time, snapshot and targets when they are due, and a receiver never sees an old one', async () => {
  expect((await house.bring([], later(1.1))).versions).toEqual({ timestamp: 2, snapshot: 1, targets: 1 })
  expect((await house.bring([], later(24 * 5))).versions).toEqual({ timestamp: 3, snapshot: 2, targets: 1 })
  expect((await house.bring([], later(24 * 61))).versions).toEqual({ timestamp: 4, snapshot: 3, targets: 2 })
  await consistent(later(24 * 61 + 1))
  const roots = await house.bring([], later(24 * 340)).then(() => Object.keys(house.index().routes).filter((path) => path.endsWith('root.json')))
  expect(roots).toEqual(['/tuf/1.root.json', '/tuf/2.root.json'])
  await consistent(later(24 * 340 + 1))
  rmSync(join(house.keysDir, '2.root.json')) // the other tests begin in the first year again
})

test('statuses: superseded and retired stay and say so, withdrawn goes and never comes back', async () => {
  await house.bring([two, { ...one, status: 'superseded' }], later(1))
  const packument = JSON.parse(house.bytes(`/${NAME}`).toString()) as { 'dist-tags': { latest: string }; versions: Record<string, { deprecated?: string }> }
  expect([packument['dist-tags'].latest, packument.versions['1.0.0']!.deprecated, packument.versions['1.1.0']!.deprecated]).toEqual([
    '1.1.0',
    expect.stringContaining('Erstattet'),
    undefined,
  ])
  await house.bring([{ ...two, status: 'withdrawn' }], later(2))
  const { routes } = house.index()
  expect(Object.keys(routes).filter((path) => path.includes('1.1.0'))).toEqual([])
  expect(JSON.parse(house.bytes(`/${NAME}`).toString())).toMatchObject({ 'dist-tags': { latest: '1.0.0' } })
  expect(house.bytes('/feed.atom').toString()).toMatch(/1\.1\.0[\s\S]*unpublish/)
  await expect(house.bring([two], later(3))).rejects.toMatchObject({ code: 'withdrawn' })
})

test('a feed folder that was lost comes back with higher versions, so that no receiver sees a rollback', async () => {
  const dir = join(house.root, 'long-lived')
  const get = (now: Date) => pull({ dir, url: house.url, trustedRoot: house.trustedRoot, name: NAME, now: () => now })
  await house.bring([], later(2))
  const before = (await house.bring([], later(4))).versions
  expect(await get(later(4.1))).toMatchObject({ ok: true })
  rmSync(join(house.dir, 'blobs'), { recursive: true })
  rmSync(join(house.dir, 'index.json'))
  const after = (await house.bring([one], later(4.2))).versions
  expect(after.timestamp).toBeGreaterThan(before.timestamp)
  expect(await get(later(4.3))).toMatchObject({ ok: true, changed: false })
})

test('a stored tarball that was damaged is healed by the same release', async () => {
  const file = join(house.dir, `blobs/${one.sha256}.tgz`)
  writeFileSync(file, flipped(one.tgz))
  expect(await house.bring([one], later(0.5))).toMatchObject({ changed: true })
  expect(readFileSync(file).equals(one.tgz)).toBe(true)
})

test('stopped before any one step, the feed is the old one or the new one, and the next run completes it', async () => {
  await house.bring([], later(1.5)) // so that there are files of an older generation to be swept
  house.save('aged')
  const steps: string[] = []
  await house.bring([two], later(3), (what) => void steps.push(what))
  expect(steps.length).toBeGreaterThan(40)
  expect(steps.at(-1)).toMatch(/^remove blobs/)
  const switched = steps.findIndex((step) => step.startsWith('sync folder') && step.includes('index.json'))
  const seen = new Set<string>()
  for (let stop = 0; stop < steps.length; stop++) {
    house.restore('aged')
    let at = 0
    await expect(
      house.bring([two], later(3), () => {
        if (at++ === stop) throw new Error('cut')
      }),
    ).rejects.toThrow('cut')
    const versions = await consistent(later(3.1))
    expect([steps[stop], versions]).toEqual([steps[stop], stop < switched ? ['1.0.0'] : ['1.0.0', '1.1.0']])
    seen.add(versions.join())
    await house.bring([two], later(3.2))
    expect(house.index().releases.map((release) => release.version)).toEqual(['1.0.0', '1.1.0'])
    if (stop % 8 === 0) await consistent(later(3.3))
  }
  expect(seen.size).toBe(2)
}, 180_000) // some hundred syncs of the disk

test('killed by the system in the middle, the same', async () => {
  const script = resolve('publisher/testing/killed.ts')
  const input = join(house.root, 'input.json')
  writeFileSync(input, JSON.stringify({ ...two, tgz: Buffer.from(two.tgz).toString('base64') }))
  for (const stop of [3, 17, 42, 54]) {
    house.restore('one')
    const killed = spawnSync(process.execPath, ['--import', 'tsx', script, house.dir, house.keysDir, house.url, input, later(1).toISOString(), String(stop)], {
      encoding: 'utf8',
    })
    expect([stop, killed.signal, killed.stderr]).toEqual([stop, 'SIGKILL', ''])
    await consistent(later(1.1))
    await house.bring([two], later(1.2))
    expect(await consistent(later(1.3))).toEqual(['1.0.0', '1.1.0'])
    expect(readdirSync(house.dir).filter((name) => name.endsWith('.new'))).toEqual([])
    expect(
      readdirSync(join(house.dir, 'blobs'))
        .filter((name) => !stored(house.index()).some((one) => one.file.endsWith(name)))
        .filter((name) => name.endsWith('.new')),
    ).toEqual([])
  }
})

test('keys are encrypted files of their owner, and a folder with some of them missing is not completed', async () => {
  const pems = readdirSync(house.keysDir).filter((name) => name.endsWith('.pem'))
  expect(pems.sort()).toEqual(['root-1.pem', 'root-2.pem', 'root-3.pem', 'snapshot-1.pem', 'targets-1.pem', 'targets-2.pem', 'timestamp-1.pem'])
  for (const name of [...pems, 'passphrase']) expect([name, statSync(join(house.keysDir, name)).mode & 0o777]).toEqual([name, 0o600])
  for (const name of pems) expect(readFileSync(join(house.keysDir, name), 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/)
  expect(readFileSync(house.trustedRoot).equals(readFileSync(join(house.keysDir, '1.root.json')))).toBe(true)
  const text =
    JSON.stringify(house.index()) +
    readdirSync(join(house.dir, 'blobs'))
      .map((name) => readFileSync(join(house.dir, 'blobs', name), 'latin1'))
      .join()
  expect(text).not.toContain('PRIVATE KEY')
  const kept = readFileSync(join(house.keysDir, 'targets-2.pem'))
  rmSync(join(house.keysDir, 'targets-2.pem'))
  await expect(house.bring([], START)).rejects.toThrow('targets-2.pem')
  writeFileSync(join(house.keysDir, 'targets-2.pem'), kept, { mode: 0o600 })
  expect(existsSync(join(house.keysDir, 'complete'))).toBe(true)
})
