'use server'
// Called back for safety, with a reason.
import type { z } from 'zod'
import { withdraw as ask } from '#studio'
import { answer } from '../answer'
import { onVersion } from './inputs'

export async function withdraw(given: z.input<typeof onVersion>) {
  return answer(onVersion, given, ask)
}
