// Every fault planted in the compiler gives a wrong answer to the case that names it. The answers without a fault: entry.test.ts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { parseDay } from '#criteria'
import { planOfSets } from '../generated/sets'
import type { Fault } from '../faults/fault'
import { bundleOfEntry, ENTRIES, ENTRY_MEASURES, ENTRY_REF } from './testing/entry'
import { execute } from './testing/execute'
import { CQL_FAULTS } from './testing/faults'
import { translate } from './translate'

// The translator reads its models once a process: seconds in quiet, more than a minute on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const EXIT = ['', 'yes', 'no', 'missing']
/** The ordinary run plants every third fault, the long run (STUDIO_LONG=1) all of them. */
const EVERY = process.env.STUDIO_LONG === '1' ? 1 : 3
let server: ViteDevServer
let planted: Fault | null = null
const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url))

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    logLevel: 'silent',
    appType: 'custom',
    cacheDir: 'node_modules/.vite-cql-faults',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: 'planted-fault',
        enforce: 'pre',
        transform: (code, id) => (planted && id.endsWith(`/engines/${planted.file}`) ? code.replace(planted.find, () => planted!.replace) : null),
      },
    ],
  })
})
afterAll(() => server.close())

test.each(CQL_FAULTS)('$file: $why: planted in one place, seen by a case that is there', ({ file, find, seen }) => {
  expect(readFileSync(pathOf(file), 'utf8').split(find)).toHaveLength(2)
  expect(ENTRIES.filter(({ says }) => says === seen)).toHaveLength(1)
})

test.each(CQL_FAULTS.filter((_, index) => index % EVERY === 0))('$file: $why', async (fault) => {
  const entry = ENTRIES.find(({ says }) => says === fault.seen)!
  const plan = planOfSets([entry.ask])
  // the module with the last fault and the one with this are read anew, and all that import them
  for (const file of [planted?.file, fault.file])
    for (const one of file ? (server.moduleGraph.getModulesByFile(pathOf(file)) ?? []) : []) server.moduleGraph.invalidateModule(one)
  planted = fault
  const { compileCql } = (await server.ssrLoadModule('/lib/engines/cql/compile.ts')) as typeof import('./compile')
  const compiled = compileCql(plan, 'fejl', '1', { measures: ENTRY_MEASURES })
  const { elm, errors } = await translate((compiled as { cql: string }).cql)
  expect(errors).toEqual([])
  const [answers] = await execute(elm, [bundleOfEntry(entry, 0)], { ref: parseDay(ENTRY_REF)!, clinic: '091034' })
  expect(EXIT[answers!['Step 0'] as number]).not.toBe(entry.holds)
})
