// Releases of the demonstration profiles for the receiver's tests: real documents, compiled SQL, two approvals.
import { contentHash, planOf, type Profile } from '#criteria'
import { shipped } from '#criteria/testing/shipped'
import { compileDuckdb } from '#engines/sql/compile'
import { buildRelease } from '#release'
import { exampleInput } from '#release/testing/example'
import type { FeedRelease } from '../../publisher/accept'
import type { ReleaseStatus } from '../../publisher/feed-index'

export const profileNamed = (id: string): Profile => shipped(id)

/** A release as the outbox would hand it over. `sql` alters the SQL after it was compiled. */
export async function releaseOf(
  profile: Profile,
  version = '1.0.0',
  status: ReleaseStatus = 'published',
  sql: (text: string) => string = (text) => text,
): Promise<FeedRelease> {
  const compiled = compileDuckdb(planOf(profile))
  const approvals = exampleInput().approvals.map((one) => ({ ...one, contentHash: contentHash(profile) }))
  const { population: _, ...input } = exampleInput({ profile, version, approvals, sql: { ...compiled, sql: sql(compiled.sql) } })
  const built = await buildRelease(input)
  return { name: built.name, version, tgz: built.tgz, sha256: built.sha256, title: built.title, description: built.description, status }
}
