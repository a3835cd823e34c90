// The synthetic clinics beside the database: immutable files named by their digest, listed in index.json.
import 'server-only'
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { decode } from '#population/file'
import type { Population } from '#population/columns'
import { ok, refuse, type Actor, type Result } from '#workflow'
import { asking } from './doing'

export interface PopulationView {
  name: string
  title: string
  digest: string
  size: number
  /** Reference date, a Day. */
  ref: number
  clinic: string
  /** Where the page's worker fetches it. */
  url: string
}
const listed = z.array(
  z.object({ name: z.string(), title: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/), size: z.int(), ref: z.int(), clinic: z.string() }),
)
const folder = () => process.env.POPULATIONS_DIR ?? '.data/populations'

/** All that are there, the first one being the studio's. Empty before any was made. */
export async function listPopulations(): Promise<PopulationView[]> {
  let text: string
  try {
    text = await readFile(`${folder()}/index.json`, 'utf8')
  } catch {
    return []
  }
  return listed
    .parse(JSON.parse(text))
    .map(({ name, title, digest, size, ref, clinic }) => ({ name, title, digest, size, ref, clinic, url: `/api/population/${digest}` }))
}

/** The file's place and length, for those signed in. */
export const populationFile = (actor: Actor | null, { digest }: { digest: string }): Promise<Result<{ path: string; size: number }>> =>
  asking(actor, 'downloadPopulation', async () => {
    if (!/^[0-9a-f]{64}$/.test(digest)) return refuse({ code: 'notFound' })
    const path = `${folder()}/${digest}.pop`
    const found = await stat(path).catch(() => null)
    return found ? ok({ path, size: found.size }) : refuse({ code: 'notFound' })
  })

let held: Population | undefined
/** The studio's own population, read once a process. */
export async function shippedPopulation(): Promise<Population | null> {
  const [first] = await listPopulations()
  if (!first) return null
  if (held?.digest !== first.digest) held = decode(await readFile(`${folder()}/${first.digest}.pop`))
  return held
}
