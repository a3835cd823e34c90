// The import rules seen to fail: each planted import, on a copy of the tree, is found.
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const COPIED = [
  'app',
  'components',
  'lib',
  'publisher',
  'feed',
  'receiver',
  'bin',
  'bench',
  'prisma',
  'types',
  'generated',
  'scripts',
  'outside/clickhouse',
  'package.json',
  'tsconfig.json',
  '.dependency-cruiser.cjs',
]
const PLANTED = [
  ['lib/criteria/core/days.ts', "import { headers } from 'next/headers'\nvoid headers\n", 'lib-criteria-may-import'],
  ['lib/workflow/states.ts', "import { db } from '#store'\nvoid db\n", 'lib-workflow-may-import'],
  ['feed/main.ts', "import { z } from 'zod'\nvoid z\n", 'feed-may-import'],
  ['prisma/seed.ts', "import { db } from '#store'\nvoid db\n", 'seed-does-what-people-do'],
]
let copy
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'architecture-'))
  for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  for (const [file, text] of PLANTED) appendFileSync(join(copy, file), text)
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('planted imports break the rule of their folder, and nothing else is broken', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/architecture.mjs'], { cwd: copy, encoding: 'utf8' })
  expect(status).toBe(1)
  const lines = stderr.split('\n').filter(Boolean)
  for (const [file, , rule] of PLANTED)
    expect(
      lines.filter((line) => line.startsWith(`${rule}: ${file}`)),
      `${rule} in ${file}`,
    ).toHaveLength(1)
  const planted = PLANTED.map(([file]) => file)
  // a planted import closes a ring through modules that are in order
  expect(lines.filter((line) => !line.startsWith('no-cycles: ') && !planted.some((file) => line.includes(file)))).toEqual([])
})
