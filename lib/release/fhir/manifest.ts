// The manifest Library: what the release consists of, pinned by version, what it stands on, and who approved it.
import { approvalDates, head, LIBRARY_TYPE, type Draft } from './describe'
import type { Library, Resource } from './r4'

export function manifest(draft: Draft, parts: readonly Resource[]): Library {
  const { profile } = draft
  return {
    resourceType: 'Library',
    ...head(draft, 'Library', [], profile.title, `Hvad udgivelsen ${profile.title} ${draft.version} består af.`),
    type: { coding: [{ system: LIBRARY_TYPE, code: 'asset-collection', display: 'Asset Collection' }] },
    ...approvalDates(draft),
    endorser: draft.approvals.map((one) => ({ name: one.by })),
    relatedArtifact: [
      ...parts.map((part) => ({ type: 'composed-of' as const, display: part.title, resource: `${part.url}|${part.version}` })),
      ...profile.terminology.map((one) => ({ type: 'depends-on' as const, display: `${one.source} ${one.release}, SHA-256 ${one.digest}` })),
    ],
  }
}
