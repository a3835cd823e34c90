'use server'
// An idea is taken up.
import type { z } from 'zod'
import { specify as ask } from '#studio'
import { answer } from '../answer'
import { onVersion } from './inputs'

export async function specify(given: z.input<typeof onVersion>) {
  return answer(onVersion, given, ask)
}
