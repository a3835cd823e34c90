// npm test, npm run e2e and npm run bench: the same house, raised on its own data folder and ports.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { benchmarks } from './benchmarks.mjs'
import { withoutProxy } from '../e2e/authorisation/without-proxy.mjs'
import { build, ensureBrowser } from './prepare.mjs'

const bin = (name) => `node_modules/.bin/${name}`
const DATA = '.data/test'
const REPORTS = 'test-results'
/** What `npm test` leaves to `npm run e2e`: axe once more in English, stories marked @long, and the authorisation suite without proxy.ts. */
const ORDINARY = ['--grep-invert', ': en$|@long']
/** Suites that hold the database against what it was stand alone; the others run two at a time. */
const PARTS = [
  ['e2e-alone', ['--project', 'alone']],
  ['e2e', ['--project', 'together', '--workers', '2']],
]
const ALL_REPORTS = ['unit', ...PARTS.map(([name]) => name), 'without-proxy']
const ports = { studio: 3100, feed: 3101, receiver: 3102, oidc: 3999 }
/** Answers the exit code. Never waits with hands tied: the house's processes stand still when nobody reads what they print. */
const shell = (command, args, env = {}) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', fail).once('exit', (code) => done(code ?? 1))
  })
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** Answers the exit code. */
export async function suite(mode, rest, { say, raise }) {
  mkdirSync(REPORTS, { recursive: true })
  for (const name of ALL_REPORTS) rmSync(`${REPORTS}/${name}.json`, { force: true }) // an earlier run's figures are not this one's
  await ensureBrowser(say)
  const codes = []
  if (mode === 'test') {
    codes.push(await shell(process.execPath, ['scripts/check.mjs', 'format', 'lint', 'types', 'architecture']))
    say('format, lint, typer og importregler')
  }
  if (mode === 'test') {
    codes.push(await shell(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/unit.json`]))
    say('enheds- og specifikationstests')
  }
  await build(say)
  await stopLeftovers()
  rmSync(DATA, { recursive: true, force: true })
  mkdirSync(DATA, { recursive: true })
  const issuer = `http://localhost:${ports.oidc}`
  const oidc = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'studio', OIDC_CLIENT_SECRET: 'studio-secret', OIDC_NAME: 'Fælles login', OIDC_ROLE_CLAIM: 'role' }
  const house = await raise(DATA, ports, { test: true, more: oidc })
  try {
    const env = { ...house.env, OIDC_PORT: String(ports.oidc), APP_PORT: String(ports.studio) }
    const e2e = (report, args) => shell(bin('playwright'), ['test', ...args], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/${report}.json` })
    if (mode === 'bench') codes.push(await benchmarks(rest, env))
    else if (rest.length) codes.push(await e2e('e2e', rest))
    else for (const [report, args] of PARTS) codes.push(await e2e(report, [...args, ...(mode === 'test' ? ORDINARY : [])]))
    if (mode !== 'bench' && mode !== 'test' && !rest.length)
      codes.push(await withoutProxy({ ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/without-proxy.json` }, say))
  } finally {
    await house.stop()
  }
  say('færdig')
  const code = codes.find((one) => one !== 0) ?? 0
  if (mode !== 'bench') closingLine(code)
  return code
}

/** A PostgreSQL that an interrupted run left on the test data. */
async function stopLeftovers() {
  if (!existsSync(join(DATA, 'pg/cluster/postmaster.pid'))) return
  const { startPostgres } = await import('./pg.mjs')
  await (await startPostgres(join(DATA, 'pg'))).stop()
}

/** A step that failed before its tests ran counts as one failure. */
function closingLine(code) {
  const unit = read(`${REPORTS}/unit.json`)
  const stories = ALL_REPORTS.slice(1).map((name) => read(`${REPORTS}/${name}.json`))
  const sum = (name) => stories.reduce((total, one) => total + (one?.stats[name] ?? 0), 0)
  const passed = (unit?.numPassedTests ?? 0) + sum('expected') + sum('flaky')
  const counted = (unit?.numFailedTests ?? 0) + sum('unexpected')
  const failed = counted || (code ? 1 : 0)
  console.log(`${passed} passed, ${failed} failed`)
}
