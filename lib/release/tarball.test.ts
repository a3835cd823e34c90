import { gzipSync } from 'node:zlib'
import { Header, Pack, ReadEntry } from 'tar'
import { expect, test } from 'vitest'
import { pack, unpack } from './tarball'

/** A tarball as an attacker makes it. */
async function crafted(...entries: { path: string; type?: 'File' | 'SymbolicLink' | 'CharacterDevice'; linkpath?: string; size?: number }[]): Promise<Buffer> {
  const archive = new Pack({ gzip: true, preservePaths: true })
  for (const { path, type = 'File', linkpath, size = 1 } of entries) {
    const entry = new ReadEntry(
      new Header({ path, type, mode: 0o644, size: type === 'File' ? size : 0, mtime: new Date(0), ...(linkpath ? { linkpath } : {}) }),
    )
    if (type === 'File') entry.end(Buffer.alloc(size, 120))
    else entry.end()
    archive.add(entry)
  }
  archive.end()
  return archive.concat()
}
const codeOf = (tgz: Uint8Array, limit?: number) =>
  unpack(tgz, limit).then(
    () => 'read',
    (error: { code?: string }) => error.code,
  )

test('files come out as they went in, whatever their order, and long names are kept', async () => {
  const files = new Map([
    ['package/b.txt', Buffer.from('b')],
    ['package/a.txt', Buffer.from('æøå')],
    [`package/${'x'.repeat(150)}/y.txt`, Buffer.from('long')],
  ])
  const tgz = await pack(files)
  expect([...(await unpack(tgz))]).toEqual([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
  expect((await pack(new Map([...files].reverse()))).equals(tgz)).toBe(true)
  expect([...tgz.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]) // gzip header without a time or a system
})

test('bombs, links, devices, duplicates and paths outside the package are refused', async () => {
  expect(await codeOf(await crafted({ path: 'package/a' }))).toBe('read')
  expect(await codeOf(await crafted({ path: 'package/../../etc/x' }))).toBe('badEntry')
  expect(await codeOf(await crafted({ path: '/package/x' }))).toBe('badEntry')
  expect(await codeOf(await crafted({ path: 'other/x' }))).toBe('badEntry')
  expect(await codeOf(await crafted({ path: 'package/a' }, { path: 'package/a' }))).toBe('badEntry')
  expect(await codeOf(await crafted({ path: 'package/a', type: 'SymbolicLink', linkpath: '/etc/passwd' }))).toBe('badEntry')
  expect(await codeOf(await crafted({ path: 'package/a', type: 'CharacterDevice' }))).toBe('badEntry')
  expect(await codeOf(gzipSync(Buffer.alloc(80 * 1024 * 1024)))).toBe('tooLarge')
  expect(await codeOf(Buffer.from('not a tarball'))).toBe('notATarball')
  expect(await codeOf(gzipSync(Buffer.alloc(1024)))).toBe('notATarball')
  const whole = await crafted({ path: 'package/a', size: 5000 })
  expect(await codeOf(whole.subarray(0, whole.length >> 1))).toBe('notATarball')
})
