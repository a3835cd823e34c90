// Tests of engines that nobody here wrote. They need no database and no browser, only the packages of this folder.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['{clickhouse,fqm}/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000, maxWorkers: 2 },
})
