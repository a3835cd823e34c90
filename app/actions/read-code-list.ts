'use server'
// A file read as a code list, to be looked at; nothing is kept.
import { z } from 'zod'
import { readCodeList as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const input = z.strictObject({ text: words(2_000_000), id: words(60).optional() })

export async function readCodeList(given: z.input<typeof input>) {
  return answer(input, given, ask, { refresh: false })
}
