'use server'
// The codes right below one.
import { z } from 'zod'
import { codesBelow as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({ system: words(200).min(1), code: words(60).min(1) })

export async function codesBelow(given: z.input<typeof input>) {
  return answer(input, given, ask, { refresh: false })
}
