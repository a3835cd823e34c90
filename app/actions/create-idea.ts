'use server'
// A new idea: a name and a purpose.
import { z } from 'zod'
import { createIdea as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({
  title: words(300).trim().min(1),
  purpose: words(8000),
  slug: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,49}$/)
    .optional(),
})

export async function createIdea(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
