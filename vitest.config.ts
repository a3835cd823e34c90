import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  resolve: {
    // `server-only` throws outside a server bundle; its empty module says the same to vitest.
    alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
  },
  test: {
    include: ['{lib,components,app,publisher,feed,receiver,bin,bench,scripts,prisma}/**/*.test.{ts,tsx,mts,mjs}'],
    setupFiles: ['scripts/test-setup.ts'],
    globalSetup: ['lib/store/testing/cluster.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
