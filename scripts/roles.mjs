// Makes the database and its two roles on the embedded server: studio_owner migrates, studio_app works and owns nothing.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** @returns {Promise<{ appUrl: string, ownerUrl: string }>} */
export async function ensureRoles(superUrl, dir, database = 'studio') {
  const file = join(dir, 'roles.json')
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify({ owner: randomBytes(18).toString('base64url'), app: randomBytes(18).toString('base64url') }), { mode: 0o600 })
  chmodSync(file, 0o600)
  const secrets = JSON.parse(readFileSync(file, 'utf8'))
  await ask(superUrl, 'postgres', async (client) => {
    for (const [name, password, more] of [
      ['studio_owner', secrets.owner, 'createdb'],
      ['studio_app', secrets.app, 'nocreatedb'],
    ]) {
      const known = (await client.query('select 1 from pg_roles where rolname = $1', [name])).rowCount
      await client.query(`${known ? 'alter' : 'create'} role ${name} login nosuperuser nocreaterole ${more} password ${pg.escapeLiteral(password)}`)
    }
    if (!(await client.query('select 1 from pg_database where datname = $1', [database])).rowCount)
      await client.query(`create database ${pg.escapeIdentifier(database)} owner studio_owner`)
  })
  await ask(superUrl, database, async (client) => {
    await client.query(
      'alter schema public owner to studio_owner; grant usage on schema public to studio_app; create extension if not exists pg_trgm; create extension if not exists unaccent',
    )
  })
  const as = (user, password) => {
    const url = new URL(superUrl)
    Object.assign(url, { username: user, password, pathname: `/${database}` })
    return url.toString()
  }
  return { appUrl: as('studio_app', secrets.app), ownerUrl: as('studio_owner', secrets.owner) }
}

async function ask(url, database, work) {
  const to = new URL(url)
  to.pathname = `/${database}`
  const client = new pg.Client({ connectionString: to.toString() })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
