'use server'
// What is being made now, and how far.
import { z } from 'zod'
import { populationJobs as ask } from '#studio'
import { answer } from '../answer'

const input = z.strictObject({ most: z.int().min(1).max(100) })

export async function populationJobs(given: z.input<typeof input>) {
  return answer(input, given, ask, { refresh: false })
}
