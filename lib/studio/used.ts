// The released documents that a profile uses (G4), for whoever lowers it. Only what was once released can be used, so there are no circles.
import 'server-only'
import { documentsUsed, givenBy, type Given, type Profile } from '#criteria'
import { db, releasedDocuments, type Tx } from '#store'

/** The documents used, those they use included; a digest that no release has is left out, and what hangs on it is unfinished. */
export async function usedBy(profile: Profile, tx: Tx = db()): Promise<Profile[]> {
  const known = new Map<string, Profile>()
  for (;;) {
    const { found, missing } = documentsUsed(profile, (digest) => known.get(digest))
    const wanted = missing.map(({ digest }) => digest)
    const rows = wanted.length ? await releasedDocuments(wanted, tx) : []
    if (!rows.length) return [...found.values()]
    for (const { contentHash, document } of rows) known.set(contentHash, JSON.parse(document) as Profile)
  }
}

export const givenOf = async (profile: Profile, tx: Tx = db()): Promise<Given> => givenBy(await usedBy(profile, tx))
