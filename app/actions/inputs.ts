// Forms of what actions are sent. Unknown members are refused.
import { z } from 'zod'

export const id = z.uuid()
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Words that can be kept: PostgreSQL has no NUL, and half a character has no canonical form. */
export const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'))
const reason = words(2000).optional()

/** An act on a version; the hash of what was seen is sent along, and needed where the act says so. */
export const onVersion = z.strictObject({ versionId: id, contentHash: hash.optional(), reason })
/** The same where the hash must be sent. */
export const onSeen = z.strictObject({ versionId: id, contentHash: hash, reason })
