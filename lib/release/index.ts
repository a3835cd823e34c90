// The public face of releases: build a package, open it again, verify a feed. Signing is for the publisher: '#release/tuf/…'.
export type { Approval, BuiltRelease, CompiledSql, KnownCode, PopulationEvidence, ReleaseFault, ReleaseInput } from './input'
export { ReleaseError } from './input'
export { CANONICAL_BASE, compareVersions, DEMONSTRATION, packageName, SEMVER, sha256 } from './names'
export { buildRelease } from './package'
export { openPackage, PackageError, type Evidence, type Opened } from './open'
export { FeedRefused, type Refusal, type RefusalCode } from './refusal'
export { refusalSentence } from './sentences'
export { lastGood, openVerifiedFeed, pull, type FeedOptions, type KeptRelease, type OfferedRelease, type Pulled, type VerifiedFeed } from './verify'
