// One's own synthetic data, as files of one form. The header is sent by our own page alone: another site cannot set it.
import { importPopulation, SOURCE_LIMIT } from '#studio'
import { PRIVATE, reply } from '../../reply'
import { currentActor } from '../../session'

export async function POST(request: Request) {
  return reply(
    async () => {
      const actor = await currentActor()
      const none = { title: '', files: [] }
      // who may not is told so before a byte is read
      const early = await importPopulation(actor, none)
      if (!early.ok && early.problem.code !== 'malformed') return early
      if (!request.headers.get('x-population')) return importPopulation(actor, none)
      if (Number(request.headers.get('content-length') ?? SOURCE_LIMIT + 1) > SOURCE_LIMIT)
        return { ok: false, problem: { code: 'tooLarge', limit: SOURCE_LIMIT } }
      const form = await request.formData().catch(() => null)
      if (!form) return importPopulation(actor, none)
      const files = form.getAll('files').filter((one): one is File => typeof one !== 'string')
      const title = form.get('title')
      const read = await Promise.all(files.map(async (one) => ({ name: one.name.replace(/^.*[\\/]/, ''), text: await one.text() })))
      return importPopulation(actor, { title: typeof title === 'string' ? title : '', files: read })
    },
    (value) => Response.json({ value }, { headers: PRIVATE }),
  )
}
