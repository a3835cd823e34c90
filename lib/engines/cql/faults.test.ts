// Every fault planted in the compiler gives a wrong answer to the case that names it. The answers without a fault: entry.test.ts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { parseDay } from '#criteria'
import { planOfSets } from '../generated/sets'
import type { Fault } from '../faults/fault'
import { bundleOfEntry, ENTRIES, ENTRY_MEASURES, ENTRY_REF } from './testing/entry'
import { execute } from './testing/execute'
import { CQL_FAULTS } from './testing/faults'
import { translate } from './translate'

const EXIT = ['', 'yes', 'no', 'missing']
let server: ViteDevServer
let planted: Fault | null = null

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

test.each(CQL_FAULTS)('$file: $why', async (fault) => {
  const text = readFileSync(fileURLToPath(new URL(`../${fault.file}`, import.meta.url)), 'utf8')
  expect(text.split(fault.find), 'planted in one place').toHaveLength(2)
  const entry = ENTRIES.find(({ says }) => says === fault.seen)!
  const plan = planOfSets([entry.ask])
  planted = fault
  server.moduleGraph.invalidateAll()
  const { compileCql } = (await server.ssrLoadModule('/lib/engines/cql/compile.ts')) as typeof import('./compile')
  const compiled = compileCql(plan, 'fejl', '1', { measures: ENTRY_MEASURES })
  const { elm, errors } = await translate((compiled as { cql: string }).cql)
  expect(errors).toEqual([])
  const [answers] = await execute(elm, [bundleOfEntry(entry, 0)], { ref: parseDay(ENTRY_REF)!, clinic: '091034' })
  expect(EXIT[answers!['Step 0'] as number]).not.toBe(entry.holds)
})
