'use server'
// Stops one that is being made.
import { z } from 'zod'
import { stopPopulation as ask } from '#studio'
import { answer } from '../answer'
import { id } from './inputs'

const input = z.strictObject({ id })

export async function stopPopulation(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
