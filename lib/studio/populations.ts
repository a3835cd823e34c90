// The synthetic populations beside the database: immutable files named by their digest, listed in index.json; the first is the studio's.
import { checkSum } from '#engines/check-sum'
import 'server-only'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { decode } from '#population/file'
import type { Population } from '#population/columns'
import { BROWSER_MOST } from '#population/sizes'
import { ok, refuse, type Actor, type Result } from '#workflow'
import { asking } from './doing'

const DIGEST = /^[0-9a-f]{64}$/
const entry = z.object({
  name: z.string(),
  title: z.string(),
  digest: z.string().regex(DIGEST),
  size: z.int(),
  ref: z.int(),
  clinic: z.string(),
  seed: z.int().optional(),
  /** ISO, UTC, and by whom; absent for those that came with the studio. */
  madeAt: z.string().optional(),
  madeBy: z.string().optional(),
})
export type PopulationEntry = z.infer<typeof entry>
export interface PopulationView extends PopulationEntry {
  /** Where the page's worker fetches it. */
  url: string
}
/** Too large for a browser: counted on the server alone. */
export const isLarge = ({ size }: Pick<PopulationEntry, 'size'>): boolean => size > BROWSER_MOST
export const populationsFolder = () => process.env.POPULATIONS_DIR ?? '.data/populations'
const index = () => `${populationsFolder()}/index.json`

async function entries(): Promise<PopulationEntry[]> {
  let text: string
  try {
    text = await readFile(index(), 'utf8')
  } catch {
    return []
  }
  return z.array(entry).parse(JSON.parse(text))
}

/** All that are there, the first one being the studio's. Empty before any was made. */
export const listPopulations = async (): Promise<PopulationView[]> => (await entries()).map((one) => ({ ...one, url: `/api/population/${one.digest}` }))

let changing: Promise<unknown> = Promise.resolve()
/** Changes the list, one change after another; the old list stands until the new one is whole. The same list back: nothing is written. */
export function changeIndex<T>(to: (now: PopulationEntry[]) => Promise<{ list: PopulationEntry[]; value: T }>): Promise<T> {
  const turn = changing.then(async () => {
    const now = await entries()
    const { list, value } = await to(now)
    if (list === now) return value
    const half = `${index()}.${process.pid}`
    await writeFile(half, JSON.stringify(list, null, 2))
    await rename(half, index())
    return value
  })
  changing = turn.catch(() => undefined)
  return turn
}

/** The file's place and length, for those signed in. */
export const populationFile = (actor: Actor | null, { digest }: { digest: string }): Promise<Result<{ path: string; size: number }>> =>
  asking(actor, 'downloadPopulation', async () => {
    if (!DIGEST.test(digest)) return refuse({ code: 'notFound' })
    const path = `${populationsFolder()}/${digest}.pop`
    const found = await stat(path).catch(() => null)
    return found ? ok({ path, size: found.size }) : refuse({ code: 'notFound' })
  })

const HELD = 2
const held = new Map<string, Population>()
/** One of the list, read once and kept while few others are asked for. */
export async function populationOf({ digest }: Pick<PopulationEntry, 'digest'>): Promise<Population> {
  const there = held.get(digest) ?? decode(await readFile(`${populationsFolder()}/${digest}.pop`), checkSum)
  held.delete(digest)
  held.set(digest, there)
  for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old)
  return there
}

/** The studio's own population. */
export async function shippedPopulation(): Promise<Population | null> {
  const [first] = await listPopulations()
  return first ? populationOf(first) : null
}
