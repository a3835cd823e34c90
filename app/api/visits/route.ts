// Who has a version open. A fetch and no action: saving does not wait for it, and a page that closes can still send it.
import { z } from 'zod'
import { visit } from '#studio'
import type { HereView, Result } from '#workflow'
import { malformed } from '../../answer'
import { PRIVATE, reply } from '../../reply'
import { currentActor } from '../../session'
import { hash, id, words } from '../../actions/inputs'

const MOST_BYTES = 2000
const told = z.strictObject({ versionId: id, step: words(200).nullable(), contentHash: hash.nullable(), writing: z.boolean(), leaving: z.boolean() })

export async function POST(request: Request) {
  return reply(
    async (): Promise<Result<HereView[]>> => {
      const actor = await currentActor()
      if (!actor) return { ok: false, problem: { code: 'notSignedIn' } }
      if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return { ok: false, problem: { code: 'tooLarge', limit: MOST_BYTES } }
      const body = told.safeParse(await request.json().catch(() => null))
      return body.success ? visit(actor, body.data) : { ok: false, problem: malformed(body.error) }
    },
    (value) => Response.json({ value }, { headers: PRIVATE }),
  )
}
