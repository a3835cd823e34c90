import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dayOf } from '#criteria'
import { decode, digestOf, encode } from '#population'
import { denmark } from '#population/denmark/denmark'
import { openLarge } from '#population/file/large'
import { makeLarge } from './make'
import { openFile, sha256 } from './source'

const folder = mkdtempSync(join(tmpdir(), 'profil-make-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const options = { seed: 1, size: 700, ref: dayOf(2026, 6, 30), clinic: '091034', name: 'Klinik' }

test('made in parts by processes it holds what is made at once; the file says its digest', async () => {
  const file = join(folder, 'a.pop')
  const heard: number[] = []
  const { digest, tally } = await makeLarge(file, options, { workers: 2, part: 300, progress: ({ made }) => heard.push(made) })
  const at = denmark(options)
  const bytes = readFileSync(file)
  expect(digestOf(bytes)).toBe(digest)
  expect(digestOf(encode(decode(bytes)))).toBe(digestOf(encode(at.population)))
  expect(tally).toEqual(JSON.parse(JSON.stringify(at.tally)))
  expect(heard.at(-1)).toBe(700)
  const source = openFile(file)
  expect(openLarge(source, { hasher: sha256() }).digest).toBe(digest)
  source.close()
})

test('stopped half way it leaves nothing behind, and can begin again', async () => {
  const stop = new AbortController()
  const file = join(folder, 'b.pop')
  const work = makeLarge(file, options, { workers: 1, part: 100, signal: stop.signal, progress: ({ made }) => made >= 100 && stop.abort(new Error('stopped')) })
  await expect(work).rejects.toThrow('stopped')
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.startsWith('.making'))).toEqual([])
  await expect(makeLarge(file, options, { signal: stop.signal })).rejects.toThrow('stopped')
})
