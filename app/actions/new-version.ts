'use server'
// A new version of a profile that is out.
import { z } from 'zod'
import { newVersion as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({ slug: words(60) })

export async function newVersion(given: z.input<typeof input>) {
  return answer(input, given, ask)
}
