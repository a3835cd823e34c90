'use server'
// What a new release of terminology asks of a profile, as its open version.
import { z } from 'zod'
import { prepareChange as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({ number: z.int().min(1), slug: words(60).min(1) })

export async function prepareChange(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
