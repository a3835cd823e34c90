'use server'
// Begins to make a synthetic population.
import { z } from 'zod'
import { makePopulation as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({ title: words(100).trim().min(1), size: z.int().min(1), seed: z.int().min(0) })

export async function makePopulation(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
