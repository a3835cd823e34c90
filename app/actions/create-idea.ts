'use server'
// A new idea: a name and a purpose.
import { z } from 'zod'
import { createIdea as ask } from '#studio'
import { answer } from '../answer'

const input = z.strictObject({ title: z.string().trim().min(1).max(300), purpose: z.string().max(8000), slug: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/).optional() })

export async function createIdea(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
