// A synthetic population: one immutable file, kept by the browser, for those signed in.
import { createReadStream } from 'node:fs'
import { populationFile } from '#studio'
import { reply } from '../../../reply'
import { currentActor } from '../../../session'

/** As Node has it, and the types of a browser do not. */
const streams = ReadableStream as unknown as { from: (chunks: AsyncIterable<Uint8Array>) => ReadableStream<Uint8Array> }

export async function GET(request: Request, { params }: { params: Promise<{ digest: string }> }) {
  const { digest } = await params
  return reply(
    async () => populationFile(await currentActor(), { digest }),
    ({ path, size }) => {
      const headers = { 'cache-control': 'private, max-age=31536000, immutable', etag: `"${digest}"`, vary: 'Cookie' }
      if (request.headers.get('if-none-match')?.includes(digest)) return new Response(null, { status: 304, headers })
      // not Readable.toWeb: of a reader who leaves half way it throws where nobody catches
      const body = streams.from(createReadStream(path))
      return new Response(body, {
        headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': String(size), 'x-content-type-options': 'nosniff' },
      })
    },
  )
}
