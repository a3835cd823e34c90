'use server'
// Clinical approval of exactly what was seen.
import type { z } from 'zod'
import { approveClinical as ask } from '#studio'
import { answer } from '../answer'
import { onSeen } from './inputs'

export async function approveClinical(given: z.input<typeof onSeen>) {
  return answer(onSeen, given, ask)
}
