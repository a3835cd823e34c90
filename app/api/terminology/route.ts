// An official file from the administrator, read as it comes. The answer is lines of JSON: how far, and at last the report or the problem.
import { importTerminology } from '#studio'
import type { Problem, Result } from '#workflow'
import { bug } from '../../answer'
import { PRIVATE, refused, reply } from '../../reply'
import { currentActor } from '../../session'

/** How often the page is told how far. */
const EVERY_MS = 250

/** The header that names the file is sent by our own page alone: another site cannot set it. */
export async function POST(request: Request) {
  const fileName = nameIn(request.headers.get('x-file-name'))
  const actor = await currentActor()
  const body = fileName !== null && request.body
  if (!body)
    return reply(
      () => importTerminology(actor, { bytes: [], fileName: '' }),
      () => Response.json({}, { headers: PRIVATE }),
    )
  const asked = new URL(request.url).searchParams
  const lines = new TransformStream<string, Uint8Array>({ transform: (line, out) => out.enqueue(new TextEncoder().encode(`${line}\n`)) })
  const writer = lines.writable.getWriter()
  const say = (line: object) => writer.write(JSON.stringify(line)).catch(() => {}) // nobody listens any more
  let last = 0
  let begun: (began: null) => void = () => {}
  const reading = new Promise<null>((resolve) => (begun = resolve))
  const importing = importTerminology(actor, {
    bytes: told(body, () => begun(null)),
    fileName,
    format: asked.get('format') ?? undefined,
    name: asked.get('name') ?? undefined,
    smaller: asked.get('smaller') === 'ja',
    progress: (now) => {
      if (Date.now() - last < EVERY_MS) return
      last = Date.now()
      void say({ progress: now })
    },
  }).catch((error: unknown): Result<never> => ({ ok: false, problem: stopped(error) ?? bug(error) }))
  // who may not is told so before a byte is read
  const early = await Promise.race([importing, reading])
  if (early && !early.ok) return refused(early.problem)
  void importing.then(async (result) => {
    await say(result.ok ? { report: result.value } : { problem: result.problem })
    await writer.close().catch(() => {})
  })
  return new Response(lines.readable, { headers: { ...PRIVATE, 'content-type': 'application/x-ndjson; charset=utf-8' } })
}

async function* told(body: ReadableStream<Uint8Array>, began: () => void): AsyncGenerator<Uint8Array> {
  began()
  yield* body as unknown as AsyncIterable<Uint8Array>
}

const nameIn = (header: string | null): string | null => {
  try {
    return header === null ? null : decodeURIComponent(header)
  } catch {
    return null
  }
}
/** The person stopped it, or the connection broke: nothing was changed, and it is no fault of ours. */
const stopped = (error: unknown): Problem | null =>
  error instanceof Error && (error.name === 'AbortError' || /abort|ECONNRESET|terminated/i.test(error.message)) ? { code: 'tryAgain' } : null
