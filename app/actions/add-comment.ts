'use server'
// A comment on a step or on the whole.
import { z } from 'zod'
import { addComment as ask } from '#studio'
import { answer } from '../answer'
import { id, words } from './inputs'

const input = z.strictObject({ versionId: id, step: words(60).nullable(), text: words(4000).trim().min(1), mustSolve: z.boolean() })

export async function addComment(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
