// Counts of a document on a large population. A fetch and no action: a newer question drops an older one, and saving does not wait for it.
import { z } from 'zod'
import { MAX_LENGTH } from '#criteria'
import { countLarge, countProfile, type LargeAnswer, type LargeFound } from '#studio'
import type { Result } from '#workflow'
import { PRIVATE, reply } from '../../reply'
import { currentActor } from '../../session'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
/** A document as it is written, or a profile by its name. */
const asked = z.union([
  z.strictObject({ digest, place: z.string().max(100), document: z.string().max(MAX_LENGTH) }),
  z.strictObject({ digest, slug: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
])
const NOTHING = { digest: '', place: '', document: '' }

export async function POST(request: Request) {
  return reply(
    async (): Promise<Result<LargeAnswer | LargeFound>> => {
      const actor = await currentActor()
      // who may not is told so before a byte is read
      if (!actor) return countLarge(actor, NOTHING)
      if (Number(request.headers.get('content-length') ?? 0) > 4 * MAX_LENGTH) return { ok: false, problem: { code: 'tooLarge', limit: MAX_LENGTH } }
      const body = asked.safeParse(await request.json().catch(() => null))
      if (!body.success) return countLarge(actor, NOTHING)
      return 'slug' in body.data ? countProfile(actor, body.data) : countLarge(actor, body.data)
    },
    (value) => Response.json({ value }, { headers: PRIVATE }),
  )
}
