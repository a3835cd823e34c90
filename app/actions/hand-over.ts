'use server'
// The clinical specification is handed over to the technical one.
import type { z } from 'zod'
import { handOver as ask } from '#studio'
import { answer } from '../answer'
import { onVersion } from './inputs'

export async function handOver(given: z.input<typeof onVersion>) {
  return answer(onVersion, given, ask)
}
