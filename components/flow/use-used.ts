'use client'
// The released documents that the profile uses (G4). Those it used when the page was made came with it; one that is chosen or written later
// is fetched by its version and known by its digest alone, so that a document of another content is never taken for it.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { contentHash, documentsUsed, parseProfile, type Profile } from '#criteria'

export type Fetch = (profile: string, version: string) => Promise<string>
/** The canonical text of a version; throws where it cannot be had. */
const fetched: Fetch = async (profile, version) => {
  const response = await fetch(`/api/profiles/${encodeURIComponent(profile)}/${encodeURIComponent(version)}`)
  if (!response.ok) throw new Error(`${profile} ${version} answered ${response.status}`)
  return response.text()
}

/** The document pinned, and null where what was fetched is another. */
export function pinned(text: string, digest: string): Profile | null {
  const read = parseProfile(text)
  return read.ok && contentHash(read.profile) === digest ? read.profile : null
}

export interface Used {
  /** The same array as long as they are the same. */
  documents: readonly Profile[]
  /** Digests that could not be fetched. */
  unreachable: ReadonlySet<string>
  retry: () => void
}

export function useUsed(profile: Profile, given: readonly Profile[], get: Fetch = fetched): Used {
  const [documents, setDocuments] = useState(given)
  const [unreachable, setUnreachable] = useState<ReadonlySet<string>>(new Set())
  const byDigest = useMemo(() => new Map(documents.map((one) => [contentHash(one), one])), [documents])
  const { uses } = profile
  useEffect(() => {
    const missing = documentsUsed({ uses }, (digest) => byDigest.get(digest)).missing.filter(({ digest }) => !unreachable.has(digest))
    let gone = false
    for (const { profile: id, version, digest } of missing)
      void get(id, version)
        .then((text) => pinned(text, digest))
        .catch(() => null)
        .then((document) => {
          if (gone) return
          if (document) setDocuments((was) => (was.some((one) => contentHash(one) === digest) ? was : [...was, document]))
          else setUnreachable((was) => new Set([...was, digest]))
        })
    return () => {
      gone = true
    }
  }, [uses, byDigest, unreachable, get])
  const retry = useCallback(() => setUnreachable(new Set()), [])
  return useMemo(() => ({ documents, unreachable, retry }), [documents, unreachable, retry])
}
