// An idea: a profile, its first version, and its first contributor.
import 'server-only'
import { slugOf } from '#criteria'
import { decide, ok, refuse, type Actor, type Result } from '#workflow'
import { insertProfile, insertVersion, isDuplicate, record, slugTaken, type Tx } from '#store'
import { blankProfile } from './blank'
import { atOnce } from './doing'
import { proposedNumber, textOf } from './text'

export interface NewIdea {
  title: string
  purpose: string
  /** Short name in addresses and in the package's name; made from the title when not given. */
  slug?: string | undefined
}
export interface Opened {
  versionId: string
  slug: string
  version: string
}

export async function createIdea(actor: Actor | null, { title, purpose, slug }: NewIdea): Promise<Result<Opened>> {
  const decision = decide('createIdea', { actor, version: null })
  if (!decision.ok) return refuse(decision.refusal)
  try {
    return await atOnce(async (tx) => {
      if (slug && (await slugTaken(tx, slug))) return refuse({ code: 'nameTaken', slug })
      const profile = await insertProfile(tx, slug ?? (await freeSlug(tx, slugOf(title))))
      const text = textOf(blankProfile({ id: profile.slug, title, purpose }))
      const version = await insertVersion(tx, {
        ...text,
        profileId: profile.id,
        number: proposedNumber(text, null),
        state: 'idea',
        previousId: null,
        by: actor!.id,
        contributions: [{ userId: actor!.id, how: 'author' }],
      })
      await record(tx, actor!, { act: 'createIdea', version, to: 'idea' })
      return ok({ versionId: version.id, slug: profile.slug, version: version.number })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse({ code: 'nameTaken', slug: slug ?? slugOf(title) })
    throw error
  }
}

/** The name, or the first one after it that no profile has. */
export async function freeSlug(tx: Tx, slug: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? slug : `${slug}-${n}`
    if (!(await slugTaken(tx, name))) return name
  }
}
