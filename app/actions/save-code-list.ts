'use server'
// Saves a shared code list as its next version. The codes are read by the use case, which tells what is wrong at its place.
import { z } from 'zod'
import type { CodeList } from '#criteria'
import { saveCodeList as ask } from '#studio'
import { answer } from '../answer'
import { words } from './inputs'

const list = z.strictObject({ id: words(60), label: words(300), codes: z.array(z.custom<CodeList['codes'][number]>()).max(5000), note: words(300).optional() })
const input = z.strictObject({ list, seen: z.int().min(1).nullable(), note: words(500) })

export async function saveCodeList(given: z.input<typeof input>) {
  return answer(input, given, (actor, { list: { note, ...rest }, seen, note: why }) =>
    ask(actor, { list: { ...rest, ...(note === undefined ? {} : { note }) }, seen, note: why }),
  )
}
