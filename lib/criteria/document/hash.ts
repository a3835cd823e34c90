// The three hashes of a profile, each lower-case hex SHA-256 of a canonical text.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Plan } from '../core/plan'
import { canonical, type Json } from './canonical'
import type { Profile } from './schema'

export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** The document as it is hashed, signed and stored: code lists sorted, other lists as they stand. */
export function canonicalProfile(profile: Profile): string {
  const order = (a: { system: string; code: string }, b: { system: string; code: string }) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
  const key = (one: { system: string; code: string }) => `${one.system}|${one.code}`
  return canonical({
    ...profile,
    codeLists: profile.codeLists.map((list) => ({ ...list, codes: [...list.codes].sort(order) })),
    results: profile.results.map((concept) => ({ ...concept, codes: [...concept.codes].sort(order) })),
  } as unknown as Json)
}

/** Covers the whole document. Approvals and releases are bound to it. */
export const contentHash = (profile: Profile): string => sha256Hex(canonicalProfile(profile))

/** Covers all but title, purpose, background, references and what stands behind the profile: what a wording-only change leaves alone. Whether it is a device is no wording. */
export function meaningHash({ about, ...profile }: Profile): string {
  const device = about?.device ? { about: { device: about.device } as Profile['about'] } : {}
  return sha256Hex(canonicalProfile({ ...profile, ...device, title: '-', purpose: '', background: '', references: [] }))
}

/** Covers the lowered flow, tiers and language version. Counts and caches are bound to it. */
export const logicHash = (plan: Plan): string => sha256Hex(canonical({ language: plan.language, steps: plan.steps, tiers: plan.tiers } as unknown as Json))
