// What a release is made from, and what comes out. SQL, CQL and ELM arrive compiled: this layer knows no engine.
import type { DayAt, Profile } from '#criteria'

/** As lib/engines/sql compiles it; written here in its own shape, since a release outlives the compiler. */
export interface CompiledSql {
  dialect: 'duckdb'
  /** Version of the data contract that the SQL reads. */
  schema: 1
  /** One SELECT: one row a patient. */
  sql: string
  /** Days bound when the SQL is run, relative to the reference date. */
  bounds: { name: string; at: DayAt }[]
  steps: string[]
  rules: string[]
  tiers: string[]
  display: { id: string; sql: string; bounds: { name: string; at: DayAt }[] }[]
}

export interface Approval {
  kind: 'clinical' | 'technical'
  /** Display name of the user; in the demonstration a role. */
  by: string
  /** Any ISO instant; written as UTC. */
  at: string
  /** What the reviewer saw. Must be the hash of the profile that is released. */
  contentHash: string
}

/** Codes known to the studio: expansions of prefix codes are taken from them. */
export interface KnownCode {
  system: string
  code: string
  title: { da: string; en: string }
}

export interface PopulationEvidence {
  name: string
  digest: string
  /** Reference date, "2026-06-30". */
  ref?: string
  counts: {
    steps: Record<string, { in: number; yes: number; no: number; missing: number; stopped: number }>
    tiers: Record<string, number>
    rules: Record<string, number>
    included: number
  }
}

export interface ReleaseInput {
  profile: Profile
  /** The documents it uses, each by its content hash; needed to lower it. */
  used?: readonly Profile[]
  /** Semantic version, "1.0.0". */
  version: string
  /** Instant of publishing, ISO; written as UTC in whole seconds. */
  publishedAt: string
  approvals: Approval[]
  sql: CompiledSql
  cql: string
  /** The ELM of `cql` as JSON text, without errors. */
  elm: string
  knownCodes?: readonly KnownCode[]
  population?: PopulationEvidence
}

export interface BuiltRelease {
  /** dk.klinikkenscockpit.<profile id> */
  name: string
  version: string
  title: string
  description: string
  tgz: Uint8Array
  /** Lower-case hex of the tarball. */
  sha256: string
  /** Subresource integrity of the tarball, "sha512-…", as npm checks it. */
  integrity: string
  contentHash: string
  meaningHash: string
  logicHash: string
  /** Paths in the tarball, sorted. */
  files: string[]
}

export type ReleaseFault = 'version' | 'time' | 'approvals' | 'hash' | 'noTiers' | 'elm' | 'sql' | 'text'

/** A release that must not be made; `code` says which rule it broke. */
export class ReleaseError extends Error {
  constructor(
    readonly code: ReleaseFault,
    message: string,
  ) {
    super(message)
    this.name = 'ReleaseError'
  }
}
