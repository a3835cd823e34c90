'use server'
// A pilot begins.
import type { z } from 'zod'
import { startPilot as ask } from '#studio'
import { answer } from '../answer'
import { onSeen } from './inputs'

export async function startPilot(given: z.input<typeof onSeen>) {
  return answer(onSeen, given, ask)
}
