'use server'
// The tour was taken or declined.
import { z } from 'zod'
import { endTour as ask } from '#studio'
import { answer } from '../answer'

const input = z.strictObject({ how: z.enum(['whole', 'left', 'declined']) })

export async function endTour(given: z.input<typeof input>) {
  return answer(input, given, ask, { refresh: false })
}
