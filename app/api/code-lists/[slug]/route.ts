// A shared code list as a file: CSV for a spreadsheet, or a FHIR ValueSet.
import { exportCodeList } from '#studio'
import { PRIVATE, reply } from '../../../reply'
import { currentActor } from '../../../session'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const form = new URL(request.url).searchParams.get('form') === 'fhir' ? 'fhir' : 'csv'
  return reply(
    async () => exportCodeList(await currentActor(), { slug, form }),
    ({ name, type, text }) => new Response(text, { headers: { ...PRIVATE, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` } }),
  )
}
