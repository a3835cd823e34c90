// A real database for a test file: a copy of one that was migrated once in this run. The tests work as studio_app.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '#store'

interface Urls {
  superUrl: string
  appUrl: string
  ownerUrl: string
}
const MODEL = 'studio_model'

/** Gives each test file its own database; `as` opens a connection of another role. */
export function ownDatabase() {
  const name = `test_${Math.random().toString(36).slice(2, 12)}`
  let urls: Urls
  beforeAll(async () => {
    urls = await cluster()
    await ask(urls.superUrl, 'postgres', `create database ${name} template ${MODEL} owner studio_owner`)
    process.env.DATABASE_URL = inDatabase(urls.appUrl, name)
    process.env.STUDIO_EMBEDDED = '1'
  })
  afterAll(async () => {
    await closeDatabase()
    await ask(urls.superUrl, 'postgres', `drop database ${name} with (force)`)
  })
  const urlOf = (role: 'app' | 'owner' | 'super') => (role === 'app' ? urls.appUrl : role === 'owner' ? urls.ownerUrl : urls.superUrl)
  return {
    /** Runs SQL as a role of the database. */
    as: (role: 'app' | 'owner' | 'super', sql: string, values: unknown[] = []) => ask(urlOf(role), name, sql, values),
    /** Where a role reaches the database, for those who keep a connection. */
    url: (role: 'app' | 'owner' | 'super') => inDatabase(urlOf(role), name),
  }
}

async function ask(url: string, database: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: inDatabase(url, database) })
  await client.connect()
  try {
    return await client.query(sql, values)
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, database: string): string {
  const to = new URL(url)
  to.pathname = `/${database}`
  return to.toString()
}

/** The server of this run, with the migrated model database; started by whoever comes first. */
async function cluster(): Promise<Urls> {
  const folder = process.env.STUDIO_TEST_CLUSTER
  if (!folder) throw new Error('STUDIO_TEST_CLUSTER is not set: lib/store/testing/cluster.ts must be a globalSetup of vitest')
  const ready = join(folder, 'urls.json')
  return alone(join(folder, 'starting'), async () => {
    if (existsSync(ready)) return JSON.parse(readFileSync(ready, 'utf8')) as Urls
    const { startPostgres } = await import('../../../scripts/pg.mjs')
    const { ensureRoles } = await import('../../../scripts/roles.mjs')
    const { url: superUrl } = await startPostgres(folder)
    const { appUrl, ownerUrl } = await ensureRoles(superUrl, folder, MODEL)
    await migrate(ownerUrl)
    writeFileSync(ready, JSON.stringify({ superUrl, appUrl, ownerUrl }))
    return { superUrl, appUrl, ownerUrl }
  })
}

/** One process at a time: making a folder succeeds once. */
async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (i > 1200) throw error
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  try {
    return await work()
  } finally {
    rmdirSync(lock)
  }
}

/** As a deployment does it: `prisma migrate deploy` by the owner. */
function migrate(ownerUrl: string): Promise<void> {
  return new Promise((done, fail) => {
    const env = {
      ...process.env,
      MIGRATION_URL: ownerUrl,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? resolve('scripts/schema-engine.mjs'),
    }
    const child = spawn(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(output))))
  })
}
