// node scripts/studio.mjs start | dev | test | e2e | bench: everything from a bare checkout.
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
const [mode = 'start', ...rest] = process.argv.slice(2)
const began = Date.now()
const say = (text) => console.log(`[${((Date.now() - began) / 1000).toFixed(1)} s] ${text}`)

const prepare = await import('./prepare.mjs')
const { supervisor } = await import('./processes.mjs')

/** Where everything is and on which ports: the environment of every process. */
export function environment(data, ports) {
  const url = (port) => `http://localhost:${port}`
  const path = (...parts) => resolve(data, ...parts)
  return {
    ...process.env,
    NODE_ENV: 'production',
    STUDIO_DATA: resolve(data),
    PORT: String(ports.studio),
    FEED_PORT: String(ports.feed),
    RECEIVER_PORT: String(ports.receiver),
    STUDIO_URL: process.env.STUDIO_URL ?? url(ports.studio),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? url(ports.studio),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? prepare.secret(data, 'secret'),
    FEED_URL: process.env.FEED_URL ?? url(ports.feed),
    RECEIVER_URL: process.env.RECEIVER_URL ?? url(ports.receiver),
    FEED_DIR: path('feed'),
    KEYS_DIR: path('keys'),
    TRUSTED_ROOT: path('keys', 'root.json'),
    POPULATIONS_DIR: path('populations'),
    PATIENTS_DIR: path('receiver', 'patients'),
    RECEIVER_DIR: path('receiver', 'state'),
    RECEIVER_NAME: process.env.RECEIVER_NAME ?? 'Referencemodtager',
    RECEIVER_TOKEN: process.env.RECEIVER_TOKEN ?? prepare.secret(data, 'receiver-token'),
    DUCKDB_CHILD: resolve('lib/engines/duckdb/child.ts'),
    POPULATION_CHILD: resolve('bin/population/job.ts'),
    COUNTING_CHILD: resolve('bin/population/counting.ts'),
  }
}

const TSX = ['--import', 'tsx']
function startProcesses(processes, env, { dev = false } = {}) {
  processes.start('feed', [...TSX, 'feed/main.ts'], env)
  processes.start('udgiver', [...TSX, '--conditions=react-server', 'publisher/main.ts'], env)
  processes.start('studie', ['node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '-p', env.PORT], dev ? { ...env, NODE_ENV: 'development' } : env)
  processes.start('modtager', [...TSX, 'receiver/main.ts'], env)
}

async function until(url, seconds) {
  for (let i = 0; i < seconds * 5; i++) {
    try {
      if ((await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(4000) })).status < 500) return
    } catch {
      /* not up yet */
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`${url} svarede ikke inden for ${seconds} s`)
}

/** Database, populations, first content and all processes; answers how to stop them. */
export async function raise(data, ports, { dev = false, test = false, more = {} } = {}) {
  const database = await prepare.openDatabase(data, say, { forceEmbedded: test })
  const env = { ...environment(data, ports), ...database.env, ...more }
  const processes = supervisor((name, line) => console.log(`${name.padEnd(8)} │ ${line}`))
  const stop = async () => {
    await processes.stop()
    await database.stop()
  }
  try {
    await prepare.makePopulations(data, env, say)
    if (database.embedded || process.env.STUDIO_DEMO === '1') await prepare.seed(data, env, say)
    startProcesses(processes, env, { dev })
    await Promise.all([until(`${env.STUDIO_URL}/login`, 90), until(`${env.FEED_URL}/`, 60), until(`${env.RECEIVER_URL}/`, 120)])
  } catch (error) {
    await stop()
    throw error
  }
  return { env, stop, embedded: database.embedded }
}

async function serve(dev) {
  const number = (name, fallback) => Number(process.env[name] ?? fallback)
  const data = process.env.STUDIO_DATA ?? '.data'
  mkdirSync(data, { recursive: true })
  if (!dev) await prepare.build(say)
  const house = await raise(data, { studio: number('PORT', 3000), feed: number('FEED_PORT', 3001), receiver: number('RECEIVER_PORT', 3002) }, { dev })
  say('klar')
  console.log(`\n  Studiet    ${house.env.STUDIO_URL}\n  Feed       ${house.env.FEED_URL}\n  Modtager   ${house.env.RECEIVER_URL}`)
  if (house.embedded || process.env.STUDIO_DEMO === '1') {
    console.log('\n  Demobrugere (brugernavn = adgangskode):')
    for (const user of JSON.parse(readFileSync('lib/studio/demo-users.json', 'utf8'))) console.log(`    ${user.username.padEnd(18)} ${user.name}`)
  }
  console.log('\n  Ctrl-C stopper det hele.\n')
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    say('stopper')
    await house.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
}

try {
  await prepare.installPackages(say)
  if (mode === 'start' || mode === 'dev') await serve(mode === 'dev')
  else if (['test', 'e2e', 'bench'].includes(mode)) {
    const { suite } = await import('./suite.mjs')
    process.exit(await suite(mode, rest, { say, raise }))
  } else throw new Error(`Ukendt kommando: ${mode}. Brug start, dev, test, e2e eller bench.`)
} catch (error) {
  console.error(`\n${error.message}\n`)
  process.exit(1)
}
