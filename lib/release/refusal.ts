// Why a receiver refuses what a feed offers: a code for each attack and each accident.
import { LengthOrHashMismatchError, UnsignedMetadataError } from '@tufjs/models/dist/error.js'
import { BadVersionError, DownloadError, DownloadLengthMismatchError, ExpiredMetadataError } from 'tuf-js/dist/error.js'

export const REFUSALS = [
  'unreachable',
  'expired',
  'rolledBack',
  'mixed',
  'forged',
  'tooFewSignatures',
  'wrongHash',
  'tooLong',
  'damagedMetadata',
  'noTrustedRoot',
  'stateDamaged',
  'unknownRelease',
  'withdrawn',
  'republished',
  'badPackage',
] as const
export type RefusalCode = (typeof REFUSALS)[number]
export interface Refusal {
  code: RefusalCode
  /** What it was about: a role ("timestamp"), a release ("dk…osteoporose 1.0.0") or an address. */
  about: string
  /** Technical words of the library, for the log. */
  detail: string
}

export class FeedRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    options?: { cause?: unknown },
  ) {
    super(`${refusal.code}: ${refusal.about}: ${refusal.detail}`, options)
    this.name = 'FeedRefused'
  }
}

/**
 * The refusal that an error of the TUF client stands for. Errors in snapshot and targets reach us wrapped with their class lost,
 * so those are known by their words; the versions of the libraries are pinned and the tests go through each.
 */
export function refusalOf(error: unknown, about: string): Refusal {
  if (error instanceof FeedRefused) return error.refusal
  const detail = error instanceof Error ? error.message : String(error)
  const ROLE = /\b(root|timestamp|snapshot|targets)\b/
  const role = (ROLE.exec(detail.replace(/^Unable to load \w+( metadata)? error /, '')) ?? ROLE.exec(detail))?.[1] ?? about
  const refusal = (code: RefusalCode): Refusal => ({ code, about: role, detail })
  const votes = /was signed by (\d+)\/(\d+) keys/.exec(detail)
  if (votes || error instanceof UnsignedMetadataError) return refusal(Number(votes?.[1] ?? 0) === 0 ? 'forged' : 'tooFewSignatures')
  if (error instanceof ExpiredMetadataError || /is expired/.test(detail)) return refusal('expired')
  if (/less than current version|Expected version \d+, got|in new snapshot/.test(detail)) return refusal('rolledBack')
  if (error instanceof BadVersionError || /doesn't match timestamp|does not match snapshot version/.test(detail)) return refusal('mixed')
  if (error instanceof DownloadLengthMismatchError || /Max length reached/.test(detail)) return refusal('tooLong')
  if (error instanceof LengthOrHashMismatchError || /Expected (length|hash)/.test(detail)) return refusal('wrongHash')
  if (error instanceof DownloadError || /Failed to download|fetch failed|aborted|timeout|terminated/i.test(detail)) return refusal('unreachable')
  return refusal('damagedMetadata')
}
