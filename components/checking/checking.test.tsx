// @vitest-environment jsdom
// Findings are always said to belong to the document they were found in, in whatever order the worker answers.
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Profile } from '#criteria'
import { example } from '#criteria/edit/example'
import { CHECK_AFTER_MS, Checking, useChecked, useFindings } from './checking'
import { toldOf } from './told'
import type { CheckAnswer, CheckAsk } from './serve'

type Asked = Extract<CheckAsk, { type: 'check' }>
/** A worker that answers when the test says so. */
class Slow {
  static last: Slow
  asked: Asked[] = []
  used: (readonly Profile[])[] = []
  onmessage: ((event: { data: CheckAnswer }) => void) | null = null
  onerror: (() => void) | null = null
  constructor() {
    Slow.last = this
  }
  postMessage(ask: CheckAsk) {
    if (ask.type === 'check') this.asked.push(ask)
    else this.used.push(ask.documents)
  }
  terminate() {}
  answer(ask: Asked) {
    act(() => this.onmessage?.({ data: { type: 'checked', id: ask.id, told: toldOf(ask.document, () => undefined) } }))
  }
}
function Shown() {
  return (
    <p>
      {useChecked()} {useFindings().filter((one) => one.severity === 'fault').length}
    </p>
  )
}
const NONE: readonly Profile[] = []
const page = (profile: Profile, used = NONE) => (
  <Checking profile={profile} used={used}>
    <Shown />
  </Checking>
)
/** So many questions without a way for "no". */
const open = (n: number): Profile => {
  const profile = example()
  return { ...profile, flow: profile.flow.map((step, index) => (step.type === 'question' && index < n ? { ...step, no: null } : step)) }
}
const rest = () => act(() => vi.advanceTimersByTime(CHECK_AFTER_MS))
const faults = (profile: Profile) => toldOf(profile, () => undefined).filter((one) => one.severity === 'fault').length

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', Slow)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('findings of an earlier document are said to be old, those that come too late are not shown, and the last are not lost', () => {
  const [a, b, c] = [open(0), open(1), open(2)]
  expect(new Set([a, b, c].map(faults)).size).toBe(3)
  const { rerender } = render(page(a))
  expect(screen.getByText('old 0')).toBeTruthy()
  rest()
  Slow.last.answer(Slow.last.asked[0]!)
  expect(screen.getByText(`now ${faults(a)}`)).toBeTruthy()
  rerender(page(b))
  expect(screen.getByText(`old ${faults(a)}`)).toBeTruthy()
  rest()
  rerender(page(c))
  rest()
  const [, ofB, ofC] = Slow.last.asked
  Slow.last.answer(ofC!)
  expect(screen.getByText(`now ${faults(c)}`)).toBeTruthy()
  Slow.last.answer(ofB!)
  expect(screen.getByText(`now ${faults(c)}`)).toBeTruthy()
})
test('while one types, nothing is checked; one rest is one check of the newest', () => {
  const { rerender } = render(page(open(0)))
  rest()
  const documents = [open(1), open(2), open(1)]
  for (const one of documents) {
    rerender(page(one))
    act(() => vi.advanceTimersByTime(CHECK_AFTER_MS - 10))
  }
  rest()
  expect(Slow.last.asked.map(({ document }) => document).slice(1)).toEqual([documents[2]])
})
test('the same findings of another document are the same array', () => {
  const seen: unknown[] = []
  const Seen = () => (seen.push(useFindings()), null)
  const one = (profile: Profile) => (
    <Checking profile={profile} used={NONE}>
      <Seen />
      <Shown />
    </Checking>
  )
  const { rerender } = render(one(open(1)))
  rest()
  Slow.last.answer(Slow.last.asked[0]!)
  const before = seen.at(-1)
  rerender(one({ ...open(1), background: 'Anden baggrund' }))
  rest()
  Slow.last.answer(Slow.last.asked[1]!)
  expect(screen.getByText(/^now/)).toBeTruthy()
  expect(seen.at(-1)).toBe(before)
})
test('used documents that come later are checked against; a worker that falls is told of', async () => {
  const document = open(1)
  const { rerender } = render(page(document))
  rest()
  Slow.last.answer(Slow.last.asked[0]!)
  rerender(page(document, [example()]))
  expect(screen.getByText(/^old/)).toBeTruthy()
  rest()
  expect(Slow.last.used.at(-1)).toHaveLength(1)
  act(() => Slow.last.onerror?.())
  vi.useRealTimers()
  await waitFor(() => expect(screen.getByText(/^failed/)).toBeTruthy())
})
