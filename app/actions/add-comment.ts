'use server'
// A comment on a step or on the whole.
import { z } from 'zod'
import { addComment as ask } from '#studio'
import { answer } from '../answer'
import { id } from './inputs'

const input = z.strictObject({ versionId: id, step: z.string().max(60).nullable(), text: z.string().trim().min(1).max(4000), mustSolve: z.boolean() })

export async function addComment(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
