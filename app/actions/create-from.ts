'use server'
// A new profile that begins as a copy of another.
import { z } from 'zod'
import { SLUG } from '#criteria'
import { createFrom as ask } from '#studio'
import { answer } from '../answer'
import { hash, id, words } from './inputs'

const input = z.strictObject({
  from: z.union([z.strictObject({ versionId: id }), z.strictObject({ example: words(60) })]),
  contentHash: hash,
  title: words(300).trim().min(1),
  slug: z.string().regex(SLUG).optional(),
})

export async function createFrom(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
