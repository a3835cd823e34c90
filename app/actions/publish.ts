'use server'
// Publishing exactly what was seen.
import type { z } from 'zod'
import { publish as ask } from '#studio'
import { answer } from '../answer'
import { onSeen } from './inputs'

export async function publish(given: z.input<typeof onSeen>) {
  return answer(onSeen, given, ask)
}
