// Who asks, for pages, actions and routes.
import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor, Result } from '#studio'
import { authOptions } from './auth'

/** Read from the database once a request; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => (await getServerSession(authOptions()))?.actor ?? null)

/** For pages: without a session, to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/login')
}

/** For pages: the value of an answer; what is not found is a page that is not found. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  if (result.problem.code === 'notFound') notFound()
  if (result.problem.code === 'notSignedIn') redirect('/login')
  throw new Error(result.problem.code)
}
