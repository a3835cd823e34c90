// A profile lowered, as data that any program can run: docs/core-semantics.md says what it means.
import { CORE_FORMAT, CORE_VERSION, type Core } from './schema'
import { contentHash, logicHash } from '../document/hash'
import type { Profile } from '../document/schema'
import { planOf, type Given } from '../lower'

/** The plan with the stamp of what it was made from (law 11). Reference date and clinic are given at the run. */
export function coreOf(profile: Profile, given: Given = {}): Core {
  const plan = planOf(profile, given)
  return {
    format: CORE_FORMAT,
    version: CORE_VERSION,
    language: plan.language,
    profile: profile.id,
    stamp: {
      content: contentHash(profile),
      logic: logicHash(plan),
      parameters: Object.fromEntries(profile.parameters.map((one) => [one.id, (given.values?.[one.id] ?? one.default) as Core['stamp']['parameters'][string]])),
      terminology: profile.terminology,
      uses: profile.uses.map(({ profile: id, version, digest }) => ({ profile: id, version, digest })),
    },
    plan,
  }
}
