// npm run check: format, lint, types, import rules, unit and spec tests. Runs all, then says which failed.
import { spawnSync } from 'node:child_process'

const bin = (name) => `node_modules/.bin/${name}`
const CHECKS = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('eslint'), ['--max-warnings', '0', '.']],
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the language alone', bin('tsc'), ['--noEmit', '-p', 'lib/criteria']],
  ['architecture', process.execPath, ['scripts/architecture.mjs']],
  ['unit and spec', bin('vitest'), ['run']],
]
const only = process.argv.slice(2)
const failed = []
for (const [name, command, args] of CHECKS) {
  if (only.length && !only.some((one) => name.startsWith(one))) continue
  const began = Date.now()
  console.log(`── ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } })
  console.log(`   ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  if (status !== 0) failed.push(name)
}
if (failed.length) console.error(`failed: ${failed.join(', ')}`)
process.exit(failed.length ? 1 : 0)
