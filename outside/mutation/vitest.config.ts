// The suites that a mutant must get past: those of the language and of the arrays engine that need neither a database nor a browser.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'lib/criteria/**/*.test.ts',
      'lib/engines/arrays/*.test.ts',
      'lib/engines/naive/*.test.ts',
      'lib/engines/cases.test.ts',
      'outside/mutation/*.test.ts',
    ],
    exclude: ['lib/criteria/manual/**', 'lib/criteria/checks/**', 'lib/criteria/edit/**', 'lib/criteria/compare/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    isolate: false,
  },
})
