// The four lines of every Server Action: read with zod, know who, one use case, refresh. A fault of ours gets a number, once.
import 'server-only'
import { randomBytes } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import type { Actor, Problem, Result } from '#studio'
import { currentActor } from './session'

export interface Refresh {
  /** False where the page keeps its own state, as while writing. */
  refresh?: boolean
}

/** Never throws: whatever was sent, the answer is a plain Result. */
export async function answer<I, T>(
  schema: z.ZodType<I>,
  given: unknown,
  ask: (actor: Actor | null, input: I) => Promise<Result<T>>,
  { refresh = true }: Refresh = {},
): Promise<Result<T>> {
  try {
    const actor = await currentActor()
    const read = schema.safeParse(given)
    if (!read.success) return { ok: false, problem: actor ? malformed(read.error) : { code: 'notSignedIn' } }
    const result = await ask(actor, read.data)
    if (result.ok && refresh) revalidatePath('/', 'layout')
    return result
  } catch (error) {
    return { ok: false, problem: bug(error) }
  }
}

const MOST = 20
export const malformed = (error: z.ZodError): Problem => ({
  code: 'malformed',
  fields: error.issues.slice(0, MOST).map((issue) => {
    const path = issue.path.map(String).join('.')
    return {
      path,
      sentence: {
        da: `Feltet »${path || 'hele svaret'}« er ikke udfyldt, som det skal være.`,
        en: `The field “${path || 'the whole'}” is not filled in as it must be.`,
      },
    }
  }),
})

/** Written to the log with its number; the person is told the number alone. */
export function bug(error: unknown): Problem {
  const number = randomBytes(3).toString('hex').toUpperCase()
  console.error(`Fejl ${number}:`, error instanceof Error ? (error.stack ?? error.message) : 'ukendt')
  return { code: 'bug', number }
}
