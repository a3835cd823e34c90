'use server'
// Changes are wanted, with a reason.
import type { z } from 'zod'
import { requestChanges as ask } from '#studio'
import { answer } from '../answer'
import { onSeen } from './inputs'

export async function requestChanges(given: z.input<typeof onSeen>) {
  return answer(onSeen, given, ask)
}
