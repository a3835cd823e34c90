// How many patients a document finds at the studio's clinic, counted once and kept: what a list of profiles can show without waiting.
import 'server-only'
import { planOf, type Profile } from '#criteria'
import { countArrays } from '#engines/arrays/engine'
import { Memo } from '#engines/arrays/memo'
import { isLarge, listPopulations, populationOf, type PopulationView } from './populations'
import { givenOf } from './used'

/** Whoever asks waits so long for what nobody has counted; the rest is counted meanwhile, for the next one. */
const WAIT = 400
const REST = 25
const sizes = new Map<string, number | null>()
let counting: Promise<void> | null = null

interface Wanted {
  contentHash: string
  profile: Profile
}

/** Sizes by content hash as far as they are known, and the clinic's name; none without a clinic that is small enough. */
export async function groupSizes(wanted: readonly Wanted[]): Promise<{ clinic: string | null; of: (contentHash: string) => number | null }> {
  const [clinic] = await listPopulations()
  if (!clinic || isLarge(clinic)) return { clinic: null, of: () => null }
  const key = (contentHash: string) => `${clinic.digest} ${contentHash}`
  const unknown = wanted.filter((one) => !sizes.has(key(one.contentHash)))
  if (unknown.length) {
    counting ??= count(clinic, unknown, key).finally(() => (counting = null))
    await Promise.race([counting, new Promise((resolve) => setTimeout(resolve, WAIT))])
  }
  return { clinic: clinic.title, of: (contentHash) => sizes.get(key(contentHash)) ?? null }
}

async function count(clinic: PopulationView, wanted: readonly Wanted[], key: (contentHash: string) => string): Promise<void> {
  const memo = new Memo(64 * 1024 * 1024)
  for (const { contentHash, profile } of wanted) {
    try {
      const population = await populationOf(clinic)
      sizes.set(key(contentHash), countArrays(planOf(profile, await givenOf(profile)), population, population, memo).included)
    } catch {
      sizes.set(key(contentHash), null) // an unfinished draft has no size, and a clinic may be gone
    }
    await new Promise((resolve) => setTimeout(resolve, REST))
  }
}
