'use server'
// The population that the studio counts on.
import { z } from 'zod'
import { choosePopulation as ask } from '#studio'
import { answer } from '../answer'
import { hash } from './inputs'

const input = z.strictObject({ digest: hash })

export async function choosePopulation(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
