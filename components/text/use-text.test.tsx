// @vitest-environment jsdom
// The text and the document follow each other; what is broken, or typed last, is not lost when one goes to look at the drawing.
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useState } from 'react'
import type { Profile } from '#criteria'
import { example } from '#criteria/edit/example'
import { setStepText } from '#criteria/edit/index'
import { printText } from '#criteria/text/index'
import { READ_AFTER_MS, useText, type LeftText } from './use-text'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
const rest = () => act(() => vi.advanceTimersByTime(READ_AFTER_MS))
/** The tab over a document that its edits change. */
const tab = (left: LeftText = { current: null }, first = example(), seen: Profile[] = []) =>
  renderHook(() => {
    const [profile, setProfile] = useState(first)
    const state = useText(
      profile,
      (next) => {
        seen.push(next)
        setProfile(next)
      },
      left,
    )
    return { profile, setProfile, ...state }
  })
const titled = (title: string) => printText({ ...example(), title })
const broken = printText(example()).replace(/\n {2}yes -> \S+/, '\n  yes')

test('a whole text becomes the document once one rests; a changed document becomes the text', () => {
  const seen: Profile[] = []
  const { result } = tab(undefined, undefined, seen)
  act(() => result.current.type(titled('Andet')))
  expect(seen).toEqual([])
  rest()
  expect(seen.map((one) => one.title)).toEqual(['Andet'])
  act(() => result.current.setProfile((now) => setStepText(now, 'alder', 'Voksen')))
  expect(result.current.text).toContain('"Voksen"')
})
test('a broken text leaves the document, tells the line, and is there again when the tab is opened again', () => {
  const left: LeftText = { current: null }
  const seen: Profile[] = []
  const first = tab(left, undefined, seen)
  act(() => first.result.current.type(broken))
  rest()
  expect(first.result.current.broken).toBe(true)
  expect(first.result.current.problems[0]!.line).toBe(broken.split('\n').indexOf('  yes') + 1)
  expect(seen).toEqual([])
  first.unmount()
  const again = tab(left)
  expect(again.result.current).toMatchObject({ text: broken, broken: true, overtaken: false })
  act(() => again.result.current.type(titled('Rettet')))
  rest()
  expect(again.result.current).toMatchObject({ broken: false, profile: { title: 'Rettet' } })
  again.unmount()
  expect(left.current).toBeNull()
})
test('letters typed just before the tab is left count', () => {
  const seen: Profile[] = []
  const { result, unmount } = tab(undefined, undefined, seen)
  act(() => result.current.type(titled('Sidste')))
  unmount()
  expect(seen.map((one) => one.title)).toEqual(['Sidste'])
})
test('a drawing changed while the text was broken is told of, and can be taken', () => {
  const left: LeftText = { current: { text: broken, document: example() } }
  const { result } = tab(left, setStepText(example(), 'alder', 'Voksen'))
  expect(result.current.overtaken).toBe(true)
  act(() => result.current.takeDrawing())
  expect(result.current).toMatchObject({ broken: false, overtaken: false })
  expect(result.current.text).toContain('"Voksen"')
})
