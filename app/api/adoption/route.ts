// A receiver says which release it runs. Strict JSON, its own token, no patient data.
import { z } from 'zod'
import { reportAdoption } from '#studio'
import { words } from '../../actions/inputs'
import { malformed } from '../../answer'
import { PRIVATE, refused, reply } from '../../reply'

const LIMIT = 4096
const report = z.strictObject({
  receiver: z.string().min(1).max(200),
  package: z.string().regex(/^[a-z0-9.-]{1,120}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  activatedAt: z.iso.datetime(),
  engine: words(120).min(1),
})

export async function PUT(request: Request) {
  const token = /^Bearer ([\w~+/.=-]{16,200})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
  if (!token) return refused({ code: 'unknownReceiver' })
  if (Number(request.headers.get('content-length') ?? LIMIT + 1) > LIMIT) return refused({ code: 'tooLarge', limit: LIMIT })
  const read = report.safeParse(await request.json().catch(() => null))
  if (!read.success) return refused(malformed(read.error))
  return reply(
    () => reportAdoption(token, read.data),
    ({ isNew }) => new Response(null, { status: isNew ? 201 : 200, headers: PRIVATE }),
  )
}
