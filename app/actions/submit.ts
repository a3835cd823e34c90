'use server'
// To review, exactly as seen.
import type { z } from 'zod'
import { submit as ask } from '#studio'
import { answer } from '../answer'
import { onSeen } from './inputs'

export async function submit(given: z.input<typeof onSeen>) {
  return answer(onSeen, given, ask)
}
