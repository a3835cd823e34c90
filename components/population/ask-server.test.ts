// Asking a population that is still being opened, a server that is away, and one that refuses.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askUntilCounted, type OnTheWay } from './ask-server'

const INPUT = { digest: 'a'.repeat(64), slug: 'osteoporose' }
let answers: unknown[] = []
let asked = 0
beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
  vi.stubGlobal('fetch', async () => {
    const next = answers[asked++]
    if (next === undefined) throw new TypeError('away')
    return new Response(JSON.stringify(next))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const listen = (after = 0) => {
  const heard: (OnTheWay | { counted: unknown } | { refused: string })[] = []
  const stop = askUntilCounted<{ counts: number }>(INPUT, {
    after,
    waiting: (at) => heard.push(at),
    counted: ({ counts }) => heard.push({ counted: counts }),
    refused: ({ code }) => heard.push({ refused: code }),
  })
  return { heard, stop }
}
const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('how far opening is, then the count; overtaken and away are asked again, and nothing after the count', async () => {
  answers = [
    { value: { state: 'opening', read: 1, of: 4 } },
    { value: { state: 'overtaken' } },
    undefined,
    { problem: { code: 'tryAgain' } },
    { value: { state: 'counted', counts: 7 } },
  ]
  const { heard } = listen(250)
  await rest(249)
  expect(asked, 'not before one rests').toBe(0)
  await rest(10_000)
  expect(heard).toEqual([
    { opening: 0.25, fault: null },
    { opening: null, fault: null },
    { opening: null, fault: 'unreachable' },
    { opening: null, fault: { code: 'tryAgain' } },
    { counted: 7 },
  ])
  expect(asked).toBe(5)
})

test('a refusal that does not pass ends it', async () => {
  answers = [{ problem: { code: 'notFound' } }, { value: { state: 'counted', counts: 1 } }]
  const { heard } = listen()
  await rest(10_000)
  expect([heard, asked]).toEqual([[{ refused: 'notFound' }], 1])
})

test('who has gone hears nothing more, also of an answer that was on its way', async () => {
  answers = [{ value: { state: 'opening', read: 1, of: 2 } }, { value: { state: 'counted', counts: 1 } }]
  const { heard, stop } = listen()
  await rest(10)
  stop()
  await rest(10_000)
  expect([heard, asked]).toEqual([[{ opening: 0.5, fault: null }], 1])
  const other = listen()
  answers = [{}, { value: { state: 'counted', counts: 1 } }]
  vi.advanceTimersByTime(0) // it is asked, and not yet answered
  other.stop()
  await rest(10_000)
  expect(other.heard).toEqual([])
})
