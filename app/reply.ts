// Answers of routes: JSON that nobody keeps, with the status that fits the problem.
import 'server-only'
import type { Problem, Result } from '#studio'
import { bug } from './answer'

const STATUS: Partial<Record<Problem['code'], number>> = {
  notSignedIn: 401,
  unknownReceiver: 401,
  notYourRole: 403,
  otherReceiver: 403,
  notFound: 404,
  malformed: 400,
  tooLarge: 413,
  unknownRelease: 422,
  tryAgain: 503,
  bug: 500,
}
export const PRIVATE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

export const refused = (problem: Problem): Response => Response.json({ problem }, { status: STATUS[problem.code] ?? 409, headers: PRIVATE })

/** Runs a use case; what it refuses or what fails becomes a status and a problem. */
export async function reply<T>(ask: () => Promise<Result<T>>, shown: (value: T) => Response | Promise<Response>): Promise<Response> {
  try {
    const result = await ask()
    return result.ok ? await shown(result.value) : refused(result.problem)
  } catch (error) {
    return refused(bug(error))
  }
}
