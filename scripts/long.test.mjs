// Every test that is longer with STUDIO_LONG=1 is in a long suite, and every long suite is there.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SUITES } from './long-suites.mjs'

const testsBelow = (path) =>
  readdirSync(path).flatMap((name) => {
    const at = join(path, name)
    if (name === 'node_modules') return []
    return statSync(at).isDirectory() ? testsBelow(at) : /\.test\.tsx?$/.test(name) ? [at] : []
  })

test('every test that reads STUDIO_LONG is run by npm run test:long', () => {
  const long = ['lib', 'outside', 'components', 'bin', 'publisher', 'feed', 'receiver']
    .flatMap(testsBelow)
    .filter((file) => /STUDIO_LONG === '1'|\bamount\(|textsAt\(/.test(readFileSync(file, 'utf8')))
  const run = SUITES.flatMap(({ files, outside }) => files.map((file) => (outside ? `outside/${file}/${file}.test.ts` : file)))
  expect(long.length).toBeGreaterThan(10)
  expect(long.filter((file) => !run.includes(file))).toEqual([])
  expect(run.filter((file) => !existsSync(file))).toEqual([])
  expect(new Set(SUITES.map(({ name }) => name)).size).toBe(SUITES.length)
})
