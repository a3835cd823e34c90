'use server'
// Technical approval of exactly what was seen.
import type { z } from 'zod'
import { approveTechnical as ask } from '#studio'
import { answer } from '../answer'
import { onSeen } from './inputs'

export async function approveTechnical(given: z.input<typeof onSeen>) {
  return answer(onSeen, given, ask)
}
