// A synthetic population: one immutable file, kept by the browser, for those signed in.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { populationFile } from '#studio'
import { reply } from '../../../reply'
import { currentActor } from '../../../session'

export async function GET(request: Request, { params }: { params: Promise<{ digest: string }> }) {
  const { digest } = await params
  return reply(
    async () => populationFile(await currentActor(), { digest }),
    ({ path, size }) => {
      const headers = { 'cache-control': 'private, max-age=31536000, immutable', etag: `"${digest}"`, vary: 'Cookie' }
      if (request.headers.get('if-none-match')?.includes(digest)) return new Response(null, { status: 304, headers })
      const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
      return new Response(body, {
        headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': String(size), 'x-content-type-options': 'nosniff' },
      })
    },
  )
}
