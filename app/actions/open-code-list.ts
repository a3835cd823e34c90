'use server'
// A shared code list in its newest version.
import { z } from 'zod'
import { openCodeList as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({ slug: words(60).min(1) })

export async function openCodeList(given: z.input<typeof input>) {
  return answer(input, given, ask, { refresh: false })
}
