// One Prisma client a process, as the application's role.
import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '../../generated/prisma/client'

const kept = globalThis as unknown as { studioDatabase?: PrismaClient }

/** The client; the pool is opened at the first use. */
export const db = (): PrismaClient =>
  (kept.studioDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10, connectionTimeoutMillis: 10_000 }),
  }))

export type Tx = Prisma.TransactionClient

/** Everything or nothing. READ COMMITTED: what a decision depends on is read with its row locked. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db().$transaction(work, { maxWait: 15_000, timeout: 30_000 })

export async function closeDatabase(): Promise<void> {
  await kept.studioDatabase?.$disconnect()
  delete kept.studioDatabase
}

/** Codes of Prisma for a row that exists already. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === 'P2002'
/** The database is away, busy or gave up: nothing was changed, and the same may be tried again. */
export const isPassing = (error: unknown): boolean =>
  ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034'].includes(codeOf(error) ?? '') ||
  /ECONNREFUSED|ECONNRESET|Connection terminated/.test(String((error as Error | null)?.message))

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined
