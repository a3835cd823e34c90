// The four roles of TUF, how many keys each has, and a ring of keys that can sign.
import type { Key, Signature } from '@tufjs/models'

export const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const
export type RoleName = (typeof ROLES)[number]
/** How many keys a role has, and how many of them must sign. */
export const THRESHOLDS: Record<RoleName, { keys: number; threshold: number }> = {
  root: { keys: 3, threshold: 2 },
  targets: { keys: 2, threshold: 2 },
  snapshot: { keys: 1, threshold: 1 },
  timestamp: { keys: 1, threshold: 1 },
}

export interface SigningKey {
  /** The public half, as root metadata carries it. */
  key: Key
  sign: (data: Buffer) => Signature
}
export type KeyRing = Record<RoleName, SigningKey[]>
