// npm run test:long [-- name …] [--share 0.02] [--part 3/8]: the long suites one after another, and what they found in docs/evidence/long-<date>.md.
// A share of their size is a trial that they work: its report stays in test-results. A part is a piece of the whole, with documents that no
// other part has, for suites that take longer than there is time: parts of a day gather in the report.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SUITES } from './long-suites.mjs'
import { installPackages } from './prepare.mjs'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
const { values, positionals } = parseArgs({ options: { share: { type: 'string', default: '1' }, part: { type: 'string' } }, allowPositionals: true })
const share = Number(values.share)
const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name))
if (unknown.length || !(share > 0 && share <= 1)) {
  console.error(
    `Ukendt: ${unknown.join(', ') || `--share ${values.share}`}. Suiterne er ${SUITES.map(({ name }) => name).join(', ')}; --share er et tal til og med 1.`,
  )
  process.exit(2)
}
const [part, parts] = (values.part ?? '1/1').split('/').map(Number)
if (!(Number.isInteger(part) && Number.isInteger(parts) && part >= 1 && part <= parts)) {
  console.error(`--part ${values.part} er ikke en del. Skriv fx --part 3/8.`)
  process.exit(2)
}
const keyOf = (name) => (values.part ? `${name} --part ${part}/${parts}` : name)
const whole = share === 1
const date = new Date().toISOString().slice(0, 10)
/** Suites of a day gather in one report, in whatever order they are run. */
const DATA = `test-results/long-${date}.json`
const REPORT = whole ? `docs/evidence/long-${date}.md` : `test-results/long-trial-${date}.md`

try {
  await installPackages(console.log)
} catch (error) {
  console.error(`\n${error.message}\n`)
  process.exit(1)
}
mkdirSync('test-results', { recursive: true })
const commit = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).stdout.trim()
const results = whole && existsSync(DATA) ? JSON.parse(readFileSync(DATA, 'utf8')) : {}
let [passed, failed] = [0, 0]
for (const suite of SUITES) {
  if (positionals.length && !positionals.includes(suite.name)) continue
  const result = await run(suite)
  results[keyOf(suite.name)] = result
  passed += result.passed
  failed += result.failed
  if (whole) writeFileSync(DATA, JSON.stringify(results))
  writeFileSync(REPORT, reportOf(results)) // after each, since the next may take hours
}
spawnSync('node_modules/.bin/prettier', ['--write', '--log-level=warn', REPORT], { stdio: 'inherit' })
console.log(`\n${REPORT}\n${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)

/** One suite in a process of its own; one that dies counts as a failure. */
async function run({ name, files, outside, memory }) {
  console.log(`\n── ${name} ──`)
  const said = resolve(`test-results/said-${name}.json`)
  rmSync(said, { force: true })
  const reporter = [`--reporter=default`, `--reporter=${resolve('scripts/said.mjs')}`]
  const [command, args] = outside
    ? [process.execPath, ['scripts/outside.mjs', ...files, reporter[1]]]
    : ['node_modules/.bin/vitest', ['run', ...files, ...reporter]]
  const env = {
    ...process.env,
    STUDIO_LONG: '1',
    STUDIO_SHARE: String(share),
    STUDIO_PART: `${part}/${parts}`,
    SAID_FILE: said,
    // the CQL translator leaves much to collect
    ...(memory ? { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=128`.trim() } : {}),
  }
  const began = Date.now()
  const code = await new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    child.once('error', () => done(1)).once('exit', (left) => done(left ?? 1))
  })
  const seconds = Math.round((Date.now() - began) / 1000)
  const report = existsSync(said) ? JSON.parse(readFileSync(said, 'utf8')) : { passed: 0, failed: 0, skipped: 0, failures: [], lines: [] }
  return { ...report, failed: report.failed || (code ? 1 : 0), seconds, commit, at: new Date().toISOString().slice(0, 16).replace('T', ' ') }
}

function reportOf(all) {
  const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
  const time = (seconds) => (seconds < 100 ? `${seconds} s` : seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`)
  const done = SUITES.flatMap((suite) =>
    Object.keys(all)
      .filter((key) => key === suite.name || key.startsWith(`${suite.name} --part `))
      .sort()
      .map((key) => ({ name: key, what: suite.what })),
  )
  const failures = done.flatMap(({ name }) => all[name].failures.map((one) => ({ name, ...one })))
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}`
  return `# Long runs, ${date}

${whole ? '' : `A trial with ${share} of the size; no evidence.\n\n`}${machine}. Times of day are UTC. What a suite said itself stands under the table.

| suite | what is tried | passed | failed | time | ended | commit |
|---|---|---:|---:|---:|---|---|
${done.map(({ name, what }) => `| \`npm run test:long -- ${name}\` | ${cell(what)} | ${all[name].passed} | ${all[name].failed} | ${time(all[name].seconds)} | ${all[name].at} | ${all[name].commit} |`).join('\n')}

${done
  .filter(({ name }) => all[name].lines.length)
  .map(
    ({ name }) =>
      `## ${name}\n\n${all[name].lines
        .slice(-12)
        .map((line) => `- ${cell(line).slice(0, 400)}`)
        .join('\n')}`,
  )
  .join('\n\n')}
${failures.length ? `\n## Failures\n\n${failures.map(({ name, test, message }) => `### ${name}: ${cell(test)}\n\n\`\`\`\n${message.slice(0, 4000)}\n\`\`\``).join('\n\n')}\n` : ''}`
}
