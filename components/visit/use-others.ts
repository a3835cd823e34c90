'use client'
// Tells the server every few seconds that this page is looked at, and who else is there. Silent when the network, the server or the reader is away.
import { useEffect, useRef, useState } from 'react'
import type { HereView } from '#workflow'

export const TELL_EVERY_MS = 8000
/** After a step is chosen, so that it is known before the page may be gone. */
const TELL_SOON_MS = 1500
/** Shown as they were while the server does not answer; after that nobody knows. */
const BELIEVED_MS = 30_000
/** Without a key or a pointer he is not there: nor may an open page keep his session alive. */
const AWAY_AFTER_MS = 5 * 60_000
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const
const WRITES_FOR_MS = 60_000
/** Signed out, not allowed, or no such version: asking again helps nobody. */
const FINAL = [400, 401, 403, 404]

export interface Telling {
  versionId: string
  first: readonly HereView[]
  /** The step he stands at. */
  step?: string | null
  /** The document on the page: another one than at first is written here. */
  content?: unknown
  /** Hash of the text that he has seen, or null. */
  seen: () => string | null
}

/** Others who have the version open. */
export function useOthers({ versionId, first, step = null, content, seen }: Telling): readonly HereView[] {
  const [others, setOthers] = useState(first)
  const wrote = useRef({ content, at: 0 })
  useEffect(() => {
    if (wrote.current.content !== content) wrote.current = { content, at: Date.now() }
  }, [content])
  const now = useRef({ step, seen })
  now.current = { step, seen }
  const tellSoon = useRef(() => {})

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let due = 0
    let over = false
    let asking = false
    let left = false
    let answeredAt = Date.now()
    let touchedAt = Date.now()
    const say = (leaving: boolean) =>
      fetch('/api/visits', {
        method: 'POST',
        keepalive: leaving,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          versionId,
          step: now.current.step,
          contentHash: now.current.seen(),
          writing: Date.now() - wrote.current.at < WRITES_FOR_MS,
          leaving,
        }),
      })
    const next = (after: number) => {
      if (timer && due <= Date.now() + after) return // what is chosen one after the other must not put it off
      if (timer) clearTimeout(timer)
      due = Date.now() + after
      timer = over || document.visibilityState === 'hidden' ? null : setTimeout(() => void tell(), after)
    }
    const tell = async () => {
      timer = null
      if (asking) return
      if (Date.now() - touchedAt > AWAY_AFTER_MS) return setOthers([])
      asking = true
      left = false
      try {
        if (!navigator.onLine) throw new Error('offline') // a request that must fail is a line in the console
        const response = await say(false)
        if (FINAL.includes(response.status)) over = true
        const { value } = (await response.json()) as { value?: HereView[] }
        if (!Array.isArray(value)) throw new Error('no answer')
        answeredAt = Date.now()
        setOthers((was) => (JSON.stringify(was) === JSON.stringify(value) ? was : value))
      } catch {
        if (over || Date.now() - answeredAt > BELIEVED_MS) setOthers((was) => (was.length ? [] : was))
      }
      asking = false
      next(TELL_EVERY_MS)
    }
    const leave = () => {
      if (timer) clearTimeout(timer)
      timer = null
      if (over || left || !navigator.onLine) return
      left = true
      say(true).catch(() => {})
    }
    const turned = () => {
      if (document.visibilityState === 'hidden') leave()
      else touched()
    }
    const touched = () => {
      touchedAt = Date.now()
      if (!timer && !asking && !over) next(0)
    }
    tellSoon.current = () => next(TELL_SOON_MS)
    next(0)
    document.addEventListener('visibilitychange', turned)
    window.addEventListener('pagehide', leave)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touched, { passive: true })
    return () => {
      leave()
      over = true
      document.removeEventListener('visibilitychange', turned)
      window.removeEventListener('pagehide', leave)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touched)
    }
  }, [versionId])

  useEffect(() => {
    if (step !== null) tellSoon.current()
  }, [step])
  return others
}
