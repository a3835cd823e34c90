import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Layers that keep nothing between two uses: their suites share a process, and each module is read once. Suites that plant faults have one of their own. */
const PURE = ['criteria', 'terminology', 'workflow', 'i18n', 'population', 'engines']
const FILES = '*.test.{ts,tsx,mts,mjs}'
const pure = PURE.map((layer) => `lib/${layer}/**/${FILES}`)
const planted = ['lib/engines/**/faults.test.ts']

export default defineConfig({
  plugins: [react()],
  resolve: {
    // `server-only` throws outside a server bundle; its empty module says the same to vitest.
    alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
  },
  test: {
    setupFiles: ['scripts/test-setup.ts'],
    globalSetup: ['lib/store/testing/cluster.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: planted, isolate: false } },
      {
        extends: true,
        test: {
          name: 'all else',
          include: [`{lib,components,app,publisher,feed,receiver,bin,bench,scripts,prisma}/**/${FILES}`],
          exclude: ['**/node_modules/**', ...pure],
        },
      },
      { extends: true, test: { name: 'planted', include: planted } },
    ],
  },
})
