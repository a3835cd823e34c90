'use server'
// Ends the session, here and on the server.
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getToken } from 'next-auth/jwt'
import { signOut as endSession } from '#studio'
import { SESSION_COOKIES } from '../auth'

export async function signOut(): Promise<void> {
  const jar = await cookies()
  const given = jar.getAll()
  const token = await getToken({ req: { cookies: Object.fromEntries(given.map(({ name, value }) => [name, value])), headers: {} } as never })
  if (token?.sid) await endSession(token.sid)
  for (const { name } of given) if (SESSION_COOKIES.some((start) => name.startsWith(start))) jar.delete(name)
  redirect('/login')
}
