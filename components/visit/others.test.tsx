// @vitest-environment jsdom
// Telling that the page is looked at: how often, when not, and what is shown and said of others.
import { act, cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MESSAGES } from '#i18n'
import type { HereView } from '#workflow'
import { initialsOf, Others } from './others'
import { TELL_EVERY_MS, type Telling } from './use-others'

const anna: HereView = { id: 'a', name: 'Anna Holm', roles: ['author'], writing: true }
const bo: HereView = { id: 'b', name: 'Klinisk reviewer', roles: ['clinicalReviewer'], writing: false }

type Told = { step: string | null; contentHash: string | null; writing: boolean; leaving: boolean }
let told: Told[] = []
let answer: () => Response | Promise<Response>
const others = (...value: HereView[]) => Response.json({ value })
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
let hidden = false
const turn = (to: boolean) => {
  hidden = to
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}
const stays = () => act(() => void window.dispatchEvent(new Event('pointermove')))

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  hidden = false
  answer = () => others()
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    told.push(JSON.parse(body) as Told)
    return answer()
  })
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
const page = (more: Partial<Telling> = {}) => (
  <NextIntlClientProvider locale="da" messages={MESSAGES.da as never} timeZone="Europe/Copenhagen">
    <Others versionId="v" first={[]} seen={() => 'h'} {...more} />
  </NextIntlClientProvider>
)
const names = () => screen.queryAllByRole('listitem').map((one) => one.textContent!.replace(/^\p{L}{2}(?=\p{Lu})/u, ''))
const said = () => document.querySelector('[aria-live=polite]')!.textContent

test('told at once and then every eight seconds, one at a time however much the pointer moves', async () => {
  render(page({ step: 'alder' }))
  await passes(0)
  expect(told).toEqual([{ versionId: 'v', step: 'alder', contentHash: 'h', writing: false, leaving: false }])
  let done = () => {}
  answer = () => new Promise((resolve) => (done = () => resolve(others())))
  await passes(TELL_EVERY_MS)
  for (let i = 0; i < 20; i++) {
    stays()
    await passes(50)
  }
  expect(told, 'the answer is awaited').toHaveLength(2)
  done()
  answer = () => others()
  await passes(60_000)
  expect(told.length).toBeGreaterThanOrEqual(9)
  expect(told.length).toBeLessThanOrEqual(10)
})

test('a hidden tab says that it leaves, and then nothing until it is seen again', async () => {
  render(page())
  await passes(0)
  turn(true)
  await passes(600_000)
  expect(told.map((one) => one.leaving)).toEqual([false, true])
  turn(false)
  await passes(0)
  expect(told.map((one) => one.leaving)).toEqual([false, true, false])
})

test('a page that nobody touches for five minutes falls silent, so that it keeps no session alive; a touch wakes it', async () => {
  answer = () => others(bo)
  render(page())
  await passes(400_000)
  const sent = told.length
  expect(names()).toEqual([])
  await passes(3_600_000)
  expect(told).toHaveLength(sent)
  stays()
  await passes(0)
  expect(told).toHaveLength(sent + 1)
  expect(names()).toEqual(['Klinisk reviewer, læser'])
})

test('without the network it is silent, believes the last answer for a while and then nothing, and comes back by itself', async () => {
  answer = () => others(bo)
  render(page())
  await passes(0)
  expect(names()).toHaveLength(1)
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  await passes(20_000)
  expect(names()).toHaveLength(1)
  await passes(20_000)
  expect(names()).toEqual([])
  answer = () => others(bo)
  await passes(TELL_EVERY_MS)
  expect(names()).toHaveLength(1)
})

test('one who is signed out is not asked about again', async () => {
  answer = () => Response.json({ problem: { code: 'notSignedIn' } }, { status: 401 })
  render(page({ first: [bo] }))
  await passes(0)
  expect(names()).toEqual([])
  stays()
  turn(true)
  turn(false)
  await passes(60_000)
  expect(told).toHaveLength(1)
})

test('who changes the document writes, for a minute; the first document is not written here', async () => {
  const { rerender, unmount } = render(page({ content: 'one' }))
  await passes(TELL_EVERY_MS)
  expect(told.at(-1)!.writing).toBe(false)
  rerender(page({ content: 'two' }))
  await passes(TELL_EVERY_MS)
  expect(told.at(-1)!.writing).toBe(true)
  await passes(70_000)
  expect(told.at(-1)!.writing).toBe(false)
  unmount()
  expect(told.at(-1)!.leaving).toBe(true)
})

test('a step is told soon after it is chosen', async () => {
  const { rerender } = render(page({ step: null }))
  await passes(0)
  rerender(page({ step: 'alder' }))
  await passes(1500)
  expect(told.map((one) => one.step)).toEqual([null, 'alder'])
  for (let i = 0; i < 20; i++) {
    rerender(page({ step: `trin ${i}` }))
    await passes(1000)
  }
  expect(told.length, 'walking from step to step puts nothing off').toBeGreaterThan(10)
})

test('each is shown with name and what he does; coming and going is said politely, and writing is not', async () => {
  render(page({ first: [bo] }))
  expect(names()).toEqual(['Klinisk reviewer, læser'])
  expect(said()).toBe('')
  answer = () => others(anna, bo)
  await passes(0)
  expect(screen.getByRole('list', { name: 'Også her nu' })).toBeTruthy()
  expect(names()).toEqual(['Anna Holm, skriver', 'Klinisk reviewer, læser'])
  expect(said()).toBe('Anna Holm har også åbnet profilen.')
  answer = () => others(anna, { ...bo, writing: true })
  await passes(TELL_EVERY_MS)
  expect(said()).toBe('Anna Holm har også åbnet profilen.')
  answer = () => others()
  await passes(TELL_EVERY_MS)
  expect(said()).toBe('Anna Holm, Klinisk reviewer er gået.')
  expect(screen.queryByRole('list')).toBeNull()
})

test('initials', () => {
  expect(['Anden forfatter', 'Forfatter', 'Anna-Lise Bo Holm', 'Å', ''].map(initialsOf)).toEqual(['AF', 'Fo', 'AH', 'Å', ''])
})
