// A population on its page: what it is like, and what every profile finds in it.
import 'server-only'
import { readFile, writeFile } from 'node:fs/promises'
import { planOf, type Profile } from '#criteria'
import { countArrays } from '#engines/arrays/engine'
import { Memo } from '#engines/arrays/memo'
import type { Counts } from '#engines/result'
import { descriptionOf, type Description } from '#population/describe/whole'
import { EXPECTED, held } from '#population/describe/expected'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import { documentsOnBoard } from '#store'
import { asking } from './doing'
import { countLarge, type LargeAnswer } from './large-counts'
import { isLarge, listPopulations, populationOf, populationsFolder, type PopulationView } from './populations'
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
  /** Null where nobody has described it: one too large to be described while the page waits. */
  description: Description | null
  /** Null for one too large to be counted while the page waits: the page asks for them, profile by profile. */
  found: FoundByProfile[] | null
  profiles: { slug: string; title: string }[]
}

export const openPopulation = (actor: Actor | null, { digest }: { digest: string }): Promise<Result<PopulationDescribed>> =>
  asking(actor, 'viewPopulations', async () => {
    const all = await listPopulations()
    const found = all.find((one) => one.digest === digest)
    if (!found) return refuse({ code: 'notFound' })
    const row = { ...found, chosen: found === all[0] }
    const profiles = (await documentsOnBoard()).map(({ slug, document }) => ({ slug, title: (JSON.parse(document) as Profile).title }))
    return ok({ row, description: await described(row), found: isLarge(row) ? null : await foundIn(row), profiles })
  })

/** As it was written when the population was made; one that came with the studio is described when first looked at. */
async function described(row: PopulationView): Promise<Description | null> {
  const file = `${populationsFolder()}/${row.digest}.json`
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Description
  } catch {
    if (isLarge(row)) return null
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
    found.push(foundOf(slug, profile, counts, population.size))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return found
}

function foundOf(slug: string, profile: Profile, counts: Counts, size: number): FoundByProfile {
  const own = EXPECTED.find((one) => one.profile === slug)
  const against = own && held(own, counts, size)
  return {
    slug,
    title: profile.title,
    included: counts.included,
    tiers: profile.tiers.map(({ id, name }) => ({ id, name, count: counts.tiers[id] ?? 0 })),
    expected: against ? { found: against.found, from: against.expected.from, to: against.expected.to, far: against.far, word: against.expected.word } : null,
  }
}

export type LargeFound = Exclude<LargeAnswer, { state: 'counted' }> | { state: 'counted'; found: FoundByProfile }
/** What one profile finds in a population that the server holds. */
export async function countProfile(actor: Actor | null, { digest, slug }: { digest: string; slug: string }): Promise<Result<LargeFound>> {
  const decision = decide('countLarge', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  const own = (await documentsOnBoard()).find((one) => one.slug === slug)
  if (!own) return refuse({ code: 'notFound' })
  const answer = await countLarge(actor, { digest, place: `populationer ${slug}`, document: own.document })
  if (!answer.ok || answer.value.state !== 'counted') return answer as Result<LargeFound>
  const { counts, stamp } = answer.value
  return ok({ state: 'counted', found: foundOf(slug, JSON.parse(own.document) as Profile, counts, stamp.size) })
}
