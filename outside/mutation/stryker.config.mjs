// Mutants of the language, of the lowering and of the arrays engine. Run by `npm run test:mutants`, from the project's own folder.
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** What is mutated, part by part. Left out: what only serves tests, and the examples and words that are data in the kinds (see README.md). */
export const PARTS = {
  lowering: ['lib/criteria/lower.ts', 'lib/criteria/lower-codes.ts', 'lib/criteria/uses.ts', 'lib/criteria/core/*.ts'],
  document: ['lib/criteria/document/*.ts'],
  kinds: ['lib/criteria/kinds/*.ts', 'lib/criteria/kinds/display/*.ts', '!lib/criteria/kinds/{example-scope,law-examples,mapping-words,municipalities}.ts'],
  text: ['lib/criteria/text/**/*.ts'],
  arrays: ['lib/engines/arrays/*.ts'],
}

const parts = (process.env.MUTATION_PARTS ?? Object.keys(PARTS).join(',')).split(',')

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...parts.flatMap((part) => PARTS[part]), '!**/*.test.ts', '!**/testing/**'],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  plugins: [resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'outside/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  ignorePatterns: ['/.next', '/.data', '/test-results', '/app', '/components', '/e2e', '/outside/node_modules', '/bench', '/generated', '/prisma'],
  tempDirName: 'test-results/mutation/sandbox',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `test-results/mutation/${parts.join('-')}.json` },
  incremental: true,
  incrementalFile: `test-results/mutation/incremental-${parts.join('-')}.json`,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  timeoutMS: 20_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 20,
  thresholds: { high: 95, low: 90, break: null },
  disableTypeChecks: false,
  allowEmpty: false,
  cleanTempDir: 'always',
}
