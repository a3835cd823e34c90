// The four kinds of TUF 1.0 metadata, made and signed. Consistent snapshots: every version keeps its own file name.
import { createRequire } from 'node:module'
import type * as RoleModule from '@tufjs/models/dist/role'
import { Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models'
import { sha256 } from '../names'
import { THRESHOLDS, type KeyRing, type RoleName, type SigningKey } from './ring'

const DAY = 86_400_000
/** How long each kind is good for, in milliseconds. A dead publisher is noticed by every receiver within a day. */
export const LIFE: Record<RoleName, number> = { root: 365 * DAY, targets: 90 * DAY, snapshot: 7 * DAY, timestamp: DAY }
/** Signed anew when less than this is left. The timestamp's is the publisher's to choose. */
export const RENEW_ROOT = 30 * DAY
export const RENEW: Record<'targets' | 'snapshot', number> = { targets: 30 * DAY, snapshot: 3 * DAY }

export const expiresAfter = (now: Date, life: number): string => new Date(now.getTime() + life).toISOString().replace(/\.\d{3}Z$/, 'Z')

export interface SignedFile {
  version: number
  bytes: Buffer
}

type Model = Root | Targets | Snapshot | Timestamp
const SPEC = '1.0.31'

function signed(model: Model, signers: readonly SigningKey[]): Buffer {
  const metadata = new Metadata(model)
  for (const one of signers) metadata.sign(one.sign)
  return Buffer.from(`${JSON.stringify(metadata.toJSON(), null, 1)}\n`)
}

const { Role } = createRequire(import.meta.url)('@tufjs/models/dist/role') as typeof RoleModule // not exported by the package's entry

/** Root metadata that names the keys of a ring. `signers`: enough of the old root's keys and of the new one's. */
export function makeRoot({ version, ring, signers, expires }: { version: number; ring: KeyRing; signers: readonly SigningKey[]; expires: string }): Buffer {
  const names = Object.keys(THRESHOLDS) as RoleName[]
  const roles = Object.fromEntries(
    names.map((name) => [name, new Role({ keyIDs: ring[name].map((one) => one.key.keyID), threshold: THRESHOLDS[name].threshold })]),
  )
  const keys = Object.fromEntries(names.flatMap((name) => ring[name].map((one) => [one.key.keyID, one.key])))
  return signed(new Root({ version, specVersion: SPEC, expires, keys, roles, consistentSnapshot: true }), signers)
}

/** What a receiver may read of a release before it downloads it. */
export interface TargetCustom {
  name: string
  version: string
  status: string
  supersedes: string | null
  contentHash: string
}
export interface Target {
  path: string
  length: number
  sha256: string
  custom: TargetCustom
}

export function signTargets({
  version,
  expires,
  targets,
  signers,
}: {
  version: number
  expires: string
  targets: readonly Target[]
  signers: readonly SigningKey[]
}): SignedFile {
  const files = Object.fromEntries(
    targets.map((one) => [
      one.path,
      new TargetFile({ path: one.path, length: one.length, hashes: { sha256: one.sha256 }, unrecognizedFields: { custom: { ...one.custom } } }),
    ]),
  )
  return { version, bytes: signed(new Targets({ version, specVersion: SPEC, expires, targets: files }), signers) }
}

const metaOf = (file: SignedFile) => new MetaFile({ version: file.version, length: file.bytes.length, hashes: { sha256: sha256(file.bytes) } })

export function signSnapshot({
  version,
  expires,
  targets,
  signers,
}: {
  version: number
  expires: string
  targets: SignedFile
  signers: readonly SigningKey[]
}): SignedFile {
  return { version, bytes: signed(new Snapshot({ version, specVersion: SPEC, expires, meta: { 'targets.json': metaOf(targets) } }), signers) }
}

export function signTimestamp({
  version,
  expires,
  snapshot,
  signers,
}: {
  version: number
  expires: string
  snapshot: SignedFile
  signers: readonly SigningKey[]
}): SignedFile {
  return { version, bytes: signed(new Timestamp({ version, specVersion: SPEC, expires, snapshotMeta: metaOf(snapshot) }), signers) }
}
