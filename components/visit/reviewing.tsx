'use client'
// Who else has the version open, on a page that only reads it. What changed since is told on the designing page, so nothing counts as seen here.
import type { HereView } from '#workflow'
import { Others } from './others'

const NOTHING_SEEN = () => null
export const Reviewing = ({ versionId, first }: { versionId: string; first: readonly HereView[] }) => (
  <Others versionId={versionId} first={first} seen={NOTHING_SEEN} />
)
