// From a bare checkout to everything that the processes need: packages, database, secrets, populations, build, first content.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashOf, once } from './stamps.mjs'

const bin = (name) => join('node_modules/.bin', name)
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
const BUILT_FROM = [
  'app',
  'components',
  'lib',
  'types',
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'prisma/schema.prisma',
]

/** Runs a command to its end; throws when it fails. Output is shown only then, or always with `show`. */
export function run(command, args, env = {}, show = false) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env: { ...process.env, ...QUIET, ...env }, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done(output) : fail(new Error(`${command} ${args.join(' ')} failed (${code})\n${output}`))))
  })
}

export async function installPackages(say) {
  const ran = await once('node_modules/.studio-lock', hashOf(['package-lock.json']), async () => {
    say('henter pakker (npm ci)')
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  const hash = hashOf(['prisma/schema.prisma', 'package-lock.json'])
  if (ran || !existsSync('generated/prisma')) await run(bin('prisma'), ['generate'], schemaEngine())
  await once('generated/.stamp', hash, () => run(bin('prisma'), ['generate'], schemaEngine()))
}

/** Prisma's native engine is not downloaded: the WebAssembly build of the same engine is used (docs/decisions). */
export const schemaEngine = () =>
  process.platform === 'win32' || process.env.PRISMA_SCHEMA_ENGINE_BINARY ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: resolve('scripts/schema-engine.mjs') }

/** The database, migrated. @returns {{ env: object, stop: () => Promise<void>, embedded: boolean }} */
export async function openDatabase(data, say, { forceEmbedded = false } = {}) {
  let server
  let env
  if (process.env.DATABASE_URL && !forceEmbedded) {
    env = { DATABASE_URL: process.env.DATABASE_URL, MIGRATION_URL: process.env.MIGRATION_URL ?? process.env.DATABASE_URL }
    say(`bruger databasen i DATABASE_URL (${new URL(env.DATABASE_URL).host})`)
    refuseOpenDoor()
  } else {
    const { startPostgres } = await import('./pg.mjs')
    const { ensureRoles } = await import('./roles.mjs')
    server = await startPostgres(join(data, 'pg'))
    const { appUrl, ownerUrl } = await ensureRoles(server.url, join(data, 'pg'))
    env = { DATABASE_URL: appUrl, MIGRATION_URL: ownerUrl, STUDIO_EMBEDDED: '1' }
    say(`PostgreSQL ${server.reused ? 'kørte allerede' : 'startet'}`)
  }
  const stop = async () => server?.stop()
  try {
    const where = new URL(env.MIGRATION_URL)
    const stamp = join(data, 'stamps', `migrated-${where.hostname}-${server ? 'embedded' : where.pathname.slice(1)}`)
    await once(stamp, hashOf(['prisma/migrations']), async () => {
      say('opdaterer databasens skema')
      await run(bin('prisma'), ['migrate', 'deploy'], { ...env, ...schemaEngine() })
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { env, stop, embedded: Boolean(server) }
}

/** A studio on a server must know who people are. */
function refuseOpenDoor() {
  if (process.env.OIDC_ISSUER || process.env.STUDIO_DEMO === '1') return
  throw new Error(
    'Studiet starter ikke: DATABASE_URL er sat, men der er ingen login-tjeneste. Sæt OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET, eller STUDIO_DEMO=1 for at tillade demobrugere.',
  )
}

/** A secret kept in a file that only its owner reads. */
export function secret(data, name) {
  const file = join(data, name)
  mkdirSync(data, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

export const build = (say) =>
  once('.next/.studio-build', hashOf(BUILT_FROM), async () => {
    say('bygger studiet (next build)')
    await run(bin('next'), ['build'])
  })

const tsx = ['--import', 'tsx']
/** Populations of the studio and the receivers' patients as FHIR bundles. */
export async function makePopulations(data, env, say) {
  const made = hashOf(['lib/population', 'lib/terminology', 'lib/criteria/core', 'scripts/populations.ts'])
  await once(join(data, 'stamps/populations'), made, async () => {
    say('danner den syntetiske klinik')
    await run(process.execPath, [...tsx, 'scripts/populations.ts'], env)
  })
  await once(join(data, 'stamps/patients'), made + hashOf(['receiver/export-clinic.ts']), async () => {
    say('skriver klinikkens patienter som FHIR til modtageren')
    await run(process.execPath, [...tsx, 'receiver/export-clinic.ts', '--population', 'klinik', '--out', env.PATIENTS_DIR], env)
  })
}

/** First content, by the same use cases as people use. Does nothing when it is there. */
export const seed = (data, env, say) =>
  once(join(data, 'stamps/seed'), hashOf(['prisma/seed.ts', 'profiles']), async () => {
    say('lægger de første profiler ind')
    await run(process.execPath, [...tsx, '--conditions=react-server', 'prisma/seed.ts'], env)
  })

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app']
/** A browser for the end-to-end tests: the system's, else Debian's, else Playwright's own. */
export async function ensureBrowser(say) {
  if (process.env.CHROMIUM_PATH || BROWSERS.some((path) => existsSync(path))) return
  say('henter en browser til testene')
  const apt = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!apt) return void (await run(bin('playwright'), ['install', 'chromium'], {}, true))
  await run('apt-get', ['update', '-q'])
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'], { DEBIAN_FRONTEND: 'noninteractive' })
}
