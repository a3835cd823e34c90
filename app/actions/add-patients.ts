'use server'
// Patients at the edges of a profile put into a population.
import { z } from 'zod'
import { addPatients as ask } from '#studio'
import { answer } from '../answer'
import { hash, words } from './inputs'

const input = z.strictObject({ digest: hash, slug: words(60).min(1), n: z.int().min(1) })

export async function addPatients(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
