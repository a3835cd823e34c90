// A population on its page: what it is like, and what every profile finds in it.
import 'server-only'
import { readFile, writeFile } from 'node:fs/promises'
import { planOf, type Profile } from '#criteria'
import { countArrays } from '#engines/arrays/engine'
import { Memo } from '#engines/arrays/memo'
import { descriptionOf, type Description } from '#population/describe/whole'
import { EXPECTED, held } from '#population/describe/expected'
import { ok, refuse, type Actor, type Result } from '#workflow'
import { documentsOnBoard } from '#store'
import { asking } from './doing'
import { listPopulations, populationOf, populationsFolder, type PopulationView } from './populations'
import { givenOf } from './used'

export interface PopulationRow extends PopulationView {
  /** The one that the studio counts on. */
  chosen: boolean
}
export const listPopulationRows = (actor: Actor | null): Promise<Result<PopulationRow[]>> =>
  asking(actor, 'viewPopulations', async () => ok((await listPopulations()).map((one, place) => ({ ...one, chosen: place === 0 }))))

export interface FoundByProfile {
  slug: string
  title: string
  included: number
  tiers: { id: string; name: string; count: number }[]
  /** Brought to a clinic of 1,600, and what is expected of one; null where nothing is. */
  expected: { found: number; from: number; to: number; far: boolean; word: { da: string; en: string } } | null
}
export interface PopulationDescribed {
  row: PopulationRow
  description: Description
  found: FoundByProfile[]
}

export const openPopulation = (actor: Actor | null, { digest }: { digest: string }): Promise<Result<PopulationDescribed>> =>
  asking(actor, 'viewPopulations', async () => {
    const all = await listPopulations()
    const found = all.find((one) => one.digest === digest)
    if (!found) return refuse({ code: 'notFound' })
    const row = { ...found, chosen: found === all[0] }
    return ok({ row, description: await described(row), found: await foundIn(row) })
  })

/** As it was written when the population was made; one that came with the studio is described when first looked at. */
async function described(row: PopulationView): Promise<Description> {
  const file = `${populationsFolder()}/${row.digest}.json`
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Description
  } catch {
    const description = descriptionOf(await populationOf(row), null)
    await writeFile(file, JSON.stringify(description)).catch(() => {}) // another time
    return description
  }
}

/** Every profile's open version, else its newest, counted with its default settings. Gives way between two. */
async function foundIn(row: PopulationView): Promise<FoundByProfile[]> {
  const population = await populationOf(row)
  const found: FoundByProfile[] = []
  for (const { slug, document } of await documentsOnBoard()) {
    const profile = JSON.parse(document) as Profile
    const counts = countArrays(planOf(profile, await givenOf(profile)), population, population, new Memo(64 * 1024 * 1024))
    const own = EXPECTED.find((one) => one.profile === slug)
    const against = own && held(own, counts, population.size)
    found.push({
      slug,
      title: profile.title,
      included: counts.included,
      tiers: profile.tiers.map(({ id, name }) => ({ id, name, count: counts.tiers[id] ?? 0 })),
      expected: against ? { found: against.found, from: against.expected.from, to: against.expected.to, far: against.far, word: against.expected.word } : null,
    })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return found
}
