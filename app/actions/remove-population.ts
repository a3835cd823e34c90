'use server'
// Takes a population away that nobody counts on.
import { z } from 'zod'
import { removePopulation as ask } from '#studio'
import { answer } from '../answer'
import { hash } from './inputs'

const input = z.strictObject({ digest: hash })

export async function removePopulation(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
