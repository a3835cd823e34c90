// npm run check: format, lint, types, import rules, unit and spec tests. Runs all, two at a time, then says which failed.
import { spawn } from 'node:child_process'

const bin = (name) => `node_modules/.bin/${name}`
const CHECKS = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('eslint'), ['--max-warnings', '0', '.']],
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the language alone', bin('tsc'), ['--noEmit', '-p', 'lib/criteria']],
  ['architecture', process.execPath, ['scripts/architecture.mjs']],
  ['unit and spec', bin('vitest'), ['run']],
]
/** Begun first, the last of these before all. */
const COSTLY = ['types', 'lint', 'unit and spec']
const only = process.argv.slice(2)
const chosen = CHECKS.filter(([name]) => !only.length || only.some((one) => name.startsWith(one)))
const failed = []

/** Answers what was said, once it has ended: two run at a time, and their words must not mix. */
const run = ([name, command, args]) =>
  new Promise((done) => {
    const began = Date.now()
    const said = []
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
    child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)))
    child.once('close', (code) => {
      if (code !== 0) failed.push(name)
      console.log(`── ${name}\n${Buffer.concat(said)}   ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
      done()
    })
  })

const waiting = chosen.toSorted((a, b) => COSTLY.indexOf(b[0]) - COSTLY.indexOf(a[0]))
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(next)
}
await Promise.all([worker(), worker()])
if (failed.length) console.error(`failed: ${failed.join(', ')}`)
process.exit(failed.length ? 1 : 0)
