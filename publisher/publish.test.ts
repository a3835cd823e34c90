import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFeed } from './lock'
import { publishDue, type Outbox } from './publish'
import { exampleRelease, flipped, later, openHouse } from './testing/house'

type Row = NonNullable<Awaited<ReturnType<Outbox<string>['claimNext']>>>
const rowOf = async (id: string, version: string, change: Partial<Row['payload']> = {}): Promise<Row> => {
  const { tgz, ...release } = await exampleRelease(version)
  return { id, kind: 'release', payload: { ...release, tgzBase64: Buffer.from(tgz).toString('base64'), ...change } }
}
const queue = (...rows: Row[]) => {
  const log: string[] = []
  return {
    log,
    outbox: {
      claimNext: async () => rows.shift() ?? null,
      finish: async (id: string) => log.push(`finish ${id}`),
      fail: async (id: string, why: string) => log.push(`fail ${id} ${why.split(':')[0]}`),
    },
  }
}

test('all that waits goes in, in order; what cannot is failed with its reason and does not hold up the rest', async () => {
  const house = await openHouse()
  try {
    const good = await rowOf('1', '1.0.0')
    const { outbox, log } = queue(
      good,
      await rowOf('2', '1.1.0', { sha256: 'f'.repeat(64) }),
      await rowOf('3', '1.2.0', { status: 'imagined' }),
      { ...(await rowOf('4', '1.0.0')), payload: { ...good.payload, status: 'superseded' } },
      await rowOf('5', '1.3.0', { tgzBase64: flipped((await exampleRelease('1.3.0')).tgz).toString('base64') }),
      await rowOf('6', '2.0.0'),
    )
    const said: string[] = []
    expect(
      await publishDue(
        outbox,
        { dir: house.dir, url: house.url, keysDir: house.keysDir, timestampAge: 3_600_000 },
        (what) => said.push(what),
        () => later(0),
      ),
    ).toBe(3)
    expect(log).toEqual(['finish 1', 'fail 2 wrongHash', 'fail 3 Unknown status imagined', 'finish 4', 'fail 5 wrongHash', 'finish 6'])
    expect(said.filter((line) => line.startsWith('AFVIST'))).toHaveLength(3)
    expect(house.index().releases.map((one) => [one.version, one.status])).toEqual([
      ['1.0.0', 'superseded'],
      ['2.0.0', 'published'],
    ])
    // a row claimed again, since its publisher died before it said so, changes nothing
    const again = queue(await rowOf('6', '2.0.0'))
    const generation = house.index().generation
    expect(
      await publishDue(
        again.outbox,
        { dir: house.dir, url: house.url, keysDir: house.keysDir, timestampAge: 3_600_000 },
        () => {},
        () => later(0.1),
      ),
    ).toBe(1)
    expect(house.index().generation).toBe(generation)
  } finally {
    await house.close()
  }
})

test('one publisher a folder; a dead or silent one is replaced', () => {
  const dir = mkdtempSync(join(tmpdir(), 'publisher-lock-'))
  const lock = lockFeed(dir)!
  expect(lock).not.toBeNull()
  expect(lockFeed(dir)).toBeNull()
  lock.release()
  writeFileSync(join(dir, '.publisher'), '999999999')
  const taken = lockFeed(dir)
  expect(taken).not.toBeNull()
  expect(lockFeed(dir)).toBeNull()
  const old = new Date(Date.now() - 120_000)
  utimesSync(join(dir, '.publisher'), old, old)
  expect(lockFeed(dir)).not.toBeNull()
  rmSync(dir, { recursive: true })
})
