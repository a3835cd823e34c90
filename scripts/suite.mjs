// npm test, npm run test:long and npm run bench: the same house, raised on its own data folder and ports.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, ensureBrowser } from './prepare.mjs'

const bin = (name) => `node_modules/.bin/${name}`
const DATA = '.data/test'
const REPORTS = 'test-results'
const ports = { studio: 3100, feed: 3101, receiver: 3102, oidc: 3999 }
const shell = (command, args, env = {}) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** Answers the exit code. */
export async function suite(mode, rest, { say, raise }) {
  mkdirSync(REPORTS, { recursive: true })
  await ensureBrowser(say)
  const codes = []
  if (mode === 'test') {
    codes.push(shell(process.execPath, ['scripts/check.mjs', 'format', 'lint', 'types', 'architecture']))
    say('format, lint, typer og importregler')
  }
  if (mode !== 'bench') {
    codes.push(
      shell(
        bin('vitest'),
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/unit.json`],
        mode === 'long' ? { STUDIO_LONG: '1' } : {},
      ),
    )
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
    const env = { ...house.env, OIDC_PORT: String(ports.oidc), APP_PORT: String(ports.studio), PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/e2e.json` }
    if (mode === 'bench')
      for (const file of readdirSync('bench')
        .filter((name) => name.endsWith('.ts'))
        .sort())
        codes.push(shell(process.execPath, ['--import', 'tsx', join('bench', file)], env))
    else codes.push(shell(bin('playwright'), ['test', ...rest], env))
  } finally {
    await house.stop()
  }
  say('færdig')
  if (mode !== 'bench') closingLine()
  return codes.find((code) => code !== 0) ?? 0
}

/** A PostgreSQL that an interrupted run left on the test data. */
async function stopLeftovers() {
  if (!existsSync(join(DATA, 'pg/cluster/postmaster.pid'))) return
  const { startPostgres } = await import('./pg.mjs')
  await (await startPostgres(join(DATA, 'pg'))).stop()
}

function closingLine() {
  const unit = read(`${REPORTS}/unit.json`)
  const e2e = read(`${REPORTS}/e2e.json`)
  const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0) + (e2e?.stats.flaky ?? 0)
  const failed = (unit?.numFailedTests ?? 0) + (e2e?.stats.unexpected ?? 0)
  console.log(`${passed} passed, ${failed} failed`)
}
