// Signing in and out, and who a session is. Nothing of a person lives in the cookie but the session's id.
import 'server-only'
import { randomUUID } from 'node:crypto'
import { ok, refuse, type Actor, type Result, type Role } from '#workflow'
import {
  attemptsSince,
  endSession,
  findPerson,
  forgetAttempts,
  keepPerson,
  noteAttempts,
  openSession,
  personOf,
  record,
  SESSION_HOURS,
  transaction,
  type Person,
  type Tx,
} from '#store'
import DEMO from './demo-users.json'
import { atOnce } from './doing'
import { meansOf, rolesOf } from './means'
import { hashPassword, isPassword } from './password'

export { SESSION_HOURS }

export interface Session {
  sessionId: string
  name: string
}
export const DEMO_USERS = DEMO as { username: string; name: string; roles: Role[] }[]
const DEMO_ISSUER = 'demo'

const MINUTE = 60_000
const WINDOW = 15 * MINUTE
/** Wrong passwords within the window that cost no waiting. An address may be a whole house. */
const FREE = { account: 10, address: 60 }

/** A demo user's password. After ten wrong ones each further costs waiting: 5 s, 10 s, 20 s … at most 15 minutes. */
export async function signInDemo(given: { username: string; password: string; address: string }): Promise<Result<Session>> {
  if (!meansOf().demo) return refuse({ code: 'wrongPassword' })
  const subject = given.username.trim().toLowerCase().slice(0, 100)
  const account = `account:${subject}`
  const keys = [account, `address:${given.address.slice(0, 100)}`]
  const counted = await transaction(async (tx) => {
    const before = await attemptsSince(tx, keys, new Date(Date.now() - WINDOW))
    const wait = Math.max(0, ...before.map(({ key, count, last }) => waitOf(count, key === account ? FREE.account : FREE.address, last)))
    return wait > 0 ? { wait, ids: [] } : { wait, ids: await noteAttempts(tx, keys, new Date(Date.now() - 4 * WINDOW)) }
  })
  if (counted.wait > 0) return refuse({ code: 'tooManyAttempts', seconds: Math.ceil(counted.wait / 1000) })
  const person = await findPerson(DEMO_ISSUER, subject)
  const right = await isPassword(given.password.slice(0, 200), person?.passwordHash ?? null)
  if (!person || !right || !person.active) return refuse({ code: 'wrongPassword' })
  return atOnce(async (tx) => {
    await forgetAttempts(tx, account, counted.ids)
    return ok(await begin(tx, person, { by: 'demo' }))
  })
}

/** Milliseconds to wait yet. */
function waitOf(count: number, free: number, last: Date): number {
  if (count < free) return 0
  return last.getTime() + Math.min(WINDOW, 5_000 * 2 ** Math.min(count - free, 20)) - Date.now()
}

/** Somebody whom the sign-in service vouches for; his roles are what it says now. */
export function signInService(claims: Readonly<Record<string, unknown>>): Promise<Result<Session>> {
  const { service } = meansOf()
  const subject = claims.sub
  if (!service || typeof subject !== 'string' || !subject) return Promise.resolve(refuse({ code: 'wrongPassword' }))
  const name = typeof claims.name === 'string' && claims.name.trim() ? claims.name.trim().slice(0, 200) : subject
  const roles = rolesOf(claims[service.roleClaim])
  return atOnce(async (tx) => {
    const before = await findPerson(service.issuer, subject, tx)
    if (before && !before.active) return refuse({ code: 'wrongPassword' })
    const person = await keepPerson(tx, { source: 'oidc', issuer: service.issuer, subject, name, roles })
    const changed = before && before.roles.join() !== roles.join()
    return ok(await begin(tx, person, { by: 'service', ...(changed ? { rolesBefore: before.roles.join(' ') } : {}) }))
  })
}

async function begin(tx: Tx, person: Person, details: Record<string, string>): Promise<Session> {
  const sessionId = randomUUID() // 122 random bits; it leaves the server inside an encrypted cookie only
  await openSession(tx, sessionId, person.id)
  await record(tx, person, { act: 'signIn', details })
  return { sessionId, name: person.name }
}

/** Who it is now, with the roles of now; null when the session, the person or the door is closed. */
export async function actorOf(sessionId: unknown): Promise<Actor | null> {
  if (typeof sessionId !== 'string' || !/^[0-9a-f-]{36}$/.test(sessionId)) return null
  const person = await personOf(sessionId)
  if (!person || (person.source === 'demo' && !meansOf().demo)) return null
  return { id: person.id, name: person.name, roles: person.roles }
}

export const signOut = (sessionId: string): Promise<Result<null>> =>
  atOnce(async (tx) => {
    const person = await endSession(tx, sessionId)
    if (person) await record(tx, person, { act: 'signOut' })
    return ok(null)
  })

/** Makes the demo users that are not there yet. Answers their actors by username. */
export async function ensureDemoUsers(): Promise<Map<string, Actor>> {
  if (!meansOf().demo) throw new Error('Demo users exist on the embedded database only, or with STUDIO_DEMO=1')
  const actors = new Map<string, Actor>()
  for (const { username, name, roles } of DEMO_USERS) {
    const known = await findPerson(DEMO_ISSUER, username)
    if (known && known.name === name && known.roles.join() === roles.join()) {
      actors.set(username, known)
      continue
    }
    const passwordHash = await hashPassword(username)
    const made = await transaction(async (tx) => {
      const person = await keepPerson(tx, { source: 'demo', issuer: DEMO_ISSUER, subject: username, name, roles, passwordHash })
      await record(tx, { name: 'Profilstudio' }, { act: 'addUser', details: { user: person.id, name, roles: roles.join(' ') } })
      return person
    })
    actors.set(username, made)
  }
  return new Map([...actors].map(([username, { id, name, roles }]) => [username, { id, name, roles }]))
}
