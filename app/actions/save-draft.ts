'use server'
// Saves what was written; the page keeps its own state.
import { z } from 'zod'
import { saveDraft as ask } from '#studio'
import { answer } from '../answer'
import { id } from './inputs'

const input = z.strictObject({ versionId: id, revision: z.int().min(1), document: z.unknown() })

export async function saveDraft(given: z.input<typeof input>) {
  return answer(input, given, ask, { refresh: false })
}
