// The studio without proxy.ts: a copy of the checkout is built without that file and served beside the house, and the authorisation suite asks it the same questions.
// proxy.ts is a convenience: no answer about permission may rest on it.
import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const COPY = '.data/test-copies/noproxy'
/** What a build does not need, or would write into. */
const LEFT_OUT = ['.git', '.data', 'test-results', 'node_modules', 'coverage', 'outside']
const NEXT = 'node_modules/next/dist/bin/next'
const PORTS = { studio: 3110, oidc: 3998 }

/** Packages are linked, since they are many and nobody writes into them; sources are copied, since a build rewrites some of them in place. */
export function makeCopy(to = COPY) {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync('.')) if (!LEFT_OUT.includes(name) && !name.startsWith('.next')) cpSync(name, join(to, name), { recursive: true })
  link('node_modules', join(to, 'node_modules'))
  rmSync(join(to, 'proxy.ts'))
}

function link(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      if (entry.name !== '.cache') link(source, target)
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}
function linkOrCopy(source, target) {
  try {
    linkSync(source, target)
  } catch (error) {
    if (error.code !== 'EXDEV' && error.code !== 'EPERM' && error.code !== 'EMLINK') throw error
    copyFileSync(source, target)
  }
}

/** Runs to the end; answers the exit code. */
const ended = (args, options) => new Promise((done) => spawn(process.execPath, args, options).once('exit', (code) => done(code ?? 1)))

export async function buildCopy(copy = COPY) {
  const code = await ended([NEXT, 'build'], {
    cwd: resolve(copy),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0 || !existsSync(join(copy, '.next/BUILD_ID'))) throw new Error(`The copy in ${copy} was not built (${code})`)
}

/** Serves the copy on the house's own database and runs the suite against it. Answers the exit code. */
export async function askCopy(env, copy = COPY, ports = PORTS, asked = ['authorisation', '--output', 'test-results/without-proxy']) {
  const url = `http://localhost:${ports.studio}`
  const issuer = `http://localhost:${ports.oidc}`
  const its = {
    ...env,
    PORT: String(ports.studio),
    APP_PORT: String(ports.studio),
    STUDIO_URL: url,
    NEXTAUTH_URL: url,
    OIDC_PORT: String(ports.oidc),
    OIDC_ISSUER: issuer,
  }
  const tied = new URL('../../scripts/tied.mjs', import.meta.url).href
  const studio = spawn(process.execPath, ['--import', tied, NEXT, 'start', '-p', its.PORT], {
    cwd: resolve(copy),
    env: its,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const gone = new Promise((done) => studio.once('exit', done))
  let complaints = '' // refused calls fill pages: shown only when something went wrong
  studio.stderr.on('data', (data) => (complaints = (complaints + data).slice(-8000)))
  try {
    await Promise.race([
      answers(`${url}/api/health`),
      gone.then(() => Promise.reject(new Error(`The copy of the studio ended before it answered\n${complaints}`))),
    ])
    const asks = { ...its, STUDIO_BUILD: resolve(copy, '.next'), ...(existsSync(join(copy, 'proxy.ts')) ? {} : { STUDIO_WITHOUT_PROXY: '1' }) }
    const code = await ended(['node_modules/@playwright/test/cli.js', 'test', ...asked], { env: asks, stdio: 'inherit' })
    if (code !== 0) console.error(complaints)
    return code
  } finally {
    studio.kill('SIGTERM')
    const force = setTimeout(() => studio.kill('SIGKILL'), 5000)
    await gone
    clearTimeout(force)
  }
}

async function answers(url) {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(url, { signal: AbortSignal.timeout(4000) }).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`${url} does not answer`)
}

/** Answers the exit code; leaves nothing behind. */
export async function withoutProxy(env, say) {
  try {
    say('bygger en kopi uden proxy.ts')
    makeCopy()
    await buildCopy()
    say('spørger kopien om det samme')
    return await askCopy(env)
  } finally {
    rmSync(COPY, { recursive: true, force: true })
  }
}
