'use server'
// Out of use, with a reason.
import type { z } from 'zod'
import { retire as ask } from '#studio'
import { answer } from '../answer'
import { onVersion } from './inputs'

export async function retire(given: z.input<typeof onVersion>) {
  return answer(onVersion, given, ask)
}
