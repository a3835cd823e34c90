// The documents a profile stands on (G4). Only earlier releases can be used, so there are no circles (law 10); a circle all the same ends here.
import { contentHash } from './document/hash'
import type { Profile } from './document/schema'
import type { Given } from './lower'

export interface Used {
  /** By content hash. */
  found: Map<string, Profile>
  missing: { profile: string; version: string; digest: string }[]
}

/** Every document that a profile uses, and that those use; `find` gives the document with a content hash. */
export function documentsUsed(profile: Pick<Profile, 'uses'>, find: (digest: string) => Profile | undefined): Used {
  const used: Used = { found: new Map(), missing: [] }
  const visit = (one: Pick<Profile, 'uses'>) => {
    for (const { profile: id, version, digest } of one.uses) {
      if (used.found.has(digest) || used.missing.some((other) => other.digest === digest)) continue
      const document = find(digest)
      if (!document) used.missing.push({ profile: id, version, digest })
      else {
        used.found.set(digest, document)
        visit(document)
      }
    }
  }
  visit(profile)
  return used
}

/** What lowering is given when these documents are at hand: each is known by its own content hash and by no other. */
export function givenBy(documents: readonly Profile[]): Given {
  const by = new Map(documents.map((one) => [contentHash(one), one]))
  return { used: (digest) => by.get(digest) }
}
