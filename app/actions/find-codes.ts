'use server'
// Codes for what was typed, while a code list is built.
import { z } from 'zod'
import { searchCodesOf as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({ query: words(400) })

export async function findCodes(given: z.input<typeof input>) {
  return answer(input, given, ask, { refresh: false })
}
