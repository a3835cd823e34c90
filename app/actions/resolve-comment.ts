'use server'
// A comment is resolved.
import { z } from 'zod'
import { resolveComment as ask } from '#studio'
import { answer } from '../answer'
import { id } from './inputs'

const input = z.strictObject({ commentId: id })

export async function resolveComment(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
