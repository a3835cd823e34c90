// The document of a version as a file: its canonical text, which the content hash covers.
import { downloadDocument } from '#studio'
import { PRIVATE, reply } from '../../../../reply'
import { currentActor } from '../../../../session'

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string; version: string }> }) {
  const { slug, version } = await params
  return reply(async () => downloadDocument(await currentActor(), { slug, version }), ({ text, contentHash, fileName }) =>
    new Response(text, { headers: { ...PRIVATE, 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"`, etag: `"${contentHash}"` } }),
  )
}
