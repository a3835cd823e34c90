// The worker takes a population in only when its check sum holds, whether the browser works it out or not.
import { afterEach, expect, test, vi } from 'vitest'
import { parseDay } from '#criteria'
import { encode } from '#population/file'
import { denmark } from '#population/denmark/denmark'
import type { Answer } from './protocol'
import { serve, type Scope } from './serve'

const file = encode(denmark({ seed: 4, size: 60, ref: parseDay('2026-06-30')!, clinic: '091034', name: 'Prøveklinik' }).population)
const damaged = file.slice()
damaged[damaged.length - 40]! ^= 1

async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<{ answer: Answer; asked: RequestCache[] }> {
  const asked: RequestCache[] = []
  vi.stubGlobal('fetch', (_url: string, { cache }: { cache: RequestCache }) => {
    asked.push(cache)
    return Promise.resolve(new Response(bytes))
  })
  const answer = await new Promise<Answer>((done) => {
    const scope: Scope = { postMessage: done, onmessage: null }
    serve(scope)
    scope.onmessage!({ data: { type: 'open', url: '/api/population/x' } })
  })
  return { answer, asked }
}
afterEach(() => vi.unstubAllGlobals())

test.each([true, false])('with the browser’s own check sum: %s', async (own) => {
  if (!own) vi.stubGlobal('crypto', {})
  expect((await opened(file)).answer).toMatchObject({ type: 'ready', population: { size: 60 } })
  if (!own) vi.stubGlobal('crypto', {})
  const { answer, asked } = await opened(damaged)
  expect(answer).toEqual({ type: 'failed', code: 'damaged' })
  expect(asked).toEqual(['force-cache', 'reload'])
})
