// npm run test:outside: the compiled profiles on engines by others, which are installed in a folder of their own (outside/README.md).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installOutside } from './outside-packages.mjs'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
const REPORT = resolve('test-results/outside.json') // vitest would begin a relative path in outside/
const shell = (name, ...args) => spawnSync(`node_modules/.bin/${name}`, args, { stdio: 'inherit' }).status ?? 1

try {
  await installOutside(console.log)
} catch (error) {
  console.error(`\n${error.message}\n`)
  process.exit(1)
}

mkdirSync(dirname(REPORT), { recursive: true })
rmSync(REPORT, { force: true }) // an earlier run's figures are not this one's
const types = shell('tsc', '--noEmit', '-p', 'outside')
const tests = shell(
  'vitest',
  'run',
  '--config',
  'outside/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
  ...process.argv.slice(2),
)
const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null
const { numPassedTests: passed, numFailedTests: counted } = report ?? { numPassedTests: 0, numFailedTests: 0 }
const code = types || tests || (passed ? 0 : 1) // a run that reports nothing has shown nothing
console.log(`${passed} passed, ${counted || (code ? 1 : 0)} failed`)
process.exit(code)
