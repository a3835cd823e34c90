'use server'
// Back from review.
import type { z } from 'zod'
import { withdrawSubmission as ask } from '#studio'
import { answer } from '../answer'
import { onVersion } from './inputs'

export async function withdrawSubmission(given: z.input<typeof onVersion>) {
  return answer(onVersion, given, ask)
}
