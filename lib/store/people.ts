// People, their sessions and their failed attempts to sign in.
import 'server-only'
import type { Actor, Role } from '#workflow'
import { db, type Tx } from './client'

export interface Person extends Actor {
  source: 'demo' | 'oidc'
  active: boolean
  passwordHash: string | null
}
const SHOWN = { id: true, name: true, roles: true, source: true, active: true, passwordHash: true } as const

export const findPerson = (issuer: string, subject: string, tx: Tx = db()): Promise<Person | null> =>
  tx.user.findUnique({ where: { issuer_subject: { issuer, subject } }, select: SHOWN })

/** The person of an issuer and a subject, with name and roles as they are said now. */
export function keepPerson(
  tx: Tx,
  given: { source: 'demo' | 'oidc'; issuer: string; subject: string; name: string; roles: readonly Role[]; passwordHash?: string },
): Promise<Person> {
  const { issuer, subject, roles, ...data } = given
  return tx.user.upsert({
    where: { issuer_subject: { issuer, subject } },
    create: { issuer, subject, ...data, roles: [...roles] },
    update: { name: data.name, roles: [...roles], ...(data.passwordHash ? { passwordHash: data.passwordHash } : {}) },
    select: SHOWN,
  })
}

/** Everyone who may sign in. */
export const activePeople = () => db().user.findMany({ where: { active: true }, select: { id: true, name: true, roles: true }, orderBy: { name: 'asc' } })

/** Absolute and idle life of a session. */
export const SESSION_HOURS = 12
export const IDLE_HOURS = 4
const HOUR = 3_600_000

export async function openSession(tx: Tx, id: string, userId: string): Promise<void> {
  await tx.session.create({ data: { id, userId, expiresAt: new Date(Date.now() + SESSION_HOURS * HOUR) } })
  await tx.session.deleteMany({ where: { userId, OR: [{ expiresAt: { lt: new Date() } }, { seenAt: { lt: new Date(Date.now() - IDLE_HOURS * HOUR) } }] } })
}

/** The person of a living session; being seen is noted every five minutes. */
export async function personOf(sessionId: string): Promise<Person | null> {
  const now = Date.now()
  const session = await db().session.findUnique({ where: { id: sessionId }, select: { expiresAt: true, seenAt: true, user: { select: SHOWN } } })
  if (!session || session.expiresAt.getTime() < now || session.seenAt.getTime() < now - IDLE_HOURS * HOUR || !session.user.active) return null
  if (session.seenAt.getTime() < now - 300_000) await db().session.updateMany({ where: { id: sessionId }, data: { seenAt: new Date(now) } })
  return session.user
}

/** The person whose session it was. */
export async function endSession(tx: Tx, id: string): Promise<Person | null> {
  const session = await tx.session.findUnique({ where: { id }, select: { user: { select: SHOWN } } })
  await tx.session.deleteMany({ where: { id } })
  return session?.user ?? null
}

/** Attempts of these keys since a time. Serialised on each key, so that attempts made at once are all counted. */
export async function attemptsSince(tx: Tx, keys: readonly string[], since: Date): Promise<{ key: string; count: number; last: Date }[]> {
  for (const key of [...keys].sort()) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in ${key}`}, 0))`
  const rows = await tx.signInAttempt.groupBy({ by: ['key'], where: { key: { in: [...keys] }, at: { gt: since } }, _count: true, _max: { at: true } })
  return rows.map((row) => ({ key: row.key, count: row._count, last: row._max.at! }))
}
/** Answers the ids, so that a right password can take its own attempt back. Old ones are swept. */
export async function noteAttempts(tx: Tx, keys: readonly string[], old: Date): Promise<bigint[]> {
  await tx.signInAttempt.deleteMany({ where: { at: { lt: old } } })
  return (await tx.signInAttempt.createManyAndReturn({ data: keys.map((key) => ({ key })), select: { id: true } })).map((one) => one.id)
}
export const forgetAttempts = (tx: Tx, key: string, ids: readonly bigint[]) =>
  tx.signInAttempt.deleteMany({ where: { OR: [{ key }, { id: { in: [...ids] } }] } })
